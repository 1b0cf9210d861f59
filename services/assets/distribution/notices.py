"""What notices of a plan tell: what is to be paid for what and to whom, and in the end what was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution import queries
from services.assets.distribution.rules import KINDS, USES
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Mask, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]

_RESULT = "income_result"


async def about(session: AsyncSession, scope: Scope, kind: Kind, distribution_id: UUID) -> About:
    """What a plan says, or what became of it.

    Raises:
        Problem: 404 ``unknown_distribution``.
    """
    row = await queries.distribution(session, scope, distribution_id)
    rows = await queries.lines_of(session, scope, distribution_id)
    lines = [line for line in rows if line.stopped_reason is None]
    places = await names_of(session, scope, [row.division_code])
    tables = (_uses(lines), _households(lines, paid=kind.code == _RESULT), _units(lines))
    content = Content(
        lines=tuple(Line(title, value) for title, value in _head(row, places[row.division_code])),
        tables=tuple(table for table in tables if table.rows),
    )
    return About(row.division_code, f"{kind.title}:{row.title}", content)


def _head(row: Row[Any], place: str) -> Iterator[tuple[str, str]]:
    yield "分配方案", row.title
    yield "分配主体", place
    yield "收益年度", f"{row.year} 年"
    yield "收益截止日期", str(row.cut_off)
    yield "可分配收益", f"{row.available} 元"
    yield "已兑付", f"{row.paid} 元"


def _uses(lines: Sequence[Any]) -> Table:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for line in lines:
        sums[line.kind] += line.amount
    rows = [[USES[KINDS[kind].use], KINDS[kind].title, str(sums[kind])] for kind in KINDS if kind in sums]
    return Table("收益用途", (Column("用途"), Column("支出类别"), Column("金额(元)")), rows)


def _households(lines: Sequence[Any], *, paid: bool) -> Table:
    """Names are masked already where they come from."""
    columns = [Column("户编号"), Column("受益农户", Mask.NONE), Column("支出类别"), Column("分配依据"), Column("金额(元)")]
    if paid:
        columns.append(Column("兑付日期"))
    rows = [
        [line.household_no, line.name or "–", KINDS[line.kind].title, line.basis, str(line.amount), str(line.paid_on)]
        for line in lines
        if line.household_id is not None
    ]
    return Table("受益农户", columns, [row[: len(columns)] for row in rows])


def _units(lines: Sequence[Any]) -> Table:
    rows = [[line.payee, KINDS[line.kind].title, line.basis, str(line.amount)] for line in lines if line.household_id is None]
    return Table("其他支出", (Column("收款单位"), Column("支出类别"), Column("用途说明"), Column("金额(元)")), rows)
