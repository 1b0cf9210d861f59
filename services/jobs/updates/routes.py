"""Monthly updates over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment.rules import MONTH, first_of
from services.jobs.parameters.queries import bounds_today
from services.jobs.updates import commands, queries
from services.jobs.updates.machine import UPDATE
from services.jobs.updates.queries import UpdateFilter
from services.jobs.updates.schemas import (
    LedgerFreshness,
    LedgerUpdateDetail,
    LedgerUpdateLine,
    LedgerUpdateView,
    LockingMonth,
    MonthLocked,
    MonthsOpened,
    StandingWord,
    UpdateState,
)
from services.jobs.updates.views import freshness_view, line_view, update_detail, update_view
from shared.registry.places import names_of
from shared.standards.divisions import digits_below
from shared.web.answers import conflicts
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["就业台账月度更新"])
_READ = allow("employment:read")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
UpdateId = Annotated[
    UUID, Path(alias="id", title="月度更新标识", description="The update.", examples=["019a1b2c-0000-7000-8000-0000000000a3"])
]


@router.get("/ledger-updates", operation_id="listLedgerUpdates", summary="月度更新列表", openapi_extra=_READ)
async def list_updates(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    month: Annotated[str | None, Query(title="月份", description="Only this month, `YYYY-MM`.", pattern=MONTH)] = None,
    state: Annotated[UpdateState | None, Query(title="状态", description="Only this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LedgerUpdateView]:
    """Monthly updates of villages, the last month first: who has confirmed, what was checked and locked."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = UpdateFilter(divisions, None if month is None else first_of(month), state)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.updates(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[update_view(row) for row in rows], next=after)


@router.get("/ledger-freshness", operation_id="listLedgerFreshness", summary="台账更新进度", openapi_extra=_READ)
async def list_freshness(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925000000"],
        ),
    ],
) -> list[LedgerFreshness]:
    """How far the divisions below one are with the ledger's last month, and until when their registers are frozen."""
    rows = await queries.freshness(session, caller.scope, division, digits_below(division))
    names = await names_of(session, caller.scope, [row.division_code for row in rows])
    return [freshness_view(row, names) for row in rows]


@router.get("/ledger-updates/{id}", operation_id="getLedgerUpdate", summary="查询月度更新", openapi_extra=_READ)
async def get_update(session: Reading, caller: CallerDep, update_id: UpdateId, response: Response) -> LedgerUpdateDetail:
    """One monthly update: how far it is, and every step that is open with what stands against it."""
    found = await update_detail(session, caller, update_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/ledger-updates/{id}/lines", operation_id="listLedgerUpdateLines", summary="月度更新清单", openapi_extra=_READ)
async def list_lines(
    session: Reading,
    caller: CallerDep,
    update_id: UpdateId,
    standing: Annotated[StandingWord | None, Query(title="填报情况", description="Only lines that stand so.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LedgerUpdateLine]:
    """The list of a village's month, household by household: every spell of work that lasts in it. What is as in the month before is filled in already;
    only changes are told, by `setWorkMonth`, `closeEmploymentSpell` and `recordEmploymentSpell`. `confirm` records the rest as it is shown.
    """
    found = await queries.update(session, caller.scope, update_id)
    rows, after = await queries.lines(session, caller.scope, found, standing, limit=limit, cursor=cursor)
    return Page(items=[line_view(row) for row in rows], next=after)


@router.post(
    "/ledger-updates/opening",
    operation_id="openLedgerMonth",
    summary="开启月度更新",
    openapi_extra=allow("employment:lock"),
)
async def open_month(session: Writing, caller: CallerDep) -> MonthsOpened:
    """Open the present month for every village with households that has none, now: the platform does so within the hour. Opened again, nothing happens."""
    return MonthsOpened(opened=await commands.open_month(session, caller))


@router.post(
    "/ledger-updates/locking",
    operation_id="lockLedgerMonth",
    summary="县级锁定月份",
    responses=conflicts(nothing_checked="该月没有待县级锁定的月度更新。", blocked="有条件未满足,errors 中逐条列出全部原因。"),
    openapi_extra=allow("employment:lock"),
)
async def lock_month(session: Writing, caller: CallerDep, locking: LockingMonth) -> MonthLocked:
    """Lock a month of every village that its town has checked, at once. Villages that are not so far are told and stay as they are."""
    return await commands.lock_month(session, caller, locking)


add_steps(
    router,
    UPDATE,
    dict.fromkeys(UPDATE.transitions, Said),
    commands.take_update,
    path="/ledger-updates",
    record=UpdateId,
    named="LedgerUpdate",
    of="月度更新",
)
