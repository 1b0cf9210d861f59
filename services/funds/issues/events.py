"""From issues to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.queries import ISSUES
from services.funds.issues.tables import Issue
from shared.contracts.base import EventType
from shared.contracts.funds import ISSUE_CHANGED, TASK_CHANGED
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import publish_task

__all__ = ["REPUBLISHERS", "publish_issue"]


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every issue. What it is about in words stays here: people may be named in it."""
    row = Issue
    item = json_object(
        id=row.id,
        version=row.version,
        division_code=row.division_code,
        found_by=row.found_by,
        year=row.year,
        document=row.document,
        category=row.category,
        kind=row.kind,
        public=row.public,
        found_on=row.found_on,
        deadline=row.deadline,
        extensions=row.extensions,
        involved=amount_text(row.involved),
        recovered=amount_text(row.recovered),
        shortfall=amount_text(row.shortfall),
        project_id=row.project_id,
        fund_batch_id=row.fund_batch_id,
        origin_id=row.origin_id,
        lead_unit=row.lead_unit,
        responsible_units=row.responsible_units,
        supporting_units=row.supporting_units,
        state=row.state,
        state_since=row.state_since,
        closed_on=row.closed_on,
        reopened=row.reopened,
    )
    return select(row.id, item.label("item"))


async def publish_issue(session: AsyncSession, issue_id: UUID) -> None:
    """Tell how an issue is now, and what there is to do with it."""
    await publish_from(session, ISSUE_CHANGED, _items().where(Issue.id == issue_id))
    await publish_task(session, TASK_CHANGED, ISSUES, issue_id)


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {ISSUE_CHANGED: republisher(ISSUE_CHANGED, _items())}
"""How the current state is told again."""
