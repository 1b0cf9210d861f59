"""The employment ledger over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment import commands, queries
from services.jobs.employment.indicators import GROUPS, indicators
from services.jobs.employment.queries import SpellFilter
from services.jobs.employment.rules import MONTH, first_of
from services.jobs.employment.schemas import (
    ChannelWord,
    ClassificationWord,
    DimensionWord,
    EmploymentFigure,
    EmploymentIndicators,
    EmploymentView,
    FormWord,
    IndustryWord,
    MonthSetting,
    SpellClosing,
    SpellCorrection,
    SpellDetail,
    SpellEntry,
    SpellView,
)
from services.jobs.employment.views import employment_view, figure_view, indicators_view, spell_detail, spell_view
from services.jobs.labour.queries import person
from services.jobs.parameters.queries import ages_on, parameters_on
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["就业台账"])
_READ, _WRITE = allow("employment:read"), allow("employment:write")
_WITHDRAWN, _RECORDED = "这段就业经历已作废。", "该人员从同一天起在同一单位的这段就业经历已登记。"
_HANDED_IN = "月度更新已上报,更正须先退回或解除锁定。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
SpellId = Annotated[
    UUID,
    Path(alias="id", title="就业经历标识", description="The spell of work.", examples=["019a1b2c-0000-7000-8000-0000000000a1"]),
]
PersonId = Annotated[
    UUID, Path(alias="id", title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]


@router.get("/employment-spells", operation_id="listEmploymentSpells", summary="就业经历列表", openapi_extra=_READ)
async def list_spells(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of people of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of people of this village, 12 digits.")] = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only of this person.")] = None,
    going_on: Annotated[bool | None, Query(title="在岗", description="Only those that go on, or only others.")] = None,
    form: Annotated[FormWord | None, Query(title="就业形式", description="Only this form.")] = None,
    channel: Annotated[ChannelWord | None, Query(title="就业渠道", description="Only this channel.")] = None,
    industry: Annotated[IndustryWord | None, Query(title="行业", description="Only this section.")] = None,
    credit_code: Annotated[
        str | None, Query(title="统一社会信用代码", description="Only of this employer.", pattern=r"^[0-9A-Z]{18}$")
    ] = None,
    classification: Annotated[
        ClassificationWord, Query(title="区域分类", description="By which classification `region` is meant.")
    ] = "national",
    region: Annotated[
        str | None,
        Query(title="务工区域", description="Only of this class of the classification.", pattern=r"^[a-z_]{4,20}$"),
    ] = None,
    month: Annotated[
        str | None, Query(title="月份", description="Only worked in this month, `YYYY-MM`.", pattern=MONTH)
    ] = None,
    withdrawn: Annotated[
        bool | None, Query(title="作废", description="Those that were withdrawn, instead of those that count.")
    ] = None,
    factory_id: Annotated[UUID | None, Query(title="社区工厂标识", description="Only in this community factory.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SpellView]:
    """Spells of work, those recorded last first."""
    wanted = SpellFilter(
        tuple(code for code in (town, village) if code is not None),
        person_id,
        going_on,
        form,
        channel,
        industry,
        credit_code,
        classification,
        region,
        None if month is None else first_of(month),
        bool(withdrawn),
        factory_id,
    )
    rows, after = await queries.spells(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[spell_view(row) for row in rows], next=after)


@router.post(
    "/employment-spells",
    operation_id="recordEmploymentSpell",
    summary="登记就业经历",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: SpellEntry, once: OnceDep) -> Response:
    """Record a spell of work, going on or over. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/employment-spells/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/employment-spells/{id}", operation_id="getEmploymentSpell", summary="查询就业经历", openapi_extra=_READ)
async def get_spell(session: Reading, caller: CallerDep, spell_id: SpellId, response: Response) -> SpellDetail:
    """One spell of work with its months."""
    row = await queries.spell(session, caller.scope, spell_id)
    response.headers["ETag"] = etag(row.version)
    return spell_detail(row, await queries.months_of(session, caller.scope, spell_id))


@router.patch(
    "/employment-spells/{id}",
    operation_id="correctEmploymentSpell",
    summary="更正就业经历",
    responses=conflicts(withdrawn=_WITHDRAWN, already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    spell_id: SpellId,
    correction: SpellCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is told of a spell, and say why."""
    changed = await commands.correct(session, caller, spell_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/employment-spells/{id}/closure",
    operation_id="closeEmploymentSpell",
    summary="登记离岗",
    responses=conflicts(withdrawn=_WITHDRAWN, ended="这段就业经历已结束。"),
    openapi_extra=_WRITE,
)
async def close(
    session: Writing, caller: CallerDep, spell_id: SpellId, closing: SpellClosing, seen: SeenVersion, response: Response
) -> Changed:
    """End a spell: its last day, and why."""
    changed = await commands.close(session, caller, spell_id, closing, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/employment-spells/{id}/reopening",
    operation_id="reopenEmploymentSpell",
    summary="撤销离岗",
    responses=conflicts(withdrawn=_WITHDRAWN, not_ended="这段就业经历没有结束。", died="该人员已死亡。"),
    openapi_extra=_WRITE,
)
async def reopen(
    session: Writing, caller: CallerDep, spell_id: SpellId, said: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Take back that a spell has ended."""
    changed = await commands.reopen(session, caller, spell_id, said.reason, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/employment-spells/{id}/withdrawal",
    operation_id="withdrawEmploymentSpell",
    summary="作废就业经历",
    responses=conflicts(withdrawn=_WITHDRAWN, month_handed_in=_HANDED_IN),
    openapi_extra=_WRITE,
)
async def withdraw(
    session: Writing, caller: CallerDep, spell_id: SpellId, said: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Withdraw a spell that never was. It stays readable, and counts for nothing."""
    changed = await commands.withdraw(session, caller, spell_id, said.reason, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/employment-spells/{id}/months/{month}",
    operation_id="setWorkMonth",
    summary="登记月度务工",
    responses=conflicts(withdrawn=_WITHDRAWN, month_handed_in=_HANDED_IN),
    openapi_extra=_WRITE,
)
async def set_month(
    session: Writing,
    caller: CallerDep,
    spell_id: SpellId,
    month: Annotated[str, Path(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-03"])],
    setting: MonthSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set how much of a month was worked, and what was paid for it. The spell is a new version with it; the `ETag` is the month's."""
    changed = await commands.set_month(session, caller, spell_id, month, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/labour-force/{id}/employment", operation_id="getEmployment", summary="个人务工收入", openapi_extra=_READ)
async def get_employment(session: Reading, caller: CallerDep, person_id: PersonId) -> EmploymentView:
    """What somebody worked and earned, by years and by income years, which run from October to September."""
    await person(session, caller.scope, person_id, await ages_on(session, Scope.everything(), today()))
    return await employment_view(session, caller.scope, person_id)


@router.get("/employment-figures", operation_id="getEmploymentFigures", summary="就业统计", openapi_extra=_READ)
async def get_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(title="行政区划", description="Of whose people, 12 digits.", pattern=r"^[0-9]{12}$", examples=["610925104000"]),
    ],
    month: Annotated[str, Query(title="月份", description="In which month, `YYYY-MM`.", pattern=MONTH, examples=["2026-03"])],
    by: Annotated[DimensionWord, Query(title="统计维度", description="By what it is counted.")] = "region",
    classification: Annotated[
        ClassificationWord, Query(title="区域分类", description="By which classification regions are told apart.")
    ] = "national",
) -> list[EmploymentFigure]:
    """Who was employed in a month, by region, industry, form, channel or organiser; people count once in each."""
    rows = await queries.figures(session, caller.scope, division, first_of(month), by, classification)
    return [figure_view(row, by, classification) for row in rows]


@router.get("/employment-indicators", operation_id="getEmploymentIndicators", summary="就业指标", openapi_extra=_READ)
async def get_indicators(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(title="行政区划", description="Of whose people, 12 digits.", pattern=r"^[0-9]{12}$", examples=["610925000000"]),
    ],
    month: Annotated[
        str, Query(title="月份", description="Up to the end of this month, `YYYY-MM`.", pattern=MONTH, examples=["2026-03"])
    ],
) -> list[EmploymentIndicators]:
    """Who works of all, of the key groups and of the relocated, against the year's target and the year before; who came back and works again; and how
    many went out organised. The target is the county's and of its key groups.
    """
    on = min(last_of(first_of(month)), today())
    rows = {row.group: row for row in await indicators(session, caller.scope, division, on)}
    held = await parameters_on(session, Scope.everything(), on)
    target = int(held["workers_target"].value) or None
    whole = division.endswith("000000")
    return [indicators_view(rows[group], target if whole and group == "key_group" else None) for group in GROUPS]
