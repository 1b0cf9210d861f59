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
from services.household.cases.queries import Bounds
from services.household.cases.schemas.cases import CaseDetail
from services.household.cases.schemas.others import ComparisonView, ObjectionView
from services.household.cases.views import measure_view, stateful
from services.household.parameters.queries import parameters_on
from services.household.parameters.schemas import Parameter
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow import Block
from shared.workflow.deadlines import OVERDUE_RED, SOON
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.schemas import MoveView, ReasonView

__all__ = ["bounds_today", "detail_of"]


async def bounds_today(session: AsyncSession) -> Bounds:
    """What makes something due soon or long overdue today."""
    return _bounds(await parameters_on(session, Scope.everything(), today()))


def _bounds(parameters: dict[str, Parameter]) -> Bounds:
    return Bounds(int(parameters[SOON].value), int(parameters[OVERDUE_RED].value))


async def detail_of(session: AsyncSession, caller: Caller, case_id: UUID) -> CaseDetail:
    """A case with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_case``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    bounds = _bounds(parameters)
    row = await queries.case(session, caller.scope, case_id, bounds)
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, CASE, case_id)
    asked, _ = await queries.comparisons(session, Scope(caller.scope.prefixes), case_id=case_id)
    return CaseDetail.model_validate(
        {
            **stateful(CASE, row),
            "no_labour": facts.no_labour,
            "missing_measures": _reasons(matched(facts)),
            "elimination_blocks": _reasons(risk_gone(facts)),
            "options": options_of(caller, CASE, row, Ground(row.division_code, facts, parameters), moves),
            "moves": [_move(move) for move in moves],
            "comparisons": [ComparisonView.model_validate(one) for one in asked],
            "objections": [_objection(one) for one in await queries.objections_of(session, caller.scope, case_id)],
            "measures": [measure_view(one, bounds) for one in await queries.measures_of(session, caller.scope, case_id)],
        }
    )


def _reasons(blocks: Any) -> list[ReasonView]:  # noqa: ANN401 - an iterable of blocks
    found: list[Block] = list(blocks)
    return [ReasonView(code=block.code, told=block.told) for block in found]


def _move(row: Row[Any]) -> MoveView:
    return MoveView.model_validate({**row._mapping, "title": CASE.transitions[row.step].title})  # noqa: SLF001


def _objection(row: Row[Any]) -> ObjectionView:
    return ObjectionView.model_validate({**row._mapping, "objector": row.objector_masked})  # noqa: SLF001
