"""Problems and the 动态清零 board over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Path, Query, Response

from services.household.guarantees import commands, queries
from services.household.guarantees.machine import PROBLEM
from services.household.guarantees.queries import ProblemFilter
from services.household.guarantees.routes.sheets import PREFIX, TAGS
from services.household.guarantees.schemas.problems import Arrangement, BoardView, ProblemDetail, ProblemView, Solving
from services.household.guarantees.schemas.words import Item, ProblemState
from services.household.guarantees.views import STEPS, board_of, problem_detail, problem_view
from services.household.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow import Level
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
ProblemId = Annotated[
    UUID, Path(alias="id", title="问题标识", description="The problem.", examples=["019a1b2c-0000-7000-8000-000000000011"])
]
LevelWord = Literal["county", "town", "village"]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]


@router.get(
    "/guarantee-problems", operation_id="listGuaranteeProblems", summary="问题列表", openapi_extra=allow("guarantees:read")
)
async def list_problems(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only households of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only households of this village, 12 digits.")] = None,
    item: Annotated[Item | None, Query(title="核查项目", description="Only this item.")] = None,
    state: Annotated[ProblemState | None, Query(title="状态", description="Only this state.")] = None,
    standing: Annotated[
        bool | None, Query(alias="open", title="未关闭", description="Only problems that stand, or only those that ended.")
    ] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    household: Annotated[UUID | None, Query(title="农户标识", description="Only problems of this household.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProblemView]:
    """Problems, those due first at the top."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = ProblemFilter(divisions, item, state, standing, urgency, household)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.problems(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[problem_view(row) for row in rows], next=after)


@router.get(
    "/guarantee-problems/{id}",
    operation_id="getGuaranteeProblem",
    summary="查询问题",
    openapi_extra=allow("guarantees:read"),
)
async def get_problem(session: Reading, caller: CallerDep, problem_id: ProblemId, response: Response) -> ProblemDetail:
    """One problem: its history, and every step that is open with all that stands against it."""
    found = await problem_detail(session, caller, problem_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/guarantee-problems/{id}/arrangement",
    operation_id="arrangeGuaranteeProblem",
    summary="安排问题的解决",
    responses=conflicts(wrong_state="问题已终结。"),
    openapi_extra=allow("guarantees:write"),
)
async def arrange_problem(
    session: Writing, caller: CallerDep, problem_id: ProblemId, plan: Arrangement, seen: SeenVersion, response: Response
) -> Changed:
    """Say who answers for the solution, and what helps until then."""
    changed = await commands.arrange(session, caller, problem_id, plan, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    PROBLEM,
    {code: Solving if code == "solve" else Said for code in STEPS},
    commands.take_problem,
    path="/guarantee-problems",
    record=ProblemId,
    named="GuaranteeProblem",
    of="问题",
)


@router.get(
    "/guarantee-board", operation_id="getGuaranteeBoard", summary="动态清零看板", openapi_extra=allow("guarantees:read")
)
async def get_board(
    session: Reading,
    caller: CallerDep,
    level: Annotated[LevelWord, Query(title="层级", description="Of which divisions: county, town or village.")] = "town",
    division: Annotated[_Code, Query(title="行政区划", description="Only within this division, 12 digits.")] = None,
    found_from: Annotated[
        date | None, Query(title="发现日期起", description="Only problems found on this day or later.")
    ] = None,
    found_to: Annotated[date | None, Query(title="发现日期止", description="Only problems found by this day.")] = None,
) -> BoardView:
    """Found, open, overdue and solved by division and item, in households and persons, with the rate that is solved."""
    wanted = {"level": Level(level), "division": division, "found_from": found_from, "found_to": found_to}
    return await board_of(session, caller.scope, **wanted)
