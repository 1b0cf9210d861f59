"""From evaluations to their events, and from both kinds of reports to what they wait for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.queries import EVALUATIONS
from services.funds.performance.tables import PerformanceEvaluation
from services.funds.projects.tables import Project
from shared.contracts.base import EventType
from shared.contracts.funds import PERFORMANCE_CHANGED, TASK_CHANGED
from shared.events.control import Republish
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import AnySelect, Procedure, publish_task

__all__ = ["REPUBLISHERS", "publish_reports"]


def _items() -> AnySelect:
    """``id, item`` of every evaluation."""
    row = PerformanceEvaluation
    item = json_object(
        id=row.id,
        version=row.version,
        project_id=row.project_id,
        division_code=Project.division_code,
        year=row.year,
        state=row.state,
        state_since=row.state_since,
        allocated=amount_text(row.allocated),
        paid=amount_text(row.paid),
        self_score=amount_text(row.self_score),
        review=row.review,
        score=amount_text(row.score),
        grade=row.grade,
        uses=row.uses,
    )
    return EVALUATIONS.joined(select(row.id, item.label("item")).select_from(row))


async def publish_reports(session: AsyncSession, procedure: Procedure, ids: Sequence[UUID]) -> None:
    """Tell how these monitorings or evaluations are now, and what there is to do with them."""
    if procedure is EVALUATIONS:
        await publish_from(session, PERFORMANCE_CHANGED, _items().where(PerformanceEvaluation.id.in_(ids)))
    await publish_task(session, TASK_CHANGED, procedure, *ids)


REPUBLISHERS: dict[EventType, Republish] = {PERFORMANCE_CHANGED: republisher(PERFORMANCE_CHANGED, _items())}
"""How the current state is told again."""
