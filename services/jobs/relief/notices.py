"""What the notices of a work-relief project tell: the project itself 公示牌, then who was paid what. Names are masked already where they come from.

No notice hangs with a phone number, an office's neither: each has the hotline, and the board on the site has the project's own.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.relief import queries
from services.jobs.relief.rules import LEVELS, SOURCES, relief_no
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Mask, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]

_ROSTER = (Column("务工人员", Mask.NONE), Column("工种"), Column("出工天数"), Column("劳务报酬(元)"))
_PLAN = (Column("工种"), Column("计划人数"), Column("人均计划天数"), Column("日报酬标准(元)"))


async def about(session: AsyncSession, scope: Scope, kind: Kind, project_id: UUID) -> About:
    """What a notice of a kind tells of a project.

    Raises:
        Problem: 404 ``unknown_relief_project``.
    """
    row: Any = await queries.project(session, scope, project_id)
    place = (await names_of(session, scope, [row.division_code])).get(row.division_code, "–")
    if kind.code == "relief_roster":
        lines, tables = _lines(row, place, short=True), (await _roster(session, scope, project_id),)
    else:
        lines, tables = _lines(row, place), (await _plan(session, scope, project_id),)
    return About(row.division_code, f"{kind.title}:{row.name}", Content(lines=lines, tables=tables))


def _lines(row: Any, place: str, *, short: bool = False) -> tuple[Line, ...]:  # noqa: ANN401 - a row
    money = {
        "项目": f"{row.name}({relief_no(row.number)})",
        "建设地点": place,
        "以工代赈资金": f"{row.aid} 元({LEVELS[row.fund_level]}{SOURCES[row.source]},{row.year} 年度)",
    }
    rest = {
        "总投资": f"{row.total} 元",
        "建设规模": row.scale,
        "建设内容": row.content,
        "受益范围": row.beneficiaries,
        "建设时间": f"{row.from_on} 至 {row.until}",
        "项目法人": row.owner,
        "设计单位": row.designer or "–",
        "施工单位": row.builder,
        "责任人": row.responsible,
        "相关规定": "《国家以工代赈管理办法》;劳务报酬足额按时发放到本人,不得拖欠克扣",
    }
    paid = {"施工单位": row.builder, "务工人数": f"{row.people} 人", "已发劳务报酬": f"{row.pay} 元"}
    told = {**money, **(paid if short else rest)}
    return tuple(Line(title, value, Mask.NONE) for title, value in told.items())


async def _plan(session: AsyncSession, scope: Scope, project_id: UUID) -> Table:
    plan = await queries.plan_of(session, scope, project_id)
    rows = [[line.trade, f"{line.people}", f"{line.days}", f"{line.day_pay}"] for line in plan]
    return Table("用工计划", _PLAN, rows)


async def _roster(session: AsyncSession, scope: Scope, project_id: UUID) -> Table:
    paid = await queries.roster(session, scope, project_id)
    rows = [[line.name or "–", line.trade, f"{line.days}", f"{line.amount}"] for line in paid]
    return Table("劳务报酬发放名册", _ROSTER, rows)
