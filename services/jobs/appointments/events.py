"""From appointments to their events, whether one changed or all are told again."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.tables import Appointment
from services.jobs.posts.tables import Post
from shared.contracts.base import EventType
from shared.contracts.jobs import APPOINTMENT_CHANGED
from shared.events.control import Republish
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.workflow.procedure import AnySelect

__all__ = ["REPUBLISHERS", "VERSIONS", "publish_appointments"]


def _items() -> AnySelect:
    """``id, item`` of every appointment."""
    row, post = Appointment, Post
    item = json_object(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        household_id=row.household_id,
        division_code=row.division_code,
        post_id=row.post_id,
        post_name=post.name,
        kind=post.kind,
        state=row.state,
        starts_on=row.starts_on,
        until=row.until,
        exited_on=row.exited_on,
        exit_reason=row.exit_reason,
    )
    return select(row.id, item.label("item")).select_from(row).join(post, post.id == row.post_id)


async def publish_appointments(session: AsyncSession, *ids: UUID) -> None:
    """Tell how these appointments are now."""
    await publish_from(session, APPOINTMENT_CHANGED, _items().where(Appointment.id.in_(ids)))


REPUBLISHERS: dict[EventType, Republish] = {APPOINTMENT_CHANGED: republisher(APPOINTMENT_CHANGED, _items())}
"""How the current state is told again."""
VERSIONS: dict[EventType, VersionQuery] = {APPOINTMENT_CHANGED: select(Appointment.id, Appointment.version)}
