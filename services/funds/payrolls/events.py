"""What the jobs service tells of payrolls, kept."""

from __future__ import annotations

from sqlalchemy import select

from services.funds.payrolls.tables import StipendPayroll
from shared.contracts.base import EventType
from shared.contracts.jobs import PAYROLL_CHANGED
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of

__all__ = ["HANDLERS", "VERSIONS"]

HANDLERS: dict[EventType, Handler] = {PAYROLL_CHANGED: keeping(table_of(StipendPayroll))}
VERSIONS: dict[EventType, VersionQuery] = {PAYROLL_CHANGED: select(StipendPayroll.id, StipendPayroll.version)}
"""In which versions the copy holds what was told."""
