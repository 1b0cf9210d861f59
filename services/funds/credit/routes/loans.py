"""Loans over HTTP: the ledger, and what happens while one is out."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.credit import commands, queries, reading
from services.funds.credit.routes.common import PREFIX, READ, TAGS, WRITE, LoanId, TownFilter, VillageFilter
from services.funds.credit.schemas.loans import (
    LoanDetail,
    LoanEntry,
    LoanFull,
    LoanGrading,
    LoanRepaymentEntry,
    LoanRepaymentReversal,
    LoanView,
    LoanVisitEntry,
)
from services.funds.credit.schemas.words import GradeWord
from services.funds.parameters.queries import bounds_today
from shared.web.answers import conflicts, problems
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import CipherDep, SealingDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
LineId = Annotated[
    UUID, Path(alias="id", title="标识", description="The instalment.", examples=["019a1b2c-0000-7000-8000-000000000033"])
]
State = Literal[
    "applied",
    "rated",
    "approved",
    "disbursed",
    "in_use",
    "extended",
    "renewed",
    "compensated",
    "recovering",
    "repaid",
    "recovered",
    "written_off",
    "refused",
]
_NOT_OUT = "当前状态没有可归还的贷款。"


@router.post(
    "/loans",
    operation_id="applyForLoan",
    summary="登记贷款申请",
    status_code=201,
    response_model=Changed,
    responses=conflicts(blocked="不符合贷款条件,逐条列出原因。"),
    openapi_extra=WRITE,
)
async def apply_for_loan(session: Writing, caller: CallerDep, sealing: SealingDep, entry: LoanEntry, once: OnceDep) -> Response:
    """Record an application. The borrower is recognised by number among household's members, and judged as of the day of application."""
    return await once(f"{PREFIX}/loans/{{id}}", lambda: commands.apply_for_loan(session, caller, sealing, entry))


@router.get("/loans", operation_id="listLoans", summary="贷款台账", openapi_extra=READ)
async def list_loans(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: TownFilter = None,
    village: VillageFilter = None,
    lender: Annotated[str | None, Query(title="贷款银行", description="Only of this bank.", max_length=12)] = None,
    state: Annotated[State | None, Query(title="状态", description="Only in this state.")] = None,
    household_id: Annotated[UUID | None, Query(title="农户标识", description="Only of this household.")] = None,
    overdue: Annotated[bool | None, Query(title="已逾期", description="Only overdue ones, or only others.")] = None,
    grade: Annotated[GradeWord | None, Query(title="五级分类", description="Only of this class.")] = None,
    due_from: Annotated[date | None, Query(title="到期日期起", description="Only those due on this day or later.")] = None,
    due_to: Annotated[date | None, Query(title="到期日期止", description="Only those due on this day or earlier.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LoanView]:
    """Loans of the caller's divisions, the last applied for first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.LoanFilter(divisions, lender, state, household_id, overdue, grade, due_from, due_to)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.loans(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[reading.loan_view(row) for row in rows], next=after)


@router.get("/loans/{id}", operation_id="getLoan", summary="查询贷款", openapi_extra=READ)
async def get_loan(session: Reading, caller: CallerDep, loan_id: LoanId, response: Response) -> LoanDetail:
    """A loan with its terms, instalments, visits and steps, and what can be done next."""
    found = await reading.detail_of(session, caller, loan_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/loans/{id}/full",
    operation_id="discloseLoan",
    summary="查看借款人完整电话和账户",
    openapi_extra=allow("pii:read"),
)
async def disclose_loan(
    session: Writing, caller: CallerDep, cipher: CipherDep, loan_id: LoanId, purpose: Purpose, response: Response
) -> LoanFull:
    """The borrower's phone and account in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_loan(session, caller, cipher, loan_id, purpose.purpose)


@router.patch(
    "/loans/{id}",
    operation_id="gradeLoan",
    summary="调整五级分类",
    responses=conflicts(wrong_state=_NOT_OUT),
    openapi_extra=WRITE,
)
async def grade_loan(
    session: Writing, caller: CallerDep, loan_id: LoanId, grading: LoanGrading, seen: SeenVersion, response: Response
) -> Changed:
    """Set the class 五级分类 that the bank gives a loan."""
    changed = await commands.grade_loan(session, caller, loan_id, grading, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/loans/{id}/repayments",
    operation_id="recordLoanRepayment",
    summary="登记还款",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_NOT_OUT, over_balance="归还本金超过贷款余额。"),
    openapi_extra=WRITE,
)
async def record_repayment(
    session: Writing, caller: CallerDep, sealing: SealingDep, loan_id: LoanId, entry: LoanRepaymentEntry, once: OnceDep
) -> Response:
    """Record an instalment; the one that brings the balance to nought ends the loan."""
    return await once(None, lambda: commands.record_repayment(session, caller, sealing, loan_id, entry))


@router.post(
    "/loan-repayments/{id}/reversal",
    operation_id="reverseLoanRepayment",
    summary="冲销还款",
    status_code=201,
    response_model=Changed,
    responses={**problems(404), **conflicts(reversed="该笔还款已经冲销。", wrong_state=_NOT_OUT)},
    openapi_extra=WRITE,
)
async def reverse_repayment(
    session: Writing, caller: CallerDep, line_id: LineId, reversal: LoanRepaymentReversal, once: OnceDep
) -> Response:
    """Undo an instalment that was recorded by mistake; both stay. A loan that it had ended goes on."""
    return await once(None, lambda: commands.reverse_repayment(session, caller, line_id, reversal))


@router.post(
    "/loans/{id}/visits",
    operation_id="recordLoanVisit",
    summary="登记贷后走访",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_NOT_OUT),
    openapi_extra=WRITE,
)
async def record_visit(session: Writing, caller: CallerDep, loan_id: LoanId, entry: LoanVisitEntry, once: OnceDep) -> Response:
    """Record a visit after lending and what the money was found used for."""
    return await once(None, lambda: commands.record_visit(session, caller, loan_id, entry))
