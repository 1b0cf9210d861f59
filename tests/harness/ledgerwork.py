"""A county that hands over its ledger of assets as files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from services.assets.feeds.apply import APPLY
from services.assets.feeds.definitions import FEEDS
from services.assets.feeds.finish import finish_batch
from shared.access import Caller
from shared.intake.runner import CHUNK_ROWS, Feeds
from tests.harness.assets_api import AssetsApi, assets_api
from tests.harness.bookkeeping import table
from tests.harness.funds_api import COUNTY, VILLAGE
from tests.harness.intake import Office, office_on
from tests.harness.servers import ServiceDatabase

__all__ = ["ASSET", "ASSETS", "OFFICER", "Ledger", "ledger_office"]

ASSETS = Feeds(FEEDS, APPLY, finish_batch)
OFFICER = Caller("zhenxing", "测试", "乡村振兴局", (COUNTY,), frozenset({"feeds:*:write", "feeds:read"}))
ASSET = {
    "行政区划代码": VILLAGE,
    "建设地点": "二组",
    "资产类型": "冷库",
    "形成年份": "2021",
    "竣工日期": "2021-09-20",
    "验收日期": "2021-10-02",
    "启用日期": "2021-11-01",
    "数量": "500",
    "计量单位": "立方米",
    "规格型号": "钢结构",
    "原值": "780000",
    "衔接资金": "700000",
    "自筹资金": "80000",
    "资产管理部门": "农业农村局",
    "所有权归属": "村集体",
    "所有权人": VILLAGE,
    "不动产": "是",
    "未办证原因": "集体建设用地尚未确权",
    "确权批复文号": "岚乡振发〔2021〕31号",
    "经度": "108.901200",
    "纬度": "32.306800",
    "登记状态": "在管在用",
}


@dataclass(slots=True)
class Ledger:
    """The office that runs files, and the api beside it."""

    office: Office
    api: AssetsApi

    def row(self, key: str, **fields: str) -> dict[str, str]:
        """A cold store of the village, titled elsewhere and in use; its name and numbers are its own."""
        own = {"原资产编号": f"岚资{key}", "资产名称": f"{key}号保鲜冷库", "三资卡片编号": f"SZ-{key}"}
        return {**ASSET, **own, **fields}

    def open_row(self, key: str, **fields: str) -> dict[str, str]:
        """The same, still to be titled here."""
        return self.row(key, **{"登记状态": "登记准备", "三资卡片编号": "", "确权批复文号": "", **fields})

    async def load(self, *rows: dict[str, str]) -> Row[Any]:
        """Hand rows over and run them; the finished batch."""
        return await self.office.load("AST-LED", table(list(rows)), OFFICER)


@asynccontextmanager
async def ledger_office(database: ServiceDatabase, folder: Path, chunk_rows: int = CHUNK_ROWS) -> AsyncIterator[Ledger]:
    """Open an office of files and the api on one database."""
    async with (
        assets_api(database, folder / "files") as api,
        office_on(api.database, folder / "files", ASSETS, chunk_rows) as office,
    ):
        yield Ledger(office, api)
