"""Whom a screening tells that it is done: who asked for it, and the officers of every town with new leads."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.screening.evaluation import OURS
from services.household.screening.tables import Screening
from shared.contracts.notices import TOWN_OFFICER, NoticePosted, notice

__all__ = ["notices_of"]

_OPENED = text(
    """
    SELECT left(h.division_code, 9) || '000' AS town, count(*) AS leads, count(*) FILTER (WHERE l.level = 'red') AS red
      FROM lead l JOIN household h ON h.id = l.household_id
     WHERE l.screening_id = :screening AND l.version = 1
     GROUP BY 1 ORDER BY 1
    """
)


async def notices_of(session: AsyncSession, screening: Screening) -> list[NoticePosted]:
    """The notices of a screening that has just been merged."""
    told = f"命中 {screening.hits} 条,线索 {screening.leads} 条,其中新增 {screening.opened} 条。"
    title = f"截至 {screening.as_of} 的筛查已完成"
    notices = [notice("screening.completed", title, text=told, link="/leads", account=screening.requested_by)]
    for town, leads, red in await session.execute(_OPENED, {"screening": screening.id}, execution_options=OURS):
        told = f"其中红色 {red} 户,由县研判后派单核实。" if red else "由县研判后派单核实。"
        notices.append(
            notice("leads.opened", f"新增线索 {leads} 户", text=told, link="/leads", role=TOWN_OFFICER, division_code=town)
        )
    return notices
