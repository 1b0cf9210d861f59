"""From alerts to their events: how they are, and what they wait for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.supervision.queries.alerts import ALERTS
from services.funds.supervision.tables import Alert
from shared.contracts.base import EventType
from shared.contracts.funds import ALERT_CHANGED, TASK_CHANGED
from shared.events.control import Republish
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import AnySelect

__all__ = ["REPUBLISHERS", "publish_alert", "publish_run"]


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


async def _publish(session: AsyncSession, which: ColumnElement[Any]) -> None:
    await publish_from(session, ALERT_CHANGED, _items().where(which))
    await publish_from(session, TASK_CHANGED, ALERTS.tasks().where(which))


async def publish_alert(session: AsyncSession, alert_id: UUID) -> None:
    """Tell how an alert is now."""
    await _publish(session, Alert.id == alert_id)


async def publish_run(session: AsyncSession, run_id: UUID) -> None:
    """Tell the alerts that a run opened or changed."""
    await _publish(session, Alert.run_id == run_id)


REPUBLISHERS: dict[EventType, Republish] = {ALERT_CHANGED: republisher(ALERT_CHANGED, _items())}
"""How the current state is told again."""
