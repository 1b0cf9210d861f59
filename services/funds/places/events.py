"""What household tells of divisions, kept."""

from __future__ import annotations

from services.funds.places.tables import Division
from shared.contracts.base import EventType
from shared.contracts.household import DIVISION_CHANGED
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.persistence.tables import table_of

__all__ = ["HANDLERS"]

HANDLERS: dict[EventType, Handler] = {DIVISION_CHANGED: keeping(table_of(Division))}
