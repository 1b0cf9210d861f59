"""From alerts to their events: how they are, and what they wait for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.events.control import Republish
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.supervision.definition import Watch
from shared.supervision.tables import Alert
from shared.workflow.procedure import AnySelect

__all__ = ["alert_versions", "publish_alert", "publish_run", "republishers"]


def _items() -> AnySelect:
    """``id, item`` of every alert."""
    row = Alert
    item = json_object(
        id=row.id,
        version=row.version,
        rule=row.rule,
        light=row.light,
        state=row.state,
        subject=row.subject,
        subject_id=row.subject_id,
        division_code=row.division_code,
        opened_on=row.opened_on,
    )
    return select(row.id, item.label("item")).select_from(row)


async def _publish(session: AsyncSession, watch: Watch, which: ColumnElement[Any]) -> None:
    await publish_from(session, watch.changed, _items().where(which))
    await publish_from(session, watch.tasks, watch.procedure.tasks().where(which))


async def publish_alert(session: AsyncSession, watch: Watch, alert_id: UUID) -> None:
    """Tell how an alert is now."""
    await _publish(session, watch, Alert.id == alert_id)


async def publish_run(session: AsyncSession, watch: Watch, run_id: UUID) -> None:
    """Tell the alerts that a run opened or changed."""
    await _publish(session, watch, Alert.run_id == run_id)


def republishers(watch: Watch) -> dict[EventType, Republish]:
    """How the current state is told again."""
    return {watch.changed: republisher(watch.changed, _items())}


def alert_versions() -> VersionQuery:
    """In which versions a service has its alerts."""
    return select(Alert.id, Alert.version)
