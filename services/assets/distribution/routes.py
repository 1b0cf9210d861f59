"""Distribution over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.distribution import commands, queries
from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.queries import DistributionFilter
from services.assets.distribution.schemas import (
    DistributionCorrection,
    DistributionDetail,
    DistributionEntry,
    DistributionPaying,
    DistributionPublicising,
    DistributionReturn,
    DistributionState,
    DistributionStopping,
    DistributionView,
    IncomeBalanceView,
)
from services.assets.distribution.views import distribution_detail, distribution_view
from services.assets.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["收益分配"])
_READ, _WRITE, _PAY = allow("income:read"), allow("income:write"), allow("income:pay")
_STATE, _NOTHING = "方案当前状态不能办理。", "没有已到账、尚未列入方案的收益。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
PlanId = Annotated[
    UUID,
    Path(alias="id", title="收益分配方案标识", description="The plan.", examples=["019a1b2c-0000-7000-8000-000000000081"]),
]


@router.post(
    "/distributions",
    operation_id="writeDistribution",
    summary="拟定收益分配方案",
    status_code=201,
    response_model=Changed,
    responses=conflicts(nothing_to_distribute=_NOTHING),
    openapi_extra=_WRITE,
)
async def write(session: Writing, caller: CallerDep, entry: DistributionEntry, once: OnceDep) -> Response:
    """Write a plan for all that a place's assets have earned by a day and no plan has drawn. With an `Idempotency-Key` it is written once."""
    return await once(f"{PREFIX}/distributions/{{id}}", lambda: commands.write(session, caller, entry))


@router.get("/distributions", operation_id="listDistributions", summary="收益分配方案列表", openapi_extra=_READ)
async def list_distributions(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[DistributionState | None, Query(title="状态", description="Only this state.")] = None,
    year: Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2013, le=2100)] = None,
    household_id: Annotated[UUID | None, Query(title="农户标识", description="Only those that pay this household.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DistributionView]:
    """Plans with what they distribute and what of it is paid, those written last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = DistributionFilter(divisions, state, year, household_id)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.distributions(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[distribution_view(row) for row in rows], next=after)


@router.get("/distributions/{id}", operation_id="getDistribution", summary="查询收益分配方案", openapi_extra=_READ)
async def get_distribution(session: Reading, caller: CallerDep, plan_id: PlanId, response: Response) -> DistributionDetail:
    """One plan: the receipts that it distributes, its lines, what was paid, and every step that is open with what stands against it."""
    found = await distribution_detail(session, caller, plan_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/distributions/{id}",
    operation_id="correctDistribution",
    summary="更正收益分配方案",
    responses=conflicts(wrong_state=_STATE, nothing_to_distribute=_NOTHING),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    plan_id: PlanId,
    correction: DistributionCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a plan before its meeting: its title, its lines, or the last day of the income, which draws it anew."""
    changed = await commands.correct(session, caller, plan_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/distributions/{id}/publicity",
    operation_id="publiciseDistribution",
    summary="公示收益分配方案或结果",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="该方案正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    plan_id: PlanId,
    said: DistributionPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the notice was put up that the plan's state asks for: of the plan, or of its result."""
    changed = await commands.publicise(session, caller, plan_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/distributions/{id}/payments",
    operation_id="payDistribution",
    summary="登记兑付",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_STATE, nothing_to_pay="没有待兑付的明细。", blocked="有农户不能兑付,errors 中逐条列出。"),
    openapi_extra=_PAY,
)
async def pay(session: Writing, caller: CallerDep, plan_id: PlanId, paying: DistributionPaying, once: OnceDep) -> Response:
    """Record that lines of a filed plan were paid, all or these. With an `Idempotency-Key` they are paid once."""
    return await once(f"{PREFIX}/distributions/{{id}}", lambda: commands.pay(session, caller, plan_id, paying))


@router.post(
    "/distributions/{id}/returns",
    operation_id="returnDistributionPayment",
    summary="登记兑付退回",
    responses=conflicts(wrong_state=_STATE, not_paid="这一行尚未兑付。"),
    openapi_extra=_PAY,
)
async def give_back(session: Writing, caller: CallerDep, plan_id: PlanId, said: DistributionReturn) -> Changed:
    """Record that the payment of a line came back; the line waits for its payment again."""
    return await commands.give_back(session, caller, plan_id, said)


@router.post(
    "/distributions/{id}/stops",
    operation_id="stopDistributionLine",
    summary="停发转入公积公益金",
    responses=conflicts(wrong_state=_STATE, already_paid="这一行已经兑付。", is_reserve="这一行就是公积公益金。"),
    openapi_extra=_PAY,
)
async def stop(session: Writing, caller: CallerDep, plan_id: PlanId, said: DistributionStopping) -> Changed:
    """Stop a line that is not paid, as its household has died or left; its money goes to the reserve."""
    return await commands.stop(session, caller, plan_id, said)


@router.get("/income-balances", operation_id="listIncomeBalances", summary="收益对账", openapi_extra=_READ)
async def list_balances(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only this village, 12 digits.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[IncomeBalanceView]:
    """For every place what its assets have earned, what of it plans have drawn, and what of that was paid, to the cent."""
    divisions = [code for code in (town, village) if code is not None]
    rows, after = await queries.balances(session, caller.scope, divisions, limit=limit, cursor=cursor)
    return Page(items=[IncomeBalanceView.model_validate(row) for row in rows], next=after)


add_steps(
    router,
    DISTRIBUTION,
    dict.fromkeys(DISTRIBUTION.transitions, Said),
    commands.take,
    path="/distributions",
    record=PlanId,
    named="Distribution",
    of="收益分配",
)
