"""From cases to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.queries import CASES
from services.household.cases.tables import MonitoringCase
from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Household
from shared.contracts.base import EventType
from shared.contracts.household import CASE_CHANGED, TASK_CHANGED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import publish_task

__all__ = ["REPUBLISHERS", "publish_case"]


def _case_items() -> AnySelect:
    """``id, item`` of every monitoring case 监测对象."""
    row = MonitoringCase
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        household_no=Household.household_no,
        entry_no=row.entry_no,
        channel=row.channel,
        category=row.category,
        risks=func.to_jsonb(row.risks, type_=JSONB),
        green_channel=row.green_channel,
        state=row.state,
        opened_on=row.opened_on,
        decide_by=row.decide_by,
        determined_on=row.determined_on,
        eliminated_on=row.eliminated_on,
        elimination_way=row.elimination_way,
        closed_on=row.closed_on,
        due_on=row.due_on,
    )
    return select(row.id, item.label("item")).join(Household, Household.id == row.household_id)


async def publish_case(session: AsyncSession, case_id: UUID) -> None:
    """Tell how a case is now, and what it waits for."""
    await publish_from(session, CASE_CHANGED, _case_items().where(MonitoringCase.id == case_id))
    await publish_task(session, TASK_CHANGED, CASES, case_id)


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    CASE_CHANGED: republisher(CASE_CHANGED, _case_items())
}
"""How the current state of each type is told again."""
