"""Employment subsidies over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.subsidies import commands, queries
from services.jobs.subsidies.machine import SUBSIDY_CLAIM
from services.jobs.subsidies.queries import ClaimFilter
from services.jobs.subsidies.schemas import (
    ConfirmingSubsidy,
    ReceivingSubsidy,
    RecoveringSubsidy,
    SubsidyClaimDetail,
    SubsidyClaimEntry,
    SubsidyClaimState,
    SubsidyClaimView,
    SubsidyDimensionWord,
    SubsidyFigure,
    SubsidyKindWord,
    SubsidyPolicyEntry,
    SubsidyPolicyView,
    SubsidyProposal,
    SubsidyProposed,
)
from services.jobs.subsidies.views import claim_detail, claim_view, figure_view, policy_view
from shared.registry.places import names_of
from shared.standards.divisions import digits_below
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["就业补贴"])
_READ, _WRITE, _REVIEW = allow("subsidies:read"), allow("subsidies:write"), allow("subsidies:review")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Year = Annotated[int | None, Query(title="年度", description="Only this year.", ge=2000, le=2100)]
_Kind = Annotated[SubsidyKindWord | None, Query(title="补贴类别", description="Only this kind.")]
ClaimId = Annotated[
    UUID, Path(alias="id", title="申领标识", description="The claim.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
]


@router.post(
    "/subsidy-policies",
    operation_id="setSubsidyPolicy",
    summary="设定就业补贴政策",
    status_code=201,
    responses=conflicts(already_set="该项补贴从该日起的政策已设定。"),
    openapi_extra=_REVIEW,
)
async def set_policy(session: Writing, caller: CallerDep, entry: SubsidyPolicyEntry) -> Changed:
    """Set a version of a kind's policy from a day on, for the county; earlier ones stay for claims of their time."""
    return await commands.set_policy(session, caller, entry)


@router.get("/subsidy-policies", operation_id="listSubsidyPolicies", summary="就业补贴政策", openapi_extra=_READ)
async def list_policies(
    session: Reading, caller: CallerDep, kind: _Kind = None, limit: Limit = 50, cursor: Cursor = None
) -> Page[SubsidyPolicyView]:
    """Every version of policies that was ever set, the last recorded first."""
    rows, after = await queries.policies(session, caller.scope, kind, limit=limit, cursor=cursor)
    amounts = await queries.amounts_of(session, caller.scope, [row.id for row in rows])
    return Page(items=[policy_view(row, amounts[row.id]) for row in rows], next=after)


@router.post(
    "/subsidy-claims",
    operation_id="claimSubsidy",
    summary="申领就业补贴",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_claimed="该对象该年度的这项补贴已申领。"),
    openapi_extra=_WRITE,
)
async def claim(session: Writing, caller: CallerDep, entry: SubsidyClaimEntry, once: OnceDep) -> Response:
    """Make a draft of a claim; what stands against it is told with it. With an `Idempotency-Key` it is made once."""
    return await once(f"{PREFIX}/subsidy-claims/{{id}}", lambda: commands.claim(session, caller, entry))


@router.post(
    "/subsidy-proposals",
    operation_id="proposeSubsidies",
    summary="批量生成就业补贴申领",
    status_code=201,
    response_model=SubsidyProposed,
    openapi_extra=_WRITE,
)
async def propose(session: Writing, caller: CallerDep, wanted: SubsidyProposal, once: OnceDep) -> Response:
    """Make a draft for everybody of a division who fulfils the policy by the ledger and has never claimed for the year. The same again makes nothing;
    with an `Idempotency-Key` it answers the same, too.
    """
    return await once(None, lambda: commands.propose(session, caller, wanted))


@router.get("/subsidy-claims", operation_id="listSubsidyClaims", summary="就业补贴申领列表", openapi_extra=_READ)
async def list_claims(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[SubsidyClaimState | None, Query(title="状态", description="Only this state.")] = None,
    kind: _Kind = None,
    year: _Year = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only of this person.")] = None,
    factory_id: Annotated[UUID | None, Query(title="社区工厂标识", description="Only of this factory.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SubsidyClaimView]:
    """Claims, those made last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = ClaimFilter(divisions, state, kind, year, person_id, factory_id)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.claims(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[claim_view(row) for row in rows], next=after)


@router.get("/subsidy-claims/{id}", operation_id="getSubsidyClaim", summary="查询就业补贴申领", openapi_extra=_READ)
async def get_claim(session: Reading, caller: CallerDep, claim_id: ClaimId, response: Response) -> SubsidyClaimDetail:
    """One claim: everything that stands against it by the ledger now, its payments, and every step that is open."""
    found = await claim_detail(session, caller, claim_id)
    response.headers["ETag"] = etag(found.version)
    return found


add_steps(
    router,
    SUBSIDY_CLAIM,
    {
        **dict.fromkeys(SUBSIDY_CLAIM.transitions, Said),
        "confirm": ConfirmingSubsidy,
        "recover": RecoveringSubsidy,
        "receive": ReceivingSubsidy,
    },
    commands.take_claim,
    path="/subsidy-claims",
    record=ClaimId,
    named="SubsidyClaim",
    of="就业补贴",
)


@router.get("/subsidy-figures", operation_id="listSubsidyFigures", summary="就业补贴统计", openapi_extra=_READ)
async def list_figures(
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
    year: _Year = None,
    by: Annotated[SubsidyDimensionWord, Query(title="统计维度", description="By what it is counted.")] = "kind",
) -> list[SubsidyFigure]:
    """Claims that were not refused: how many, whose, how much, and what of it was paid and taken back."""
    rows = await queries.figures(session, caller.scope, division, digits_below(division), by, year)
    names = await names_of(session, caller.scope, [row.code for row in rows]) if by == "division" else {}
    return [figure_view(row, by, names) for row in rows]
