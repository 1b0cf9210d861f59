"""Check sheets, the problems they find, and how these come to their end, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from datetime import date
from uuid import UUID

import pytest

from services.household.guarantees.queries import checked_since, open_guarantees
from shared.access import Scope
from shared.contracts.household import GUARANTEE_CHANGED, TASK_CHANGED
from shared.persistence import Database
from tests.harness.cases import Casework
from tests.harness.guarantees import CHECKED, Guarding
from tests.harness.household_api import OTHER_TOWN, TOWN, VILLAGE, HouseholdApi
from tests.harness.worlds import result_of, screen_now

DRY = {"litres": "34"}


@pytest.fixture
async def guarding(api: HouseholdApi) -> Guarding:
    """A household of one."""
    guarding = Guarding(api)
    await guarding.settle()
    return guarding


async def test_a_problem_is_found_solved_and_struck_off_by_somebody_else(guarding: Guarding) -> None:
    check = (await guarding.check(water={**DRY, "arrangement": {"temporary": "送水", "responsible": "王芳"}})).json()["id"]
    (problem,) = await guarding.problems("?open=true")
    # Thirty days end in the holidays of October, and so on the first working day after them.
    assert (problem["item"], problem["state"], problem["check_id"], problem["temporary"]) == ("water", "open", check, "送水")
    assert (problem["told"], problem["solve_by"], problem["urgency"]) == ("人均日可用水量 34 升,低于 35 升", "2025-10-09", 3)
    assert (problem["head"], problem["persons"]) == ("张*三", 1)
    await guarding.solve(problem["id"])
    assert (await guarding.take("village", problem["id"], "verify", days=4, expect=403)).json()["code"] == "level_needed"
    same = await guarding.take("town", problem["id"], "verify", days=4, account="village", expect=409)
    assert [fault["code"] for fault in same.json()["errors"]] == ["same_person"]
    await guarding.take("town", problem["id"], "send-back", days=4, opinion="水量仍不足")
    (back,) = await guarding.problems()
    assert (back["state"], back["due_on"], back["solved_on"]) == ("open", "2025-10-09", None)
    await guarding.solve(problem["id"], days=5)
    await guarding.take("town", problem["id"], "verify", days=6)
    ended = await guarding.acting("town").get(f"/guarantee-problems/{problem['id']}")
    assert (ended["state"], ended["solved_on"], ended["closed_on"]) == ("verified", "2025-09-06", "2025-09-07")
    assert (ended["verified_by"], ended["options"]) == ("town", [])
    assert [move["step"] for move in ended["moves"]] == ["solve", "send_back", "solve", "verify"]
    told = (await guarding.api.events(GUARANTEE_CHANGED))[-1]
    assert (told["id"], told["problems"], told["check_id"]) == (guarding.household, [], check)
    assert {"item": "water", "conclusion": "not_met"} in told["conclusions"]
    tasks = [(item["title"], item["open"]) for item in await guarding.api.events(TASK_CHANGED)]
    assert (tasks[0], tasks[-1]) == (("待解决", True), ("已销号", False))
    kinds = [item["title"] for item in (await guarding.api.get(f"/households/{guarding.household}/steps"))["items"]]
    assert {"核查“三保障”和饮水安全:未达标:饮水安全", "问题核验销号:饮水安全"} <= set(kinds)


async def test_what_was_measured_cannot_be_called_met(guarding: Guarding) -> None:
    met = {"conclusion": "met"}
    answer = await guarding.check(
        expect=422, water={**DRY, **met}, housing={"grade": "C", **met}, food={"conclusion": "not_met"}
    )
    told = answer.json()
    assert [(fault["place"], fault["code"]) for fault in told["errors"]] == [
        ("body.food.reason", "reason_needed"),
        ("body.housing.conclusion", "contradicted"),
        ("body.water.conclusion", "contradicted"),
    ]
    assert "人均日可用水量 34 升,低于 35 升" in told["detail"]
    assert (await guarding.check(expect=422, days=10_000)).json()["code"] == "future_date"
    assert await guarding.problems() == []
    assert await guarding.standing() == {
        "household_id": guarding.household,
        "check_id": None,
        "checked_on": None,
        "findings": [],
        "problems": [],
    }
    await guarding.check(food={"conclusion": "not_met", "reason": "冬季口粮不足"}, housing={"grade": "C", **REPAIRED})
    assert [(problem["item"], problem["told"]) for problem in await guarding.problems()] == [("food", "冬季口粮不足")]


REPAIRED = {"remedy": "repaired", "remedied_on": "2025-08-01"}


async def test_a_newer_sheet_joins_ends_or_opens_again(guarding: Guarding) -> None:
    await guarding.check(water=DRY, housing={"grade": "D"})
    second = (await guarding.check(days=2, water=DRY)).json()["id"]
    water, house = sorted(await guarding.problems(), key=lambda each: str(each["item"]), reverse=True)
    assert (water["state"], water["check_id"], house["state"], house["closed_on"]) == ("open", second, "passed", "2025-09-03")
    await guarding.solve(water["id"], days=3)
    await guarding.check(days=2, water={})
    assert (await guarding.problems("?open=true"))[0]["state"] == "solved", (
        "a sheet from before it was solved says nothing of it"
    )
    await guarding.check(days=5, water=DRY)
    assert [(each["state"], each["found_on"]) for each in await guarding.problems("?open=true")] == [("open", "2025-09-01")]
    await guarding.check(days=1)
    assert len(await guarding.problems("?open=true")) == 1, "an older sheet does not count"
    await guarding.check(days=6)
    assert await guarding.problems("?open=true") == []
    await guarding.check(days=7, water=DRY)
    assert [each["state"] for each in await guarding.problems("?item=water")].count("passed") == 1
    assert len(await guarding.problems("?open=true")) == 1


async def test_a_mistaken_sheet_is_withdrawn_and_what_it_did_is_taken_back(guarding: Guarding) -> None:
    await guarding.check(housing={"grade": "C"})
    wrong = (await guarding.check(days=1, water=DRY)).json()["id"]
    states = {each["item"]: each["state"] for each in await guarding.problems()}
    assert states == {"housing": "passed", "water": "open"}
    await guarding.withdraw(wrong)
    states = {each["item"]: each["state"] for each in await guarding.problems()}
    assert states == {"housing": "open", "water": "mistaken"}
    assert (await guarding.standing())["checked_on"] == str(CHECKED)
    again = await guarding.acting("village").call(
        "POST", f"/guarantee-checks/{wrong}/withdrawal", {"reason": "再次"}, if_match="2"
    )
    assert again.json()["code"] == "already_withdrawn"
    assert (await guarding.withdraw(wrong, expect=412)).status_code == 412
    shown = (await guarding.acting("town").get(f"/households/{guarding.household}/guarantee-checks"))["items"]
    assert [(sheet["counts"], sheet["withdraw_reason"]) for sheet in shown] == [(False, "登记错户"), (True, None)]


async def test_the_last_sheet_withdrawn_leaves_a_household_unchecked(guarding: Guarding) -> None:
    only = (await guarding.check(water=DRY)).json()["id"]
    await guarding.withdraw(only)
    told = (await guarding.api.events(GUARANTEE_CHANGED))[-1]
    assert (told["check_id"], told["conclusions"], told["problems"], told["version"]) == (None, [], [], 2)


async def test_of_two_sheets_at_once_both_stand_and_one_problem_is_open(guarding: Guarding) -> None:
    await asyncio.gather(*(guarding.check(water=DRY) for _ in range(4)))
    assert len(await guarding.problems()) == 1
    assert [item["version"] for item in await guarding.api.events(GUARANTEE_CHANGED)] == [1, 2, 3, 4]


async def test_of_two_who_solve_at_once_one_does(guarding: Guarding) -> None:
    await guarding.check(water=DRY)
    (problem,) = await guarding.problems()
    body = {"on": "2025-09-03", "how": "供水已入户"}
    village = guarding.acting("village")
    answers = await asyncio.gather(
        *(village.call("POST", f"/guarantee-problems/{problem['id']}/solve", body, if_match="1") for _ in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_a_closed_household_is_not_checked_and_its_problem_can_only_be_dropped(guarding: Guarding) -> None:
    await guarding.check(water=DRY)
    (problem,) = await guarding.problems()
    refused = await guarding.take("town", problem["id"], "drop", days=1, opinion="销户", expect=409)
    assert [fault["code"] for fault in refused.json()["errors"]] == ["household_stands"]
    await guarding.api.rows(
        "UPDATE household SET closed_on = '2025-09-10', close_reason = '整户迁出' WHERE id = $1", guarding.household
    )
    assert (await guarding.check(days=12, expect=409)).json()["code"] == "household_closed"
    assert (await guarding.solve(problem["id"], days=12, expect=409)).json()["errors"][0]["code"] == "household_closed"
    await guarding.take("town", problem["id"], "drop", days=12, opinion="已整户搬离")
    assert (await guarding.acting("town").get("/guarantee-board"))["figures"] == []


async def test_who_answers_for_a_problem_is_arranged_until_it_has_ended(guarding: Guarding) -> None:
    await guarding.check(water=DRY)
    (problem,) = await guarding.problems()
    place, plan = f"/guarantee-problems/{problem['id']}/arrangement", {"department": "水利局", "assignee": "wang"}
    village = guarding.acting("village")
    assert (await village.call("PUT", place, plan, if_match="1")).status_code == 200
    assert (await village.call("PUT", place, plan, if_match="1")).status_code == 412
    (problem,) = await guarding.problems()
    assert (problem["department"], problem["assignee"], problem["temporary"]) == ("水利局", "wang", None)
    await guarding.check(days=1)
    seen = str((await guarding.problems())[0]["version"])
    assert (await village.call("PUT", place, plan, if_match=seen)).json()["code"] == "wrong_state"


async def test_others_see_nothing_of_it(guarding: Guarding) -> None:
    check = (await guarding.check(water=DRY)).json()["id"]
    (problem,) = await guarding.problems()
    elsewhere = guarding.api.acting("guarantees:read", "guarantees:write", divisions=(OTHER_TOWN,))
    for path in (
        f"/guarantee-checks/{check}",
        f"/guarantee-problems/{problem['id']}",
        f"/households/{guarding.household}/guarantees",
        f"/households/{guarding.household}/guarantee-checks",
    ):
        assert (await elsewhere.call("GET", path)).status_code == 404, path
    assert (await elsewhere.get("/guarantee-problems"))["items"] == []
    assert (await elsewhere.get("/guarantee-board"))["figures"] == []
    body = {"on": "2025-09-03", "how": "供水已入户"}
    solve = f"/guarantee-problems/{problem['id']}/solve"
    assert (await elsewhere.call("POST", solve, body, if_match="1")).json()["code"] == "unknown_problem"
    reader = guarding.api.acting("guarantees:read", divisions=(VILLAGE,))
    assert (await reader.call("POST", solve, body, if_match="1")).status_code == 403


async def test_the_board_counts_households_and_persons_by_division_and_item(api: HouseholdApi) -> None:
    first, second, third = Guarding(api), Guarding(api), Guarding(api)
    for guarding in (first, second, third):
        await guarding.settle()
    await api.person(second.household, relation="配偶")
    await first.check(water=DRY, housing={"grade": "D"})
    await first.check(days=1, housing={"grade": "D"})
    await second.check(water=DRY)
    await third.check()
    county = api.acting("guarantees:read", divisions=("610925000000",))
    rows = (await county.get("/guarantee-board?level=village"))["figures"]
    shown = {
        row["item"]: (
            [row[name]["households"] for name in ("found", "standing", "overdue", "solved")],
            [row[name]["persons"] for name in ("found", "standing", "overdue", "solved")],
            row["household_rate"],
            row["person_rate"],
        )
        for row in rows
    }
    assert shown == {
        "housing": ([1, 1, 1, 0], [1, 1, 1, 0], "0.0", "0.0"),
        "water": ([2, 1, 1, 1], [3, 2, 2, 1], "50.0", "33.3"),
        None: ([2, 2, 2, 0], [3, 3, 3, 0], "0.0", "0.0"),
    }
    assert {row["division_code"] for row in rows} == {VILLAGE}
    town = (await county.get(f"/guarantee-board?level=town&division={TOWN}&found_from=2025-09-01&found_to=2025-09-30"))[
        "figures"
    ]
    assert {(row["division_code"], row["division_name"]) for row in town} == {(TOWN, "官元镇")}
    assert (await county.get("/guarantee-board?level=county&found_to=2025-08-31"))["figures"] == []


async def test_problems_are_found_by_place_item_state_and_urgency(guarding: Guarding) -> None:
    await guarding.check(water=DRY, housing={"grade": "D"}, food={"staple": False})
    assert [each["item"] for each in await guarding.problems()] == ["food", "water", "housing"], "due first, first"
    for query, found in (
        (f"?village={VILLAGE}&town={TOWN}", 3),
        ("?item=water&state=open&urgency=3", 1),
        ("?state=solved", 0),
        ("?open=false", 0),
        (f"?household={guarding.household}&limit=2", 2),
        (f"?town={OTHER_TOWN}", 0),
    ):
        assert len(await guarding.problems(query)) == found, query


async def test_cases_can_ask_what_stands_against_a_household(guarding: Guarding) -> None:
    await guarding.check(water=DRY)
    database = Database(guarding.api.database.app_url, name="test")
    async with database.transaction() as session:
        everywhere = Scope.everything()
        household = UUID(guarding.household)
        assert await open_guarantees(session, everywhere, household) == ["饮水安全"]
        assert await open_guarantees(session, Scope.of([OTHER_TOWN]), household) == []
        assert await checked_since(session, everywhere, household, CHECKED)
        assert not await checked_since(session, everywhere, household, date(2025, 9, 2))
    await database.close()


@pytest.mark.parametrize(("day", "level"), [("2025-09-05", "orange"), ("2025-10-20", "red"), ("2025-08-31", None)])
async def test_a_problem_makes_a_lead_that_is_red_once_it_is_overdue(guarding: Guarding, day: str, level: str | None) -> None:
    await guarding.check(water=DRY, food={"staple": False})
    (food, _) = await guarding.problems()
    await guarding.solve(food["id"], days=1)
    database = Database(guarding.api.database.app_url, name="test")
    screening = await screen_now(database, date.fromisoformat(day))
    found = await result_of(database, screening.id)
    await database.close()
    if level is None:
        assert (found.hits, screening.hits_by_rule) == ({}, {}), "nothing was found by then"
        return
    assert found.hits == {("H0001", "GUA-01", level, "不愁吃、饮水安全"): 1}
    assert found.leads == {("H0001", level, "SUDDEN"): 1}
    assert screening.hits_by_rule == {"GUA-01": 1}


async def test_a_problem_that_is_struck_off_makes_no_lead(guarding: Guarding) -> None:
    await guarding.check(water=DRY)
    await guarding.check(days=5)
    database = Database(guarding.api.database.app_url, name="test")
    screenings = [await screen_now(database, date.fromisoformat(day)) for day in ("2025-09-05", "2025-09-06")]
    await database.close()
    assert [screening.hits_by_rule for screening in screenings] == [{"GUA-01": 1}, {}]


async def test_a_risk_is_not_gone_while_a_guarantee_is_open_or_was_not_checked_since(api: HouseholdApi) -> None:
    work = Casework(api)
    await work.settle()
    await work.open()
    await work.check(water=DRY)

    async def against() -> dict[str, str]:
        return {reason["code"]: reason["told"] for reason in (await work.shown())["elimination_blocks"]}

    blocks = await against()
    assert blocks["guarantee_open"] == "“三保障”或饮水安全问题未解决:饮水安全"
    assert "guarantees_unchecked" not in blocks
    await api.rows("UPDATE monitoring_case SET determined_on = '2025-03-04' WHERE id = $1", work.case)
    assert "guarantees_unchecked" in await against()
    work.on = date(2025, 3, 5)
    await work.check()
    assert not {"guarantee_open", "guarantees_unchecked"} & (await against()).keys()
