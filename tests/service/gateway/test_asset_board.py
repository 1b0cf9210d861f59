"""The asset board: what there is, what it cost and how far its registration is, cut to the caller's scope, and project money beside assets."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.money_picture import acceptance, asset, project
from tests.harness.picture import COUNTY, DAY, FAR_VILLAGE, OTHER_TOWN, TOWN, VILLAGE, divisions, tell, token

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


@pytest.mark.usefixtures("county")
async def test_what_was_disposed_of_is_off_the_register_and_was_formed_all_the_same(
    database: Database, looking: httpx.AsyncClient
) -> None:
    gone: dict[str, Any] = {"project_id": PLANT, "division_code": FAR_VILLAGE}
    await tell(database, asset("disposed", "60.00", **gone), asset("written_off", "40.00", **gone), asset("disposing", "7.00"))
    assert figures(await read(looking)) == (6, "1457.00", "80.0", "60.0")
    assert (await read(looking, path="/projects", differing=True))["items"] == []
