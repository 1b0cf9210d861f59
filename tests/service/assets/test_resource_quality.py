"""How good registers of resources are: what fails a rule is listed, and counted by register and by town."""

from __future__ import annotations

import json

from shared.standards.ids import uuid7
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.ledgerwork import Ledger
from tests.harness.rosters import member, roster, tell
from tests.service.assets.test_resources import clerk, example, load


async def planted(ledger: Ledger) -> AssetsApi:
    """Three registers with faults: of two villages one has no groups, one too many people; a grade that its list has lost, a code whose check
    character is wrong, an asset that is none, and plants that nobody has confirmed for long. Who keeps them."""
    api = ledger.api
    other = example("RES-VIL", 行政区划代码=OTHER_VILLAGE, 名称="天坪村", 派驻工作队="")
    await load(ledger, "RES-VIL", example("RES-VIL"), other)
    groups = [example("RES-GRP", 组编号=str(n), 名称=f"{n}组") for n in range(1, 4)]
    await load(ledger, "RES-GRP", *groups, example("RES-GRP", 行政区划代码=NEIGHBOUR))
    asset = await api.get(f"/assets/{await api.recorded()}")
    plants = [
        example("RES-PRO", 加工设施编号="1", 资产编码=asset["code"]),
        example("RES-PRO", 加工设施编号="2", 名称="二号库", 资产编码="610925104201-OF-2021-00099-0"),
        example("RES-PRO", 加工设施编号="3", 名称="二号库", 建成年份=""),
    ]
    await load(ledger, "RES-PRO", *plants)
    people = [member(f"61099919850101{n:03d}0") for n in range(20)]
    await tell(api.app.state.database, roster(uuid7(), *people, division_code=VILLAGE))
    await plant(api, "1", condition="待拆")
    await plant(api, "2", credit_code="91610925MA70ABCD0K")
    await api.rows("UPDATE resource SET confirmed_on = CURRENT_DATE - 300 WHERE register = 'RES-PRO'")
    return clerk(api)


async def plant(api: AssetsApi, key: str, **fields: str) -> None:
    """Make a plant say what no file could."""
    statement = "UPDATE resource SET fields = fields || CAST($2 AS jsonb) WHERE register = 'RES-PRO' AND key = $1"
    await api.rows(statement, key, json.dumps(fields))


async def test_the_records_that_fail_a_rule_are_listed(ledger: Ledger) -> None:
    office = await planted(ledger)

    async def failing(rule: str, query: str = "") -> list[tuple[str, str]]:
        found = (await office.get(f"/resource-quality/{rule}{query}"))["items"]
        return [(one["register_code"], one["record_key"]) for one in found]

    assert await failing("codes") == [("RES-PRO", "1")]
    assert await failing("checks") == [("RES-PRO", "2")]
    assert await failing("filled", "?register=RES-VIL") == [("RES-VIL", OTHER_VILLAGE)]
    assert await failing("filled", f"?register=RES-VIL&town={TOWN}") == []
    assert await failing("alike", "?register=RES-PRO") == [("RES-PRO", "2"), ("RES-PRO", "3")]
    assert await failing("groups") == [("RES-VIL", OTHER_VILLAGE)]
    assert await failing("population") == [("RES-VIL", VILLAGE)]
    assert await failing("fresh") == [("RES-PRO", "1"), ("RES-PRO", "2"), ("RES-PRO", "3")]
    assert await failing("village_known") == [("RES-GRP", f"{NEIGHBOUR}|2")]
    assert await failing("asset_known") == [("RES-PRO", "2")]
    assert await failing("division") == []
    await plant(ledger.api, "3", division_code="610925104999")
    assert await failing("division") == [("RES-PRO", "3")]
    assert await failing("alike", "?register=RES-PRO") == []
    assert (await office.call("GET", "/resource-quality/colour")).status_code == 404


async def test_quality_is_counted_by_register_and_by_town(ledger: Ledger) -> None:
    office = await planted(ledger)
    lines = {line["register_code"]: line for line in (await office.get("/resource-quality"))["items"]}
    assert set(lines) == {"RES-VIL", "RES-GRP", "RES-PRO"}
    village = {one["rule_code"]: one for one in lines["RES-VIL"]["rule_results"]}
    assert (village["filled"]["checked"], village["filled"]["failed"], village["filled"]["target_reached"]) == (2, 1, False)
    assert (village["population"]["checked"], village["population"]["failed"]) == (1, 1)
    results = {one["rule_code"]: (one["checked"], one["failed"]) for one in lines["RES-PRO"]["rule_results"]}
    assert results == {
        "codes": (3, 1),
        "checks": (3, 1),
        "division": (3, 0),
        "filled": (3, 1),
        "alike": (3, 2),
        "fresh": (3, 3),
        "village_known": (3, 0),
        "asset_known": (2, 1),
    }
    # 20 × 7/9 + 20 × 2/3 + 15 × 1/3 + 15 × 0 + 15 × 4/5, of 85.
    assert (lines["RES-PRO"]["light"], lines["RES-PRO"]["quality_score"]) == ("yellow", "53.99")
    towns = {line["town"]: line for line in (await office.get("/resource-quality?by=town"))["items"]}
    assert (towns[TOWN]["register_code"], towns[TOWN]["light"], towns[TOWN]["record_count"]) == (None, "yellow", 8)
