"""What the lines of a county's score rest on: parts and wholes counted from the records of money, set-based (domain/assets-and-funds §2.10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.machine import COMPLETED, HANDED_IN
from services.funds.performance.queries.pieces import HELD
from services.funds.performance.tables import CountyScoreEntry
from services.funds.performance.template import Measure
from services.funds.supervision import queries as supervision
from shared.access import Scope
from shared.persistence.statements import bound

__all__ = ["entries", "measures"]

_CENT = Decimal("0.01")
_PUBLICISED = """EXISTS (SELECT FROM disclosure notice
                          WHERE notice.subject = '{}' AND notice.subject_id = {}.id AND notice.kind = '{}' AND notice.withdrawn_on IS NULL)"""
_OF_COUNTY = "starts_with(project.division_code, :county)"


def _rate(line: str, number: int, title: str, part: str, whole: str, rows: str) -> str:
    return f"SELECT '{line}' AS line, {number} AS number, '{title}' AS title, {part} AS part, {whole} AS whole FROM {rows}"  # noqa: S608 - pieces of ours


def _where(stages: str) -> str:
    return f"coalesce(sum(balance) FILTER (WHERE stage IN ({stages})), 0)"


def _count(condition: str) -> str:
    return f"count(*) FILTER (WHERE {condition})"


_WORKS = f"works JOIN project ON project.id = works.project_id WHERE {_OF_COUNTY} AND works.{{}} BETWEEN :year_start AND :as_of"
_ISSUES = "issue WHERE starts_with(division_code, :county) AND year = :year AND state <> 'cancelled'"
_REPORTS = f"{{0}} report JOIN project ON project.id = report.project_id WHERE {_OF_COUNTY} AND report.year = :year AND report.state <> 'waived'"
_FUNDED = "project WHERE id IN (SELECT project_id FROM held WHERE balance > 0)"
_LIBRARY = "project WHERE starts_with(division_code, :county) AND state IN ('stock', 'selected', 'removal_decision', 'removal_publicity')"
_DISCLOSED = f"""
    (SELECT approval.disclose_by, (SELECT min(notice.posted_on) FROM disclosure notice
                                    WHERE notice.subject = 'project' AND notice.subject_id = project.id AND notice.kind = 'goal'
                                      AND notice.withdrawn_on IS NULL AND notice.posted_on >= approval.approved_on) AS disclosed_on
       FROM goal_approval approval JOIN project ON project.id = approval.project_id
      WHERE {_OF_COUNTY} AND approval.year = :year AND approval.withdrawn_at IS NULL) approved"""  # noqa: S608 - pieces of ours
_RECEIVED = _where("'unallocated', 'allocated', 'released', 'paid', 'recovered'")
_RATES = (
    _rate("release", 1, "分配率", _where("'allocated', 'released', 'paid'"), _RECEIVED, "held"),
    _rate("release", 2, "下达率", _where("'released', 'paid'"), _RECEIVED, "held"),
    _rate("library", 1, "资金项目列入年度计划率", _count("state = 'selected'"), "count(*)", _FUNDED),
    _rate(
        "library",
        2,
        "在库项目绩效目标率",
        _count("EXISTS (SELECT FROM project_goal goal WHERE goal.project_id = project.id)"),
        "count(*)",
        _LIBRARY,
    ),
    _rate(
        "management",
        1,
        "绩效目标按期公开率",
        _count("disclosed_on <= disclose_by"),
        _count("disclosed_on IS NOT NULL OR disclose_by < :as_of"),
        _DISCLOSED,
    ),
    _rate(
        "management",
        2,
        "运行监控完成率",
        _count(f"report.state IN {HANDED_IN}"),
        "count(*)",
        _REPORTS.format("performance_monitoring"),
    ),
    _rate(
        "management",
        3,
        "绩效自评完成率",
        _count(f"report.state IN {COMPLETED}"),
        "count(*)",
        _REPORTS.format("performance_evaluation"),
    ),
    _rate(
        "disclosure",
        1,
        "资金分配方案公示率",
        _count(_PUBLICISED.format("fund_batch", "batch", "fund_plan")),
        "count(*)",
        "fund_batch batch WHERE budget_year = :year AND cancelled_on IS NULL AND starts_with(division_code, :county)",
    ),
    _rate(
        "disclosure",
        2,
        "项目实施前公示率",
        _count(_PUBLICISED.format("project", "project", "project_start")),
        "count(*)",
        _WORKS.format("started_on"),
    ),
    _rate(
        "disclosure",
        3,
        "项目竣工公示率",
        _count(_PUBLICISED.format("project", "project", "completion")),
        "count(*)",
        _WORKS.format("accepted_on"),
    ),
    _rate("rectification", 1, "问题销号率", _count("state = 'closed'"), "count(*)", _ISSUES),
    _rate("rectification", 2, "问题按期整改率", _count("state = 'closed' OR deadline >= :as_of"), "count(*)", _ISSUES),
    _rate("execution", 1, "预算执行率", _where("'paid'"), _RECEIVED, "held"),
    _rate(
        "benefit",
        1,
        "项目绩效评价平均得分率",
        f"coalesce(sum(report.score) FILTER (WHERE report.state IN {COMPLETED}), 0)",
        f"100 * {_count(f'report.state IN {COMPLETED}')}",
        _REPORTS.format("performance_evaluation"),
    ),
)
_MEASURES = f"WITH held AS ({HELD}) {' UNION ALL '.join(_RATES)} ORDER BY line, number"


async def measures(
    session: AsyncSession, scope: Scope, division: str, year: int, as_of: date, floor: Decimal
) -> Mapping[str, Sequence[Measure]]:
    """What each derived line of a county's score of a year rests on, as the records have it at the end of a day.

    ``floor``, percent, is what the industry share has to be at least to have all its points (§2.6).
    """
    values = {"county": division[:6], "year": year, "year_start": date(year, 1, 1), "as_of": as_of}
    rows = await session.execute(bound(_MEASURES, values), execution_options={"scope": scope})
    found: dict[str, list[Measure]] = {}
    for row in rows:
        found.setdefault(row.line, []).append(Measure(row.title, Decimal(row.part), Decimal(row.whole)))
    found["industry"] = [await _industry(session, division, year, floor)]
    return found


async def _industry(session: AsyncSession, division: str, year: int, floor: Decimal) -> Measure:
    rows = await supervision.industry(session, Scope.of([division]), year)
    money: Any = next((row for row in rows if (row.division_code, row.year) == (division, year)), None)
    if money is None:
        return Measure("产业占比与下限", Decimal(), Decimal())
    return Measure("产业占比与下限", money.allocated_industry, (floor * money.received / 100).quantize(_CENT))


async def entries(session: AsyncSession, scope: Scope, division: str, year: int) -> Mapping[str, Row[Any]]:
    """What was entered last into each line of a county's score of a year."""
    row = CountyScoreEntry
    said = select(*row.__table__.columns).where(row.division_code == division, row.year == year).order_by(row.id)
    found = await session.execute(scope.restrict(said, row.division_code))
    return {entry.line: entry for entry in found}
