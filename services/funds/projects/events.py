"""From projects to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.projects.queries import PROJECTS
from services.funds.projects.tables import Project
from shared.contracts.base import EventType
from shared.contracts.funds import PROJECT_CHANGED, TASK_CHANGED
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect, publish_task

__all__ = ["REPUBLISHERS", "publish_project"]


def _items() -> AnySelect:
    """``id, item`` of every project."""
    row = Project
    item = json_object(
        id=row.id,
        version=row.version,
        code=row.code,
        name=row.name,
        division_code=row.division_code,
        origin=row.origin,
        category=row.category,
        year=row.year,
        state=row.state,
        planned_amount=amount_text(row.planned_amount),
        operating=row.operating,
        forms_asset=row.no_asset_reason.is_(None),
        beneficiary_households=row.beneficiary_households,
        beneficiary_persons=row.beneficiary_persons,
        monitored_households=row.monitored_households,
        monitored_persons=row.monitored_persons,
        stocked_on=row.stocked_on,
        selected_on=row.selected_on,
    )
    return select(row.id, item.label("item"))


async def publish_project(session: AsyncSession, *ids: UUID) -> None:
    """Tell how projects are now, and what they wait for."""
    await publish_from(session, PROJECT_CHANGED, _items().where(among_ids(Project.id, ids)))
    await publish_task(session, TASK_CHANGED, PROJECTS, *ids)


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    PROJECT_CHANGED: republisher(PROJECT_CHANGED, _items())
}
"""How the current state is told again."""
