"""The register over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.parameters.queries import bounds_today
from services.assets.register import commands, queries
from services.assets.register.machine import ASSET
from services.assets.register.queries import AssetFilter
from services.assets.register.schemas import words
from services.assets.register.schemas.entries import (
    ApprovingAsset,
    AssetCorrection,
    AssetEntry,
    AssetMerging,
    AssetPublicising,
    AssetSplitting,
    BookingAsset,
    CertificateEntry,
    Revaluation,
)
from services.assets.register.schemas.views import AssetChangeView, AssetDetail, AssetKindView, AssetView
from services.assets.register.views import asset_detail, asset_view, kind_views
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps, blockable

__all__ = ["STEPS", "router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产台账"])
_READ, _WRITE, _REVIEW = allow("assets:read"), allow("assets:write"), allow("assets:review")
_TAKEN = "编号已登记在另一项资产。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
AssetId = Annotated[
    UUID, Path(alias="id", title="资产标识", description="The asset.", examples=["019a1b2c-0000-7000-8000-000000000051"])
]
STEPS: dict[str, type[Said]] = {
    "propose": Said,
    "enrol": Said,
    "close_publicity": Said,
    "take_back": Said,
    "approve": ApprovingAsset,
    "send_back": Said,
    "book": BookingAsset,
    "declare_idle": Said,
    "revive": Said,
    "dispute": Said,
    "settle_dispute": Said,
    "report_loss": Said,
    "recover": Said,
    "write_off": Said,
    "withdraw": Said,
}
"""Every step that is taken by its own route, with what is said; a signed handover hands over, and what is split or merged says more."""


@router.get(
    "/asset-kinds", operation_id="listAssetKinds", summary="资产类型", openapi_extra=allow("assets:read", "checks:read")
)
async def list_kinds() -> Page[AssetKindView]:
    """Every kind of assets with its class and form."""
    return Page(items=kind_views())


@router.post(
    "/assets",
    operation_id="recordAsset",
    summary="登记资产",
    status_code=201,
    response_model=Changed,
    responses=conflicts(series_full="该地当年该类资产的编号已用完。", number_taken=_TAKEN),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: AssetEntry, once: OnceDep) -> Response:
    """Record an asset, of a project that was accepted or found otherwise. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/assets/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/assets", operation_id="listAssets", summary="资产台账", openapi_extra=_READ)
async def list_assets(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[words.AssetState | None, Query(title="状态", description="Only this state.")] = None,
    asset_class: Annotated[words.ClassWord | None, Query(title="资产类别", description="Only this class.")] = None,
    form: Annotated[words.FormWord | None, Query(title="资产形态", description="Only this form.")] = None,
    kind: Annotated[words.AssetKindWord | None, Query(title="资产类型", description="Only this kind.")] = None,
    owner_level: Annotated[words.OwnerWord | None, Query(title="所有权归属", description="Only owned on this level.")] = None,
    formed_year: Annotated[int | None, Query(title="形成年份", description="Only of this year.", ge=2000, le=2100)] = None,
    funding: Annotated[words.FundingWord | None, Query(title="资金来源", description="Only paid for with this too.")] = None,
    project_id: Annotated[UUID | None, Query(title="项目标识", description="Only built by this project.")] = None,
    standing: Annotated[
        bool | None, Query(title="在册", description="Only what is on the register, or only what was split, merged, withdrawn.")
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or a number.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AssetView]:
    """Assets, those formed last and recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = AssetFilter(
        divisions, state, asset_class, form, kind, owner_level, formed_year, funding, project_id, standing, search
    )
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.assets(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[asset_view(row) for row in rows], next=after)


@router.get("/assets/{id}", operation_id="getAsset", summary="查询资产", openapi_extra=_READ)
async def get_asset(session: Reading, caller: CallerDep, asset_id: AssetId, response: Response) -> AssetDetail:
    """One asset: what it was paid with, its owners and rights, its history, and every step that is open with what stands against it."""
    found = await asset_detail(session, caller, asset_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/assets/{id}/changes", operation_id="listAssetChanges", summary="资产变更记录", openapi_extra=_READ)
async def list_changes(
    session: Reading, caller: CallerDep, asset_id: AssetId, limit: Limit = 50, cursor: Cursor = None
) -> Page[AssetChangeView]:
    """Every change of an asset, the last first: before and after, when, on what document, by whom."""
    await queries.asset(session, caller.scope, asset_id)
    rows, after = await queries.changes_of(session, caller.scope, asset_id, limit=limit, cursor=cursor)
    return Page(items=[AssetChangeView.model_validate(row) for row in rows], next=after)


@router.patch(
    "/assets/{id}",
    operation_id="correctAsset",
    summary="更正资产登记",
    responses=conflicts(wrong_state="已提出权属意见的须先退回。", number_taken=_TAKEN),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing, caller: CallerDep, asset_id: AssetId, correction: AssetCorrection, seen: SeenVersion, response: Response
) -> Changed:
    """Correct an asset whose ownership is not proposed, with the reason."""
    changed = await commands.correct(session, caller, asset_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/assets/{id}/publicity",
    operation_id="publiciseAsset",
    summary="公示资产权属",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="该资产正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing, caller: CallerDep, asset_id: AssetId, said: AssetPublicising, seen: SeenVersion, response: Response
) -> Changed:
    """Record that the notice of whose an asset is was put up."""
    changed = await commands.publicise(session, caller, asset_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    ASSET,
    STEPS,
    commands.take,
    path="/assets",
    record=AssetId,
    named="Asset",
    of="资产",
    refusals={"number_taken": _TAKEN},
)


@router.post(
    "/assets/{id}/certificate",
    operation_id="certifyAsset",
    summary="登记权属证书",
    responses=conflicts(wrong_state="审定确权后方可登记证书。", number_taken=_TAKEN),
    openapi_extra=_WRITE,
)
async def certify(
    session: Writing, caller: CallerDep, asset_id: AssetId, entry: CertificateEntry, seen: SeenVersion, response: Response
) -> Changed:
    """Record the certificate of an approved asset."""
    changed = await commands.certify(session, caller, asset_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/assets/{id}/revaluation",
    operation_id="revalueAsset",
    summary="调整资产价值",
    responses=conflicts(wrong_state="只能调整在管在用的资产。"),
    openapi_extra=_REVIEW,
)
async def revalue(
    session: Writing, caller: CallerDep, asset_id: AssetId, entry: Revaluation, seen: SeenVersion, response: Response
) -> Changed:
    """Give an asset in use another value, on a document: that of what it was paid with."""
    changed = await commands.revalue(session, caller, asset_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/assets/{id}/split",
    operation_id="splitAsset",
    summary="拆分资产",
    responses=blockable(series_full="编号已用完。"),
    openapi_extra=_REVIEW,
)
async def split(
    session: Writing, caller: CallerDep, asset_id: AssetId, said: AssetSplitting, seen: SeenVersion, response: Response
) -> Changed:
    """Make several assets of one in use. Their values are its value; what it was paid with is shared out among them to the cent."""
    changed = await commands.split(session, caller, asset_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/assets/merge",
    operation_id="mergeAssets",
    summary="合并资产",
    status_code=201,
    response_model=Changed,
    responses=blockable(series_full="编号已用完。", asset_changed="资产已被他人修改。"),
    openapi_extra=_REVIEW,
)
async def merge(session: Writing, caller: CallerDep, said: AssetMerging, once: OnceDep) -> Response:
    """Make one asset of several in use, of the same place, kind and owner. With an `Idempotency-Key` it is made once."""
    return await once(f"{PREFIX}/assets/{{id}}", lambda: commands.merge(session, caller, said))
