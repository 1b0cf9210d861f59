"""What the assets service tells of households' shares, kept."""

from __future__ import annotations

from sqlalchemy import select

from services.household.earnings.tables import IncomeShare
from shared.contracts.assets import INCOME_DISTRIBUTED
from shared.contracts.base import EventType
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of

__all__ = ["HANDLERS", "VERSIONS"]

HANDLERS: dict[EventType, Handler] = {INCOME_DISTRIBUTED: keeping(table_of(IncomeShare))}
VERSIONS: dict[EventType, VersionQuery] = {INCOME_DISTRIBUTED: select(IncomeShare.id, IncomeShare.version)}
"""In which versions the copy holds what was told."""
