"""A county that hands over its employment ledger as files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from services.jobs.feeds.apply import APPLY
from services.jobs.feeds.definitions import FEEDS
from services.jobs.feeds.finish import finish_batch
from services.jobs.updates.commands import open_due
from shared.access import Caller
from shared.intake.runner import CHUNK_ROWS, Feeds
from tests.harness.bookkeeping import table
from tests.harness.funds_api import COUNTY, VILLAGE
from tests.harness.intake import Office, number, office_on
from tests.harness.jobs_api import Home, JobsApi, jobs_api
from tests.harness.servers import ServiceDatabase

__all__ = ["JOBS", "MONTH", "OFFICER", "Months", "months_office"]

JOBS = Feeds(FEEDS, APPLY, finish_batch)
OFFICER = Caller("renshe", "测试", "人社局", (COUNTY,), frozenset({"feeds:*:write", "feeds:read"}))
MONTH = {
    "年度": "2026",
    "月份": "3",
    "就业形式": "单位就业",
    "用人单位": "苏州某电子有限公司",
    "就业渠道": "企业",
    "组织方式": "亲友介绍",
    "行业": "制造业",
    "工种": "线束工",
    "务工地": "320500000000",
    "开始日期": "2026-02-20",
    "务工月数": "1",
    "月工资": "4200.00",
    "数据来源": "企业工资表",
}
"""A month in a factory far away, but for who worked it."""


@dataclass(slots=True)
class Months:
    """The office that runs files, and the api beside it; a household whose ID numbers are known."""

    office: Office
    api: JobsApi
    home: Home = field(
        default_factory=lambda: Home(
            {"张*三": {}, "李*兰": {"sex": "女", "relation": "配偶"}, "张*小": {"relation": "长子", "birth_month": "2019-06"}},
            numbers={"张*三": number(1), "李*兰": number(2), "张*小": number(3)},
        )
    )

    def row(self, month: str = "2026-03", who: str = "张*三", **fields: str) -> dict[str, str]:
        """A month of somebody of the household."""
        year, number_of_month = month.split("-")
        named = {"证件号码": self.home.numbers[who], "姓名": who.replace("*", "小")}
        return {**named, **MONTH, "年度": year, "月份": number_of_month.lstrip("0"), **fields}

    async def load(self, *rows: dict[str, str], caller: Caller = OFFICER) -> Row[Any]:
        """Hand rows over and run them; the finished batch."""
        return await self.office.load("JOB-MON", table(list(rows)), caller)

    async def queue(self, rows: Sequence[dict[str, str]]) -> Row[Any]:
        """Hand rows over without running them."""
        return await self.office.queue("JOB-MON", table(list(rows)), OFFICER)

    async def rejected(self, batch: Row[Any]) -> list[tuple[Any, ...]]:
        """Row, reason and column of every row that was refused."""
        told = 'SELECT "row", reason, "column" FROM intake_reject WHERE batch_id = :id ORDER BY 1'
        return await self.office.all(told, id=batch.id)

    async def spells(self) -> list[tuple[Any, ...]]:
        """Every spell: employer, trade, last day, version; and its months with their wages."""
        return await self.office.all(
            """
            SELECT employer, trade, CAST(ended_on AS text), version,
                   (SELECT string_agg(to_char(month, 'YYYY-MM') || ' ' || share || ' ' || wage, ', ' ORDER BY month)
                      FROM work_month WHERE spell_id = id)
              FROM employment_spell WHERE withdrawn_at IS NULL ORDER BY person_id, started_on, employer
            """
        )

    async def opened(self, month: str) -> tuple[str, str]:
        """The village's update of this month, opened: its id and version."""
        async with self.api.app.state.database.transaction() as session:
            await open_due(session)
        (update,) = (await self.api.get(f"/ledger-updates?month={month}&village={VILLAGE}"))["items"]
        return update["id"], str(update["version"])


@asynccontextmanager
async def months_office(database: ServiceDatabase, folder: Path, chunk_rows: int = CHUNK_ROWS) -> AsyncIterator[Months]:
    """Open an office of files and the api on one database, with a household."""
    async with (
        jobs_api(database, folder / "files") as api,
        office_on(api.database, folder / "files", JOBS, chunk_rows) as office,
    ):
        months = Months(office, api)
        await api.hear(*months.home.told())
        yield months
