"""Declarations for officers: lists, linking, closing, declaring for others, and reading in full."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query, Response

from services.household.cases.schemas.words import Risk
from services.household.declarations import queries
from services.household.declarations.commands import handling
from services.household.declarations.commands.declaring import declare
from services.household.declarations.routes.common import PREFIX, REPLAYED, SentDep
from services.household.declarations.rules import MACHINE, Way
from services.household.declarations.schemas import (
    ClosingSaid,
    DeclarationContent,
    DeclarationView,
    LinkingSaid,
    ProxyEntry,
    ProxyReceipt,
)
from services.household.parameters.queries import bounds_today
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts
from shared.web.bodies import Purpose
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag
from shared.workflow.views import standing

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["自主申报"])
_CODE = r"^[0-9]{12}$"
DeclarationId = Annotated[
    UUID,
    Path(alias="id", title="申报标识", description="The declaration.", examples=["01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"]),
]
TownFilter = Annotated[str | None, Query(title="镇", description="Only declarations of this town, 12 digits.", pattern=_CODE)]
VillageFilter = Annotated[
    str | None, Query(title="村", description="Only declarations of this village, 12 digits.", pattern=_CODE)
]
_HANDLING = {
    "wrong_state": "该申报已关联农户或已办结。",
    "blocked": "尚不能办理,原因逐条列在 errors 中。",
}


def _view(row: Any) -> DeclarationView:  # noqa: ANN401 - a row of the list
    return DeclarationView.model_validate(standing(MACHINE, row))


async def _shown(session: Reading, caller: CallerDep, declaration_id: UUID, response: Response) -> DeclarationView:
    view = _view(await queries.declaration(session, caller.scope, declaration_id, await bounds_today(session, caller.scope)))
    response.headers["ETag"] = etag(view.version)
    return view


@router.get("/declarations", operation_id="listDeclarations", summary="自主申报列表", openapi_extra=allow("declarations:read"))
async def list_declarations(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: TownFilter = None,
    village: VillageFilter = None,
    state: Annotated[
        str | None,
        Query(
            title="状态", description="`received`, `linked` or `closed`; all if empty.", pattern="^(received|linked|closed)$"
        ),
    ] = None,
    via: Annotated[Way | None, Query(title="申报方式", description="Only what came in like this.")] = None,
    risk: Annotated[Risk | None, Query(title="致贫返贫风险", description="Only with this risk.")] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DeclarationView]:
    """Declarations of the caller's divisions, the newest first, masked."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.DeclarationFilter(divisions, state, via, risk, urgency)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.declarations(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[_view(row) for row in rows], next=after)


@router.post(
    "/declarations/by-proxy",
    operation_id="declareByProxy",
    summary="代办自主申报",
    status_code=201,
    openapi_extra=allow("declarations:write"),
)
async def declare_by_proxy(
    session: Writing, caller: CallerDep, sealing: SealingDep, entry: ProxyEntry, sent: SentDep, response: Response
) -> ProxyReceipt:
    """Declare on a farmer's behalf, in one of the caller's divisions. The query code is for the farmer."""
    receipt, repeated = await declare(session, caller, sealing, entry, entry.via, sent)
    location = f"{PREFIX}/declarations/{receipt.id}"
    response.headers.update({"Location": location, "Cache-Control": "no-store", **REPLAYED[repeated]})
    return receipt


@router.get(
    "/declarations/{id}",
    operation_id="getDeclaration",
    summary="查询自主申报",
    openapi_extra=allow("declarations:read"),
)
async def get_declaration(
    session: Reading, caller: CallerDep, declaration_id: DeclarationId, response: Response
) -> DeclarationView:
    """One declaration, masked, with its ETag."""
    return await _shown(session, caller, declaration_id, response)


@router.post(
    "/declarations/{id}/content",
    operation_id="discloseDeclaration",
    summary="查看完整申报内容",
    openapi_extra=allow("pii:read"),
    responses=conflicts(declaration_cleared="该申报的个人信息保存期已满,已清除。"),
)
async def disclose_declaration(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    declaration_id: DeclarationId,
    purpose: Purpose,
    response: Response,
) -> DeclarationContent:
    """What was declared in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await handling.disclose_declaration(session, caller, sealing, declaration_id, purpose.purpose)


@router.post(
    "/declarations/{id}/link",
    operation_id="linkDeclaration",
    summary="关联农户",
    openapi_extra=allow("declarations:write"),
    responses=conflicts(**_HANDLING, household_closed="该户已销户,不能再登记线索。"),
)
async def link_declaration(
    session: Writing,
    caller: CallerDep,
    declaration_id: DeclarationId,
    said: LinkingSaid,
    seen: SeenVersion,
    response: Response,
) -> DeclarationView:
    """Lead a declaration to the household that it is about: a lead of it is opened, or joined."""
    await handling.link_declaration(session, caller, declaration_id, said, seen)
    return await _shown(session, caller, declaration_id, response)


@router.post(
    "/declarations/{id}/close",
    operation_id="closeDeclaration",
    summary="办结自主申报",
    openapi_extra=allow("declarations:write"),
    responses=conflicts(**_HANDLING),
)
async def close_declaration(
    session: Writing,
    caller: CallerDep,
    declaration_id: DeclarationId,
    said: ClosingSaid,
    seen: SeenVersion,
    response: Response,
) -> DeclarationView:
    """Close a declaration that leads to no household; whoever asks with the query code is told why."""
    await handling.close_declaration(session, caller, declaration_id, said, seen)
    return await _shown(session, caller, declaration_id, response)
