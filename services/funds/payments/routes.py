"""Payments over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.parameters.queries import bounds_today
from services.funds.payments import commands, queries
from services.funds.payments.machine import PAYMENT
from services.funds.payments.queries import PaymentFilter
from services.funds.payments.schemas import (
    PaymentDetail,
    PaymentEntry,
    PaymentRefundEntry,
    PaymentStage,
    PaymentState,
    PaymentView,
)
from services.funds.payments.views import payment_detail, payment_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/funds/v1"
router = Router(prefix=PREFIX, tags=["资金"])
_READ, _WRITE = allow("funds:read"), allow("payments:write")
_BLOCKED = "有条件未满足,errors 中逐条列出全部原因。"
_CLOSED = "所记月份已结账。"
PaymentId = Annotated[
    UUID, Path(alias="id", title="支付标识", description="The payment.", examples=["019a1b2c-0000-7000-8000-000000000061"])
]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]


@router.post(
    "/payments",
    operation_id="askPayment",
    summary="申请支付",
    status_code=201,
    response_model=Changed,
    responses=conflicts(blocked=_BLOCKED),
    openapi_extra=_WRITE,
)
async def ask_payment(session: Writing, caller: CallerDep, sealing: SealingDep, entry: PaymentEntry, once: OnceDep) -> Response:
    """Ask for a payment of a project: to the party of a contract, or to people by a list. It is a draft until its papers are attached."""
    return await once(f"{PREFIX}/payments/{{id}}", lambda: commands.ask_payment(session, caller, sealing, entry))


@router.get("/payments", operation_id="listPayments", summary="支付列表", openapi_extra=_READ)
async def list_payments(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only projects of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only projects of this village, 12 digits.")] = None,
    state: Annotated[PaymentState | None, Query(title="状态", description="Only this state.")] = None,
    stage: Annotated[PaymentStage | None, Query(title="支付阶段", description="Only this stage.")] = None,
    project_id: Annotated[UUID | None, Query(title="项目标识", description="Only of this project.")] = None,
    contract_id: Annotated[UUID | None, Query(title="合同标识", description="Only of this contract.")] = None,
    party_id: Annotated[UUID | None, Query(title="往来单位标识", description="Only to this party.")] = None,
    batch_id: Annotated[UUID | None, Query(title="资金批次标识", description="Only what is paid of this batch.")] = None,
    paid_from: Annotated[date | None, Query(title="支付日期起", description="Paid on this day or later.")] = None,
    paid_to: Annotated[date | None, Query(title="支付日期止", description="Paid on this day or earlier.")] = None,
    search: Annotated[
        str | None,
        Query(
            title="搜索",
            description="Part of a purpose, project, contract number or party's name.",
            min_length=1,
            max_length=100,
        ),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PaymentView]:
    """Payments, the last asked for first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = PaymentFilter(
        divisions, state, stage, project_id, contract_id, party_id, batch_id, paid_from, paid_to, text=search
    )
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.payments(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[payment_view(row) for row in rows], next=after)


@router.get("/payments/{id}", operation_id="getPayment", summary="查询支付", openapi_extra=_READ)
async def get_payment(session: Reading, caller: CallerDep, payment_id: PaymentId, response: Response) -> PaymentDetail:
    """One payment: its batches, who is paid, its history, and every step that is open with all that stands against it."""
    found = await payment_detail(session, caller, payment_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/payments/{id}",
    operation_id="replacePayment",
    summary="修改支付申请",
    responses=conflicts(wrong_state="已提交,不能修改。", blocked=_BLOCKED),
    openapi_extra=_WRITE,
)
async def replace_payment(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    payment_id: PaymentId,
    entry: PaymentEntry,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Replace what is asked, while it is a draft or was sent back."""
    changed = await commands.replace_payment(session, caller, sealing, payment_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/payments/{id}/refunds",
    operation_id="refundPayment",
    summary="登记退款",
    responses=conflicts(wrong_state="尚未支付,或已冲销。", month_closed=_CLOSED),
    openapi_extra=allow("payments:pay"),
)
async def refund_payment(
    session: Writing,
    caller: CallerDep,
    payment_id: PaymentId,
    entry: PaymentRefundEntry,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that a part of a payment came back, with the reason."""
    changed = await commands.refund_payment(session, caller, payment_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    PAYMENT,
    dict.fromkeys(PAYMENT.transitions, Said),
    commands.take_payment,
    path="/payments",
    record=PaymentId,
    named="Payment",
    of="支付",
    refusals={
        "insufficient": "余额不足,errors 中逐个列出账户。",
        "month_closed": _CLOSED,
        "refunded": "已有退款,不能冲销。",
    },
)
