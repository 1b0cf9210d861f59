"""This service's place on the event spine: what it listens to, what it can tell again, and in which versions it holds it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.events import REPUBLISHERS as APPOINTMENTS
from services.jobs.appointments.events import VERSIONS as APPOINTMENT_VERSIONS
from services.jobs.employment.events import HANDLERS as EMPLOYMENT
from services.jobs.employment.events import REPUBLISHERS as SPELLS
from services.jobs.employment.events import VERSIONS as SPELL_VERSIONS
from services.jobs.labour.events import HANDLERS as LABOUR
from services.jobs.procedures import PROCEDURES
from services.jobs.risks.watch import WATCH
from services.jobs.stipends.events import HANDLERS as PAYMENTS
from services.jobs.stipends.events import REPUBLISHERS as PAYROLLS
from services.jobs.stipends.events import VERSIONS as PAYROLL_VERSIONS
from services.jobs.talents.events import follow_rosters
from shared.contracts.base import EventType
from shared.contracts.gateway import CLIENT_REVOKED
from shared.contracts.household import ROSTER_CHANGED
from shared.contracts.jobs import ALERT_CHANGED, TASK_CHANGED
from shared.events.consumer import Consumer
from shared.events.control import Republish
from shared.events.envelope import Items
from shared.events.subjects import stream_name
from shared.events.versions import VersionQuery
from shared.registry.events import HANDLERS as REGISTRY_HANDLERS
from shared.supervision.events import alert_versions, republishers
from shared.web.revocations import apply_revocations
from shared.workflow.procedure import republish_tasks, task_versions

__all__ = ["CONSUMERS", "MONEY", "REGISTRY", "REPUBLISHERS", "REVOKED", "VERSIONS"]


async def _apply_rosters(session: AsyncSession, items: Items) -> None:
    """Keep rosters, and do what follows from them for work and for talents, in one transaction."""
    await EMPLOYMENT[ROSTER_CHANGED](session, items)
    await follow_rosters(session, items)


REVOKED = Consumer("jobs-revocations", stream_name("gateway"), {CLIENT_REVOKED: apply_revocations})
REGISTRY = Consumer(
    "jobs-registry", stream_name("household"), {**REGISTRY_HANDLERS, **EMPLOYMENT, **LABOUR, ROSTER_CHANGED: _apply_rosters}
)
"""What household tells of divisions and people, and what follows from it for those who work."""
MONEY = Consumer("jobs-payments", stream_name("funds"), PAYMENTS)
"""What funds tells of the money for payrolls."""
CONSUMERS = (REVOKED, REGISTRY, MONEY)

REPUBLISHERS: dict[EventType, Republish] = {
    **SPELLS,
    **PAYROLLS,
    **APPOINTMENTS,
    **republishers(WATCH),
    TASK_CHANGED: republish_tasks(TASK_CHANGED, PROCEDURES),
}
VERSIONS: dict[EventType, VersionQuery] = {
    **SPELL_VERSIONS,
    **PAYROLL_VERSIONS,
    **APPOINTMENT_VERSIONS,
    ALERT_CHANGED: alert_versions(),
    TASK_CHANGED: task_versions(PROCEDURES),
}
