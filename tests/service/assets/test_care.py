"""Care of assets: the five that are derived, patrols, repairs from the report to the money; and every refusal."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from shared.contracts.assets import TASK_CHANGED
from shared.standards.clock import today
from tests.harness.assets_api import AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE
from tests.service.assets.test_register import in_use, reasons

PLAN = {
    "unit": "四坪村村民委员会",
    "keeper": "张小三",
    "keeper_kind": "welfare_post",
    "standard": "每月清理边沟",
    "every_days": 30,
    "annual_fee": "3000.00",
    "money": "village",
    "from_on": "2026-01-01",
}
FIVE = dict.fromkeys(("unit", "person", "standard", "money", "supervision"), True)


@pytest.fixture
def village(api: AssetsApi) -> AssetsApi:
    """Who keeps the village's assets."""
    return api.acting("care:read", "care:write", client_id="cun", divisions=(VILLAGE,))


@pytest.fixture
def town(api: AssetsApi) -> AssetsApi:
    """Who assigns, accepts and settles."""
    return api.acting("care:read", "care:write", client_id="zhenguan", divisions=(TOWN,))


@pytest.fixture
async def road(api: AssetsApi) -> str:
    """The village's road, in use."""
    asset = await api.titled(kind="road", name="四坪村通组路")
    await api.rows("UPDATE asset SET state = 'in_use'")
    return asset


async def test_the_five_follow_from_plan_and_patrols(village: AssetsApi, road: str) -> None:
    nothing = await village.get(f"/assets/{road}/care")
    assert nothing["five"] == dict.fromkeys(FIVE, False)
    first = {**PLAN, "annual_fee": None, "money": None}
    assert (await village.call("PUT", f"/assets/{road}/care", first, if_none_match="*")).json()["version"] == 1
    assert (await village.get(f"/assets/{road}/care"))["five"] == {**FIVE, "money": False, "supervision": False}
    assert (await village.call("PUT", f"/assets/{road}/care", PLAN, if_none_match="*")).status_code == 412
    assert (await village.call("PUT", f"/assets/{road}/care", PLAN)).status_code == 428
    assert (await village.call("PUT", f"/assets/{road}/care", PLAN, if_match="1")).json()["version"] == 2
    assert [row["asset_id"] for row in (await village.get("/asset-care?lacking=true"))["items"]] == [road]
    seen = {"patrolled_on": str(today()), "grade": "good", "longitude": "108.9", "latitude": "32.3"}
    assert (await village.call("POST", f"/assets/{road}/patrols", seen)).status_code == 201
    shown = await village.get(f"/assets/{road}/care")
    assert (shown["five"], shown["keeper"], shown["grade"]) == (FIVE, "张*三", "good")
    assert (await village.get("/asset-care?lacking=true"))["items"] == []
    assert [row["five"] for row in (await village.get("/asset-care?lacking=false&asset_class=public"))["items"]] == [FIVE]


async def test_a_patrol_longer_ago_than_the_plan_asks_for_supervises_no_more(village: AssetsApi, road: str) -> None:
    await village.call("PUT", f"/assets/{road}/care", PLAN, if_none_match="*")
    old = {"patrolled_on": "2026-01-05", "grade": "worn", "findings": "边沟堵塞"}
    assert (await village.call("POST", f"/assets/{road}/patrols", old)).status_code == 201
    assert (await village.get(f"/assets/{road}/care"))["five"] == {**FIVE, "supervision": False}
    assert [row["asset_id"] for row in (await village.get("/asset-care?lacking=true"))["items"]] == [road]


async def test_what_cannot_be_cared_for_or_seen_is_refused(api: AssetsApi, village: AssetsApi, road: str) -> None:
    private = await in_use(api)
    waiting = await api.recorded()
    assert reasons(await village.call("PUT", f"/assets/{private}/care", PLAN, if_none_match="*")) == ["private"]
    assert (await village.call("GET", f"/assets/{waiting}/care")).json()["code"] == "unknown_asset"
    for code, fields in (
        ("missing_value", {"keeper_kind": None}),
        ("missing_value", {"money": None}),
        ("future_date", {"from_on": "2999-01-01"}),
    ):
        answer = await village.call("PUT", f"/assets/{road}/care", {**PLAN, **fields}, if_none_match="*")
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    for code, fields in (
        ("missing_value", {"grade": "damaged"}),
        ("missing_value", {"grade": "good", "longitude": "108.9"}),
        ("future_date", {"grade": "good", "patrolled_on": "2999-01-01"}),
    ):
        answer = await village.call("POST", f"/assets/{road}/patrols", {"patrolled_on": "2026-01-05", **fields})
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    far = api.acting("care:read", divisions=(OTHER_VILLAGE,))
    assert (await far.call("GET", f"/assets/{road}/care")).json()["code"] == "unknown_asset"
    for code, fields in (
        ("unknown_asset", {"asset_id": waiting}),
        ("unknown_patrol", {"asset_id": road, "patrol_id": road}),
        ("future_date", {"asset_id": road, "on": "2999-01-01"}),
    ):
        body = {"problem": "塌方", "on": "2026-01-20", **fields}
        answer = await village.call("POST", "/repairs", body)
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    assert reasons(await village.call("POST", "/repairs", {"problem": "塌方", "on": "2026-01-20", "asset_id": private})) == [
        "private"
    ]


async def take(who: AssetsApi, repair: str, step: str, on: str, **said: Any) -> httpx.Response:
    """Take a repair along."""
    seen = str((await who.get(f"/repairs/{repair}"))["version"])
    return await who.call("POST", f"/repairs/{repair}/{step}", {"on": on, **said}, if_match=seen)


async def attached(who: AssetsApi, repair: str, kind: str) -> str:
    """A paper at a repair; its id."""
    added = await who.http.post(
        f"/api/assets/v1/repairs/{repair}/attachments",
        data={"kind": kind, "title": kind},
        files={"file": (f"{kind}.pdf", b"%PDF-1.4\n%%EOF\n")},
        headers=who.headers,
    )
    assert added.status_code == 201, added.text
    return str(added.json()["id"])


async def test_a_repair_goes_from_the_patrol_to_its_money(village: AssetsApi, town: AssetsApi, road: str) -> None:
    seen = {"patrolled_on": "2026-01-05", "grade": "damaged", "findings": "路肩塌方"}
    patrol = (await village.call("POST", f"/assets/{road}/patrols", seen)).json()["id"]
    body = {"asset_id": road, "problem": "路肩塌方 3 米", "patrol_id": patrol, "on": "2026-01-06"}
    repair = (await village.call("POST", "/repairs", body)).json()["id"]
    assert (await village.get(f"/assets/{road}/care"))["open_repairs"] == 1
    order = {"repairer": "岚皋县某工程队", "estimate": "5000.00"}
    assert reasons(await take(village, repair, "assign", "2026-01-07", **order)) == ["level_needed"]
    assert (await take(town, repair, "assign", "2026-01-07", **order)).status_code == 200
    assert reasons(await take(village, repair, "finish", "2026-01-20", cost="5000.01")) == ["evidence_missing", "over_estimate"]
    photo = await attached(village, repair, "现场照片")
    done = {"cost": "5600.00", "opinion": "增加排水管", "attachments": [photo]}
    assert (await take(village, repair, "finish", "2026-01-20", **done)).status_code == 200
    assert (await take(town, repair, "reopen", "2026-01-22", opinion="排水不畅")).status_code == 200
    assert (await take(town, repair, "finish", "2026-01-25", **done)).status_code == 200
    assert reasons(await take(town, repair, "accept", "2026-01-26")) == ["same_person"]
    second = town.acting("care:read", "care:write", client_id="zhenban", divisions=(TOWN,))
    assert (await take(second, repair, "accept", "2026-01-26")).status_code == 200
    assert (await village.get(f"/assets/{road}/care"))["open_repairs"] == 0
    money = {"money": "village", "voucher_no": "付字第 9 号"}
    assert reasons(await take(second, repair, "settle", "2026-01-28", **money)) == ["evidence_missing"]
    bill = await attached(second, repair, "发票")
    assert (await take(second, repair, "settle", "2026-01-28", attachments=[bill], **money)).status_code == 200
    shown = await village.get(f"/repairs/{repair}")
    assert (shown["state"], shown["cost"], shown["voucher_no"], len(shown["moves"])) == ("settled", "5600.00", "付字第 9 号", 6)
    assert [row["id"] for row in (await town.get(f"/repairs?asset_id={road}&state=settled"))["items"]] == [repair]
    last = [task for task in await village.events(TASK_CHANGED) if task["id"] == repair][-1]
    assert (last["kind"], last["open"]) == ("repair", False)
    far = village.acting("care:read", divisions=(OTHER_VILLAGE,))
    assert (await far.call("GET", f"/repairs/{repair}")).json()["code"] == "unknown_repair"
