"""What the jobs service tells of people's work, kept."""

from __future__ import annotations

from sqlalchemy import select

from services.household.work.tables import KnownAppointment, KnownSpell
from shared.contracts.base import EventType
from shared.contracts.jobs import APPOINTMENT_CHANGED, EMPLOYMENT_CHANGED
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of

__all__ = ["HANDLERS", "VERSIONS"]

HANDLERS: dict[EventType, Handler] = {
    APPOINTMENT_CHANGED: keeping(table_of(KnownAppointment)),
    EMPLOYMENT_CHANGED: keeping(table_of(KnownSpell)),
}
VERSIONS: dict[EventType, VersionQuery] = {
    APPOINTMENT_CHANGED: select(KnownAppointment.id, KnownAppointment.version),
    EMPLOYMENT_CHANGED: select(KnownSpell.id, KnownSpell.version),
}
"""In which versions the copies hold what was told."""
