"""A case read whole: everything that belongs to it, and what its machine says of today."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases import queries
from services.household.cases.gathering import gather
from services.household.cases.guards import matched, risk_gone
from services.household.cases.machine import CASE
from services.household.cases.schemas.cases import CaseDetail
from services.household.cases.schemas.others import ComparisonView, ObjectionView
from services.household.cases.views import measure_view
from services.household.parameters.queries import parameters_on
from services.household.work.queries import works_of
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow import Block
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.schemas import ReasonView
from shared.workflow.views import move_views, standing

__all__ = ["detail_of"]


async def detail_of(session: AsyncSession, caller: Caller, case_id: UUID) -> CaseDetail:
    """A case with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_case``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    bounds = Bounds.of(parameters)
    row = await queries.case(session, caller.scope, case_id, bounds)
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, CASE, case_id)
    works = await works_of(session, caller.scope, row.household_id)
    asked, _ = await queries.comparisons(session, Scope(caller.scope.prefixes), case_id=case_id)
    return CaseDetail.model_validate(
        {
            **standing(CASE, row),
            "no_labour": facts.no_labour,
            "missing_measures": _reasons(matched(facts)),
            "elimination_blocks": _reasons(risk_gone(facts)),
            "options": options_of(caller, CASE, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(CASE, moves),
            "comparisons": [ComparisonView.model_validate(one) for one in asked],
            "objections": [_objection(one) for one in await queries.objections_of(session, caller.scope, case_id)],
            "measures": [measure_view(one, bounds, works) for one in await queries.measures_of(session, caller.scope, case_id)],
        }
    )


def _reasons(blocks: Any) -> list[ReasonView]:  # noqa: ANN401 - an iterable of blocks
    found: list[Block] = list(blocks)
    return [ReasonView(code=block.code, told=block.told) for block in found]


def _objection(row: Row[Any]) -> ObjectionView:
    return ObjectionView.model_validate({**row._mapping, "objector": row.objector_masked})  # noqa: SLF001
