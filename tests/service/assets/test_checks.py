"""Double-line checks: two blind lists with planted differences, compared, every difference seen to, signed off; and every refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from shared.contracts.assets import TASK_CHANGED
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.service.assets.test_register import reasons

LISTER = ("checks:read", "checks:write")


def item(name: str, value: str = "780000.00", **fields: Any) -> dict[str, Any]:
    """An asset as a line lists it."""
    return {
        "division_code": VILLAGE,
        "name": name,
        "kind": "cold_store",
        "owner_level": "village",
        "unit_in_charge": "农业农村局",
        "original_value": value,
        "quantity": "500",
        "unit": "立方米",
        **fields,
    }


@dataclass
class Check:
    """A campaign of the county, and who takes part."""

    api: AssetsApi
    id: str

    @classmethod
    async def begun(cls, api: AssetsApi) -> Check:
        reviewer = api.acting("checks:read", "checks:review", client_id="shending", divisions=(COUNTY,))
        body = {"division_code": COUNTY, "title": "2025 年度“双线”排查", "base_on": "2025-12-31", "on": "2026-01-05"}
        answer = await reviewer.call("POST", "/asset-checks", body)
        assert answer.status_code == 201, answer.text
        return cls(api, answer.json()["id"])

    def who(self, name: str, *permissions: str, place: str = COUNTY) -> AssetsApi:
        """Somebody who takes part."""
        return self.api.acting(*(permissions or LISTER), client_id=name, divisions=(place,))

    @property
    def reviewer(self) -> AssetsApi:
        """Who decides for the county."""
        return self.who("shending", "checks:read", "checks:review")

    async def listed(self, who: AssetsApi, line: str, *items: dict[str, Any]) -> httpx.Response:
        """Add to the list of a line."""
        return await who.call("POST", f"/asset-checks/{self.id}/lines/{line}/items", {"items": list(items)})

    async def lock(self, who: AssetsApi, line: str) -> httpx.Response:
        """Lock a line."""
        return await who.call("POST", f"/asset-checks/{self.id}/lines/{line}/lock")

    async def step(self, step: str, **said: Any) -> httpx.Response:
        """Take the campaign along."""
        seen = str((await self.reviewer.get(f"/asset-checks/{self.id}"))["version"])
        return await self.reviewer.call("POST", f"/asset-checks/{self.id}/{step}", {"on": "2026-02-01", **said}, if_match=seen)

    async def see_to(self, who: AssetsApi, difference: str, step: str, **said: Any) -> httpx.Response:
        """Take a difference along."""
        seen = str((await who.get(f"/asset-check-differences/{difference}"))["version"])
        body = {"on": "2026-02-10", **said}
        return await who.call("POST", f"/asset-check-differences/{difference}/{step}", body, if_match=seen)


@pytest.fixture
async def check(api: AssetsApi) -> Check:
    """A campaign that collects."""
    return await Check.begun(api)


async def test_neither_line_lists_for_nor_sees_the_other_before_both_are_locked(check: Check) -> None:
    bureau, town = check.who("nongye"), check.who("zhen", place=TOWN)
    assert (await check.listed(bureau, "industry", item("冷库甲"))).json() == {"first": 1, "last": 1}
    assert (await check.listed(town, "local", item("冷库甲"), item("冷库乙"))).json() == {"first": 1, "last": 2}
    path = f"/asset-checks/{check.id}/lines"
    for who, line in ((bureau, "local"), (town, "industry")):
        assert reasons(await check.listed(who, line, item("冷库丙"))) == ["other_line"]
        assert reasons(await who.call("GET", f"{path}/{line}/items")) == ["other_line"]
    assert reasons(await check.reviewer.call("GET", f"{path}/local/items")) == ["other_line"], "nor does who decides"
    assert [row["name"] for row in (await town.get(f"{path}/local/items"))["items"]] == ["冷库甲", "冷库乙"]
    assert {row["line"]: row["items"] for row in (await bureau.get(f"/asset-checks/{check.id}"))["lines"]} == {
        "industry": 1,
        "local": 2,
    }
    assert (await check.lock(bureau, "industry")).status_code == 204
    assert reasons(await check.listed(bureau, "industry", item("冷库丙"))) == ["line_locked"]
    assert reasons(await check.lock(town, "local")) == ["level_needed"], "a county's list is locked by the county"
    keeper = check.who("guanli")
    assert (await check.lock(keeper, "local")).status_code == 204
    assert [row["name"] for row in (await bureau.get(f"{path}/local/items"))["items"]] == ["冷库甲", "冷库乙"]


async def test_a_list_takes_only_what_lies_within_and_gives_back_what_was_listed_by_mistake(check: Check) -> None:
    town = check.who("zhen", place=TOWN)
    assert reasons(await check.listed(town, "local", item("冷库", division_code=OTHER_VILLAGE))) == ["unknown_division"]
    assert reasons(await check.listed(town, "local", item("冷库", unit=None))) == ["missing_value"]
    await check.listed(town, "local", item("冷库"), item("厂房"))
    removal = f"/asset-checks/{check.id}/lines/local/items/1/removal"
    assert reasons(await check.who("nongye").call("POST", removal, {"reason": "错填"})) == ["other_line"]
    assert (await town.call("POST", removal, {"reason": "错填"})).status_code == 204
    assert (await town.call("POST", removal, {"reason": "错填"})).json()["code"] == "unknown_item"
    assert [row["number"] for row in (await town.get(f"/asset-checks/{check.id}/lines/local/items"))["items"]] == [2]
    assert ("check_campaign.unlist", "错填") in await check.api.trail()


async def compared(check: Check) -> dict[str, dict[str, Any]]:
    """Both lists with one planted difference of each kind; the differences by the name of their asset."""
    bureau, town, keeper = check.who("nongye"), check.who("zhen", place=TOWN), check.who("guanli")
    code = "610925104201-OF-2025-00017-8"
    same = item("通村产业路", kind="road", quantity="2", unit="公里", project_code="610925-2025-C-104-0001")
    industry = (
        same,
        item("编码相同名称不同", asset_code=code),
        item("蔬菜保鲜冷库一号", "780000.00"),
        item("加工厂房", "300000.00", kind="plant", quantity="1", unit="座"),
        item("只有部门有的水渠", kind="irrigation"),
        item("重复的仓库", "50000.00"),
        item("重复的仓库", "50000.00"),
    )
    local = (
        same,
        item("现场冷库", asset_code=code, owner_level="joint"),
        item("蔬菜保鲜冷库1号", "700000.00"),
        item("加工厂房", "300000.00", kind="shed", quantity="1", unit="座"),
        item("只有现场有的圈舍", kind="shed", division_code=NEIGHBOUR),
        item("重复的仓库", "50000.00", quantity="400"),
    )
    await check.listed(bureau, "industry", *industry)
    await check.listed(town, "local", *local)
    for who, line in ((bureau, "industry"), (keeper, "local")):
        assert (await check.lock(who, line)).status_code == 204
    assert (await check.step("compare")).status_code == 200
    rows = (await check.reviewer.get(f"/asset-check-differences?campaign_id={check.id}"))["items"]
    return {f"{row['asset_name']}:{'+'.join(row['differences'])}": row for row in rows}


async def test_planted_differences_are_found_by_kind_and_explained(check: Check) -> None:
    found = await compared(check)
    assert sorted(found) == sorted(
        [
            "现场冷库:owner",
            "蔬菜保鲜冷库1号:value",
            "加工厂房:kind",
            "只有部门有的水渠:only_industry",
            "只有现场有的圈舍:only_local",
            "重复的仓库:duplicate",
            "重复的仓库:quantity",
        ]
    )
    shown = await check.reviewer.get(f"/asset-checks/{check.id}")
    assert (shown["state"], shown["matched"], shown["open_differences"]) == ("comparing", 1, 7)
    assert shown["found"] == dict.fromkeys(
        ("owner", "value", "kind", "only_industry", "only_local", "duplicate", "quantity"), 1
    )
    alike = await check.reviewer.get(f"/asset-check-differences/{found['蔬菜保鲜冷库1号:value']['id']}")
    assert alike["found_by"] == "likeness"
    assert alike["score"] == sum(alike["parts"].values())
    assert (alike["industry"]["original_value"], alike["local"]["original_value"]) == ("780000.00", "700000.00")
    sure = await check.reviewer.get(f"/asset-check-differences/{found['现场冷库:owner']['id']}")
    assert (sure["found_by"], sure["score"]) == ("code", 100)
    tasks = [task for task in await check.api.events(TASK_CHANGED) if task["kind"] == "check_difference"]
    assert len(tasks) == len(found)
    assert {task["level"] for task in tasks} == {"town"}


async def test_a_campaign_is_closed_only_when_every_difference_is_settled_or_excepted(check: Check) -> None:
    assert reasons(await check.step("compare")) == ["line_open", "line_open", "nothing_listed"]
    found = await compared(check)
    town = check.who("zhen", place=TOWN)
    assert reasons(await check.step("close", opinion="同意签结")) == ["differences_open"]
    first, *rest = [row["id"] for row in found.values()]
    assert reasons(await check.see_to(town, first, "answer")) == ["opinion_needed"]
    unknown = await check.see_to(town, first, "answer", opinion="已补登", asset_id=check.id)
    assert (unknown.status_code, reasons(unknown)) == (422, ["unknown_asset"])
    asset = await check.api.recorded()
    one = check.who("zhen", "assets:read", *LISTER, place=TOWN)
    assert (await check.see_to(one, first, "answer", opinion="已补登", asset_id=asset)).status_code == 200
    both = check.who("zhen", "checks:read", "checks:write", "checks:review")
    assert reasons(await check.see_to(both, first, "settle")) == ["same_person"]
    assert (await check.see_to(check.reviewer, first, "send-back", opinion="请附照片")).status_code == 200
    assert (await check.see_to(town, first, "answer", opinion="已补照片")).status_code == 200
    assert (await check.see_to(check.reviewer, first, "settle")).status_code == 200
    for other in rest:
        assert (await check.see_to(check.reviewer, other, "allow", opinion="两线口径不同,认可")).status_code == 200
    assert (await check.step("close", opinion="同意签结")).status_code == 200
    done = await check.reviewer.get(f"/asset-checks/{check.id}")
    assert (done["state"], done["open_differences"]) == ("closed", 0)
    assert reasons(await check.listed(town, "local", item("冷库"))) == ["wrong_state"]


async def test_a_town_sees_the_countys_campaign_and_its_own_differences_only(check: Check) -> None:
    found = await compared(check)
    neighbour = check.who("lincun", place=NEIGHBOUR)
    rows = (await neighbour.get("/asset-check-differences"))["items"]
    assert [row["asset_name"] for row in rows] == ["只有现场有的圈舍"]
    assert (await neighbour.get(f"/asset-checks/{check.id}"))["open_differences"] == 1
    far = check.who("waizhen", place=OTHER_VILLAGE)
    assert (await far.get("/asset-check-differences"))["items"] == []
    other = next(row["id"] for row in found.values() if row["asset_name"] == "加工厂房")
    assert (await neighbour.call("GET", f"/asset-check-differences/{other}")).json()["code"] == "unknown_difference"
    elsewhere = check.api.acting(*LISTER, divisions=("611002000000",))
    assert (await elsewhere.call("GET", f"/asset-checks/{check.id}")).json()["code"] == "unknown_campaign"
