"""What a notice of an annual plan tells 公示内容 (domain/assets-and-funds §2.12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.plans import queries
from services.funds.projects.categories import path_of
from services.funds.projects.rules import share
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]

_MOST = 5000
"""Lines of a plan that fit a notice; a county has a few hundred."""


async def about(session: AsyncSession, scope: Scope, kind: Kind, plan_id: UUID) -> About:
    """What the books say of a plan.

    Raises:
        Problem: 404 ``unknown_annual_plan``.
    """
    row = await queries.plan(session, scope, plan_id)
    totals = await queries.totals_of(session, Scope.everything(), plan_id, row.revision)
    lines, _ = await queries.lines(session, scope, plan_id, row.revision, limit=_MOST, cursor=None)
    changes = await queries.changes_of(session, scope, plan_id, row.revision) if row.revision > 1 else []
    names = await names_of(session, scope, {line.division_code for line in lines})
    tables = [_lines(lines, names), *([_changes(changes)] if changes else [])]
    percent = share(totals.industry_amount, totals.amount)
    told = (
        Line("计划名称", row.name),
        Line("年度", str(row.year)),
        Line("版本", f"第 {row.revision} 版"),
        Line("项目数", str(totals.projects)),
        Line("资金总额", f"{totals.amount} 元"),
        Line("产业发展占比", f"{percent}%"),
    )
    return About(row.division_code, f"{kind.title}:{row.name}", Content(told, tables))


def _lines(rows: Sequence[Row[Any]], names: dict[str, str]) -> Table:
    columns = [Column(title) for title in ("项目编号", "项目名称", "项目类型", "实施地点", "资金来源", "金额(元)")]
    told = [
        (
            row.code,
            row.name,
            path_of(row.category)[-1],
            names.get(row.division_code, row.division_code),
            row.source_title,
            str(row.amount),
        )
        for row in rows
    ]
    return Table("项目安排", columns, told)


def _changes(rows: Sequence[Row[Any]]) -> Table:
    columns = [Column(title) for title in ("项目编号", "项目名称", "资金来源", "原安排(元)", "现安排(元)")]
    told = [(row.code, row.name, row.source_code, str(row.amount_before or 0), str(row.amount_after or 0)) for row in rows]
    return Table("本次修订", columns, told)
