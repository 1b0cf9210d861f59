"""Whom a run tells of new alerts: the officers of every town with some, and those of the county for its own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.notices import COUNTY_OFFICER, TOWN_OFFICER, NoticePosted, notice
from shared.supervision.definition import Watch
from shared.supervision.evaluation import OURS

__all__ = ["notices_of"]

_OPENED = text(
    """
    SELECT left(division_code, 9) || '000' AS town, count(*) AS alerts, count(*) FILTER (WHERE light <> 'yellow') AS red
      FROM alert WHERE run_id = :run AND version = 1 GROUP BY 1 ORDER BY 1
    """
)


async def notices_of(session: AsyncSession, watch: Watch, run_id: UUID) -> list[NoticePosted]:
    """The notices of a run that has just been merged."""
    rows = await session.execute(_OPENED, {"run": run_id}, execution_options=OURS)
    return [
        notice(
            "alerts.opened",
            f"新增{watch.named} {alerts} 条",
            text=f"其中红灯、黑灯 {red} 条,请及时分办核查。" if red else "请及时分办核查。",
            link=watch.page,
            role=COUNTY_OFFICER if town.endswith("000000") else TOWN_OFFICER,
            division_code=town,
        )
        for town, alerts, red in rows
    ]
