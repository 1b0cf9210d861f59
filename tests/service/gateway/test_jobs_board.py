"""The jobs board: who works where today and by month, who holds posts, cut to the caller's scope."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.persistence import Database
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.money_picture import appointment, job_alert, spell
from tests.harness.picture import COUNTY, FAR_VILLAGE, OTHER_TOWN, TOWN, VILLAGE, divisions, household, tell, token

BOARD = "/api/gateway/v1/jobs-board"
NEAR, FAR = uuid7(), uuid7()
ONE, OTHER, THIRD, FOURTH = (UUID(int=number) for number in range(11, 15))
HERE, CITY, ABROAD = "610999100000", "610902000000", "990000000000"
DAY = today()


async def read(looking: httpx.AsyncClient, place: str = COUNTY, **params: Any) -> dict[str, Any]:
    """What somebody of a place sees."""
    answer = await looking.get(BOARD, params=params, headers=token(place))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def month(board: dict[str, Any], back: int) -> int:
    """How many worked in the month so many before that of the board."""
    return int(board["by_month"][-1 - back]["employed"])


@pytest.fixture
async def county(database: Database) -> None:
    """Two households: three people of one work, one of them twice; one of the other, abroad; and what counts for nothing."""
    gone = DAY.replace(day=1) - timedelta(days=40)
    await tell(
        database,
        *divisions(),
        household(NEAR),
        household(FAR, division_code=FAR_VILLAGE),
        spell(NEAR, person_id=ONE, place_code=HERE, channel="workshop"),
        spell(NEAR, person_id=ONE, place_code=CITY, industry=None),
        spell(NEAR, person_id=OTHER, industry="E"),
        spell(NEAR, person_id=THIRD, place_code=HERE, industry="A", channel="cooperative"),
        spell(FAR, person_id=FOURTH, place_code=ABROAD, started_on=str(DAY)),
        spell(NEAR, person_id=UUID(int=20), ended_on=str(gone), end_reason="season"),
        spell(NEAR, person_id=UUID(int=21), withdrawn=True),
        spell(NEAR, person_id=UUID(int=22), started_on=str(DAY + timedelta(days=1))),
    )


@pytest.mark.usefixtures("county")
async def test_it_counts_people_once_and_in_each_group_of_theirs(looking: httpx.AsyncClient) -> None:
    board = await read(looking)
    assert (board["employed"], board["away"], board["on"]) == (4, 3, str(DAY))
    assert [(row["region"], row["employed"]) for row in board["by_region"]] == [
        ("town", 2),
        ("province", 1),
        ("other_province", 1),
        ("abroad", 1),
    ]
    assert [(row["industry"], row["employed"]) for row in board["by_industry"]] == [("A", 1), ("C", 2), ("E", 1), (None, 1)]
    assert [(row["channel"], row["employed"]) for row in board["by_channel"]] == [
        ("cooperative", 1),
        ("enterprise", 3),
        ("workshop", 1),
    ]


@pytest.mark.usefixtures("county")
async def test_it_follows_people_by_place_and_month(looking: httpx.AsyncClient) -> None:
    board = await read(looking)
    assert [(row["division"]["code"], row["employed"], row["away"]) for row in board["children"]] == [
        (TOWN, 3, 2),
        (OTHER_TOWN, 1, 1),
    ]
    assert len(board["by_month"]) == 13
    assert [month(board, back) for back in (0, 1, 3)] == [4, 3, 4], "one has begun today, one left before"


@pytest.mark.usefixtures("county")
async def test_a_spell_that_ends_moves_or_never_was_is_counted_no_more(database: Database, looking: httpx.AsyncClient) -> None:
    item = uuid7()
    await tell(database, spell(NEAR, item_id=item, person_id=UUID(int=30)))
    assert (await read(looking))["employed"] == 5
    await tell(database, spell(FAR, 2, item_id=item, person_id=UUID(int=30), former_household_ids=[NEAR]))
    assert (await read(looking, OTHER_TOWN))["employed"] == 2
    await tell(database, spell(FAR, 4, item_id=item, person_id=UUID(int=30), withdrawn=True))
    await tell(database, spell(FAR, 3, item_id=item, person_id=UUID(int=30)))
    assert (await read(looking))["employed"] == 4, "what is told late changes nothing"


@pytest.mark.usefixtures("county")
async def test_it_counts_posts_by_kind_as_their_appointments_stand(database: Database, looking: httpx.AsyncClient) -> None:
    states = ("serving", "serving", "suspended", "town", "publicity", "ended", "refused")
    await tell(database, *(appointment(state) for state in states), appointment(kind="ranger", division_code=FAR_VILLAGE))
    board = await read(looking)
    assert board["posts"] == [
        {"kind": "cleaner", "serving": 2, "suspended": 1, "selecting": 2, "ended": 1},
        {"kind": "ranger", "serving": 1, "suspended": 0, "selecting": 0, "ended": 0},
    ]
    assert board["holders"] == 4
    assert [row["holders"] for row in board["children"]] == [3, 1]


@pytest.mark.usefixtures("county")
async def test_it_counts_open_alerts_where_people_live(database: Database, looking: httpx.AsyncClient) -> None:
    closed = uuid7()
    await tell(
        database,
        job_alert("yellow", VILLAGE, item_id=closed),
        job_alert("red", FAR_VILLAGE),
        job_alert("yellow", VILLAGE, 2, item_id=closed, state="closed"),
        job_alert("yellow", VILLAGE),
    )
    board = await read(looking)
    assert board["alerts"] == {"black": 0, "red": 1, "yellow": 1}
    assert [row["alerts"]["red"] for row in board["children"]] == [0, 1]


@pytest.mark.usefixtures("county")
async def test_nobody_sees_work_beyond_their_divisions(looking: httpx.AsyncClient) -> None:
    village = await read(looking, VILLAGE)
    assert (village["division"]["code"], village["employed"]) == (VILLAGE, 3)
    beyond = await looking.get(BOARD, params={"division": OTHER_TOWN}, headers=token(TOWN))
    assert (beyond.status_code, beyond.json()["code"]) == (404, "unknown_division")


async def test_a_place_where_nobody_works_is_shown_empty(database: Database, looking: httpx.AsyncClient) -> None:
    await tell(database, *divisions())
    board = await read(looking)
    assert (board["employed"], board["by_region"], board["posts"]) == (0, [], [])
    assert {row["employed"] for row in board["by_month"]} == {0}
