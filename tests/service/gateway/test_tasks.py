"""Tasks: what waits for whom, wherever the household is now; and cases on the profile and the board."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx

from services.gateway.readmodels.schemas import Figure
from shared.persistence import Database
from shared.standards import clock
from shared.standards.ids import uuid7
from tests.harness.picture import (
    COUNTY,
    DAY,
    FAR_VILLAGE,
    NEXT_VILLAGE,
    OTHER_TOWN,
    TOWN,
    VILLAGE,
    case,
    divisions,
    household,
    member,
    task,
    tell,
    token,
)

TASKS = "/api/gateway/v1/tasks"
LATER = clock.today() + timedelta(days=30)


async def _titles(looking: httpx.AsyncClient, division: str, **params: Any) -> list[str]:
    answer = await looking.get(TASKS, params=params, headers=token(division))
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


async def test_each_unit_sees_what_it_has_to_do_and_on_request_what_is_below(
    database: Database, looking: httpx.AsyncClient
) -> None:
    await tell(
        database,
        task(title="村", due_on=DAY),
        task(title="镇", level="town", due_on=DAY + timedelta(days=1)),
        task(title="县", level="county", due_on=None),
        task(title="邻村", division_code=NEXT_VILLAGE, due_on=LATER),
        task(title="外镇", division_code=FAR_VILLAGE, level="town"),
        task(title="办结", open=False, level=None),
        task(title="本人", assignee="test", level="town", due_on=LATER),
        task(title="他人", assignee="other", due_on=DAY),
    )

    assert await _titles(looking, VILLAGE) == ["村", "本人"]
    assert await _titles(looking, TOWN) == ["镇", "本人"]
    assert await _titles(looking, COUNTY) == ["本人", "县"]
    assert await _titles(looking, VILLAGE, mine=True) == ["本人"]
    assert set(await _titles(looking, TOWN, all=True)) == {"村", "镇", "县", "邻村", "本人", "他人"}
    assert await _titles(looking, TOWN, all=True, village=NEXT_VILLAGE) == ["邻村"]
    assert await _titles(looking, VILLAGE, overdue=True) == ["村"]
    assert await _titles(looking, VILLAGE, overdue=False) == ["本人"]
    assert await _titles(looking, COUNTY, overdue=False) == ["本人", "县"]
    assert await _titles(looking, VILLAGE, due_before=DAY.isoformat()) == []
    assert await _titles(looking, VILLAGE, kind="lead") == []


async def test_a_household_that_moves_takes_its_tasks_along(database: Database, looking: httpx.AsyncClient) -> None:
    home = uuid7()
    await tell(database, household(home, members=[member()]), task(home))
    first = (await looking.get(TASKS, headers=token(VILLAGE))).json()["items"][0]
    assert (first["household_no"], first["head"], first["division_code"]) == (f"H{home.hex[-8:]}", "张*", VILLAGE)

    await tell(database, household(home, 2, division_code=FAR_VILLAGE, members=[member()]))

    assert await _titles(looking, VILLAGE) == []
    assert await _titles(looking, FAR_VILLAGE) == ["入户核实"]


async def test_the_task_of_a_household_that_was_not_told_yet_is_shown_to_nobody(
    database: Database, looking: httpx.AsyncClient
) -> None:
    home = uuid7()
    await tell(database, task(home))
    assert await _titles(looking, COUNTY, all=True) == await _titles(looking, VILLAGE) == []
    await tell(database, household(home))
    assert await _titles(looking, VILLAGE) == ["入户核实"]


async def test_an_older_version_of_a_task_does_not_open_it_again(database: Database, looking: httpx.AsyncClient) -> None:
    known = uuid7()
    await tell(database, task(version=2, item_id=known, open=False, level=None))
    await tell(database, task(item_id=known))
    assert await _titles(looking, VILLAGE) == []


async def test_pages_go_on_where_they_ended(database: Database, looking: httpx.AsyncClient) -> None:
    await tell(database, *(task(title=f"{day}", due_on=DAY + timedelta(days=day)) for day in range(3)), task(due_on=None))
    page = (await looking.get(TASKS, params={"limit": 3}, headers=token(VILLAGE))).json()
    assert [item["title"] for item in page["items"]] == ["0", "1", "2"]
    rest = (await looking.get(TASKS, params={"limit": 3, "cursor": page["next"]}, headers=token(VILLAGE))).json()
    assert ([item["title"] for item in rest["items"]], rest["next"]) == (["入户核实"], None)


async def test_leaders_see_how_many_wait_by_kind_unit_and_person(database: Database, looking: httpx.AsyncClient) -> None:
    await tell(
        database,
        *divisions(),
        task(),
        task(kind="lead", due_on=LATER, assignee="wang"),
        task(division_code=FAR_VILLAGE, due_on=LATER),
        task(division_code=OTHER_TOWN, level="town", assignee="wang"),
    )

    async def read(path: str, division: str = COUNTY, **params: Any) -> list[tuple[Any, ...]]:
        answer = await looking.get(f"{TASKS}/{path}", params=params, headers=token(division))
        assert answer.status_code == 200, answer.text
        return [tuple(item.values()) for item in answer.json()]

    assert await read("counts", VILLAGE) == [("case", 1, 1)]
    assert await read("counts", all=True) == [("case", 3, 2), ("lead", 1, 0)]
    assert await read("units", by="town") == [(TOWN, "样例镇", 2, 1), (OTHER_TOWN, "另一镇", 2, 1)]
    assert await read("units", by="village") == [
        (VILLAGE, "甲村", 2, 1),
        (OTHER_TOWN, "另一镇", 1, 1),
        (FAR_VILLAGE, "丙村", 1, 0),
    ]
    assert await read("units", by="person") == [("wang", "wang", 2, 1)]
    assert await read("units", TOWN, by="person") == [("wang", "wang", 1, 0)]


async def test_tasks_need_their_permission(looking: httpx.AsyncClient) -> None:
    for path in ("", "/counts", "/units"):
        answer = await looking.get(f"{TASKS}{path}", headers=token(VILLAGE, permissions=["household:read"]))
        assert answer.status_code == 403


async def test_the_board_counts_households_with_cases_and_their_people(database: Database, looking: httpx.AsyncClient) -> None:
    homes = [uuid7() for _ in range(6)]
    today = clock.today()
    await tell(
        database,
        *divisions(),
        *(household(home, members=[member()] * size) for size, home in enumerate(homes, 1)),
        case(homes[0]),
        case(homes[1], state="supporting", determined_on=DAY, category="EDGE"),
        case(homes[2], state="eliminated", determined_on=DAY, eliminated_on=today),
        case(homes[2], entry_no=2, state="supporting", determined_on=today),
        case(homes[3], state="eliminated", determined_on=DAY, eliminated_on=today),
        case(homes[4], state="rejected", closed_on=today),
        task(homes[0]),
        task(homes[1], due_on=LATER),
        task(homes[2], open=False),
        task(division_code=FAR_VILLAGE),
    )

    board = (await looking.get("/api/gateway/v1/board", params={"division": TOWN}, headers=token(COUNTY))).json()

    def figure(households: int, persons: int) -> dict[str, int]:
        return Figure(households=households, persons=persons).model_dump()

    cases = board["cases"]
    assert cases["identified"] == figure(3, 2 + 3 + 4)
    assert (cases["under_way"], cases["not_eliminated"]) == (figure(1, 1), figure(2, 5))
    assert (cases["eliminated"], cases["new_this_month"]) == (figure(1, 4), figure(1, 3))
    assert cases["by_category"] == {"EDGE": figure(1, 2), "SUDDEN": figure(1, 3)}
    assert cases["by_state"] == {
        "visiting": figure(1, 1),
        "supporting": figure(2, 5),
        "eliminated": figure(1, 4),
        "rejected": figure(1, 5),
    }
    assert board["overdue_tasks"] == 1
    village = next(child for child in board["children"] if child["division"]["code"] == VILLAGE)
    assert (village["cases"], village["overdue_tasks"]) == (cases, 1)


async def test_a_profile_shows_every_entry_of_its_household(database: Database, looking: httpx.AsyncClient) -> None:
    home = uuid7()
    first, second = case(home, state="eliminated", eliminated_on=DAY, determined_on=DAY), case(home, entry_no=2)
    await tell(database, household(home), first, second)
    profile = (await looking.get(f"/api/gateway/v1/households/{home}/profile", headers=token(VILLAGE))).json()
    assert [(one["entry_no"], one["state"]) for one in profile["cases"]] == [(1, "eliminated"), (2, "visiting")]
