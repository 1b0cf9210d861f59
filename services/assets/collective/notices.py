"""What the notice of a month tells 三资月度公开: its figures as they were handed in; no account, no person."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective import queries
from services.assets.collective.machine import FROZEN
from services.assets.collective.rules import DIRECTIONS
from services.assets.collective.schemas.months import CollectiveMonthStatement
from services.assets.collective.statement import statement_of
from services.assets.parameters.queries import parameters_on
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of
from shared.standards.clock import today
from shared.web.problems import Problem

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, month_id: UUID) -> About:
    """What a month that was handed in says.

    Raises:
        Problem: 404 ``unknown_month``; 409 ``wrong_state`` while its figures may still change.
    """
    row = await queries.month(session, scope, month_id)
    if row.state not in FROZEN:
        raise Problem(409, "wrong_state", "月报尚未提交,不能公开。")
    of = await queries.collective(session, scope, row.collective_id)
    found = await statement_of(session, of, row, await parameters_on(session, Scope.everything(), today()))
    place = (await names_of(session, scope, [row.division_code]))[row.division_code]
    content = Content(
        lines=tuple(Line(title, value) for title, value in _lines(row, found, place)),
        tables=tuple(table for table in _tables(found) if table.rows),
    )
    return About(row.division_code, f"{kind.title}:{row.collective_name} {row.month:%Y} 年 {row.month.month} 月", content)


def _yuan(amount: Decimal) -> str:
    return f"{amount} 元"


def _lines(row: Row[Any], found: CollectiveMonthStatement, place: str) -> Iterator[tuple[str, str]]:
    yield "集体经济组织", row.collective_name
    yield "所在村", place
    yield "账期", f"{row.month:%Y-%m}"
    yield "期初余额", _yuan(found.opening)
    if found.taken_over:
        yield "本月启用账户余额", _yuan(found.taken_over)
    yield "本月收入", _yuan(found.income)
    yield "本月支出", _yuan(found.expense)
    yield "期末余额", _yuan(found.closing)
    yield "银行对账单余额", _yuan(row.bank_balance)
    if row.difference_reason:
        yield "差额原因", row.difference_reason
    yield "合同拖欠", _yuan(found.arrears)
    yield "资产", f"{found.asset_count} 项,原值 {found.assets_value} 元,净值 {found.assets_net_value} 元"
    yield "资源", f"{found.resource_count} 项,{found.resource_area.normalize():f} 亩"
    yield "股权", f"{found.households} 户,{found.shares.normalize():f} 股"


def _tables(found: CollectiveMonthStatement) -> Iterator[Table]:
    yield Table(
        "分科目收支",
        (Column("收支"), Column("科目"), Column("金额(元)")),
        [[DIRECTIONS[one.direction], one.subject_title, str(one.amount)] for one in found.subjects],
    )
    yield Table(
        "拖欠合同",
        (Column("合同编号"), Column("标的"), Column("拖欠金额(元)")),
        [[one.contract_no, one.contract_of, str(one.arrears)] for one in found.contracts_late],
    )
    yield Table(
        "即将到期合同",
        (Column("合同编号"), Column("标的"), Column("到期日")),
        [[one.contract_no, one.contract_of, str(one.ends_on)] for one in found.contracts_ending],
    )
