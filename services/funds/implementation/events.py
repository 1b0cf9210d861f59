"""From implementations to their events: what they wait for, and once they are accepted what was built."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.queries import WORKS_PROCEDURE
from services.funds.implementation.tables import Works
from services.funds.projects.tables import Project
from shared.contracts.base import EventType
from shared.contracts.funds import PROJECT_ACCEPTED, TASK_CHANGED
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import AnySelect, publish_task

__all__ = ["REPUBLISHERS", "publish_accepted", "publish_works"]


def _items() -> AnySelect:
    """``id, item`` of every project that was accepted: id and version are those of what is told."""
    item = json_object(
        id=Project.id,
        version=Works.told,
        code=Project.code,
        name=Project.name,
        division_code=Project.division_code,
        category=Project.category,
        accepted_on=Works.accepted_on,
        settled_on=Works.settled_on,
        settled_value=amount_text(Works.settled_value),
        quantity=amount_text(func.coalesce(Works.accepted_quantity, Project.quantity)),
        unit=Project.unit,
        no_asset_reason=func.coalesce(Works.no_asset_reason, Project.no_asset_reason),
    )
    statement = select(Project.id, item.label("item")).select_from(Works)
    return statement.join(Project, Project.id == Works.project_id).where(Works.told > 0)


async def publish_works(session: AsyncSession, *ids: UUID) -> None:
    """Tell what implementations wait for."""
    await publish_task(session, TASK_CHANGED, WORKS_PROCEDURE, *ids)


async def publish_accepted(session: AsyncSession, works: Works) -> None:
    """Tell that a project, whose implementation the session holds locked, is accepted, or what of that has changed since."""
    works.told += 1
    await session.flush()
    await publish_from(session, PROJECT_ACCEPTED, _items().where(Works.id == works.id))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    PROJECT_ACCEPTED: republisher(PROJECT_ACCEPTED, _items())
}
"""How the current state is told again."""
