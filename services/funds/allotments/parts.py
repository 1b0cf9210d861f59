"""What belongs to an allotment that was found within the caller's scope, and what is answered where it was not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.tables import AllotmentLine
from services.funds.batches.tables import FundBatch
from services.funds.projects.tables import Project
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["lines_of", "unknown_allotment"]

_WHY = {"unscoped": "the allotment was found within the caller's scope"}


def unknown_allotment() -> Problem:
    """404 of an allotment that is not there, or not the caller's."""
    return Problem(404, "unknown_allotment", "没有这张指标单,或它不在您的数据范围内。")


async def lines_of(session: AsyncSession, allotment_id: UUID) -> Sequence[Row[Any]]:
    """The lines of an allotment that was found within the caller's scope, in their order."""
    row, batch, project = AllotmentLine, FundBatch, Project
    statement: AnySelect = (
        select(
            row.number,
            row.batch_id,
            row.project_id,
            row.amount,
            batch.source_code,
            batch.document_no.label("batch_no"),
            project.code.label("project_code"),
            project.name.label("project_name"),
            project.division_code.label("project_division"),
        )
        .join_from(row, batch, batch.id == row.batch_id)
        .outerjoin(project, project.id == row.project_id)
        .where(row.allotment_id == allotment_id)
        .order_by(row.number)
    )
    return (await session.execute(statement, execution_options=_WHY)).all()
