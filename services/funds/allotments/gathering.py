"""The facts about an allotment: its batches and projects, and how much of each is allocated already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.rules import FEE, AllotmentFacts, BatchFact, Line, ProjectFact
from services.funds.batches.tables import FundBatch
from services.funds.ledger.rules import OF_PROJECTS
from services.funds.ledger.tables import JournalAccount
from services.funds.parameters.queries import parameters_on
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.workflow.procedure import AnySelect

__all__ = ["batches_of", "gather", "projects_of"]

_WHY = {"unscoped": "sums of what was found within the caller's scope"}
_SPENT = JournalAccount.stage.in_(OF_PROJECTS)


async def batches_of(session: AsyncSession, scope: Scope, ids: Collection[UUID]) -> dict[UUID, Row[Any]]:
    """Batches within the caller's scope."""
    statement = scope.restrict(select(*FundBatch.__table__.columns).where(FundBatch.id.in_(ids)), FundBatch.division_code)
    return {row.id: row for row in await session.execute(statement)}


async def projects_of(session: AsyncSession, scope: Scope, ids: Collection[UUID]) -> dict[UUID, Row[Any]]:
    """Projects within the caller's scope."""
    row = Project
    columns = (row.id, row.name, row.state, row.category, row.planned_amount, row.division_code)
    statement: AnySelect = scope.restrict(select(*columns).where(row.id.in_(ids)), row.division_code)
    return {found.id: found for found in await session.execute(statement)}


async def gather(session: AsyncSession, scope: Scope, kind: str, on: date, lines: Sequence[Line]) -> AllotmentFacts:
    """Everything on which an allotment is judged, of batches and projects that are within the caller's scope."""
    batches = await batches_of(session, scope, {line.batch_id for line in lines})
    projects = await projects_of(session, scope, {line.project_id for line in lines if line.project_id is not None})
    fees, allocated = await _fees(session, batches), await _allocated(session, projects)
    parameters = await parameters_on(session, Scope.everything(), on)
    return AllotmentFacts(
        kind,
        on,
        lines,
        {key: _batch(row, fees.get(key, Decimal())) for key, row in batches.items()},
        {key: _project(row, allocated.get(key, Decimal())) for key, row in projects.items()},
        parameters["management_fee_percent"].value,
    )


def _batch(row: Row[Any], fees: Decimal) -> BatchFact:
    return BatchFact(
        row.document_no, row.received_on, row.amount, row.direct, row.uses, cancelled=row.cancelled_on is not None, fees=fees
    )


def _project(row: Row[Any], allocated: Decimal) -> ProjectFact:
    return ProjectFact(row.name, row.state, row.category, row.planned_amount, allocated)


async def _fees(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Decimal]:
    row = JournalAccount
    statement = (
        select(row.batch_id, func.sum(row.balance))
        .join(Project, Project.id == row.project_id)
        .where(row.batch_id.in_(ids), _SPENT, Project.category.startswith(FEE))
        .group_by(row.batch_id)
    )
    return {key: total for key, total in await session.execute(statement, execution_options=_WHY)}  # noqa: C416 - rows are no pairs


async def _allocated(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Decimal]:
    row = JournalAccount
    statement: AnySelect = (
        select(row.project_id, func.sum(row.balance)).where(row.project_id.in_(ids), _SPENT).group_by(row.project_id)
    )
    return {key: total for key, total in await session.execute(statement, execution_options=_WHY)}  # noqa: C416 - rows are no pairs
