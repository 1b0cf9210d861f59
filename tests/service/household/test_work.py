"""What jobs tells of people's work: wages beside income statements, two rules of the screening, and measures that work shows."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from services.household.work.events import HANDLERS
from shared.contracts.base import EventType
from shared.contracts.jobs import APPOINTMENT_CHANGED, EMPLOYMENT_CHANGED
from shared.events.envelope import Items
from shared.standards.ids import uuid7
from tests.harness.cases import START, Casework
from tests.harness.household_api import VILLAGE, HouseholdApi
from tests.harness.worlds import result_of, screen_now

DAY = date(2026, 6, 20)


async def tell(api: HouseholdApi, event_type: EventType, given: dict[str, Any], **fields: Any) -> str:
    """Let household hear of something, as its consumer does; the id of what it was."""
    item = event_type.item.model_validate({"id": str(uuid7()), "version": 2, **given, **fields}).model_dump(mode="json")
    async with api.app.state.database.transaction() as session:
        await HANDLERS[event_type](session, Items([item], [""]))
    return str(item["id"])


async def spell(api: HouseholdApi, person: str, home: str, *months: tuple[str, str, str], **fields: Any) -> str:
    """A spell of work of somebody, with months as (month, share, wage)."""
    given = {
        "person_id": person,
        "household_id": home,
        "former_household_ids": [],
        "form": "employed",
        "channel": "enterprise",
        "organiser": "acquaintance",
        "employer": "苏州某电子有限公司",
        "industry": "C",
        "place_code": "320500000000",
        "full_time": True,
        "started_on": "2025-01-01",
        "ended_on": None,
        "end_reason": None,
        "withdrawn": False,
        "months": [{"month": f"{month}-01", "share": share, "wage": wage} for month, share, wage in months],
    }
    return await tell(api, EMPLOYMENT_CHANGED, given, **fields)


async def appointed(api: HouseholdApi, person: str, home: str, **fields: Any) -> str:
    """An appointment of somebody to a cleaner's post."""
    given = {
        "person_id": person,
        "household_id": home,
        "division_code": VILLAGE,
        "post_id": str(uuid4()),
        "post_name": "四坪村保洁员",
        "kind": "cleaner",
        "state": "serving",
        "starts_on": "2025-07-01",
        "until": "2026-06-30",
        "exited_on": None,
        "exit_reason": None,
    }
    return await tell(api, APPOINTMENT_CHANGED, given, **fields)


def worked(year: int, months: int, share: str = "1") -> list[tuple[str, str, str]]:
    """The first months of a year, with their share."""
    return [(f"{year}-{month:02d}", share, "3000.00") for month in range(1, months + 1)]


@pytest.fixture
async def home(api: HouseholdApi) -> tuple[str, str]:
    """A household that is out of poverty, and somebody of it."""
    household = await api.household(household_type="脱贫户")
    return household, await api.person(household)


async def screened(api: HouseholdApi, day: date = DAY) -> Counter[tuple[str, str, str, str]]:
    """The hits of the two rules as of a day."""
    screening = await screen_now(api.app.state.database, day)
    found = await result_of(api.app.state.database, screening.id)
    return Counter({hit: count for hit, count in found.hits.items() if hit[1] in {"LAB-02", "LAB-04"}})


async def test_wages_and_stipends_stand_beside_what_a_statement_says(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    await spell(api, person, household, ("2025-12", "1", "3000.00"), ("2026-01", "1", "3100.50"), ("2026-02", "0.5", "1500.00"))
    await spell(api, person, household, ("2026-03", "1", "600.00"), channel="post", employer="四坪村保洁员")
    facts = (await api.get(f"/households/{household}/income-facts?year=2026"))["items"]
    assert sorted((fact["kind_title"], fact["title"], fact["amount"], fact["paid_on"]) for fact in facts) == [
        ("公益性岗位补贴", "四坪村保洁员", "600.00", "2026-03-31"),
        ("务工工资", "苏州某电子有限公司", "4600.50", "2026-02-28"),
    ]
    said = {"registered_population": 2, "wage": "2999.99"}
    put = await api.call("PUT", f"/households/{household}/incomes/2025", said, if_none_match="*")
    assert put.status_code == 201, put.text
    totals = (await api.get(f"/households/{household}/income-facts/totals"))["items"]
    assert [(row["year"], row["amount"], row["stated"], row["short"]) for row in totals] == [
        (2026, "5200.50", None, False),
        (2025, "3000.00", "2999.99", True),
    ]


async def test_facts_are_paged_by_year_also_where_one_spell_has_several(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    for _ in "ab":
        await spell(api, person, household, *worked(2024, 1), *worked(2025, 1), *worked(2026, 1))
    years, path = [], f"/households/{household}/income-facts?limit=1"
    page = await api.get(path)
    while page["items"]:
        years += [fact["year"] for fact in page["items"]]
        if page["next"] is None:
            break
        page = await api.get(f"{path}&cursor={page['next']}")
    assert years == [2026, 2026, 2025, 2025, 2024, 2024]


async def test_what_is_withdrawn_or_told_late_is_no_income(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    last = await spell(api, person, household, *worked(2026, 2), withdrawn=True, version=5)
    await spell(api, person, household, *worked(2026, 2), id=last, version=4)
    assert (await api.get(f"/households/{household}/income-facts"))["items"] == []


@pytest.mark.parametrize(("months", "found"), [(2, ["3"]), (3, [])])
async def test_lab_02_compares_months_as_far_as_the_ledger_goes(
    api: HouseholdApi, home: tuple[str, str], months: int, found: list[str]
) -> None:
    household, person = home
    other = await api.person(household, relation="配偶")
    await spell(api, other, household, *worked(2026, 5), *worked(2025, 5))
    await spell(api, person, household, *worked(2025, 12), *worked(2026, months), ended_on="2026-03-15")
    hits = await screened(api)
    assert [hit[3] for hit in hits] == found


async def test_lab_02_says_nothing_before_the_ledger_has_the_year(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    await spell(api, person, household, *worked(2025, 12))
    assert not await screened(api)


async def test_lab_02_is_of_supported_households(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household)
    await spell(api, person, household, *worked(2025, 12), *worked(2026, 1, "0.5"))
    await spell(api, person, household, *worked(2026, 5, "0"))
    assert not await screened(api)


@pytest.mark.parametrize(
    ("fields", "hits"),
    [
        ({}, 1),
        ({"until": "2026-07-21"}, 0),
        ({"state": "ended", "exited_on": "2026-06-01", "exit_reason": "expired"}, 1),
        ({"state": "ended", "exited_on": "2026-06-01", "exit_reason": "employed"}, 0),
        ({"state": "ended", "exited_on": "2026-05-20", "exit_reason": "expired"}, 0),
        ({"state": "refused", "starts_on": None, "until": None}, 0),
    ],
)
async def test_lab_04_tells_of_posts_that_run_out(
    api: HouseholdApi, home: tuple[str, str], fields: dict[str, Any], hits: int
) -> None:
    household, person = home
    await appointed(api, person, household, **fields)
    assert len(await screened(api)) == hits


async def test_lab_04_is_silent_where_work_or_another_post_follows(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    other = await api.person(household, relation="配偶")
    for one in (person, other):
        await appointed(api, one, household)
    await spell(api, person, household, started_on="2026-06-10")
    await appointed(api, other, household, post_name="四坪村护路员", until="2027-05-31")
    assert not await screened(api)


async def test_what_was_found_is_told_with_its_facts(api: HouseholdApi, home: tuple[str, str]) -> None:
    household, person = home
    await appointed(api, person, household)
    await screened(api)
    async with api.app.state.database.reading() as session:
        statement = text("SELECT facts FROM screening_hit WHERE rule = 'LAB-04'")
        facts = (await session.scalars(statement, execution_options={"unscoped": "test"})).all()
    assert facts == [{"post": "四坪村保洁员", "ends_on": "2026-06-30"}]


async def helped(api: HouseholdApi, group: str, item: str) -> tuple[Casework, str, str]:
    """A case with a measure that was carried out, and is to be confirmed with a paper; the ids of both."""
    work = Casework(api)
    await work.settle()
    await work.open()
    await work.identify()
    measure = await work.measure(group, item, confirmed=False)
    await work.take_measure(measure, "finish", result="已落实")
    return work, measure, await work.attach("确认单", f"measures/{measure}")


async def test_a_measure_that_gives_work_is_confirmed_by_that_work(api: HouseholdApi) -> None:
    work, measure, paper = await helped(api, "employment", "新社区工厂或帮扶车间")
    refused = await work.take_measure(measure, "confirm", expect=409, attachments=[paper])
    assert [error["code"] for error in refused.json()["errors"]] == ["no_work_known"]
    person = work.members[0]
    await spell(api, person, work.household, channel="enterprise", started_on=str(START))
    await work.take_measure(measure, "confirm", expect=409, attachments=[paper])
    told = await spell(api, person, work.household, channel="workshop", employer="四季镇毛绒玩具厂", started_on=str(START))
    shown = await work.acting("village").get(f"/measures/{measure}")
    assert shown["shown_by_work"]
    assert [(one["id"], one["kind"], one["title"]) for one in shown["works"]] == [(told, "spell", "四季镇毛绒玩具厂")]
    await work.take_measure(measure, "confirm", attachments=[paper])


async def test_a_post_confirms_its_measure_and_an_opinion_stands_for_work_that_nobody_knows(api: HouseholdApi) -> None:
    work, measure, paper = await helped(api, "public_post", "保洁员")
    await appointed(api, work.members[0], work.household, kind="ranger", starts_on=str(START))
    await work.take_measure(measure, "confirm", expect=409, attachments=[paper])
    other = await work.measure("public_post", "生态护林员", confirmed=False)
    await work.take_measure(other, "finish", result="已落实")
    await work.take_measure(other, "confirm", attachments=[await work.attach("确认单", f"measures/{other}")])
    await work.take_measure(measure, "confirm", attachments=[paper], opinion="村集体自聘,已入户核实")


async def test_work_that_ended_before_the_measure_or_of_another_person_shows_nothing(api: HouseholdApi) -> None:
    work, measure, _ = await helped(api, "employment", "以工代赈")
    before = str(START - timedelta(days=60))
    await spell(api, work.members[0], work.household, channel="work_relief", started_on=before, ended_on=before)
    await spell(api, str(UUID(int=7)), str(UUID(int=8)), channel="work_relief")
    assert (await work.acting("village").get(f"/measures/{measure}"))["works"] == []
