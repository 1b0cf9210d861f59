"""From rows to what is shown of sheets and problems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees import queries
from services.household.guarantees.board import board
from services.household.guarantees.machine import PROBLEM, ProblemFacts, parameters_for
from services.household.guarantees.queries import ProblemFilter
from services.household.guarantees.rules import ITEMS
from services.household.guarantees.schemas.problems import (
    BoardRow,
    BoardView,
    GuaranteesView,
    HouseholdCount,
    ProblemDetail,
    ProblemView,
)
from services.household.guarantees.schemas.sheets import FindingView, SheetView
from services.household.parameters.queries import bounds_today, parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["board_of", "finding_views", "guarantees_view", "problem_detail", "problem_view", "sheet_view"]

STEPS = ("solve", "verify", "send_back", "drop")
"""Steps that people take; the others follow from sheets."""
_ORDER = {item: place for place, item in enumerate(ITEMS)}


def finding_views(rows: Sequence[Any]) -> list[FindingView]:
    """What a sheet found, in the order of the items."""
    ordered = sorted(rows, key=lambda row: _ORDER[row.item])
    return [FindingView.model_validate({**row._mapping, "item_title": ITEMS[row.item]}) for row in ordered]  # noqa: SLF001


def sheet_view(row: Any, findings: Sequence[Any]) -> SheetView:  # noqa: ANN401 - a row
    """A sheet."""
    return SheetView.model_validate({**row._mapping, "findings": finding_views(findings)})  # noqa: SLF001


def problem_view(row: Any) -> ProblemView:  # noqa: ANN401 - a row
    """A problem as lists show one."""
    return ProblemView.model_validate(_shown(row))


def _shown(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(PROBLEM, row), "item_title": ITEMS[row.item]}


async def problem_detail(session: AsyncSession, caller: Caller, problem_id: UUID) -> ProblemDetail:
    """A problem with its history and what can be done next.

    Raises:
        Problem: 404 ``unknown_problem``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.problem(session, caller.scope, problem_id, Bounds.of(parameters))
    facts = ProblemFacts(household_closed=row.household_closed)
    moves = await moves_of(session, PROBLEM, problem_id)
    options = options_of(caller, PROBLEM, row, Ground(row.division_code, facts, parameters_for(row.item, parameters)), moves)
    return ProblemDetail.model_validate(
        {
            **_shown(row),
            "options": [option for option in options if option.step in STEPS],
            "moves": move_views(PROBLEM, moves),
        }
    )


async def guarantees_view(session: AsyncSession, scope: Scope, household_id: UUID) -> tuple[GuaranteesView, int]:
    """Where a household stands, and in which version.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    check_id, version = await queries.guarantees_of(session, scope, household_id)
    sheet = None if check_id is None else await queries.check_sheet(session, scope, check_id)
    findings = {} if check_id is None else await queries.findings_of(session, scope, [check_id])
    wanted = ProblemFilter(standing=True, household_id=household_id)
    rows, _ = await queries.problems(session, scope, wanted, await bounds_today(session, scope), limit=len(ITEMS), cursor=None)
    view = GuaranteesView(
        household_id=household_id,
        check_id=check_id,
        checked_on=None if sheet is None else sheet.checked_on,
        findings=[] if check_id is None else finding_views(findings[check_id]),
        problems=[problem_view(row) for row in rows],
    )
    return view, version


async def board_of(session: AsyncSession, scope: Scope, **wanted: Any) -> BoardView:  # noqa: ANN401 - as the board asks
    """The 动态清零 board."""
    rows = await board(session, scope, **wanted)
    return BoardView(as_of=today(), figures=[_board_row(row) for row in rows])


def _board_row(row: Any) -> BoardRow:  # noqa: ANN401 - a row
    def count(name: str) -> HouseholdCount:
        return HouseholdCount(households=getattr(row, f"{name}_households"), persons=int(getattr(row, f"{name}_persons")))

    found, solved = count("found"), count("solved")
    return BoardRow(
        division_code=row.code,
        division_name=row.division_name,
        item=row.item,
        item_title="合计" if row.item is None else ITEMS[row.item],
        found=found,
        standing=count("standing"),
        overdue=count("overdue"),
        solved=solved,
        household_rate=percent(solved.households, found.households),
        person_rate=percent(solved.persons, found.persons),
    )
