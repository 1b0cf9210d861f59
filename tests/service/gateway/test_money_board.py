"""The money board: how far money is, by source, place and project, cut to the caller's scope, whatever the order in which it is told."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.gateway.readmodels.asset_tables import ASSET_TABLES
from services.gateway.readmodels.events import HANDLERS, OF_ASSETS, OF_FUNDS, OF_JOBS
from services.gateway.readmodels.money_tables import MONEY_TABLES
from services.gateway.readmodels.verify import PICTURE
from shared.contracts.base import Item
from shared.persistence import Database
from shared.persistence.tables import table_of
from shared.standards import clock
from shared.standards.ids import uuid7
from tests.harness.money_picture import acceptance, account, alert, fund, payment, project
from tests.harness.picture import (
    COUNTY,
    DAY,
    FAR_VILLAGE,
    NEXT_VILLAGE,
    OTHER_TOWN,
    TOWN,
    VILLAGE,
    contents,
    divisions,
    forget,
    tell,
    token,
)

BOARD = "/api/gateway/v1/money-board"
THIS_YEAR = clock.today().year
STORE, ROAD, PLANT = uuid7(), uuid7(), uuid7()


async def read(looking: httpx.AsyncClient, place: str = COUNTY, path: str = "", **params: Any) -> dict[str, Any]:
    """What somebody of a place sees."""
    answer = await looking.get(f"{BOARD}{path}", params=params, headers=token(place))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def money(row: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


@pytest.fixture
async def county(database: Database) -> None:
    """Two sources; a store and a road in one town, a plant in the other."""
    last: dict[str, Any] = {"budget_year": THIS_YEAR - 1}
    now: dict[str, Any] = {"budget_year": THIS_YEAR, "source_code": "S1", "direct": True}
    far: dict[str, Any] = {"project_id": PLANT, "division_code": FAR_VILLAGE}
    await tell(
        database,
        *divisions(),
        fund("C1", "中央衔接资金", received_on=DAY),
        fund("C1", "旧称", received_on=DAY.replace(year=2020)),
        fund("S1", "苏陕协作资金", fund_level="partner"),
        project(STORE),
        project(ROAD, division_code=TOWN, name="产业路", category="C0303", planned_amount="200000.00"),
        project(PLANT, division_code=FAR_VILLAGE, name="加工厂", year=2024),
        project(division_code=NEXT_VILLAGE, state="stock", name="水渠"),
        acceptance(STORE),
        account("outside", "-1000.00", **last),
        account("unallocated", "300.00", **last),
        account("recovered", "50.00", **last),
        account("allocated", "100.00", project_id=STORE, **last),
        account("released", "150.00", project_id=STORE, **last),
        account("paid", "400.00", project_id=STORE, **last),
        account("outside", "-500.00", **now),
        account("unallocated", "0.00", **now),
        account("released", "200.00", project_id=ROAD, division_code=TOWN, **now),
        account("paid", "300.00", **far, **now),
        payment(STORE, "filed", "400.00", paid_on=DAY),
        payment(STORE, "reversed", "9.00", paid_on=DAY.replace(year=2026)),
        payment(STORE, "finance", "80.00"),
        payment(STORE, "payable", "20.00"),
        payment(STORE, "draft", "7.00"),
    )


@pytest.mark.usefixtures("county")
async def test_it_says_how_far_the_money_of_the_county_is(looking: httpx.AsyncClient) -> None:
    board = await read(looking)
    amounts = ("received", "allocated", "released", "paid", "recovered", "unallocated", "unreleased", "unpaid", "carried")
    assert money(board, *amounts) == (
        "1500.00",
        "1150.00",
        "1050.00",
        "700.00",
        "50.00",
        "300.00",
        "100.00",
        "350.00",
        "550.00",
    )
    assert money(board, "allocation_rate", "release_rate", "payment_rate") == ("76.7", "70.0", "46.7")
    assert (board["projects"], board["counted_on"]) == (4, clock.today().isoformat())
    by_source = [money(row, "source_code", "source_title", "fund_level", "received", "paid") for row in board["by_source"]]
    assert by_source == [
        ("C1", "中央衔接资金", "central", "1000.00", "400.00"),
        ("S1", "苏陕协作资金", "partner", "500.00", "300.00"),
    ]
    by_state = [money(row, "state", "projects", "planned_amount", "allocated", "paid") for row in board["by_state"]]
    assert by_state == [
        ("accepted", 1, "800000.00", "650.00", "400.00"),
        ("selected", 2, "1000000.00", "500.00", "300.00"),
        ("stock", 1, "800000.00", "0.00", "0.00"),
    ]


@pytest.mark.usefixtures("county")
async def test_it_goes_down_to_towns_villages_and_their_projects(looking: httpx.AsyncClient) -> None:
    county = await read(looking)
    below = [(row["division"]["name"], row["projects"], *money(row, "received", "paid")) for row in county["children"]]
    assert below == [("样例镇", 3, "850.00", "400.00"), ("另一镇", 1, "300.00", "300.00")]
    assert money(county["own"], "received", "unallocated", "recovered") == ("350.00", "300.00", "50.00")
    town = await read(looking, division=TOWN)
    assert (town["division"]["name"], *money(town, "received", "paid", "carried")) == ("样例镇", "850.00", "400.00", "250.00")
    assert town["own"]["received"] == "200.00"
    assert [(row["division"]["name"], row["received"]) for row in town["children"]] == [("甲村", "650.00"), ("乙村", "0.00")]
    village = await read(looking, division=VILLAGE)
    assert (village["received"], village["own"]["received"], village["children"]) == ("650.00", "650.00", [])
    (store,) = (await read(looking, path="/projects", division=VILLAGE))["items"]
    assert money(store, "name", "state", "allocated", "unreleased", "unpaid", "paid", "payment_rate") == (
        "保鲜冷库",
        "accepted",
        "650.00",
        "100.00",
        "150.00",
        "400.00",
        "61.5",
    )
    assert money(store, "paying", "last_paid_on", "beneficiary_households") == ("100.00", DAY.isoformat(), 86)


@pytest.mark.usefixtures("county")
async def test_it_shows_certain_money_only_and_the_projects_that_have_some(looking: httpx.AsyncClient) -> None:
    direct = await read(looking, direct=True)
    assert (direct["received"], direct["projects"], [row["source_code"] for row in direct["by_source"]]) == (
        "500.00",
        2,
        ["S1"],
    )
    assert (await read(looking, source_code="C1"))["received"] == "1000.00"
    assert (await read(looking, budget_year=THIS_YEAR))["carried"] == "0.00"
    assert (await read(looking, budget_year=2001))["by_source"] == []

    async def names(**params: Any) -> list[str]:
        return [row["name"] for row in (await read(looking, path="/projects", **params))["items"]]

    assert set(await names(source_code="S1")) == {"产业路", "加工厂"}
    assert await names(category="C03") == ["产业路"]
    assert await names(state="stock") == ["水渠"]
    first = await read(looking, path="/projects", limit=3)
    assert {row["name"] for row in first["items"]} == {"保鲜冷库", "产业路", "水渠"}
    assert await names(cursor=first["next"]) == ["加工厂"]


async def test_it_counts_open_alerts_by_their_lights_where_they_lie(database: Database, looking: httpx.AsyncClient) -> None:
    closed = uuid7()
    await tell(
        database,
        *divisions(),
        alert("red", VILLAGE, item_id=closed),
        alert("red", VILLAGE),
        alert("yellow", TOWN, state="checked"),
        alert("yellow", FAR_VILLAGE),
        alert("black", COUNTY),
        alert("red", VILLAGE, 2, item_id=closed, state="closed"),
    )
    board = await read(looking)
    assert (board["alerts"], board["own"]["alerts"]) == (
        {"black": 1, "red": 1, "yellow": 2},
        {"black": 1, "red": 0, "yellow": 0},
    )
    assert [(row["division"]["name"], row["alerts"]["red"], row["alerts"]["yellow"]) for row in board["children"]] == [
        ("样例镇", 1, 1),
        ("另一镇", 0, 1),
    ]
    assert (await read(looking, VILLAGE))["alerts"] == {"black": 0, "red": 1, "yellow": 0}
    assert (await read(looking, source_code="S1"))["alerts"] == board["alerts"]


@pytest.mark.usefixtures("county")
async def test_nobody_sees_money_beyond_their_divisions(looking: httpx.AsyncClient) -> None:
    village = await read(looking, VILLAGE)
    assert (village["division"]["code"], village["received"], village["unallocated"]) == (VILLAGE, "650.00", "0.00")
    assert [row["name"] for row in (await read(looking, VILLAGE, "/projects"))["items"]] == ["保鲜冷库"]
    assert (await read(looking, VILLAGE, "/projects", division=COUNTY))["items"] != []
    assert (await read(looking, VILLAGE, "/projects", division=OTHER_TOWN))["items"] == []
    both = await looking.get(BOARD, headers=token(VILLAGE, FAR_VILLAGE))
    assert (both.json()["division"]["code"], both.json()["received"]) == (COUNTY, "950.00")
    for place in (OTHER_TOWN, COUNTY, "610999300000"):
        answer = await looking.get(BOARD, params={"division": place}, headers=token(TOWN))
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_division")
    for path in ("", "/projects"):
        answer = await looking.get(f"{BOARD}{path}", headers=token(COUNTY, permissions=["household:read"]))
        assert answer.status_code == 403


def test_whatever_is_told_is_compared_with_its_owner_and_rebuilt() -> None:
    assert set(PICTURE.versions) == {*HANDLERS, *OF_FUNDS, *OF_ASSETS, *OF_JOBS}
    assert {table_of(table) for table in (*MONEY_TABLES, *ASSET_TABLES)} <= set(PICTURE.tables)


_IDS = [uuid7() for _ in range(4)]


def _state(kind: str, number: int, version: int) -> Item:
    """The only state that this aggregate ever had in this version."""
    known, odd = _IDS[number], (version + number) % 2 == 1
    match kind:
        case "account":
            return account("paid" if odd else "released", f"{version}.50", version, item_id=known, project_id=_IDS[0])
        case "project":
            return project(known, version, state="selected" if odd else "stock", division_code=VILLAGE if number else TOWN)
        case "acceptance":
            return acceptance(known, version, settled_on=DAY if version > 1 else None)
        case "fund":
            return fund("C1", f"第{version}名", version).model_copy(update={"id": known})
        case "alert":
            return alert("red" if odd else "yellow", VILLAGE, version, item_id=known, state="new" if version < 3 else "closed")
        case _:
            return payment(_IDS[0], "paid" if odd else "finance", f"{version}.00", version, item_id=known)


_states = st.builds(
    _state,
    st.sampled_from(["account", "alert", "project", "acceptance", "fund", "payment"]),
    st.integers(0, 3),
    st.integers(1, 4),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_any_order_and_any_repetition_give_the_same_money(database: Database, data: st.DataObject) -> None:
    told = data.draw(st.lists(_states, min_size=1, max_size=20))
    await forget(database)
    for item in sorted(told, key=lambda item: (type(item).__name__, str(item.id), item.version)):
        await tell(database, item)
    expected = await contents(database)
    await forget(database)
    for item in data.draw(st.permutations(told + told[:3])):
        await tell(database, item)
    assert await contents(database) == expected
