"""A village's profile: its record, people, assets and collective as one document, whatever their order; and who may read it."""

from __future__ import annotations

from typing import Any

import httpx

from shared.contracts.assets import COLLECTIVE_CHANGED, VILLAGE_CHANGED, CollectiveChanged, VillageChanged
from shared.contracts.examples.assets import EXAMPLES
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.money_picture import asset, contract
from tests.harness.picture import DAY, NEXT_VILLAGE, OTHER_TOWN, TOWN, VILLAGE, divisions, household, member, tell, token


def record(version: int = 1, **changes: Any) -> VillageChanged:
    """The village's record in the base of villages."""
    told = EXAMPLES[VILLAGE_CHANGED].model_dump()
    return VillageChanged.model_validate({**told, "id": uuid7(), "version": version, "division_code": VILLAGE, **changes})


def collective(version: int = 1, **changes: Any) -> CollectiveChanged:
    """The village's collective."""
    told = EXAMPLES[COLLECTIVE_CHANGED].model_dump()
    return CollectiveChanged.model_validate({**told, "id": uuid7(), "version": version, "division_code": VILLAGE, **changes})


async def read(looking: httpx.AsyncClient, place: str = TOWN, village: str = VILLAGE) -> httpx.Response:
    """What somebody of a place is answered."""
    return await looking.get(f"/api/gateway/v1/villages/{village}/profile", headers=token(place))


async def test_what_is_told_of_a_village_is_one_document(database: Database, looking: httpx.AsyncClient) -> None:
    await tell(
        database,
        *divisions(),
        record(),
        collective(),
        household(uuid7(), division_code=VILLAGE, members=[member(), member()]),
        asset("in_use", "300.00"),
        asset("in_use", "500.00", division_code=NEXT_VILLAGE),
        contract({DAY: "70.00"}, {}),
    )
    answer = await read(looking)
    assert answer.status_code == 200, answer.text
    shown = answer.json()
    assert (shown["division"]["code"], shown["town"]["code"]) == (VILLAGE, TOWN)
    assert shown["village_record"]["village_type"] == EXAMPLES[VILLAGE_CHANGED].model_dump()["village_type"]
    assert shown["collective"]["balance"] == "86000.00"
    assert shown["household_board"]["all"] == {"households": 1, "persons": 2}
    assert (shown["asset_board"]["assets"], shown["asset_board"]["original_value"]) == (1, "300.00")
    assert shown["asset_board"]["income_of_year"]["arrears"] == "70.00"


async def test_what_was_taken_back_or_has_ended_is_not_shown_and_its_successor_is(
    database: Database, looking: httpx.AsyncClient
) -> None:
    old, ended = record(), collective()
    await tell(database, *divisions(), old, ended)
    await tell(database, old.model_copy(update={"version": 2, "withdrawn": True}))
    await tell(database, ended.model_copy(update={"version": 2, "ended_on": DAY}))
    shown = (await read(looking)).json()
    assert (shown["village_record"], shown["collective"]) == (None, None)
    await tell(database, old, record(village_type="示范村"), collective(name="新合作社"))
    again = (await read(looking)).json()
    assert (again["village_record"]["village_type"], again["collective"]["name"]) == ("示范村", "新合作社")


async def test_nobody_sees_a_village_beyond_their_divisions_and_a_town_is_none(
    database: Database, looking: httpx.AsyncClient
) -> None:
    await tell(database, *divisions(), record())
    for place, village in ((OTHER_TOWN, VILLAGE), (VILLAGE, NEXT_VILLAGE), (TOWN, TOWN)):
        answer = await read(looking, place, village)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_division")
