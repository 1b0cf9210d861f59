"""Reads of annual plans. A plan is public: whoever is of the county sees it, and of its lines those within the own divisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Uuid, and_, cast, func, null, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundSource
from services.funds.implementation.tables.works import Works
from services.funds.ledger.tables import JournalAccount
from services.funds.plans.machine import PLAN
from services.funds.plans.problems import unknown_plan
from services.funds.plans.tables import AnnualPlan, PlanLine
from services.funds.projects.categories import INDUSTRY
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["PLANS", "changes_of", "lines", "money_of", "own_plan", "plan", "planned_projects", "plans", "totals_of"]

Rows = tuple[list[Row[Any]], str | None]
_COUNTY = 6

PLANS = Procedure(PLAN, AnnualPlan, AnnualPlan.division_code, cast(null(), Uuid), "/annual-plans/", lambda statement: statement)
"""Annual plans, as tasks and escalations know them."""


def _plans(scope: Scope, bounds: Bounds) -> AnySelect:
    row = AnnualPlan
    around = sorted({prefix[:_COUNTY].ljust(12, "0") for prefix in scope.prefixes if len(prefix) >= _COUNTY})
    readable = true() if "" in scope.prefixes else or_(scope.where(row.division_code), row.division_code.in_(around))
    statement: AnySelect = select(*row.__table__.columns, urgency_of(row.due_on, bounds).label("urgency")).select_from(row)
    return statement.where(readable).execution_options(scope=scope)


async def plans(
    session: AsyncSession, scope: Scope, bounds: Bounds, *, year: int | None, limit: int, cursor: str | None
) -> Rows:
    """Plans, those of the latest year first."""
    statement = _plans(scope, bounds)
    if year is not None:
        statement = statement.where(AnnualPlan.year == year)
    return await read_page(session, statement, [AnnualPlan.year, AnnualPlan.id], limit=limit, cursor=cursor, descending=True)


async def plan(session: AsyncSession, scope: Scope, plan_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One plan.

    Raises:
        Problem: 404 ``unknown_annual_plan``.
    """
    found: Row[Any] | None = (await session.execute(_plans(scope, bounds).where(AnnualPlan.id == plan_id))).one_or_none()
    if found is None:
        raise unknown_plan()
    return found


async def own_plan(session: AsyncSession, scope: Scope, plan_id: UUID) -> Row[Any]:
    """A plan of one's own county: what belongs to it is for those who make it. Raises as :func:`plan`."""
    statement: AnySelect = select(*AnnualPlan.__table__.columns).where(AnnualPlan.id == plan_id)
    found = (await session.execute(scope.restrict(statement, AnnualPlan.division_code))).one_or_none()
    if found is None:
        raise unknown_plan()
    return found


async def totals_of(session: AsyncSession, scope: Scope, plan_id: UUID, revision: int) -> Row[Any]:
    """What a revision gives within the scope: projects, yuan, of these for industry, and both of central money alone (§2.6)."""
    row, industry = PlanLine, Project.category.startswith(INDUSTRY)
    central = FundSource.fund_level == "central"

    def total(*wanted: Any) -> Any:  # noqa: ANN401 - expressions
        summed = func.sum(row.amount)
        return func.coalesce(summed.filter(and_(*wanted)) if wanted else summed, 0)

    statement: AnySelect = (
        select(
            func.count(row.project_id.distinct()).label("projects"),
            total().label("amount"),
            total(industry).label("industry_amount"),
            total(central).label("central_amount"),
            total(central, industry).label("central_industry_amount"),
        )
        .join(Project, Project.id == row.project_id)
        .join(FundSource, FundSource.code == row.source_code)
        .where(row.plan_id == plan_id, row.revision == revision)
    )
    return (await session.execute(scope.restrict(statement, Project.division_code))).one()


async def lines(session: AsyncSession, scope: Scope, plan_id: UUID, revision: int, *, limit: int, cursor: str | None) -> Rows:
    """The lines of a revision within the caller's scope, by project and source."""
    row = PlanLine
    statement: AnySelect = (
        select(
            row.project_id,
            row.source_code,
            row.amount,
            FundSource.title.label("source_title"),
            Project.code,
            Project.name,
            Project.division_code,
            Project.category,
            Project.state,
        )
        .join(Project, Project.id == row.project_id)
        .join(FundSource, FundSource.code == row.source_code)
        .where(row.plan_id == plan_id, row.revision == revision)
    )
    cut = scope.restrict(statement, Project.division_code)
    return await read_page(session, cut, [row.project_id, row.source_code], limit=limit, cursor=cursor)


async def changes_of(session: AsyncSession, scope: Scope, plan_id: UUID, revision: int) -> Sequence[Row[Any]]:
    """What a revision changed of the one before it, by project and source; null where there was or is nothing."""
    row = PlanLine
    before = func.sum(row.amount).filter(row.revision == revision - 1)
    after = func.sum(row.amount).filter(row.revision == revision)
    statement: AnySelect = (
        select(
            row.project_id,
            row.source_code,
            Project.code,
            Project.name,
            before.label("amount_before"),
            after.label("amount_after"),
        )
        .join(Project, Project.id == row.project_id)
        .where(row.plan_id == plan_id, row.revision.in_((revision - 1, revision)))
        .group_by(row.project_id, row.source_code, Project.code, Project.name)
        .having(before.is_distinct_from(after))
        .order_by(Project.code, row.source_code)
    )
    return (await session.execute(scope.restrict(statement, Project.division_code))).all()


async def planned_projects(session: AsyncSession, scope: Scope, plan_id: UUID, revision: int) -> Sequence[Row[Any]]:
    """The projects of a revision, whole, with what it gives them (``amount``), by their ids."""
    row = PlanLine
    given = (
        select(row.project_id, func.sum(row.amount).label("amount"))
        .where(row.plan_id == plan_id, row.revision == revision)
        .group_by(row.project_id)
        .subquery()
    )
    statement: AnySelect = select(*Project.__table__.columns, given.c.amount).join(given, given.c.project_id == Project.id)
    return (await session.execute(scope.restrict(statement.order_by(Project.id), Project.division_code))).all()


async def money_of(session: AsyncSession, scope: Scope, plan_id: UUID) -> Sequence[Row[Any]]:
    """``id, allocated, begun`` of every project that any revision has: yuan that were allocated to it, and whether it is being carried out."""
    account, named = JournalAccount, select(PlanLine.project_id).where(PlanLine.plan_id == plan_id)
    allocated = select(func.coalesce(func.sum(account.balance), 0)).where(account.project_id == Project.id)
    begun = select(Works.id).where(Works.project_id == Project.id).exists()
    statement: AnySelect = select(Project.id, allocated.scalar_subquery().label("allocated"), begun.label("begun"))
    cut = scope.restrict(statement.where(Project.id.in_(named)), Project.division_code)
    return (await session.execute(cut)).all()
