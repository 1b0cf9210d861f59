"""Registers over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query, Request, Response

from services.jobs.employment.rules import MONTH, first_of
from services.jobs.registers import queries
from services.jobs.registers.editions import Wanted
from services.jobs.registers.papers import print_register
from services.jobs.registers.reading import month_of, readable, register_of, wanted_of
from services.jobs.registers.schemas import (
    ChangeWord,
    LabourRegisterChange,
    LabourRegisterLine,
    LabourRegisterSnapshot,
    LabourRegisterView,
)
from services.jobs.registers.views import change_view, line_view, register_view, snapshot_views
from shared.standards.divisions import digits_below
from shared.web.csvs import disposition
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
PDF = "application/pdf"
router = Router(prefix=PREFIX, tags=["就业名册"])
_READ = allow("employment:read")
_CODE = r"^[0-9]{12}$"
RegisterCode = Annotated[
    str, Path(alias="code", title="名册代码", description="Code of the register.", max_length=40, examples=["transfer"])
]
_Month = Annotated[
    str | None, Query(title="月份", description="Of which month, `YYYY-MM`; the present one if none is named.", pattern=MONTH)
]
_Town = Annotated[str | None, Query(title="镇", description="Only of this town, 12 digits.", pattern=_CODE)]
_Village = Annotated[str | None, Query(title="村", description="Only of this village, 12 digits.", pattern=_CODE)]
_Version = Annotated[int | None, Query(title="定格版本", description="This frozen version, with `village`.", ge=1, le=10_000)]
_Live = Annotated[
    bool, Query(title="按台账现况", description="As the ledger tells that month now, whether it was frozen or not.")
]
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {PDF: {"schema": {"type": "string", "format": "binary"}}},
        "description": "名册(PDF),可盖章。The register, ready to be stamped.",
    }
}


@router.get("/registers", operation_id="listLabourRegisters", summary="就业名册目录", openapi_extra=_READ)
async def list_registers(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=_CODE,
            examples=["610925104000"],
        ),
    ],
    month: _Month = None,
) -> Page[LabourRegisterView]:
    """Every register that the caller may read, with how many are in on the last day of a month, on one page. A locked month is told as it was frozen."""
    of = await queries.edition(session, caller.scope, Wanted(month_of(month), (division,)))
    digits = digits_below(division)
    return Page(items=[await register_view(session, caller.scope, one, of, digits) for one in readable(caller)])


@router.get("/registers/{code}/lines", operation_id="listLabourRegisterLines", summary="名册人员", openapi_extra=_READ)
async def list_lines(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    code: RegisterCode,
    month: _Month = None,
    town: _Town = None,
    village: _Village = None,
    version: _Version = None,
    live: _Live = False,  # noqa: FBT002 - a parameter of the request
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LabourRegisterLine]:
    """Who is in a register on the last day of a month, village by village: of a locked month as it was frozen, else as the ledger tells it now.
    `labour` also needs `labour:read`.
    """
    register, scope = register_of(caller, code), caller.scope
    of = await queries.edition(session, scope, wanted_of(month_of(month), town, village, version, live=live))
    rows, after = await queries.lines(session, scope, register, of, limit=limit, cursor=cursor)
    return Page(items=[line_view(row) for row in rows], next=after)


@router.get("/registers/{code}/difference", operation_id="listLabourRegisterChanges", summary="名册变动", openapi_extra=_READ)
async def list_changes(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    code: RegisterCode,
    since: Annotated[
        str, Query(title="对比月份", description="From which month on, `YYYY-MM`.", pattern=MONTH, examples=["2026-02"])
    ],
    month: _Month = None,
    town: _Town = None,
    village: _Village = None,
    since_version: Annotated[
        int | None,
        Query(title="对比定格版本", description="This frozen version of `since`, with `village`.", ge=1, le=10_000),
    ] = None,
    version: _Version = None,
    live: _Live = False,  # noqa: FBT002 - a parameter of the request
    change: Annotated[ChangeWord | None, Query(title="变动", description="Only who came in, went out or changed.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LabourRegisterChange]:
    """Who came in, went out or changed from one month, or version, of a register to another. With `live` it is what the ledger has learnt since a month
    was frozen. What differs every month (columns that are `passing`) is no change.
    """
    register, scope = register_of(caller, code), caller.scope
    old = await queries.edition(session, scope, wanted_of(month_of(since, "since"), town, village, since_version, live=False))
    new = await queries.edition(session, scope, wanted_of(month_of(month), town, village, version, live=live))
    rows, after = await queries.difference(session, scope, register, old, new, change, limit=limit, cursor=cursor)
    return Page(items=[change_view(register, row) for row in rows], next=after)


@router.get(
    "/registers/{code}/paper",
    operation_id="printLabourRegister",
    summary="打印名册",
    response_class=Response,
    responses=_FILE,
    openapi_extra=_READ,
)
async def print_paper(
    request: Request,
    caller: CallerDep,
    code: RegisterCode,
    village: Annotated[
        str, Query(title="村", description="Of which village, 12 digits.", pattern=_CODE, examples=["610925104201"])
    ],
    month: _Month = None,
    version: _Version = None,
) -> Response:
    """A register of a village as a paper to be stamped: what was frozen says so with its version, what was not is marked 未锁定. Each printing is an
    entry in the audit trail.
    """
    register = register_of(caller, code)
    wanted = wanted_of(month_of(month), None, village, version, live=False)
    pdf = await print_register(request.app.state, caller, register, wanted)
    return Response(pdf, media_type=PDF, headers=disposition(f"register-{code}-{village}-{wanted.month:%Y%m}.pdf"))


@router.get("/register-snapshots", operation_id="listLabourRegisterSnapshots", summary="名册定格版本", openapi_extra=_READ)
async def list_snapshots(
    session: Reading,
    caller: CallerDep,
    month: Annotated[str | None, Query(title="月份", description="Only of this month, `YYYY-MM`.", pattern=MONTH)] = None,
    town: _Town = None,
    village: _Village = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LabourRegisterSnapshot]:
    """Every version that the locks of months have frozen, the last first. Versions stay, whatever comes later."""
    divisions = tuple(code for code in (town, village) if code is not None)
    of = None if month is None else first_of(month)
    rows, after = await queries.snapshots(session, caller.scope, divisions, of, limit=limit, cursor=cursor)
    return Page(items=await snapshot_views(session, caller.scope, rows), next=after)
