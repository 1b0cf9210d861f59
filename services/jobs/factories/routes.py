"""Community factories over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment.rules import MONTH
from services.jobs.factories import commands, queries, reporting
from services.jobs.factories.machine import FACTORY
from services.jobs.factories.queries import FactoryFilter
from services.jobs.factories.schemas.factories import (
    ClearingFactory,
    FactoryCorrection,
    FactoryDetail,
    FactoryEntry,
    FactoryLink,
    FactoryLinked,
    FactoryTitleEnding,
    FactoryTitleEntry,
    FactoryView,
    WatchingFactory,
)
from services.jobs.factories.schemas.months import FactoryMonthSetting, FactoryMonthView
from services.jobs.factories.schemas.words import FactoryFormWord, FactoryLineWord, FactoryState, FactoryTitleWord
from services.jobs.factories.views import factory_detail, factory_view, month_view
from services.jobs.parameters.queries import bounds_today, parameters_on
from shared.access import Scope
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["社区工厂"])
_READ, _WRITE, _REVIEW = allow("factories:read"), allow("factories:write"), allow("factories:review")
_LEDGER = allow("employment:write")
_CLEARED, _RECORDED = "该社区工厂已清理。", "该区划内已登记同名的工厂。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
FactoryId = Annotated[
    UUID,
    Path(alias="id", title="社区工厂标识", description="The factory.", examples=["019a1b2c-0000-7000-8000-0000000000f1"]),
]
_Year = Annotated[int, Query(title="年度", description="Of this year, up to today.", ge=2000, le=2100, examples=[2026])]


@router.post(
    "/factories",
    operation_id="recordFactory",
    summary="登记社区工厂",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: FactoryEntry, once: OnceDep) -> Response:
    """Record a community factory of a village or town. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/factories/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/factories", operation_id="listFactories", summary="社区工厂列表", openapi_extra=_READ)
async def list_factories(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[FactoryState | None, Query(title="状态", description="Only this state.")] = None,
    form: Annotated[FactoryFormWord | None, Query(title="工厂形式", description="Only this form.")] = None,
    line: Annotated[FactoryLineWord | None, Query(title="主营行业", description="Only this line.")] = None,
    held: Annotated[FactoryTitleWord | None, Query(title="认定名称", description="Only with this title today.")] = None,
    recognised: Annotated[bool | None, Query(title="已认定", description="Only with any title today, or only others.")] = None,
    parent_id: Annotated[UUID | None, Query(title="园区总部标识", description="Only of this headquarters.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the name, site or credit code.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FactoryView]:
    """Community factories with whom the ledger has there today, those recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = FactoryFilter(divisions, state, form, line, held, recognised, parent_id, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.factories(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[factory_view(row) for row in rows], next=after)


@router.get("/factories/{id}", operation_id="getFactory", summary="查询社区工厂", openapi_extra=_READ)
async def get_factory(session: Reading, caller: CallerDep, factory_id: FactoryId, response: Response) -> FactoryDetail:
    """One factory with its titles, and every step that is open with what stands against it."""
    found = await factory_detail(session, caller, factory_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/factories/{id}",
    operation_id="correctFactory",
    summary="更正社区工厂",
    responses=conflicts(cleared=_CLEARED, already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    factory_id: FactoryId,
    correction: FactoryCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is told of a factory, and say why."""
    changed = await commands.correct(session, caller, factory_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    FACTORY,
    {"watch": WatchingFactory, "restore": Said, "clear": ClearingFactory},
    commands.take_factory,
    path="/factories",
    record=FactoryId,
    named="Factory",
    of="社区工厂",
)


@router.post(
    "/factories/{id}/titles",
    operation_id="giveFactoryTitle",
    summary="认定社区工厂",
    status_code=201,
    responses=conflicts(cleared=_CLEARED, title_held="该工厂在此期间已有这一认定名称。"),
    openapi_extra=_REVIEW,
)
async def give_title(
    session: Writing,
    caller: CallerDep,
    factory_id: FactoryId,
    entry: FactoryTitleEntry,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Recognise a factory by a title, for the county; it may hold several at once."""
    changed = await commands.give_title(session, caller, factory_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/factories/{id}/titles/{title_id}/ending",
    operation_id="endFactoryTitle",
    summary="终止社区工厂认定",
    responses=conflicts(cleared=_CLEARED),
    openapi_extra=_REVIEW,
)
async def end_title(
    session: Writing,
    caller: CallerDep,
    factory_id: FactoryId,
    title_id: Annotated[
        UUID,
        Path(title="认定标识", description="The title.", examples=["019a1b2c-0000-7000-8000-0000000000f2"]),
    ],
    ending: FactoryTitleEnding,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """End a title of a factory, and say why."""
    changed = await commands.end_title(session, caller, factory_id, title_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/factories/{id}/months", operation_id="listFactoryMonths", summary="社区工厂月报", openapi_extra=_READ)
async def list_months(session: Reading, caller: CallerDep, factory_id: FactoryId, year: _Year) -> list[FactoryMonthView]:
    """The months of a year, the last first: what the factory reported beside what the ledger has, and by how much they differ."""
    row = await queries.factory(session, caller.scope, factory_id)
    first = max(date(year, 1, 1), row.opened_on.replace(day=1))
    rows = await queries.months_of(session, caller.scope, factory_id, first, min(date(year, 12, 1), today()))
    days = int((await parameters_on(session, Scope.everything(), today()))["factory_closing_days"].value)
    return [month_view(month, days, row.off_season) for month in rows]


@router.put(
    "/factories/{id}/months/{month}",
    operation_id="setFactoryMonth",
    summary="报送社区工厂月报",
    responses=conflicts(month_closed="该月月报已关账;更正须由审核工厂的部门办理。"),
    openapi_extra=_WRITE,
)
async def set_month(
    session: Writing,
    caller: CallerDep,
    factory_id: FactoryId,
    month: Annotated[str, Path(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-03"])],
    setting: FactoryMonthSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set what a factory reports of a month. The `ETag` is the month's."""
    changed = await reporting.report(session, caller, factory_id, month, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/factories/{id}/ledger-links",
    operation_id="linkFactoryLedger",
    summary="关联社区工厂用工",
    responses=conflicts(cleared=_CLEARED),
    openapi_extra=_LEDGER,
)
async def link(
    session: Writing, caller: CallerDep, factory_id: FactoryId, said: FactoryLink, seen: SeenVersion
) -> FactoryLinked:
    """Link jobs of workshops that the ledger has under the factory's name or credit code with the factory, as far as the caller sees who has them."""
    return FactoryLinked(linked=await reporting.link(session, caller, factory_id, said.reason, seen))
