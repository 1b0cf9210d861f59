"""What a notice of an inventory's result tells 盘点结果公示."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories import queries
from services.assets.inventories.machine import DONE
from services.assets.inventories.rules import RESULTS
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of
from shared.web.problems import Problem

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, inventory_id: UUID) -> About:
    """What an inventory has found that the county has confirmed, whole.

    Raises:
        Problem: 404 ``unknown_inventory``; 409 ``not_confirmed``.
    """
    row = await queries.inventory(session, scope, inventory_id)
    if row.state not in DONE:
        raise Problem(409, "not_confirmed", "盘点结果须经县级确认后公示。")
    everywhere = Scope.everything()
    tally = await queries.tally_of(session, everywhere, inventory_id)
    results = await queries.results_of(session, everywhere, inventory_id)
    place = (await names_of(session, scope, [row.division_code]))[row.division_code]
    lines = (
        Line("盘点名称", row.title),
        Line("盘点范围", place),
        Line("基准日", f"{row.base_on}"),
        Line("账面资产", f"{tally.assets} 项,原值 {tally.book_value} 元"),
        Line("实存资产价值", f"{tally.found_value} 元"),
    )
    found = [[RESULTS[code], str(count)] for code, count in results.items()]
    table = Table("盘点结果", (Column("结果"), Column("项数")), found)
    return About(row.division_code, f"{kind.title}:{row.title}", Content(lines, (table,)))
