"""What the register is worth on a day, summed in the database as a card has it, and how many assets have all five of their care."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from services.assets.register.depreciation import worth_on
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import OTHER_TOWN, TOWN, VILLAGE


async def test_the_sums_are_those_of_the_cards_on_any_day(api: AssetsApi) -> None:
    stored = [
        ("cold_store", "780000.01", "2024-01-15", 10),
        ("road", "333333.33", "2019-06-30", 15),
        ("shares", "50000.00", "2020-01-01", None),
        ("ecommerce", "9999.99", "2010-02-28", 5),
    ]
    for kind, value, used, _ in stored:
        fundings = [{"source": "linkage", "amount": value, "year": 2019, "project_id": None}]
        await api.recorded(kind=kind, original_value=value, used_from=used, fundings=fundings)
    await api.recorded(division_code=NEIGHBOUR, owner={"level": "village", "division_code": NEIGHBOUR})
    for day in (date(2019, 7, 1), date(2025, 11, 30), date(2060, 1, 1)):
        shown = await api.get(f"/asset-worth?division={VILLAGE}&on={day}")
        net = sum(
            (
                worth_on(Decimal(value), date.fromisoformat(used), day, years, Decimal(5)).net
                for _, value, used, years in stored
            ),
            Decimal(),
        )
        assert (shown["assets"], shown["net_value"]) == (4, str(net))
        assert Decimal(shown["net_value"]) + Decimal(shown["depreciated"]) == Decimal(shown["original_value"])
    whole = await api.get("/asset-worth?on=2025-11-30")
    assert {row["asset_class"]: row["assets"] for row in whole["by_class"]} == {"operating": 4, "public": 1}
    below = await api.get(f"/asset-worth?division={TOWN}")
    assert [(row["division_code"], row["assets"]) for row in below["by_area"]] == [(VILLAGE, 4), (NEIGHBOUR, 1)]
    far = api.acting("assets:read", divisions=(OTHER_TOWN,))
    assert (await far.get("/asset-worth"))["assets"] == 0


async def test_an_asset_is_well_kept_while_it_has_all_five_on_that_day(api: AssetsApi) -> None:
    first, _ = await api.recorded(), await api.recorded()
    await api.recorded(owner={"level": "operator", "name": "某合作社"})
    await api.rows("UPDATE asset SET state = 'in_use'")
    keeper = api.acting("care:read", "care:write", divisions=(TOWN,))
    plan = {"unit": "四坪村", "keeper": "张三", "keeper_kind": "cadre", "standard": "每月巡查", "every_days": 30}
    money = {"annual_fee": "3000.00", "money": "village", "from_on": "2025-11-01"}
    put = await keeper.call("PUT", f"/assets/{first}/care", {**plan, **money}, if_none_match="*")
    assert put.status_code == 200, put.text
    seen = {"patrolled_on": "2025-11-01", "grade": "good"}
    assert (await keeper.call("POST", f"/assets/{first}/patrols", seen)).status_code == 201
    within, after = [await api.get(f"/asset-worth?on={day}") for day in ("2025-12-01", "2025-12-02")]
    assert (within["to_keep"], within["well_kept"], within["well_kept_rate"]) == (2, 1, "50.0")
    assert (after["well_kept"], after["well_kept_rate"]) == (0, "0.0")
