"""A county that hands over its project library and its running books as files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from services.funds.feeds.apply import APPLY
from services.funds.feeds.definitions import FEEDS
from services.funds.feeds.finish import CHUNK_ROWS, finish_batch
from shared.access import Caller
from shared.intake.runner import Feeds
from tests.harness.funds_api import COUNTY, VILLAGE, FundsApi, funds_api
from tests.harness.intake import Office, office_on
from tests.harness.servers import ServiceDatabase

__all__ = ["FUNDS", "OFFICER", "PROJECT", "Books", "bookkeeping", "table"]

FUNDS = Feeds(FEEDS, APPLY, finish_batch)
OFFICER = Caller("caizheng", "测试", "财政局", (COUNTY,), frozenset({"feeds:*:write", "feeds:read"}))
PROJECT = {
    "项目名称": "保鲜冷库建设项目",
    "行政区划代码": VILLAGE,
    "项目类型": "C0201",
    "建设性质": "新建",
    "年度": "2025",
    "建设内容": "新建 500 立方米保鲜冷库一座",
    "中央衔接资金": "800000",
    "建设规模": "500",
    "计量单位": "立方米",
    "计划开始": "2025-04-01",
    "计划完成": "2025-10-31",
    "责任单位": "官元镇人民政府",
    "责任人": "李强",
    "联系电话": "13900000000",
    "受益户数": "86",
    "受益人数": "301",
    "用地情况": "不新增用地",
    "管护主体": "某村股份经济合作社",
    "产权归属": "归村集体所有",
    "产出指标": "新建冷库容积",
    "产出指标值": "500",
    "产出指标单位": "立方米",
    "满意度指标": "95",
    "入库状态": "列入年度计划",
    "审定文号": "岚农组〔2025〕1号",
    "入库日期": "2025-01-10",
    "年度计划文号": "岚农组〔2025〕3号",
    "列入计划日期": "2025-02-10",
}


def table(rows: list[dict[str, str]]) -> list[list[str]]:
    """Rows by title as a header and rows."""
    header = list(dict.fromkeys(title for row in rows for title in row))
    return [header, *([row.get(title, "") for title in header] for row in rows)]


@dataclass(slots=True)
class Books:
    """The office that runs files, and the api beside it."""

    office: Office
    api: FundsApi

    def project(self, key: str, **fields: str) -> dict[str, str]:
        """A row of the library, in the year's plan; its name is its own."""
        return {"来源系统编号": key, **PROJECT, "项目名称": f"{key}保鲜冷库建设项目", **fields}

    def arrival(self, key: str, document: str, amount: str, on: str = "2025-03-18", source: str = "C1") -> dict[str, str]:
        """A sum that arrived."""
        told = {"发文单位": "安康市财政局", "发文日期": "2025-03-10", "预算年度": "2025"}
        return {**self.line(key, "到位", document, amount, on=on, source=source), **told}

    def line(
        self,
        key: str,
        kind: str,
        document: str,
        amount: str,
        *,
        on: str = "2025-04-10",
        source: str = "C1",
        project: str = "",
        payee: str = "",
        payee_id: str = "",
    ) -> dict[str, str]:
        """A movement of money."""
        return {
            "流水号": key,
            "凭证号": f"记字第{key}号",
            "日期": on,
            "业务类型": kind,
            "资金来源": source,
            "资金文号": document,
            "金额": amount,
            "项目编号": project,
            "收款人": payee,
            "收款人证件号码": payee_id,
        }

    async def load_projects(self, *rows: dict[str, str]) -> Row[Any]:
        """Hand rows of the library over and run them; the finished batch."""
        return await self.office.load("PRJ-LIB", table(list(rows)), OFFICER)

    async def load_journal(self, *rows: dict[str, str]) -> Row[Any]:
        """Hand rows of the journal over and run them; the finished batch."""
        return await self.office.load("FIN-JNL", table(list(rows)), OFFICER)


@asynccontextmanager
async def bookkeeping(
    fresh_database: Callable[..., ServiceDatabase], folder: Path, chunk_rows: int = CHUNK_ROWS
) -> AsyncIterator[Books]:
    """Open an office of files and the api on one database."""
    async with (
        funds_api(fresh_database("funds", seeded=True), folder / "files") as api,
        office_on(api.database, folder / "files", FUNDS, chunk_rows) as office,
    ):
        yield Books(office, api)
