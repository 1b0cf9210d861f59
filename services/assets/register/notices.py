"""What a notice of an asset's ownership tells 权属公示."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.register import queries
from services.assets.register.rules import CLASSES, FUNDINGS, KINDS, OWNERS
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, asset_id: UUID) -> About:
    """What the register says of an asset.

    Raises:
        Problem: 404 ``unknown_asset``.
    """
    row = await queries.asset(session, scope, asset_id)
    fundings = await queries.fundings_of(session, scope, asset_id)
    shares = await queries.shares_of(session, scope, asset_id)
    places = await names_of(session, scope, [row.division_code, *(share.division_code for share in shares)])
    tables = (
        Table(
            "资金来源",
            (Column("资金来源"), Column("年度"), Column("金额(元)")),
            [[FUNDINGS[one.source], str(one.year), str(one.amount)] for one in fundings],
        ),
        Table(
            "联村份额",
            (Column("村"), Column("份额(%)")),
            [[places[one.division_code], f"{one.percent.normalize():f}"] for one in shares],
        ),
    )
    content = Content(
        lines=tuple(Line(title, value) for title, value in _lines(row, places[row.division_code]) if value),
        tables=tuple(table for table in tables if table.rows),
    )
    return About(row.division_code, f"{kind.title}:{row.name}", content)


def _lines(row: Row[Any], place: str) -> Iterator[tuple[str, str]]:
    yield "资产编码", row.code
    yield "资产名称", row.name
    yield "资产类别", f"{CLASSES[row.asset_class]}—{KINDS[row.kind].title}"
    yield "所在地", f"{place}{row.site or ''}"
    yield "数量", f"{row.quantity.normalize():f} {row.unit}" if row.quantity else ""
    yield "形成年份", f"{row.formed_year} 年"
    yield "原值", f"{row.original_value} 元"
    yield "所有权归属", OWNERS[row.owner_level]
    yield "所有权人", row.owner or ""
    yield "资产管理部门", row.manager
