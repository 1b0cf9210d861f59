"""HTTP of the money board."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from services.gateway.readmodels import money
from services.gateway.readmodels.money import MoneyFilter, ProjectMoneyFilter
from services.gateway.readmodels.money_schemas import MoneyBoard, ProjectMoney
from shared.web import CallerDep, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["县级看板"])
_READ = allow("board:read")
_Code = Annotated[str | None, Query(title="行政区划", pattern="^[0-9]{12}$", examples=["610925000000"])]
_Source = Annotated[
    str | None, Query(title="资金来源", description="Only money of this source.", pattern="^[A-Z][0-9]{1,2}$", examples=["C1"])
]
_Year = Annotated[
    int | None, Query(title="预算年度", description="Only money of this year's budget.", ge=2000, le=2100, examples=[2025])
]
_Direct = Annotated[bool | None, Query(title="直达资金", description="Only direct money, or only other.")]


@router.get("/money-board", operation_id="readMoneyBoard", summary="读取资金看板", responses=problems(404), openapi_extra=_READ)
async def read_money_board(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        _Code,
        Query(description="County, town or village; without it the smallest division that holds all the caller may see."),
    ] = None,
    source_code: _Source = None,
    budget_year: _Year = None,
    direct: _Direct = None,
) -> MoneyBoard:
    """How much money was received, allocated, released, paid, given back and carried over, by source, by town or village, and by state
    of project. Where certain money is asked for, only projects that have some of it are counted.
    """
    found = await money.money_board(session, caller.scope, division, MoneyFilter(source_code, budget_year, direct))
    if found is None:
        raise Problem(404, "unknown_division", "没有这个行政区划,或不在您的数据范围内。")
    return found


@router.get("/money-board/projects", operation_id="listProjectMoney", summary="项目及其资金", openapi_extra=_READ)
async def list_project_money(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Annotated[_Code, Query(description="Only projects that lie in this division.")] = None,
    source_code: _Source = None,
    budget_year: _Year = None,
    direct: _Direct = None,
    state: Annotated[
        str | None, Query(title="状态", description="Only projects of this state.", pattern="^[a-z_]{1,30}$")
    ] = None,
    category: Annotated[
        str | None,
        Query(title="项目类型", description="Only this category, of any level.", pattern=r"^[A-Z]([0-9]{2}){0,2}$"),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProjectMoney]:
    """Projects with how far their money is, those of the latest year and applied for last first. What was done with the money of one is told by
    the funds service: its payments and the entries of the journal.
    """
    which = ProjectMoneyFilter(division, state, category)
    asked = MoneyFilter(source_code, budget_year, direct)
    found, after = await money.projects(session, caller.scope, which, asked, limit=limit, cursor=cursor)
    return Page(items=found, next=after)
