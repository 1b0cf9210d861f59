"""Double-line checks over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.checks import commands, queries
from services.assets.checks.machine import CAMPAIGN, DIFFERENCE
from services.assets.checks.queries import DifferenceFilter
from services.assets.checks.schemas import (
    AnsweringDifference,
    CampaignDetail,
    CampaignEntry,
    CampaignView,
    CheckItemsEntry,
    CheckItemView,
    DifferenceDetail,
    DifferenceKind,
    DifferenceState,
    DifferenceView,
    ItemsAdded,
    LineWord,
)
from services.assets.checks.views import campaign_detail, campaign_view, difference_detail, difference_view
from services.assets.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产排查"])
_READ, _WRITE, _REVIEW = allow("checks:read"), allow("checks:write"), allow("checks:review")
_LISTING = {"wrong_state": "排查已不在填报阶段。", "line_locked": "清单已经锁定。"}
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
CampaignId = Annotated[
    UUID, Path(alias="id", title="活动标识", description="The campaign.", examples=["019a1b2c-0000-7000-8000-000000000061"])
]
DifferenceId = Annotated[
    UUID, Path(alias="id", title="差异标识", description="The difference.", examples=["019a1b2c-0000-7000-8000-000000000062"])
]
LinePath = Annotated[LineWord, Path(title="排查线", description="Which line.", examples=["industry"])]


@router.post(
    "/asset-checks",
    operation_id="beginAssetCheck",
    summary="发起“双线”排查",
    status_code=201,
    response_model=Changed,
    openapi_extra=_REVIEW,
)
async def begin(session: Writing, caller: CallerDep, entry: CampaignEntry, once: OnceDep) -> Response:
    """Begin a campaign of a county or town. With an `Idempotency-Key` it is begun once."""
    return await once(f"{PREFIX}/asset-checks/{{id}}", lambda: commands.begin_campaign(session, caller, entry))


@router.get("/asset-checks", operation_id="listAssetChecks", summary="“双线”排查列表", openapi_extra=_READ)
async def list_campaigns(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[CampaignView]:
    """Campaigns of the caller's divisions and of the town and county around them, the last begun first."""
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.campaigns(session, caller.scope, bounds, limit=limit, cursor=cursor)
    return Page(items=[campaign_view(row) for row in rows], next=after)


@router.get("/asset-checks/{id}", operation_id="getAssetCheck", summary="查询“双线”排查", openapi_extra=_READ)
async def get_campaign(session: Reading, caller: CallerDep, campaign_id: CampaignId, response: Response) -> CampaignDetail:
    """One campaign: how far both lines are, what was found, and what can be done next."""
    found = await campaign_detail(session, caller, campaign_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/asset-checks/{id}/lines/{line}/items",
    operation_id="addCheckItems",
    summary="填报排查清单",
    status_code=201,
    responses=conflicts(**_LISTING),
    openapi_extra=_WRITE,
)
async def add_items(
    session: Writing, caller: CallerDep, campaign_id: CampaignId, line: LinePath, entry: CheckItemsEntry
) -> ItemsAdded:
    """Add assets to the list of a line. Who lists for one line neither lists for nor sees the other before both are locked."""
    return await commands.add_items(session, caller, campaign_id, line, entry.items)


@router.get("/asset-checks/{id}/lines/{line}/items", operation_id="listCheckItems", summary="排查清单", openapi_extra=_READ)
async def list_items(
    session: Reading, caller: CallerDep, campaign_id: CampaignId, line: LinePath, limit: Limit = 50, cursor: Cursor = None
) -> Page[CheckItemView]:
    """The list of a line within the caller's divisions: one's own while the lists are open, both once they are locked."""
    rows, after = await queries.items(session, caller, campaign_id, line, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[CheckItemView.model_validate(row) for row in rows], next=after)


@router.post(
    "/asset-checks/{id}/lines/{line}/items/{number}/removal",
    operation_id="removeCheckItem",
    summary="撤下清单条目",
    status_code=204,
    responses=conflicts(**_LISTING),
    openapi_extra=_WRITE,
)
async def remove_item(
    session: Writing,
    caller: CallerDep,
    campaign_id: CampaignId,
    line: LinePath,
    number: Annotated[int, Path(title="序号", description="In the list.", ge=1, le=2_000_000_000, examples=[1])],
    said: Reasoned,
) -> None:
    """Take an item off a list that is not locked, with the reason."""
    await commands.remove_item(session, caller, campaign_id, line, number, said.reason)


@router.post(
    "/asset-checks/{id}/lines/{line}/lock",
    operation_id="lockCheckLine",
    summary="锁定排查清单",
    status_code=204,
    responses=conflicts(**_LISTING),
    openapi_extra=_WRITE,
)
async def lock_line(session: Writing, caller: CallerDep, campaign_id: CampaignId, line: LinePath) -> None:
    """Lock the list of a line, by whoever answers for the whole campaign's divisions: nobody changes it any more."""
    await commands.lock_line(session, caller, campaign_id, line)


add_steps(
    router,
    CAMPAIGN,
    dict.fromkeys(CAMPAIGN.transitions, Said),
    commands.take_campaign,
    path="/asset-checks",
    record=CampaignId,
    named="AssetCheck",
    of="排查",
)


@router.get("/asset-check-differences", operation_id="listCheckDifferences", summary="排查差异", openapi_extra=_READ)
async def list_differences(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    campaign_id: Annotated[UUID | None, Query(title="活动标识", description="Only of this campaign.")] = None,
    state: Annotated[DifferenceState | None, Query(title="状态", description="Only this state.")] = None,
    kind: Annotated[DifferenceKind | None, Query(title="差异类型", description="Only this kind.")] = None,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DifferenceView]:
    """Differences, those found last first."""
    wanted = DifferenceFilter(campaign_id, state, kind, tuple(code for code in (town, village) if code is not None))
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.differences(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[difference_view(row) for row in rows], next=after)


@router.get("/asset-check-differences/{id}", operation_id="getCheckDifference", summary="查询排查差异", openapi_extra=_READ)
async def get_difference(
    session: Reading, caller: CallerDep, difference_id: DifferenceId, response: Response
) -> DifferenceDetail:
    """One difference: what both lines say, why they were taken for the same asset, and what can be done next."""
    found = await difference_detail(session, caller, difference_id)
    response.headers["ETag"] = etag(found.version)
    return found


add_steps(
    router,
    DIFFERENCE,
    {code: AnsweringDifference if code == "answer" else Said for code in DIFFERENCE.transitions},
    commands.take_difference,
    path="/asset-check-differences",
    record=DifferenceId,
    named="CheckDifference",
    of="排查差异",
)
