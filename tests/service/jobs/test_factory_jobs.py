"""The jobs that community factories give, against the plan; which of them fall short of what they were recognised for; and labour brands."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from shared.standards.clock import today
from tests.harness.factories import Factories, months_ago
from tests.harness.funds_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi

YEAR = today().year - 1
"""A year that is over, so that nothing that is counted depends on today."""


@pytest.fixture
def office(api: JobsApi) -> Factories:
    """The officers of towns and county."""
    return Factories(api)


async def test_a_new_job_is_somebodys_first_paid_month_in_the_unit_that_is_counted(office: Factories, home: Home) -> None:
    ours, near, far = [
        await office.recognised(name=name, division_code=place, line=line)
        for name, place, line in (("甲厂", VILLAGE, "toys"), ("乙厂", TOWN, "harness"), ("丙厂", OTHER_VILLAGE, "toys"))
    ]
    others = Home({f"王*{n}": {} for n in "一二三四"}, household_type="一般农户", relocated=True)
    await office.api.hear(*others.told())
    over: dict[str, Any] = {"end_reason": "changed"}
    # Was there all the time; moved from one factory of the town to the other; came from the town to another one.
    await office.works(home["张*三"], ours, f"{YEAR - 1}-05-01", f"{YEAR - 1}-05")
    await office.works(home["李*兰"], ours, f"{YEAR - 1}-05-01", f"{YEAR - 1}-06", ended_on=f"{YEAR}-04-30", **over)
    await office.works(home["李*兰"], near, f"{YEAR}-05-01", f"{YEAR}-05")
    await office.works(others["王*一"], near, f"{YEAR - 1}-11-01", f"{YEAR - 1}-12", ended_on=f"{YEAR}-02-20", **over)
    await office.works(others["王*一"], far, f"{YEAR}-03-01", f"{YEAR}-03")
    # New and gone again; never paid; paid in a former year, away when this one began, and back.
    await office.works(others["王*二"], ours, f"{YEAR}-02-01", f"{YEAR}-02", f"{YEAR}-03", ended_on=f"{YEAR}-06-30", **over)
    await office.works(others["王*三"], ours, f"{YEAR}-02-01")
    await office.works(others["王*四"], far, f"{YEAR - 1}-02-01", f"{YEAR - 1}-02", ended_on=f"{YEAR - 1}-08-31", **over)
    await office.works(others["王*四"], far, f"{YEAR}-09-01", f"{YEAR}-10")

    (county,) = await office.figures(YEAR)
    assert (office.jobs(county), county["net"]) == ((3, 1, 1, 1, 4), 1)
    assert (county["jobs_target"], county["jobs_percent"], county["factories_target"]) == (1000, "0.1", 100)
    assert (county["recognised"], county["factories_percent"], county["key_group"], county["relocated"]) == (3, "3.0", 2, 2)
    towns = {one["code"]: one for one in await office.figures(YEAR, "division")}
    assert {code: office.jobs(one) for code, one in towns.items()} == {TOWN: (3, 1, 0, 2, 2), OTHER_TOWN: (0, 1, 1, 0, 2)}
    assert (towns[TOWN]["title"], towns[TOWN]["jobs_target"]) == ("四季镇", None)
    each = {one["id"]: office.jobs(one) for one in (await office.county.get(f"/factory-jobs?year={YEAR}"))["items"]}
    assert each == {ours: (2, 1, 0, 2, 1), near: (1, 1, 0, 1, 1), far: (0, 1, 1, 0, 2)}
    lines = {one["code"]: (one["title"], one["recognised"], one["workers"]) for one in await office.figures(YEAR, "line")}
    assert lines == {"toys": ("毛绒玩具", 2, 3), "harness": ("电子线束", 1, 1)}
    (seen,) = (await office.elsewhere.get(f"/factory-jobs?year={YEAR}"))["items"]
    assert seen["id"] == far


async def test_a_county_without_a_factory_is_told_its_targets(office: Factories) -> None:
    (county,) = await office.figures(YEAR)
    assert (office.jobs(county), county["factories"], county["title"]) == ((0, 0, 0, 0, 0), 0, "岚皋县")
    assert (county["jobs_target"], county["jobs_percent"], county["factories_target"]) == (1000, "0.0", 100)
    assert await office.figures(YEAR, "division") == []


async def test_only_factories_that_were_recognised_count_and_cleared_ones_go_on_counting(office: Factories, home: Home) -> None:
    plain, lasting, gone = await office.made(), await office.recognised(name="甲厂"), await office.recognised(name="乙厂")
    await office.works(home["张*三"], plain, f"{YEAR}-02-01", f"{YEAR}-02")
    await office.works(home["李*兰"], gone, f"{YEAR}-02-01", f"{YEAR}-02")
    assert (await office.step(office.county, gone, "clear", f"{YEAR}-11-30", reason="closed")).status_code == 200
    assert (await office.step(office.county, lasting, "watch", reason="unsafe")).status_code == 200
    (county,) = await office.figures(YEAR)
    counted = {name: county[name] for name in ("factories", "recognised", "standing", "monitored", "cleared", "new")}
    assert counted == {"factories": 3, "recognised": 2, "standing": 1, "monitored": 1, "cleared": 1, "new": 1}
    (before,) = await office.figures(YEAR - 1)
    assert (before["standing"], before["cleared"]) == (2, 0)
    jobs = {one["id"]: one["recognised"] for one in (await office.county.get(f"/factory-jobs?year={YEAR}"))["items"]}
    assert jobs == {plain: False, lasting: True, gone: True}


@dataclass(frozen=True)
class _Job:
    person: str
    town: str
    began: date
    ended: date | None
    paid: tuple[date, ...]


def _lasts(job: _Job, day: date) -> bool:
    return job.began <= day and (job.ended is None or job.ended >= day)


def _expected(jobs: list[_Job]) -> tuple[int, ...]:
    """By the words of the rule, person by person."""
    begins, eve, until = date(YEAR, 1, 1), date(YEAR - 1, 12, 31), date(YEAR, 12, 31)
    counts = dict.fromkeys(("before", "new", "returned", "lost", "workers"), 0)
    for person in {job.person for job in jobs}:
        own = [job for job in jobs if job.person == person]
        first = min((month for job in own for month in job.paid if month <= until), default=None)
        if first is None:
            continue
        before = first < begins and any(_lasts(job, eve) for job in own)
        new, here = first >= begins, any(_lasts(job, until) for job in own)
        counts["before"] += before
        counts["new"] += new
        counts["workers"] += here
        counts["returned"] += here and not before and not new
        counts["lost"] += (before or new) and not here
    return tuple(counts.values())


async def test_whoever_comes_and_goes_is_counted_as_person_by_person(office: Factories, home: Home) -> None:
    dice = random.Random(41)
    people = Home({f"王*{n}": {} for n in range(40)})
    await office.api.hear(*people.told(), *home.told())
    factories = {
        code: [await office.recognised(name=f"{n} 厂", division_code=code) for n in range(2)]
        for code in (VILLAGE, OTHER_VILLAGE)
    }
    jobs: list[_Job] = []
    rows, months = [], []
    for name in people.people:
        began = date(YEAR - 1, dice.randint(1, 12), 1)
        for _ in range(dice.randint(1, 3)):
            length, town = dice.randint(0, 9), dice.choice([VILLAGE, OTHER_VILLAGE])
            line = [
                date(began.year + (began.month - 1 + m) // 12, (began.month - 1 + m) % 12 + 1, 1) for m in range(length + 1)
            ]
            ended = None if dice.random() < 0.3 else line[-1].replace(day=20)
            paid = tuple(month for month in line if dice.random() < 0.6)
            jobs.append(_Job(name, town, began, ended, paid))
            rows.append((people[name], str(people.id), dice.choice(factories[town]), began, ended, len(jobs)))
            months += [(len(jobs), month, month in paid) for month in line]
            if ended is None:
                break
            began = date(line[-1].year + line[-1].month // 12, line[-1].month % 12 + 1, 1)
    await _record(office, rows, months)
    (county,) = await office.figures(YEAR)
    assert office.jobs(county) == _expected(jobs)
    for one in await office.figures(YEAR, "division"):
        assert office.jobs(one) == _expected([job for job in jobs if job.town[:9] == one["code"][:9]])
        assert one["workers"] == one["before"] + one["new"] + one["returned"] - one["lost"]


async def _record(office: Factories, rows: list[tuple[Any, ...]], months: list[tuple[int, date, bool]]) -> None:
    spells = """
        WITH made AS (
            INSERT INTO employment_spell (person_id, household_id, factory_id, started_on, ended_on, end_reason, trade, form, channel, organiser, employer,
                                          place_code, full_time, source, recorded_by, recorded_name, department)
            SELECT p::uuid, h::uuid, f::uuid, b, e, CASE WHEN e IS NOT NULL THEN 'changed' END, n::text, 'employed', 'workshop', 'self', n || '厂',
                   '610925104201', true, 'officer', 'x', 'x', 'x'
              FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::int[]) AS t (p, h, f, b, e, n) RETURNING id, person_id, trade
        )
        INSERT INTO work_month (spell_id, month, person_id, share, wage, source, recorded_by, recorded_name)
        SELECT id, m, person_id, CASE WHEN paid THEN 1 ELSE 0 END, CASE WHEN paid THEN 3000 ELSE 0 END, 'officer', 'x', 'x'
          FROM unnest($7::int[], $8::date[], $9::bool[]) AS t (n, m, paid) JOIN made ON made.trade = n::text
    """
    columns = [list(column) for column in (*zip(*rows, strict=True), *zip(*months, strict=True))]
    await office.api.rows(spells, *columns)


async def test_a_recognised_factory_that_has_taken_in_too_few_is_told(office: Factories, home: Home) -> None:
    month, resting = months_ago(1), int(months_ago(1)[5:])
    few = await office.recognised(off_season=[resting])
    enough = await office.recognised(name="甲厂")
    await office.made(name="没有认定的工厂")
    day = today().replace(day=1)
    await office.set_parameter("factory_least_people", "2", date(day.year - 1, day.month, 1))
    plain = Home({"王*一": {}}, household_type="一般农户")
    await office.api.hear(*plain.told())
    started = f"{months_ago(8)}-01"
    # By months; by wage; too little of both; long enough, but of no key group.
    await office.works(home["张*三"], enough, started, months_ago(6), months_ago(5), months_ago(4))
    earns = await office.works(home["李*兰"], enough, started)
    assert (await office.county.month(earns, months_ago(2), wage="5200.00")).status_code == 200
    await office.works(home["张*大"], few, started, months_ago(3))
    await office.works(plain["王*一"], few, started, months_ago(6), months_ago(5), months_ago(4))
    told = {one["id"]: one for one in (await office.county.get(f"/factory-recognition?month={month}"))["items"]}
    shown = {id: (one["taken_in"], one["key_group"], one["least"], one["met"], one["resting"]) for id, one in told.items()}
    assert shown == {few: (1, 0, 2, False, True), enough: (2, 2, 2, True, False)}
    (short,) = (await office.town.get(f"/factory-recognition?month={month}&unmet=true&town={TOWN}"))["items"]
    assert (short["id"], short["reported"]) == (few, False)
    assert (await office.elsewhere.get(f"/factory-recognition?month={month}"))["items"] == []


async def test_a_labour_brand_is_the_countys_and_has_years(office: Factories) -> None:
    brand = {"name": "岚皋毛绒玩具工", "kind": "skill", "unit": "县人社局", "trade": "缝纫工", "founded_on": "2019-05-01"}
    county, town = office.county, office.town.acting("brands:read", "brands:write", client_id="zhen", divisions=(TOWN,))
    assert (await town.call("POST", "/labour-brands", brand)).json()["code"] == "level_needed"
    made = await county.call("POST", "/labour-brands", brand)
    path = f"/labour-brands/{made.json()['id']}"
    assert (await county.call("POST", "/labour-brands", brand)).json()["code"] == "already_recorded"
    year = {"classes": 12, "trained": 480, "employed": 2600, "mean_wage": "3600.00", "stations": 6}
    for at, trained in ((YEAR - 1, 300), (YEAR, 480)):
        assert (await county.call("PUT", f"{path}/years/{at}", {**year, "trained": trained})).status_code == 200
    assert (await county.call("PUT", f"{path}/years/{YEAR}", year)).status_code == 428
    assert (await county.call("PUT", f"{path}/years/{YEAR}", {**year, "trained": 500}, if_match="1")).json()["version"] == 2
    assert "missing_value" in (await county.call("PUT", f"{path}/years/{YEAR}", {**year, "mean_wage": None})).text
    assert (await county.call("PUT", f"{path}/years/{today().year + 1}", year)).json()["code"] == "future_date"
    (listed,) = (await town.get("/labour-brands?kind=skill"))["items"]
    assert (listed["year"], listed["trained"], listed["stations"]) == (YEAR, 500, 6)
    changed = await county.call("PATCH", path, {"awards": "三秦系列劳务品牌", "reason": "获评"}, if_match="1")
    assert changed.status_code == 200
    whole = await town.get(path)
    assert (whole["awards"], [one["trained"] for one in whole["years"]]) == ("三秦系列劳务品牌", [500, 300])
