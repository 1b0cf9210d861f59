"""Statistics of a month: what its end left, in 户 and 人, and frozen for good."""

from __future__ import annotations

import asyncio
import csv
import io
import random
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from services.household.statistics.commands import freeze_due, run_freezing
from services.household.statistics.rules import CASES, month_before, months
from services.household.statistics.tables import FrozenCase
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness.cases import Casework
from tests.harness.guarantees import Guarding
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE, HouseholdApi
from tests.harness.leadwork import leadwork

COUNTY = "610925000000"
MONTH = "2025-03"
"""The month in which the cases of tests begin and are determined."""


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """A household of two, whose head can work."""
    work = Casework(api)
    await work.settle({"labour_skill": "普通劳动力"}, {"labour_skill": "无劳动力"})
    return work


def reader(api: HouseholdApi, division: str = COUNTY) -> HouseholdApi:
    """Whoever reads statistics of a division."""
    return api.acting("statistics:read", client_id="reader", divisions=(division,))


def county(api: HouseholdApi) -> HouseholdApi:
    """Whoever freezes months."""
    return api.acting("statistics:read", "statistics:freeze", client_id="county", divisions=(COUNTY,))


async def cases(api: HouseholdApi, month: str = MONTH, **asked: str) -> dict[str, Any]:
    """The report on cases."""
    query = "&".join(f"{name}={value}" for name, value in {"month": month, **asked}.items())
    found: dict[str, Any] = await reader(api).get(f"/statistics/cases?{query}")
    return found


def figure(row: dict[str, Any], code: str) -> tuple[int, int]:
    """A figure of a row in 户 and 人."""
    return row["figures"][code]["households"], row["figures"][code]["persons"]


async def test_each_month_counts_what_its_end_left(work: Casework) -> None:
    await work.earns(2025, "20000.00", population=2)
    await work.open()
    await work.identify()
    await work.support()
    await work.eliminate()
    begun, ended = (await cases(work.api))["whole"], (await cases(work.api, f"{work.on:%Y-%m}"))["whole"]
    assert {code for code in CASES.figures if figure(begun, code) != (0, 0)} == {
        "identified",
        "found",
        "open",
        "with_labour",
        "measured",
        "developed",
        "due",
    }
    assert (figure(begun, "found"), figure(begun, "open")) == ((1, 2), (1, 2)), "one household of two persons"
    assert (figure(ended, "found"), figure(ended, "open")) == ((0, 0), (0, 0))
    assert (figure(ended, "eliminated"), figure(ended, "eliminated_now")) == ((1, 2), (1, 2))
    assert ended["rates"]["elimination_rate"] == {"of_households": "100.00", "of_persons": "100.00"}
    assert ended["rates"]["measure_rate"] == {"of_households": None, "of_persons": None}, "a share of nothing is no number"
    assert (begun["population"], begun["population_share"]["of_persons"]) == ({"households": 1, "persons": 2}, "100.00")
    days = (work.on, begun["average_days"], ended["average_days"])
    assert days[2] is None, "nothing was found in the month in which it ended"
    assert float(days[1]) > 10, "from the opened case to the county's decision"


async def test_a_case_still_being_identified_is_late_beyond_its_limit(work: Casework) -> None:
    await work.open()
    running, after = (await cases(work.api))["whole"], (await cases(work.api, "2025-04"))["whole"]
    assert (figure(running, "identifying"), figure(running, "late")) == ((1, 2), (1, 2)), "fifteen days from the third are over"
    assert figure(after, "identified") == (0, 0)
    assert figure((await cases(work.api, "2025-02"))["whole"], "identifying") == (0, 0), "it had not begun"


async def test_a_frozen_month_stays_as_it_was(work: Casework) -> None:
    await work.open()
    await work.identify()
    freezing = await county(work.api).call("POST", "/statistics/months", {"month": MONTH})
    assert (freezing.status_code, freezing.json()["case_count"], freezing.json()["village_count"]) == (201, 1, 1)
    before = await cases(work.api)
    await work.take("reviewer", "cancel", days=1, opinion="重复识别", reason="mistaken")
    await work.api.person(work.household, relation="之子")
    assert (await cases(work.api)) == before, "corrections show in later months"
    assert (before["frozen"], before["as_of"]) == ([MONTH], "2025-03-31")
    anew = await cases(work.api, anew="true")
    assert (anew["frozen"], figure(anew["whole"], "identified")) == ([], (0, 0))
    assert figure((await cases(work.api, "2025-04"))["whole"], "identified") == (0, 0)
    listed = await reader(work.api).get("/statistics/months")
    assert [(item["month"], item["frozen_by"]) for item in listed["items"]] == [(MONTH, "county")]
    assert ("statistics.freeze", None) in await work.api.trail()


async def test_nobody_changes_what_is_frozen(work: Casework) -> None:
    await work.open()
    assert (await county(work.api).call("POST", "/statistics/months", {"month": MONTH})).status_code == 201
    connection = await asyncpg.connect(work.api.database.app_url)
    try:
        for deed in ("UPDATE frozen_case SET persons = 9", "DELETE FROM frozen_case", "DELETE FROM frozen_month"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(deed)
    finally:
        await connection.close()


async def test_a_month_is_frozen_once_when_it_is_over_and_by_the_county(api: HouseholdApi) -> None:
    freezing = county(api)
    answers = await asyncio.gather(*(freezing.call("POST", "/statistics/months", {"month": MONTH}) for _ in range(2)))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [(201, None), (409, "frozen")]
    refused = await freezing.call("POST", "/statistics/months", {"month": f"{today():%Y-%m}"})
    assert (refused.status_code, refused.json()["code"]) == (422, "month_running")
    nonsense = await freezing.call("POST", "/statistics/months", {"month": "2025-13"})
    assert (nonsense.status_code, nonsense.json()["errors"][0]["code"]) == (422, "invalid_month")
    town = api.acting("statistics:freeze", divisions=(TOWN,))
    assert (await town.call("POST", "/statistics/months", {"month": "2025-04"})).json()["code"] == "whole_county_needed"


async def test_the_job_freezes_what_is_over_and_makes_up_for_what_it_missed(api: HouseholdApi, database: Database) -> None:
    async def frozen_after(wanted: int) -> list[date]:
        """What is frozen once the job has run."""
        stop = asyncio.Event()
        job = asyncio.ensure_future(run_freezing(database, stop))
        async with asyncio.timeout(30):
            while len(rows := await api.rows("SELECT month FROM frozen_month ORDER BY month")) < wanted:
                await asyncio.sleep(0.02)
        stop.set()
        await job
        return [row["month"] for row in rows]

    (last,) = await frozen_after(1)
    assert last == month_before(today() - timedelta(days=5)), "at first only the last month that is over"
    async with database.transaction() as session:
        assert await freeze_due(session) == [], "a month is frozen once"
    three_before = month_before(month_before(month_before(last)))
    await api.rows("DELETE FROM frozen_village")
    await api.rows("UPDATE frozen_month SET month = $1", three_before)
    assert await frozen_after(4) == list(months(three_before, last)), "the worker was away for three months"


@pytest.fixture
async def database(api: HouseholdApi) -> AsyncIterator[Database]:
    """The worker's connections."""
    opened = Database(api.database.app_url, name="statistics-test")
    yield opened
    await opened.close()


async def test_a_town_sees_its_own_and_counts_by_village(work: Casework) -> None:
    await work.open()
    await work.identify()
    other = Casework(work.api, village=OTHER_VILLAGE)
    await other.settle(division_code=OTHER_VILLAGE)
    await other.open()
    whole = await cases(work.api, by="town")
    assert [(row["code"], row["name"]) for row in whole["groups"]] == [(OTHER_TOWN, "佐龙镇"), (TOWN, "官元镇")]
    assert figure(whole["whole"], "due") == (2, 3)
    town = await reader(work.api, TOWN).get(f"/statistics/cases?month={MONTH}&by=village")
    assert [(row["code"], figure(row, "found")) for row in town["groups"]] == [(VILLAGE, (1, 2))]
    assert town["whole"]["population"] == {"households": 1, "persons": 2}
    one = await cases(work.api, by="village", division=OTHER_TOWN)
    assert [row["code"] for row in one["groups"]] == [OTHER_VILLAGE]


async def test_months_are_told_one_after_the_other_frozen_or_not(work: Casework) -> None:
    await work.open()
    await work.identify()
    await county(work.api).call("POST", "/statistics/months", {"month": MONTH})
    told = await cases(work.api, "2025-04", by="month", since="2025-02")
    assert [(row["code"], figure(row, "found")) for row in told["groups"]] == [("2025-03", (1, 2)), ("2025-04", (0, 0))]
    assert (told["frozen"], told["whole"]) == ([MONTH], None)
    for query, code in (
        ("month=2099-01", "future_month"),
        ("by=month&month=2025-04&since=2025-05", "invalid_period"),
        ("by=month&month=2025-04&since=2020-01", "invalid_period"),
    ):
        answer = await reader(work.api).call("GET", f"/statistics/cases?{query}")
        assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_leads_are_counted_by_channel_and_by_the_department_behind_them(work: Casework) -> None:
    village = work.acting("village")
    entry = {"household_id": work.household, "channel": "visit", "note": "入户走访发现", "on": "2025-03-03"}
    opened = await village.call("POST", "/leads", entry)
    assert opened.status_code == 201, opened.text
    told = await reader(work.api).get(f"/statistics/leads?month={MONTH}")
    assert [(row["code"], figure(row, "opened"), figure(row, "waiting")) for row in told["groups"]] == [
        ("visit", (1, 2), (1, 2))
    ]
    assert told["whole"]["rates"]["hit_rate"]["of_households"] is None
    by_department = await reader(work.api).get(f"/statistics/leads?month={MONTH}&by=department")
    assert [(row["code"], row["name"]) for row in by_department["groups"]] == [("", "人工登记")]


async def test_a_lead_was_overdue_at_a_months_end_whatever_came_of_it_later_and_says_how_often_data_were_right(
    api: HouseholdApi,
) -> None:
    async with leadwork(api) as work:
        await work.dispatch(["H", "K"])
        await work.verify("H", on="2025-10-09")
        confirmed = await work.take("town", "confirm", "H", on="2025-10-09", opinion="情况属实")
        assert confirmed.status_code == 200, confirmed.text
    read = reader(api)
    september = (await read.get("/statistics/leads?month=2025-09"))["whole"]
    assert (figure(september, "opened"), figure(september, "overdue")) == ((2, 2), (1, 1)), (
        "H was due on the 28th, K after the holiday"
    )
    october = await read.get("/statistics/leads?month=2025-10&by=department")
    rows = {row["code"]: row for row in october["groups"]}
    assert set(rows) == {"医保局"}
    assert (figure(rows["医保局"], "closed"), figure(rows["医保局"], "right")) == ((1, 1), (1, 1))
    assert figure(rows["医保局"], "overdue") == (1, 1), "K waits since the 10th"
    assert rows["医保局"]["rates"]["hit_rate"] == {"of_households": "100.00", "of_persons": "100.00"}
    red = await read.get("/statistics/leads?month=2025-09&by=level&level=red")
    assert [(row["code"], row["name"]) for row in red["groups"]] == [("red", "红色")]
    elsewhere = await read.get("/statistics/leads?month=2025-09&department=民政局")
    assert elsewhere["groups"] == []


async def test_problems_of_the_guarantees_are_cleared_household_by_household(api: HouseholdApi) -> None:
    guarding = Guarding(api)
    await guarding.settle()
    await guarding.check(water={"litres": "20"}, medical={"uninsured": 1})
    september = await reader(api).get("/statistics/guarantees?month=2025-09")
    assert [(row["code"], figure(row, "found_now")) for row in september["groups"]] == [("medical", (1, 1)), ("water", (1, 1))]
    whole = september["whole"]
    assert (figure(whole, "found"), figure(whole, "standing"), figure(whole, "cleared")) == ((1, 1), (1, 1), (0, 0))
    await guarding.check(days=40)
    october = (await reader(api).get("/statistics/guarantees?month=2025-10"))["whole"]
    assert (figure(october, "solved_now"), figure(october, "cleared")) == ((1, 1), (1, 1))
    assert october["rates"]["clearing_rate"]["of_households"] == "100.00"
    again = (await reader(api).get("/statistics/guarantees?month=2025-09"))["whole"]
    assert figure(again, "cleared") == (0, 0), "September had not seen it"


async def test_a_report_is_had_as_a_table(work: Casework) -> None:
    await work.open()
    answer = await reader(work.api).call("GET", f"/statistics/cases?month={MONTH}", accept="text/csv")
    assert (answer.headers["content-type"], answer.headers["content-disposition"]) == (
        "text/csv; charset=utf-8",
        f'attachment; filename="cases-{MONTH}.csv"',
    )
    heading, *rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert heading[:4] == ["代码", "名称", "累计识别(户)", "累计识别(人)"]
    assert [(row[1], len(row) == len(heading)) for row in rows] == [("官元镇", True), ("合计", True)]


async def test_lines_are_counted_as_one_counts_by_hand(api: HouseholdApi) -> None:
    dice = random.Random(7)
    lines = [_line(dice, number) for number in range(300)]
    columns = [column.name for column in FrozenCase.__table__.columns]
    month = date(2025, 3, 1)
    connection = await asyncpg.connect(api.database.admin_url)
    try:
        await connection.execute(
            "INSERT INTO frozen_month (month, frozen_by, case_count, lead_count, problem_count, village_count) VALUES ($1, 'dice', 300, 0, 0, 0)",
            month,
        )
        rows = [tuple(month if name == "month" else line[name] for name in columns) for line in lines]
        await connection.copy_records_to_table("frozen_case", records=rows, columns=columns)
    finally:
        await connection.close()
    for by in ("category", "band", "state", "village"):
        told = await cases(api, by=by)
        name = "division_code" if by == "village" else by
        keys = sorted({line[name] for line in lines})
        assert [row["code"] for row in told["groups"]] == keys
        for row in told["groups"]:
            assert _counted(row) == _by_hand([line for line in lines if line[name] == row["code"]])
        assert _counted(told["whole"]) == _by_hand(lines)


def _line(dice: random.Random, number: int) -> dict[str, Any]:
    household = dice.randrange(120)
    determined = dice.choice([None, date(2025, 3, 5), date(2024, 11, 2)])
    state = "visiting" if determined is None else dice.choice(["supporting", "planning", "eliminated"])
    return {
        "case_id": UUID(int=number),
        "household_id": UUID(int=household),
        "division_code": VILLAGE if household % 2 else OTHER_VILLAGE,
        "persons": household % 5 + 1,
        "category": dice.choice(["UNSTABLE", "EDGE", "SUDDEN"]),
        "risk": "illness",
        "channel": "visit",
        "state": state,
        "band": dice.choice(["below", "near", "unknown"]),
        "determined_on": determined,
        "days": None if determined is None else dice.randrange(5, 30),
        "late": dice.random() < 0.3,
        "eliminated_on": date(2025, 3, 9) if state == "eliminated" else None,
        "rolled_back_on": None,
        "latest": dice.random() < 0.8,
        "able": dice.random() < 0.7,
        "measured": dice.random() < 0.5,
        "developed": dice.random() < 0.5,
    }


def _by_hand(lines: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """Some figures as one would count them on paper."""

    def open_(line: dict[str, Any]) -> bool:
        return line["state"] in {"supporting", "planning"}

    conditions: dict[str, Callable[[dict[str, Any]], bool]] = {
        "identified": lambda line: line["determined_on"] is not None,
        "found": lambda line: line["determined_on"] is not None and line["determined_on"] >= date(2025, 3, 1),
        "identifying": lambda line: line["state"] == "visiting",
        "open": open_,
        "eliminated": lambda line: line["state"] == "eliminated" and line["latest"],
        "no_labour": lambda line: open_(line) and not line["able"],
        "developed": lambda line: open_(line) and line["able"] and line["developed"],
        "late": lambda line: (
            line["late"] and (line["state"] == "visiting" or (line["determined_on"] or date.min) >= date(2025, 3, 1))
        ),
    }
    found = {}
    for code, condition in conditions.items():
        homes = {line["household_id"]: line["persons"] for line in lines if condition(line)}
        found[code] = (len(homes), sum(homes.values()))
    return found


def _counted(row: dict[str, Any]) -> dict[str, tuple[int, int]]:
    return {code: figure(row, code) for code in _by_hand([])}
