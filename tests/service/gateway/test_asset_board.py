"""The asset board: what there is, what it cost and how far its registration is, cut to the caller's scope, and project money beside assets."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest

from services.gateway.readmodels import queries
from shared.persistence import Database
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.money_picture import acceptance, asset, asset_alert, contract, earning, plan, project
from tests.harness.picture import (
    COUNTY,
    DAY,
    EVERYWHERE,
    FAR_VILLAGE,
    OTHER_TOWN,
    TOWN,
    VILLAGE,
    divisions,
    household,
    tell,
    token,
)

BOARD = "/api/gateway/v1/asset-board"
STORE, PLANT, TRAINING = uuid7(), uuid7(), uuid7()


async def read(looking: httpx.AsyncClient, place: str = COUNTY, path: str = "", **params: Any) -> dict[str, Any]:
    """What somebody of a place sees."""
    answer = await looking.get(f"{BOARD}{path}", params=params, headers=token(place))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def figures(row: dict[str, Any]) -> tuple[Any, ...]:
    """How many, what they cost, and how far they are."""
    return row["assets"], row["original_value"], row["title_rate"], row["handover_rate"]


@pytest.fixture
async def county(database: Database) -> None:
    """A store in two parts, a road that waits for its approval, a plant in the other town, and a household's cattle."""
    await tell(
        database,
        *divisions(),
        project(STORE),
        project(PLANT, division_code=FAR_VILLAGE, name="加工厂"),
        acceptance(STORE, settled_on=DAY, settled_value="800.00"),
        acceptance(PLANT, division=FAR_VILLAGE, settled_on=DAY, settled_value="500.00"),
        acceptance(TRAINING, no_asset_reason="培训项目"),
        asset("in_use", "300.00", project_id=STORE),
        asset("handing_over", "500.00", project_id=STORE),
        asset("approval", "200.00", asset_class="public", kind="road", owner_level="town", division_code=TOWN),
        asset("in_use", "400.00", project_id=PLANT, division_code=FAR_VILLAGE),
        asset("in_use", "50.00", asset_class="household", kind="livestock", owner_level="household"),
        asset("withdrawn", "999.00", project_id=STORE),
    )


@pytest.mark.usefixtures("county")
async def test_it_counts_what_is_on_the_register_by_place_class_owner_and_state(looking: httpx.AsyncClient) -> None:
    board = await read(looking)
    # Of four that need it three are approved and two handed over; the household's cattle need neither.
    assert figures(board) == (5, "1450.00", "75.0", "50.0")
    assert [(row["division"]["code"], *figures(row)) for row in board["children"] if row["assets"]] == [
        (TOWN, 4, "1050.00", "66.7", "33.3"),
        (OTHER_TOWN, 1, "400.00", "100.0", "100.0"),
    ]
    assert [(row["asset_class"], row["assets"]) for row in board["by_class"]] == [
        ("household", 1),
        ("operating", 3),
        ("public", 1),
    ]
    assert [(row["owner_level"], row["original_value"]) for row in board["by_owner"]] == [
        ("household", "50.00"),
        ("town", "200.00"),
        ("village", "1200.00"),
    ]
    assert [(row["state"], row["assets"]) for row in board["by_state"]] == [("approval", 1), ("handing_over", 1), ("in_use", 3)]


@pytest.mark.usefixtures("county")
async def test_it_counts_open_alerts_by_their_lights_where_they_lie(database: Database, looking: httpx.AsyncClient) -> None:
    closed = uuid7()
    await tell(
        database,
        asset_alert("red", VILLAGE, item_id=closed),
        asset_alert("red", VILLAGE),
        asset_alert("yellow", TOWN, state="checked"),
        asset_alert("yellow", FAR_VILLAGE),
        asset_alert("red", VILLAGE, 2, item_id=closed, state="closed"),
    )
    board = await read(looking)
    assert board["alerts"] == {"black": 0, "red": 1, "yellow": 2}
    assert [(row["division"]["code"], row["alerts"]["red"], row["alerts"]["yellow"]) for row in board["children"]] == [
        (TOWN, 1, 1),
        (OTHER_TOWN, 0, 1),
    ]
    assert (await read(looking, VILLAGE))["alerts"] == {"black": 0, "red": 1, "yellow": 0}


@pytest.mark.usefixtures("county")
async def test_nobody_sees_assets_beyond_their_divisions(looking: httpx.AsyncClient) -> None:
    village = await read(looking, VILLAGE)
    assert (village["division"]["code"], *figures(village)) == (VILLAGE, 3, "850.00", "100.0", "50.0")
    beyond = await looking.get(BOARD, params={"division": OTHER_TOWN}, headers=token(TOWN))
    assert (beyond.status_code, beyond.json()["code"]) == (404, "unknown_division")
    assert [row["id"] for row in (await read(looking, OTHER_TOWN, "/projects"))["items"]] == [str(PLANT)]


@pytest.mark.usefixtures("county")
async def test_project_money_stands_beside_the_assets_that_it_became(database: Database, looking: httpx.AsyncClient) -> None:
    rows = {row["id"]: row for row in (await read(looking, path="/projects"))["items"]}
    assert rows.keys() == {str(STORE), str(PLANT)}, "what forms no asset is not compared"
    store, plant = rows[str(STORE)], rows[str(PLANT)]
    assert (store["assets"], store["formed_value"], store["difference"]) == (2, "800.00", "0.00")
    assert (plant["name"], plant["settled_value"], plant["formed_value"], plant["difference"]) == (
        "加工厂",
        "500.00",
        "400.00",
        "100.00",
    )
    (differing,) = (await read(looking, path="/projects", differing=True))["items"]
    assert differing["id"] == str(PLANT)
    await tell(database, asset("registering", "100.00", project_id=PLANT, division_code=FAR_VILLAGE))
    assert (await read(looking, path="/projects", differing=True))["items"] == []


async def test_it_counts_idle_and_lost_assets_and_leaves_out_what_was_written_off(
    database: Database, looking: httpx.AsyncClient
) -> None:
    await tell(database, *divisions(), *(asset(state, "100.00") for state in ("idle", "lost", "written_off", "disposed")))
    board = await read(looking)
    assert (board["assets"], board["idle"], board["lost"], board["handover_rate"]) == (2, 1, 1, "100.0")


async def test_it_tells_what_assets_earned_this_year_what_is_in_arrears_and_what_was_distributed(
    database: Database, looking: httpx.AsyncClient
) -> None:
    day = today()
    before, later = day.replace(year=day.year - 1, month=1, day=1), day + timedelta(days=400)
    await tell(
        database,
        *divisions(),
        contract({before: "300.00", later: "900.00"}, {day.year - 1: "100.00", day.year: "50.00"}),
        contract({before: "70.00"}, {}, division_code=FAR_VILLAGE),
        contract({before: "1000.00"}, {}, state="submitted"),
        plan(day.year, "600.00"),
        plan(day.year, "0.00", state="cancelled"),
        plan(day.year - 1, "1000.00"),
    )
    earned = (await read(looking))["income_of_year"]
    assert earned == {
        "due_by_now": "0.00",
        "earned": "50.00",
        "arrears": "220.00",
        "distributed": "1000.00",
        "paid": "600.00",
    }
    far = (await read(looking, OTHER_TOWN))["income_of_year"]
    assert (far["arrears"], far["distributed"]) == ("70.00", "0.00")


async def test_a_profile_shows_what_its_household_was_paid_and_no_more_what_came_back(database: Database) -> None:
    home, line = uuid7(), uuid7()
    await tell(database, household(home), earning(home, "12000.00", item_id=line), earning(home, "500.00"))
    await tell(database, earning(home, "0.00", 3, item_id=line))
    found = await queries.profile(database, EVERYWHERE, home)
    assert found is not None
    assert found.document is not None
    assert [one["amount"] for one in orjson.loads(found.document)["earnings"]] == ["500.00"]


@pytest.mark.usefixtures("county")
async def test_what_was_disposed_of_is_off_the_register_and_was_formed_all_the_same(
    database: Database, looking: httpx.AsyncClient
) -> None:
    gone: dict[str, Any] = {"project_id": PLANT, "division_code": FAR_VILLAGE}
    await tell(database, asset("disposed", "60.00", **gone), asset("written_off", "40.00", **gone), asset("disposing", "7.00"))
    assert figures(await read(looking)) == (6, "1457.00", "80.0", "60.0")
    assert (await read(looking, path="/projects", differing=True))["items"] == []
