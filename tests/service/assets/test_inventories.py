"""Inventories: planned, frozen, counted by one and checked by another, explained, reported, confirmed; what the register learns; every refusal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.service.assets.test_register import in_use, reasons

BOTH = (
    "inventories:read",
    "inventories:write",
    "assets:read",
    "assets:write",
    "care:read",
    "publicity:read",
    "publicity:write",
)
OF = "inventories"
PLAN = {
    "division_code": TOWN,
    "title": "2025 年度资产清查盘点",
    "base_on": "2025-12-31",
    "deadline_on": "2026-02-28",
    "on": "2026-01-05",
}
POINT = {"longitude": "108.912345", "latitude": "32.312345"}


@dataclass
class Counting:
    """Six cold stores of a village, which the town has inventoried."""

    api: AssetsApi
    assets: list[str]
    inventory: str = ""
    lines: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def village(self) -> AssetsApi:
        """Who counts."""
        return self.api.acting(*BOTH, client_id="cun", divisions=(VILLAGE,))

    @property
    def town(self) -> AssetsApi:
        """Who plans, checks and reports."""
        return self.api.acting(*BOTH, client_id="zhenban", divisions=(TOWN,))

    @property
    def county(self) -> AssetsApi:
        """Who confirms."""
        permissions = ("inventories:read", "inventories:confirm", "assets:read", "care:read")
        return self.api.acting(*permissions, client_id="xian", divisions=(COUNTY,))

    async def take(self, who: AssetsApi, step: str, on: str, *papers: str, **said: Any) -> None:
        """A step that must succeed, with papers of these kinds."""
        attachments = [await who.attached(self.inventory, kind, OF) for kind in papers]
        answer = await who.step(self.inventory, step, on, OF, attachments=attachments, **said)
        assert answer.status_code == 200, answer.text

    async def begun(self) -> None:
        """Plan and freeze; ``lines`` are by their assets."""
        self.inventory = str((await self.town.call("POST", "/inventories", PLAN)).json()["id"])
        await self.take(self.town, "freeze", "2026-01-06")
        await self.look()

    async def look(self) -> None:
        """Read the lines again."""
        rows = (await self.town.get(f"/inventories/{self.inventory}/lines"))["items"]
        self.lines = {row["asset_id"] or row["id"]: row for row in rows}

    async def count(self, *counts: dict[str, Any], who: AssetsApi | None = None, on: str = "2026-01-10") -> Any:
        """Send counts: what has become of them."""
        answer = await (who or self.village).call("POST", f"/inventories/{self.inventory}/counts", {"on": on, "counts": counts})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def found(self, asset: str, result: str = "ok", **fields: Any) -> dict[str, Any]:
        """A count of an asset."""
        return {"line_id": self.lines[asset]["id"], "result": result, **fields}

    async def check(self, who: AssetsApi | None = None) -> Any:
        """Check everything as it stands."""
        await self.look()
        checks = [{"line_id": row["id"], "seen": row["version"]} for row in self.lines.values()]
        body = {"on": "2026-01-12", "checks": checks}
        answer = await (who or self.town).call("POST", f"/inventories/{self.inventory}/checks", body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def settle(self, asset: str, **fields: Any) -> httpx.Response:
        """Say of a line why it differs, and what to do."""
        await self.look()
        body = fields or {"cause": "2024 年洪水", "settlement": "按规定处理"}
        line = self.lines[asset]
        path = f"/inventories/{self.inventory}/lines/{line['id']}"
        return await self.village.call("PATCH", path, body, if_match=str(line["version"]))

    async def reported(self, results: dict[str, dict[str, Any]]) -> None:
        """Count with these results, all else as it should be; check, explain and report it."""
        counts = [self.found(asset, **results.get(asset, {})) for asset in self.assets]
        assert (await self.count(*counts))["recorded"] == len(self.assets)
        await self.check()
        await self.take(self.town, "reconcile", "2026-01-15")
        for asset in results:
            assert (await self.settle(asset)).status_code == 200
        await self.take(self.town, "report", "2026-01-20", "核查表")

    async def state(self, asset: str) -> str:
        """The state of an asset."""
        return str((await self.api.get(f"/assets/{asset}"))["state"])


@pytest.fixture
async def counting(api: AssetsApi) -> Counting:
    """An inventory of the town with six assets in use, all of one village."""
    assets = [await api.recorded() for _ in range(6)]
    await api.rows("UPDATE asset SET state = 'in_use'")
    found = Counting(api, assets)
    await found.begun()
    return found


async def test_the_register_learns_what_the_county_confirms(counting: Counting) -> None:
    ok, lost, idle, moved, damaged, twice = counting.assets
    results: dict[str, dict[str, Any]] = {
        lost: {"result": "shortage"},
        idle: {"result": "idle"},
        moved: {"result": "moved", **POINT},
        damaged: {"result": "damaged", "note": "库门变形"},
        twice: {"result": "duplicate"},
    }
    await counting.reported(results)
    same = counting.api.acting(*BOTH, "inventories:confirm", client_id="zhenban", divisions=(COUNTY,))
    assert reasons(await same.step(counting.inventory, "confirm", "2026-01-25", OF)) == ["same_person"]
    await counting.take(counting.county, "confirm", "2026-01-25")
    assert [await counting.state(asset) for asset in counting.assets] == [
        "in_use", "lost", "idle", "in_use", "in_use", "in_use",
    ]  # fmt: skip
    await counting.look()
    assert [counting.lines[asset]["adjustment"] for asset in counting.assets] == [
        None, "miss", "find_idle", "move", "repair", None,
    ]  # fmt: skip
    shown = await counting.api.get(f"/assets/{moved}")
    assert (shown["longitude"], shown["latitude"]) == (POINT["longitude"], POINT["latitude"])
    assert (shown["last_inventory"]["result"], shown["last_inventory"]["base_on"]) == ("moved", "2025-12-31")
    (change, *_) = (await counting.api.get(f"/assets/{moved}/changes"))["items"]
    assert (change["kind"], change["after"]["longitude"]) == ("inventory", POINT["longitude"])
    (repair,) = (await counting.village.get("/repairs"))["items"]
    assert (repair["id"], repair["asset_id"]) == (counting.lines[damaged]["repair_id"], damaged)
    assert {one["id"]: one["state"] for one in await counting.api.events(ASSET_CHANGED)}[lost] == "lost"
    tasks = {task["id"]: task for task in await counting.api.events(TASK_CHANGED)}
    assert (tasks[lost]["open"], tasks[counting.inventory]["kind"]) == (True, "inventory")
    detail = await counting.town.get(f"/inventories/{counting.inventory}")
    assert detail["results"] == {"ok": 1, "shortage": 1, "damaged": 1, "moved": 1, "idle": 1, "duplicate": 1}
    assert (detail["book_value"], detail["found_value"], detail["differing"]) == ("4680000.00", "3120000.00", 5)
    assert (await counting.api.get(f"/assets/{ok}/changes"))["items"][0]["kind"] == "register", (
        "what is as it should be is left alone"
    )


async def test_an_inventory_ends_once_its_result_was_publicised_and_surpluses_are_registered(counting: Counting) -> None:
    surplus = {
        "division_code": VILLAGE,
        "name": "移动冷柜",
        "kind": "cold_store",
        "estimated_value": "12000.00",
        "on": "2026-01-10",
    }
    path = f"/inventories/{counting.inventory}/surpluses"
    first, again = [await counting.village.call("POST", path, surplus, idempotency_key="a") for _ in range(2)]
    assert (first.status_code, again.json()) == (201, first.json())
    wrong = (await counting.village.call("POST", path, {**surplus, "name": "误记"})).json()["id"]
    removal = f"/inventories/{counting.inventory}/lines/{wrong}/removal"
    assert (await counting.village.call("POST", removal, {"reason": "已在册"})).status_code == 204
    listed = counting.lines[counting.assets[0]]["id"]
    frozen = f"/inventories/{counting.inventory}/lines/{listed}/removal"
    assert (await counting.village.call("POST", frozen, {"reason": "x"})).json()["code"] == "unknown_line"
    line = str(first.json()["id"])
    await counting.look()
    await counting.reported({line: {}})
    await counting.take(counting.county, "confirm", "2026-01-25")
    assert reasons(await counting.town.step(counting.inventory, "close", "2026-02-05", OF)) == [
        "not_publicised",
        "surplus_unregistered",
    ]
    assert [row["code"] for row in (await counting.town.get("/inventories/due"))["items"]] == [VILLAGE]
    notice = {"kind": "asset_inventory", "subject_id": counting.inventory, "on": "2026-01-26", "level": "town"}
    posted = await counting.town.call("POST", "/publicities", notice)
    assert posted.status_code == 201, posted.text
    asset = await counting.api.recorded(name="移动冷柜")
    assert reasons(await counting.settle(counting.assets[0], found_asset_id=asset)) == ["not_differing"]
    assert (await counting.settle(line, found_asset_id=asset)).status_code == 200
    await counting.take(counting.town, "close", "2026-02-05")
    assert (await counting.town.get("/inventories?state=closed"))["items"][0]["id"] == counting.inventory
    assert (await counting.town.get("/inventories/due"))["items"] == [], "its base date is within the interval"
    await counting.api.rows("UPDATE inventory SET base_on = '2025-11-01'")
    (due,) = (await counting.town.get("/inventories/due"))["items"]
    assert (due["code"], due["last_base_on"], due["assets"]) == (VILLAGE, "2025-11-01", 7)


async def test_a_list_is_frozen_as_the_register_was_without_what_is_private(api: AssetsApi) -> None:
    asset = await api.recorded(name="老冷库")
    await in_use(api)
    await api.supervisor.recorded(division_code=OTHER_VILLAGE)
    counting = Counting(api, [asset])
    await counting.begun()
    assert list(counting.lines) == [asset]
    await api.rows("UPDATE asset SET name = '新名', original_value = 1")
    await counting.look()
    assert (counting.lines[asset]["name"], counting.lines[asset]["original_value"]) == ("老冷库", "780000.00")
    (place,) = (await counting.town.get(f"/inventories/{counting.inventory}/places"))["items"]
    assert (place["division_code"], place["assets"], place["counted"]) == (VILLAGE, 1, 0)
    (listed,) = (await counting.village.get("/inventories"))["items"]
    assert (listed["assets"], listed["due_on"]) == (1, "2026-02-28")
    neighbour = api.acting(*BOTH, client_id="lin", divisions=(NEIGHBOUR,))
    assert (await neighbour.get(f"/inventories/{counting.inventory}/lines"))["items"] == []
    told = await counting.count(counting.found(asset), who=neighbour)
    assert (told["recorded"], told["faults"][0]["code"]) == (0, "unknown_line")
    far = api.acting(*BOTH, divisions=(OTHER_VILLAGE,))
    assert (await far.call("GET", f"/inventories/{counting.inventory}")).json()["code"] == "unknown_inventory"
    empty = await counting.api.supervisor.acting(*BOTH, divisions=(NEIGHBOUR,)).call(
        "POST", "/inventories", {**PLAN, "division_code": NEIGHBOUR}
    )
    assert reasons(empty) == ["places_overlap"]


async def test_of_many_counts_each_stands_by_itself_and_what_is_sent_again_changes_nothing(counting: Counting) -> None:
    first, second, third, fourth, *_ = counting.assets
    photo = await counting.village.attached(counting.inventory, "现场照片", OF)
    sent = (
        counting.found(first, photo_id=photo, counted_quantity="500"),
        counting.found(second, "moved"),
        counting.found(third, "moved", longitude="108.9"),
        counting.found(fourth, photo_id=first),
        {"line_id": first, "result": "ok"},
        counting.found(first, "idle"),
    )
    told = await counting.count(*sent)
    assert (told["recorded"], told["unchanged"]) == (1, 0)
    assert [(one["place"], one["code"]) for one in told["faults"]] == [
        ("body.counts.1.longitude", "missing_value"),
        ("body.counts.2.latitude", "missing_value"),
        ("body.counts.3.photo_id", "unknown_attachment"),
        ("body.counts.4.line_id", "unknown_line"),
        ("body.counts.5.line_id", "repeated"),
    ]
    again = await counting.count(sent[0])
    assert (again["recorded"], again["unchanged"]) == (0, 1)
    await counting.look()
    assert counting.lines[first]["version"] == 2
    assert (await counting.check(counting.village))["faults"][0]["code"] == "same_person"
    checked = await counting.check()
    assert (checked["recorded"], {one["code"] for one in checked["faults"]}) == (1, {"not_counted"})
    assert (await counting.check())["unchanged"] == 1
    assert (await counting.count(counting.found(first, "idle")))["recorded"] == 1
    stale = {"on": "2026-01-12", "checks": [{"line_id": counting.lines[first]["id"], "seen": 3}]}
    late = (await counting.town.call("POST", f"/inventories/{counting.inventory}/checks", stale)).json()
    assert [one["code"] for one in late["faults"]] == ["line_changed"], "what changes has to be looked at again"
    (line,) = (await counting.town.get(f"/inventories/{counting.inventory}/lines?differing=true"))["items"]
    assert (line["result"], line["checked_name"]) == ("idle", None)
    for query in ("counted=true", "result=idle", f"asset_id={first}", f"search={line['code']}"):
        assert len((await counting.town.get(f"/inventories/{counting.inventory}/lines?{query}"))["items"]) == 1, query


async def test_of_two_who_count_one_asset_at_once_the_second_is_told(counting: Counting) -> None:
    asset = counting.assets[0]
    both = await asyncio.gather(
        counting.count(counting.found(asset, "ok")), counting.count(counting.found(asset, "shortage"), who=counting.town)
    )
    assert sorted(told["recorded"] for told in both) == [0, 1]
    assert [one["code"] for told in both for one in told["faults"]] == ["counted_by_other"]
    third = counting.api.acting(*BOTH, client_id="di3", divisions=(VILLAGE,))
    assert (await counting.count(counting.found(asset, "idle", seen=1), who=third))["faults"][0]["code"] == "counted_by_other"
    assert (await counting.count(counting.found(asset, "idle", seen=2), who=third))["recorded"] == 1


async def test_no_two_open_inventories_have_a_place_in_common(counting: Counting) -> None:
    village = {**PLAN, "division_code": VILLAGE}
    assert reasons(await counting.village.call("POST", "/inventories", village)) == ["places_overlap"]
    county = counting.api.acting(*BOTH, client_id="ju", divisions=(COUNTY,))
    assert reasons(await county.call("POST", "/inventories", {**PLAN, "division_code": COUNTY})) == ["places_overlap"]
    other = await county.call("POST", "/inventories", {**PLAN, "division_code": OTHER_VILLAGE})
    assert other.status_code == 201, other.text
    await counting.take(counting.town, "cancel", "2026-01-11", opinion="改为全县统一盘点")
    answers = await asyncio.gather(
        *(counting.town.call("POST", "/inventories", {**PLAN, "division_code": code}) for code in (TOWN, VILLAGE))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    for code, fields in (
        ("unknown_division", {"division_code": OTHER_VILLAGE}),
        ("future_date", {"on": "2999-01-01", "deadline_on": "2999-01-02"}),
        ("invalid_date", {"deadline_on": "2025-12-30"}),
    ):
        assert reasons(await counting.town.call("POST", "/inventories", {**PLAN, **fields})) == [code]


async def test_nothing_is_reported_that_is_not_counted_checked_and_explained(counting: Counting) -> None:
    first, second, *rest = counting.assets
    refused = await counting.town.step(counting.inventory, "reconcile", "2026-01-15", OF)
    assert reasons(refused) == ["uncounted", "unchecked"]
    assert "6 项未盘点" in refused.text
    await counting.count(counting.found(first, "shortage"), *(counting.found(asset) for asset in (second, *rest)))
    await counting.check()
    await counting.take(counting.town, "reconcile", "2026-01-15")
    late = {"on": "2026-01-16", "counts": [counting.found(first)]}
    assert reasons(await counting.village.call("POST", f"/inventories/{counting.inventory}/counts", late)) == ["wrong_state"]
    assert reasons(await counting.town.step(counting.inventory, "report", "2026-01-20", OF)) == [
        "evidence_missing",
        "unsettled",
    ]
    assert reasons(await counting.settle(first, cause="洪水")) == ["missing_value"]
    assert reasons(await counting.settle(second)) == ["not_differing"]
    said = {"cause": "洪水", "settlement": "追查"}
    assert (await counting.settle(first, **said)).json()["version"] == 4
    assert (await counting.settle(first, **said)).json()["version"] == 4, "what is so already changes nothing"
    await counting.take(counting.town, "report", "2026-01-20", "核查表")
    assert reasons(await counting.town.step(counting.inventory, "confirm", "2026-01-21", OF)) == ["insufficient_scope"]
    assert reasons(await counting.settle(first, cause="其他", settlement="其他")) == ["wrong_state"]
    await counting.take(counting.county, "send-back", "2026-01-22", opinion="请附照片")
    await counting.take(counting.town, "reopen", "2026-01-23", opinion="补拍照片")
    assert (await counting.town.get(f"/inventories/{counting.inventory}"))["state"] == "counting"


async def test_what_has_changed_since_is_adjusted_as_it_is_now_and_not_behind_its_back(counting: Counting) -> None:
    lost, disputed, later = counting.assets[:3]
    await counting.reported({asset: {"result": "shortage"} for asset in (lost, disputed, later)})
    await counting.api.rows(f"UPDATE asset SET state = 'lost' WHERE id = '{lost}'")
    await counting.api.rows(f"UPDATE asset SET state = 'disputed' WHERE id = '{disputed}'")
    await counting.api.rows(f"UPDATE asset SET state_since = '2026-01-28' WHERE id = '{later}'")
    assert reasons(await counting.county.step(counting.inventory, "confirm", "2026-01-25", OF)) == ["changed_since"]
    await counting.take(counting.county, "confirm", "2026-01-28")
    assert [await counting.state(asset) for asset in (lost, disputed, later)] == ["lost", "disputed", "lost"]
    await counting.look()
    assert [counting.lines[asset]["adjustment"] for asset in (lost, disputed, later)] == [None, None, "miss"]


async def test_what_cannot_be_a_surplus_is_refused(counting: Counting) -> None:
    good = {"division_code": VILLAGE, "name": "冷柜", "kind": "cold_store", "estimated_value": "1.00", "on": "2026-01-10"}
    path = f"/inventories/{counting.inventory}/surpluses"
    county = counting.api.acting(*BOTH, client_id="ju", divisions=(COUNTY,))
    for code, fields in (
        ("unknown_division", {"division_code": OTHER_VILLAGE}),
        ("invalid_date", {"on": "2026-01-05"}),
        ("missing_value", {"quantity": "1"}),
        ("missing_value", {"longitude": "108.9"}),
        ("unknown_attachment", {"photo_id": counting.inventory}),
    ):
        answer = await county.call("POST", path, {**good, **fields})
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    line = str((await county.call("POST", path, good)).json()["id"])
    await counting.look()
    assert (await counting.count(counting.found(line)))["faults"][0]["code"] == "surplus_line"
    elsewhere = await counting.api.recorded(division_code=NEIGHBOUR)
    for asset in (elsewhere, counting.inventory):
        assert reasons(await counting.settle(line, found_asset_id=asset)) == ["unknown_asset"]
    assert (await counting.settle(line, found_asset_id=counting.assets[0])).status_code == 200
    twin = str((await county.call("POST", path, good)).json()["id"])
    assert reasons(await counting.settle(twin, found_asset_id=counting.assets[0])) == ["registered"]


async def test_what_is_counted_again_is_explained_again_and_may_be_sent_late(counting: Counting) -> None:
    asset = counting.assets[0]
    await counting.count(counting.found(asset, "shortage"))
    assert (await counting.settle(asset)).status_code == 200
    await counting.look()
    recount = counting.found(asset, "idle", note="已找到,闲置", seen=counting.lines[asset]["version"])
    assert (await counting.count(recount, who=counting.town, on="2026-01-06"))["recorded"] == 1
    await counting.look()
    assert (counting.lines[asset]["cause"], counting.lines[asset]["counted_on"]) == (None, "2026-01-06")
    early = {"on": "2026-01-05", "counts": [recount]}
    path = f"/inventories/{counting.inventory}/counts"
    assert reasons(await counting.village.call("POST", path, early)) == ["invalid_date"], "before its list was frozen"
    assert reasons(await counting.village.call("POST", path, {**early, "on": "2999-01-01"})) == ["future_date"]
