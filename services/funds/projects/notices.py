"""What a notice of a project tells 公示内容 (domain/assets-and-funds §2.12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.projects import queries
from services.funds.projects.categories import path_of
from services.funds.projects.rules import DIRECTIONS, GOALS, MECHANISMS, NATURES, REMOVAL_REASONS
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, project_id: UUID) -> About:
    """What the books say of a project.

    Raises:
        Problem: 404 ``unknown_project``.
    """
    row = await queries.project(session, scope, project_id)
    amounts = await queries.amounts_of(session, scope, project_id)
    goals = await queries.goals_of(session, scope, [project_id])
    mechanism = await queries.mechanism_of(session, scope, [project_id])
    place = (await names_of(session, scope, [row.division_code]))[row.division_code]
    content = Content(
        lines=tuple(Line(title, value) for title, value in _lines(row, place) if value),
        tables=tuple(table for table in (_amounts(amounts), _goals(goals), _mechanism(mechanism)) if table.rows),
    )
    return About(row.division_code, f"{kind.title}:{row.name}", content)


def _lines(row: Row[Any], place: str) -> Iterator[tuple[str, str]]:
    yield "项目编号", row.code
    yield "项目名称", row.name
    yield "项目类型", "—".join(path_of(row.category))
    yield "建设性质", NATURES[row.nature]
    yield "实施地点", place
    yield "建设内容", row.content
    yield "建设规模", f"{row.quantity:f} {row.unit}" if row.quantity else ""
    yield "计划总投资", f"{row.planned_amount} 元"
    yield "实施期限", f"{row.planned_from} 至 {row.planned_to}" if row.planned_from else ""
    yield "受益户数", f"{row.beneficiary_households} 户 {row.beneficiary_persons or 0} 人" if row.beneficiary_households else ""
    yield "总体目标", row.overall_goal or ""
    yield "责任单位", row.responsible_unit or ""
    yield "责任人", row.responsible_person or ""
    yield "审定文号", row.decision_no or ""
    if row.removal_reason:
        yield "退库原因", REMOVAL_REASONS[row.removal_reason]
        yield "退库文号", row.removal_no or ""


def _amounts(rows: Sequence[Row[Any]]) -> Table:
    columns = (Column("资金来源"), Column("金额(元)"))
    return Table("计划投入资金", columns, [(row.source_title, str(row.amount)) for row in rows])


def _goals(rows: Sequence[Row[Any]]) -> Table:
    columns = (Column("指标类型"), Column("指标名称"), Column("指标值"))
    told = [(GOALS[row.kind], row.name, f"{DIRECTIONS[row.direction]} {row.target:f} {row.unit}") for row in rows]
    return Table("预期绩效目标", columns, told)


def _mechanism(rows: Sequence[Row[Any]]) -> Table:
    columns = (Column("带动方式"), Column("户数"), Column("其中脱贫户和监测对象户数"))
    told = [(MECHANISMS[row.kind], str(row.households), str(row.monitored_households)) for row in rows]
    return Table("联农带农机制", columns, told)
