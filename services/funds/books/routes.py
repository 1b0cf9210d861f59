"""Ledgers over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.books import commands, queries
from services.funds.books.queries import LedgerFilter
from services.funds.books.schemas import BookLevel, BookSetting, BookView, LedgerRow
from services.funds.books.views import ledger_row
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, etag

__all__ = ["router"]

PREFIX = "/api/funds/v1"
router = Router(prefix=PREFIX, tags=["资金"])
_READ = allow("funds:read")
BookCode = Annotated[str, Path(title="账簿代码", description="The ledger.", pattern=r"^[a-z][a-z_]{1,29}$", examples=["fund"])]


@router.get("/ledger-books", operation_id="listLedgerBooks", summary="账簿", openapi_extra=_READ)
async def list_books(session: Reading, caller: CallerDep) -> Page[BookView]:
    """Every ledger: a view of the one journal. What “三级两账” means is set up here."""
    return Page(items=[BookView.model_validate(row) for row in await queries.books(session, caller.scope)])


@router.put(
    "/ledger-books/{code}",
    operation_id="setLedgerBook",
    summary="设置账簿",
    responses={201: {"model": BookView, "description": "已设置。Set up."}},
    openapi_extra=allow("funds:sources"),
)
async def put_book(
    session: Writing,
    caller: CallerDep,
    code: BookCode,
    setting: BookSetting,
    precondition: PreconditionDep,
    response: Response,
) -> BookView:
    """Set up a ledger, or replace what is said of one, with the reason. No money moves by it."""
    row, new = await commands.set_book(session, caller, code, setting, precondition)
    response.headers["ETag"] = etag(row.version)
    if new:
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/ledger-books/{code}"
    return BookView.model_validate(row)


@router.get("/ledger-books/{code}/rows", operation_id="listLedgerRows", summary="账簿明细", openapi_extra=_READ)
async def list_rows(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    code: BookCode,
    level: Annotated[BookLevel, Query(title="账簿层级", description="To units of which level rows are rolled up.")] = "county",
    division: Annotated[
        str | None, Query(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
    ] = None,
    source_code: Annotated[str | None, Query(title="资金来源", description="Only this source.", max_length=3)] = None,
    budget_year: Annotated[int | None, Query(title="预算年度", description="Only this year.", ge=2000, le=2100)] = None,
    batch_id: Annotated[UUID | None, Query(title="资金批次标识", description="Only money of this batch.")] = None,
    project_id: Annotated[UUID | None, Query(title="项目标识", description="Only money of this project.")] = None,
    as_of: Annotated[
        date | None, Query(title="截至日期", description="As it was at the end of this day; left out: today.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LedgerRow]:
    """The rows of a ledger: how much was received, allocated, released, paid and given back, and what waits. A caller sees what lies in its
    own divisions: a town no money of the county's that has not been allocated to it.
    """
    book = await queries.book(session, caller.scope, code)
    if level not in book.levels:
        raise Problem(422, "unknown_level", f"“{book.title}”不按该层级核算。")
    wanted = LedgerFilter(level, division, source_code, budget_year, batch_id, project_id, as_of)
    rows, after = await queries.ledger(session, caller.scope, book.rows, wanted, limit=limit, cursor=cursor)
    names = await queries.unit_names(session, caller.scope, {row.unit for row in rows})
    return Page(items=[ledger_row(row, names) for row in rows], next=after)
