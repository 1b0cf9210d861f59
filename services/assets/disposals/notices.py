"""What a notice of a disposal tells 处置公示."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disposals import queries
from services.assets.disposals.rules import GROUNDS, MANNERS
from services.assets.register.queries import asset, shares_of
from services.assets.register.rules import CLASSES, KINDS, OWNERS
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, disposal_id: UUID) -> About:
    """What the register and the application say of a disposal. The notice hangs where its owner's office is.

    Raises:
        Problem: 404 ``unknown_disposal``.
    """
    row = await queries.disposal(session, scope, disposal_id)
    of = await asset(session, scope, row.asset_id)
    shares = await shares_of(session, scope, row.asset_id)
    places = await names_of(session, scope, [row.division_code, *(share.division_code for share in shares)])
    owners = Table(
        "联村份额",
        (Column("村"), Column("份额(%)")),
        [[places[one.division_code], f"{one.percent.normalize():f}"] for one in shares],
    )
    lines = tuple(Line(title, value) for title, value in _lines(row, of, places[row.division_code]) if value)
    return About(row.unit_code, f"{kind.title}:{of.name}", Content(lines, (owners,) if owners.rows else ()))


def _lines(row: Row[Any], of: Row[Any], place: str) -> Iterator[tuple[str, str]]:
    yield "资产编码", of.code
    yield "资产名称", of.name
    yield "资产类别", f"{CLASSES[of.asset_class]}—{KINDS[of.kind].title}"
    yield "所在地", f"{place}{of.site or ''}"
    yield "数量", f"{of.quantity.normalize():f} {of.unit}" if of.quantity else ""
    yield "形成年份", f"{of.formed_year} 年"
    yield "原值", f"{of.original_value} 元"
    yield "所有权归属", OWNERS[of.owner_level]
    yield "所有权人", of.owner or ""
    yield "处置方式", MANNERS[row.manner]
    yield "报废报损理由", GROUNDS[row.ground] if row.ground else ""
    yield "处置事由", row.reason
    yield "评估价值", f"{row.appraised_value} 元({row.appraiser})" if row.appraised_value is not None else ""
