"""The annual plan (domain/assets-and-funds §2.6, §2.7, §2.15): what of the library gets money in a year, issued and revised."""

from __future__ import annotations

from typing import Any

from tests.harness.building import Building
from tests.harness.funds_api import FundsApi
from tests.harness.planning import DOCUMENT, Planwork
from tests.harness.projects import Projectwork, reasons

ROAD: dict[str, Any] = {
    "name": "四坪村通组路",
    "category": "X0102",
    "content": "硬化通组路 3 公里",
    "amounts": [{"source_code": "P1", "amount": "600000.00"}],
    "operating": False,
}


async def _library(api: FundsApi) -> tuple[Planwork, str, str]:
    """A cold store and a road in stock, and a plan that is begun."""
    store, road = Projectwork(api), Projectwork(api)
    await store.stocked()
    await road.apply(**ROAD)
    await road.fill(mechanism=())
    await road.take("village", "submit")
    await road.publicised("village", "close-village")
    await road.take("leader", "town-pass", opinion="同意")
    await road.publicised("town", "close-town")
    await road.take("reviewer", "argue-pass", opinion="论证通过")
    await road.take("decider", "approve", decision_no="岚农组发〔2025〕13号")
    await road.publicised("county", "enter")
    making = Planwork(store, store.on)
    await making.begin()
    return making, store.project, road.project


async def test_a_plan_selects_what_it_gives_money_and_a_revision_says_what_it_changed(api: FundsApi) -> None:
    making, store, road = await _library(api)
    assert [gap["code"] for gap in (await making.shown())["gaps"]] == ["no_projects"]
    assert (await making.give(store, 422, C1="1000000.01")).json()["code"] == "over_planned"
    await making.give(store, C1="800000", X1="100000")
    await making.give(road, P1="600000")
    shown = await making.shown("village")
    assert (shown["projects"], shown["amount"], shown["industry_percent"]) == (2, "1500000.00", "60.00")
    assert (shown["central_amount"], shown["central_industry_percent"]) == ("800000.00", "100.00")
    await making.issued()
    assert await making.states() == {"四坪村蔬菜保鲜冷库建设项目": "selected", "四坪村通组路": "selected"}
    detail = await making.work.shown()
    assert (detail["plan_no"], detail["selected_on"]) == (DOCUMENT["decision_no"], str(making.on))

    await making.take("county", "revise", opinion="年中调整")
    await making.send("DELETE", f"/projects/{road}", None)
    await making.give(store, C1="800000", X1="200000")
    shown = await making.shown()
    assert (shown["state"], shown["revision"], shown["issued_revision"]) == ("drafting", 2, 1)
    assert await making.states() == {"四坪村蔬菜保鲜冷库建设项目": "selected", "四坪村通组路": "selected"}
    changes = (await making.work.acting("village").get(f"/annual-plans/{making.plan}/changes"))["items"]
    assert [(one["name"], one["source_code"], one["amount_before"], one["amount_after"]) for one in changes] == [
        ("四坪村蔬菜保鲜冷库建设项目", "X1", "100000.00", "200000.00"),
        ("四坪村通组路", "P1", "600000.00", None),
    ]
    await making.issued()
    assert await making.states() == {"四坪村蔬菜保鲜冷库建设项目": "selected", "四坪村通组路": "stock"}
    lines = (await making.work.acting("village").get(f"/annual-plans/{making.plan}/lines?revision=1"))["items"]
    assert len(lines) == 3
    (notice,) = await api.rows("SELECT content::text FROM disclosure WHERE kind = 'annual_plan' ORDER BY id DESC LIMIT 1")
    assert "本次修订" in notice["content"]
    await making.take("decider", "close", opinion="年度结束")


async def test_a_plan_is_not_announced_with_what_may_not_be_selected(api: FundsApi) -> None:
    making, store, road = await _library(api)
    await making.give(store, C1="800000")
    await api.rows("UPDATE project SET land_use = 'pending' WHERE id = $1", store)
    assert reasons(await making.take("county", "announce", expect=409)) == ["no_land"]
    await api.rows("UPDATE project SET land_use = 'none', planned_amount = 700000 WHERE id = $1", store)
    assert reasons(await making.take("county", "announce", expect=409)) == ["over_planned"]
    await making.send("DELETE", f"/projects/{store}", None)
    await making.give(road, P1="600000")
    await making.take("county", "announce")
    assert (await making.give(store, 409, C1="1")).json()["code"] == "wrong_state"
    assert reasons(await making.take("county", "close-publicity", days=30, expect=409)) == ["not_publicised"]
    await making.take("county", "back", opinion="漏列项目")
    applied = Projectwork(api)
    await applied.apply(name="另一座冷库")
    assert (await making.give(applied.project, 409, C1="1")).json()["code"] == "not_in_library"


async def test_a_revision_may_be_given_up_and_a_plan_that_was_issued_is_never_cancelled(api: FundsApi) -> None:
    making, store, _ = await _library(api)
    await making.give(store, C1="800000")
    assert reasons(await making.take("county", "drop-revision", opinion="误操作", expect=409)) == ["never_issued"]
    await making.issued()
    await making.take("county", "revise", opinion="年中调整")
    await making.give(store, C1="1000")
    assert reasons(await making.take("decider", "cancel", opinion="作废", expect=409)) == ["already_issued"]
    await making.take("county", "drop-revision", opinion="不再调整")
    shown = await making.shown()
    assert (shown["state"], shown["revision"], shown["amount"]) == ("issued", 1, "800000.00")


async def test_what_has_money_or_is_carried_out_stays_in_the_plan(api: FundsApi) -> None:
    making, store, road = await _library(api)
    await making.give(store, C1="800000")
    await making.give(road, P1="600000")
    await making.issued()
    await api.posted("allocate", (await api.batch(), store, "500000.00"), on=str(making.on))
    begun = await Building(api, project=road, on=making.on).begin()
    assert begun.status_code == 201, begun.text
    await making.take("county", "revise", opinion="年中调整")
    await making.give(store, C1="400000")
    await making.send("DELETE", f"/projects/{road}", None)
    assert reasons(await making.take("county", "announce", expect=409)) == ["below_allocated", "under_way"]
    await making.give(store, C1="500000")
    await making.give(road, P1="600000")
    await making.issued()
    assert set((await making.states()).values()) == {"selected"}
