"""HTTP of the tasks of all services."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query

from services.gateway.readmodels import tasks
from services.gateway.readmodels.task_schemas import TaskCount, TaskView, UnitCount
from shared.web import CallerDep, Reading, Router
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["待办"])
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Whole = Annotated[
    bool, Query(alias="all", title="含下级", description="All tasks within the caller's divisions, of every level and person.")
]


@router.get("/tasks", operation_id="listTasks", summary="待办列表", openapi_extra=allow("tasks:read"))
async def list_tasks(  # noqa: PLR0913 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    *,
    whole: _Whole = False,
    mine: Annotated[bool, Query(title="只看本人", description="Only what was given to the caller's own account.")] = False,
    kind: Annotated[
        str | None, Query(title="类型", description="Only this procedure, such as case.", pattern="^[a-z_]{1,50}$")
    ] = None,
    overdue: Annotated[bool | None, Query(title="已逾期", description="Only what is overdue, or only what is not.")] = None,
    due_before: Annotated[date | None, Query(title="应办日期早于", description="Only what is due before this day.")] = None,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TaskView]:
    """What waits for the caller and for the caller's unit, due first at the top. A household's tasks move with the household."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = tasks.TaskFilter(whole, mine, kind, overdue, due_before, divisions)
    rows, after = await tasks.tasks(session, caller, wanted, limit=limit, cursor=cursor)
    return Page(items=[TaskView.model_validate(row) for row in rows], next=after)


@router.get("/tasks/counts", operation_id="countTasks", summary="待办数", openapi_extra=allow("tasks:read"))
async def count_tasks(session: Reading, caller: CallerDep, *, whole: _Whole = False) -> list[TaskCount]:
    """How many tasks wait for the caller and the caller's unit, and how many are overdue, by kind."""
    found = await tasks.counts(session, caller, tasks.TaskFilter(whole))
    return [TaskCount.model_validate(row) for row in found]


@router.get("/tasks/units", operation_id="countTasksByUnit", summary="各单位、各人的待办数", openapi_extra=allow("tasks:read"))
async def count_tasks_by_unit(
    session: Reading,
    caller: CallerDep,
    by: Annotated[tasks.Unit, Query(title="分组", description="By town, village or person.")] = "village",
) -> list[UnitCount]:
    """How many tasks of every level wait within the caller's divisions, the unit with most overdue first."""
    return [UnitCount.model_validate(row) for row in await tasks.units(session, caller, by)]
