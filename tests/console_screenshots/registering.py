"""Pictures of the asset board, the register and an asset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self, cast

import httpx
from playwright.sync_api import Browser, expect

from tests.console_screenshots.taking import take
from tests.harness.assets_api import AssetsApi
from tests.harness.console import Office
from tests.harness.console_calls import Session
from tests.harness.funds_api import TOWN, VILLAGE
from tests.harness.servers import apart
from tests.harness.waiting import eventually

__all__ = ["registering"]

COLD_STORE = "团兴村蔬菜保鲜冷库"


@dataclass(slots=True)
class AssetDesks(AssetsApi):
    """The assets service behind the gateway's door; ``people`` are the sessions of those whom :meth:`acting` names."""

    people: Mapping[str, Session] = field(default_factory=dict)

    def acting(self, *_permissions: str, **options: Any) -> Self:
        """The service seen by one of the people; what each may do is a matter of the role."""
        return replace(self, headers=self.people[options["client_id"]].headers)


def registering(office: Office, browser: Browser) -> None:
    """Assets of a village on their way, counted on the board."""
    town = office.hire(browser, "zichan", "town_officer", divisions=[TOWN])
    asset = apart(_prepared({"zhen": Session.of(town), "xian": Session.of(office.reviewer)}))
    eventually(lambda: town.ask("GET", "/api/gateway/v1/asset-board")["title_rate"] == "50.0", "the board counts them")
    page = town.go("/asset-board")
    expect(page.get_by_role("heading", name="下级行政区划")).to_be_visible()
    take(page, "asset-board")
    page = town.go("/assets")
    expect(page.get_by_role("region", name="资产", exact=True).get_by_role("button", name=COLD_STORE)).to_be_visible()
    take(page, "assets")
    page = town.go(f"/assets/{asset}")
    expect(page.get_by_role("region", name="权属公示", exact=True)).to_contain_text("已结束")
    take(page, "asset")


async def _prepared(people: Mapping[str, Session]) -> str:
    """A cold store that waits for its handover, a road whose notice waits, and a dryer of a cooperative; the cold store's id."""
    nothing, clerk = cast("Any", None), people["zhen"]
    async with httpx.AsyncClient(base_url=clerk.url, timeout=20, trust_env=False) as http:
        desks = AssetDesks(http, nothing, nothing, headers=clerk.headers, people=people)
        road = await desks.recorded(name="团兴村至二组产业路", kind="road", quantity="1.8", unit="公里", formed_year=2023)
        await desks.attached(road, "会议记录")
        owner = {"level": "operator", "name": "团兴茶叶专业合作社"}
        dryer = await desks.recorded(name="茶叶烘干机", kind="plant", quantity="2", unit="台", owner=owner)
        for asset, step in ((road, "propose"), (dryer, "enrol")):
            answer = await desks.step(asset, step, "2025-11-02")
            assert answer.status_code == 200, answer.text
        return await desks.titled(name=COLD_STORE, division_code=VILLAGE)
