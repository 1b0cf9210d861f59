"""From hits to leads: joining, the watch list, the cool-down after closing, looking back, and what is told of all that."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text

from services.household.leads.commands import close_lead
from services.household.leads.schemas.steps import LeadClosing
from services.household.parameters.rules import PARAMETERS
from services.household.screening import queries
from services.household.screening.events import REPUBLISHERS
from services.household.screening.schemas import ScreeningView
from shared.access import Scope
from shared.contracts.household import LEAD_CHANGED, SCREENING_COMPLETED, WATCH_CHANGED
from shared.parameters.commands import set_parameter
from shared.parameters.schemas import ParameterSetting
from shared.persistence import Database
from tests.harness.reference_screening import Member, World
from tests.harness.servers import ServiceDatabase
from tests.harness.worlds import OFFICE, result_of, screen_now, store

DAY = date(2025, 10, 31)
ANY = {"unscoped": "a test looks at everything"}
ALL = Scope.everything()


@dataclass
class Town:
    """One poor household H (members A and B), one ordinary household K (member C), and what happens to them."""

    database: Database
    ids: dict[str, Any] = field(default_factory=dict)

    async def sql(self, statement: str, **values: Any) -> Any:
        async with self.database.transaction() as session:
            return await session.execute(text(statement), values, execution_options=ANY)

    async def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in await self.sql(statement, **values)]

    async def pays(self, person: str, amount: str, on: date = DAY, visit: str = "住院") -> None:
        await self.sql(
            "INSERT INTO fact_med_set (settlement_no, household_id, person_id, visit, settled_on, total, self_paid, batch_id)"
            " SELECT uuidv7()::text, household_id, id, :visit, :on, :amount, :amount, uuidv7() FROM person WHERE id = :person",
            person=self.ids[person],
            visit=visit,
            on=on,
            amount=Decimal(amount),
        )

    async def told(self, event: Any) -> list[dict[str, Any]]:
        """Items of a type, in order; each fits its contract."""
        bodies = await self.rows("SELECT body FROM outbox WHERE type = :type ORDER BY position", type=event.subject)
        items = [item for (body,) in bodies for item in json.loads(body)["items"]]
        for item in items:
            event.item.model_validate(item)
        return items

    async def leads(self) -> list[tuple[Any, ...]]:
        """Household, level, category, state and version of every lead."""
        return await self.rows(
            "SELECT household_no, level, category, state, l.version FROM lead l JOIN household h ON h.id = household_id ORDER BY l.id"
        )

    async def close(self, on: date, code: str = "coping") -> None:
        (lead_id, version), *more = await self.rows("SELECT id, version FROM lead WHERE state = 'open'")
        assert not more
        async with self.database.transaction() as session:
            closing = LeadClosing.model_validate({"closed_on": on, "code": code})
            await close_lead(session, OFFICE, lead_id, closing, version)

    async def screen(self, on: date = DAY) -> ScreeningView:
        return await screen_now(self.database, on)


@pytest.fixture
async def town(fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[Town]:
    database = Database(fresh_database("household").app_url, name="test")
    born = date(1980, 1, 1)
    world = World({"H": "脱贫户", "K": "一般农户"}, [Member("A", "H", born), Member("B", "H", born), Member("C", "K", born)])
    for person in "ABC":
        for year in (2025, 2026):
            world.facts["MED-ENR"].append({"person": person, "insured_year": year, "status": "正常参保"})
    town = Town(database, await store(database, world))
    async with database.transaction() as session:
        setting = ParameterSetting(value=Decimal(14500), effective_from=date(2025, 1, 1), document="县统计局")
        await set_parameter(session, OFFICE, PARAMETERS["county_base_income"], setting)
    yield town
    await database.close()


async def test_the_same_data_again_opens_nothing_and_tells_nothing_new(town: Town) -> None:
    await town.pays("A", "6000")
    await town.pays("C", "600", visit="门诊")
    first = await town.screen()
    assert (first.hits, first.leads, first.opened, first.watched) == (2, 1, 1, 1)
    told = (await town.told(LEAD_CHANGED), await town.told(WATCH_CHANGED))
    again = await town.screen()
    assert (again.hits, again.leads, again.opened, again.watched) == (2, 1, 0, 1)
    assert await result_of(town.database, again.id) == await result_of(town.database, first.id)
    assert await town.leads() == [("H", "orange", None, "open", 1)]
    assert (await town.told(LEAD_CHANGED), await town.told(WATCH_CHANGED)) == told
    assert [item["as_of"] for item in await town.told(SCREENING_COMPLETED)] == ["2025-10-31", "2025-10-31"]


async def test_a_hit_says_what_it_rests_on(town: Town) -> None:
    await town.pays("A", "6000", date(2025, 3, 2))
    await town.pays("A", "50.5", date(2025, 4, 2))
    await town.pays("A", "9000", date(2025, 11, 2))
    await town.screen()
    (lead,) = await town.told(LEAD_CHANGED)
    (hit,) = lead["hits"]
    assert (hit["rule"], hit["level"], hit["value"], hit["person_id"]) == ("MED-01", "orange", "6050.50", str(town.ids["A"]))
    assert hit["facts"] == {
        "year": 2025,
        "settlements": 2,
        "self_paid": "6050.50",
        "by_month": {"3": "6000.00", "4": "50.50"},
        "supported_by": "脱贫户",
    }
    assert (lead["household_no"], lead["rules"], lead["opened_on"]) == ("H", ["MED-01"], "2025-10-31")


@pytest.mark.parametrize(
    ("opened", "ended", "rules"),
    [
        (DAY, None, {"MED-01": 1}),
        (DAY, DAY + timedelta(days=1), {"MED-01": 1}),
        (DAY - timedelta(days=9), DAY, {}),
        (DAY + timedelta(days=1), None, {}),
    ],
)
async def test_a_household_is_supported_while_its_monitoring_case_is_open(
    town: Town, opened: date, ended: date | None, rules: dict[str, int]
) -> None:
    await town.pays("C", "6000")
    await town.sql(
        "INSERT INTO monitoring_case (household_id, entry_no, channel, category, risks, green_channel, opened_on, opened_by, decide_by,"
        " state, state_since, eliminated_on)"
        " VALUES (:h, 1, 'visit', 'EDGE', '{illness}', false, :opened, 'test', :opened, :state, :opened, :ended)",
        h=town.ids["K"],
        opened=opened,
        ended=ended,
        state="eliminated" if ended else "supporting",
    )
    assert (await town.screen()).hits_by_rule == rules
    if rules:
        (lead,) = await town.told(LEAD_CHANGED)
        assert lead["hits"][0]["facts"]["supported_by"] == "监测对象"


async def test_new_hits_join_the_open_lead_which_takes_the_worst_level(town: Town) -> None:
    await town.pays("A", "6000")
    await town.screen()
    await town.pays("B", "700", visit="门诊")
    joined = await town.screen()
    assert (joined.leads, joined.opened) == (1, 0)
    assert await town.leads() == [("H", "orange", None, "open", 2)]
    await town.sql(
        "INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id) VALUES (:h, 'D', :on, true, uuidv7())",
        h=town.ids["H"],
        on=DAY,
    )
    third = await town.screen()
    assert await town.leads() == [("H", "red", "SUDDEN", "open", 3)]
    assert [item["rules"] for item in await town.told(LEAD_CHANGED)] == [
        ["MED-01"],
        ["MED-01", "MED-03"],
        ["HOU-01", "MED-01", "MED-03"],
    ]
    assert (await result_of(town.database, third.id)).leads == {("H", "red", "SUDDEN"): 1}


async def test_a_lead_keeps_hits_that_a_later_screening_no_longer_finds(town: Town) -> None:
    await town.pays("A", "6000")
    await town.screen()
    next_year = await town.screen(date(2026, 1, 10))
    assert (next_year.hits, next_year.leads) == (0, 0)
    assert await town.leads() == [("H", "orange", None, "open", 1)]


async def test_a_household_enters_and_leaves_the_watch_list(town: Town) -> None:
    await town.pays("C", "600", visit="门诊")
    await town.screen()
    await town.pays("C", "20", visit="门诊")
    await town.screen()
    await town.pays("C", "30000")
    screening = await town.screen()
    assert (screening.watched, screening.opened) == (0, 1)
    told = await town.told(WATCH_CHANGED)
    assert [(item["version"], item["watched"], [hit["value"] for hit in item["hits"]]) for item in told] == [
        (1, True, ["600.00"]),
        (2, True, ["620.00"]),
        (3, False, []),
    ]


@pytest.mark.parametrize(
    ("days", "more", "opened"),
    [
        (89, "0", 0),
        (90, "0", 1),
        (10, "1499.99", 0),
        (10, "1500", 1),
    ],
)
async def test_after_closing_the_same_person_and_rule_stay_silent(town: Town, days: int, more: str, opened: int) -> None:
    await town.pays("A", "5000", date(2025, 1, 5))
    await town.screen(date(2025, 2, 1))
    await town.close(date(2025, 2, 3))
    if more != "0":
        await town.pays("A", more, date(2025, 2, 4))
    day = date(2025, 2, 3) + timedelta(days)
    screening = await town.screen(day)
    assert (screening.opened, screening.leads) == (opened, opened)
    async with town.database.reading() as session:
        (hit, *_), _ = await queries.page_of(session, ALL, queries.hits(ALL, screening.id, "MED-01"), limit=9, cursor=None)
    assert hit.silent is (opened == 0)
    assert screening.watched == 0


async def test_silence_is_of_one_person_and_rule_only(town: Town) -> None:
    await town.pays("A", "6000", date(2025, 1, 5))
    await town.screen(date(2025, 2, 1))
    await town.close(date(2025, 2, 3))
    await town.pays("B", "5000", date(2025, 2, 5))
    screening = await town.screen(date(2025, 2, 10))
    assert screening.opened == 1
    hits = [hit["person_id"] for hit in (await town.told(LEAD_CHANGED))[-1]["hits"]]
    # What is silent opens no lead, but joins one that another hit opens.
    assert sorted(hits) == sorted([str(town.ids["A"]), str(town.ids["B"])])


async def test_rules_without_a_number_stay_silent(town: Town) -> None:
    appraise = "INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id) VALUES (:h, :grade, :on, true, uuidv7())"
    await town.sql(appraise, h=town.ids["K"], grade="C", on=date(2025, 1, 1))
    await town.screen(date(2025, 2, 1))
    await town.close(date(2025, 2, 3))
    await town.sql(appraise, h=town.ids["K"], grade="D", on=date(2025, 3, 1))
    assert (await town.screen(date(2025, 3, 2))).opened == 0
    assert (await town.screen(date(2025, 5, 4))).opened == 1


@pytest.mark.parametrize(("later", "opened"), [(5999, 0), (4201, 0), (4200, 1), (-9000, 1)])
async def test_income_that_falls_is_what_grows_worse(town: Town, later: int, opened: int) -> None:
    income = (
        "INSERT INTO income_statement (household_id, year, registered_population, wage) VALUES (:h, 2025, 1, :wage)"
        " ON CONFLICT (household_id, year) DO UPDATE SET wage = excluded.wage"
    )
    await town.sql(income, h=town.ids["H"], wage=Decimal(6000))
    await town.screen(date(2025, 2, 1))
    assert await town.leads() == [("H", "red", "UNSTABLE", "open", 1)]
    await town.close(date(2025, 2, 3))
    await town.sql(income, h=town.ids["H"], wage=Decimal(later))
    assert (await town.screen(date(2025, 2, 20))).opened == opened


async def test_looking_back_adds_hits_but_replaces_nothing_later(town: Town) -> None:
    await town.pays("A", "6000", date(2025, 3, 1))
    await town.pays("A", "1000", date(2025, 9, 1))
    await town.pays("C", "600", date(2025, 3, 1), visit="门诊")
    await town.screen()
    await town.pays("B", "5500", date(2025, 4, 1))
    back = await town.screen(date(2025, 6, 1))
    assert (await result_of(town.database, back.id)).hits[("H", "MED-01", "orange", "6000.00")] == 1
    values = {hit["person_id"]: hit["value"] for hit in (await town.told(LEAD_CHANGED))[-1]["hits"]}
    assert values == {str(town.ids["A"]): "7000.00", str(town.ids["B"]): "5500.00"}
    assert [item["as_of"] for item in await town.told(WATCH_CHANGED)] == ["2025-10-31"]
    assert await town.rows("SELECT opened_on, screened_on FROM lead") == [(DAY, DAY)]


async def test_a_lead_closed_later_is_not_opened_again_by_looking_back(town: Town) -> None:
    await town.pays("A", "6000", date(2025, 3, 1))
    await town.screen()
    await town.close(DAY)
    assert (await town.screen(date(2025, 6, 1))).opened == 0


async def test_the_parameter_versions_of_the_day_are_used_and_kept(town: Town) -> None:
    async with town.database.transaction() as session:
        setting = ParameterSetting(value=Decimal(7000), effective_from=date(2025, 10, 1), document="县办〔2025〕9号")
        await set_parameter(session, OFFICE, PARAMETERS["med_supported_self_pay"], setting)
    await town.pays("A", "6000", date(2025, 3, 1))
    before, after = await town.screen(date(2025, 9, 30)), await town.screen(DAY)
    assert (before.hits, after.hits) == (1, 0)
    shipped = {"version": 0, "value": "5000", "effective_from": None}
    changed = {"version": 1, "value": "7000", "effective_from": date(2025, 10, 1)}
    assert before.parameters["med_supported_self_pay"].model_dump() == shipped
    assert after.parameters["med_supported_self_pay"].model_dump() == changed


async def test_a_person_counts_in_one_household_the_one_joined_last(town: Town) -> None:
    await town.sql(
        "INSERT INTO membership (household_id, person_id, relation, joined_on, left_on) VALUES (:k, :a, '之子', :joined, :left)",
        k=town.ids["K"],
        a=town.ids["A"],
        joined=date(2025, 6, 1),
        left=date(2025, 12, 1),
    )
    await town.pays("A", "6000")
    screening = await town.screen()
    # In K, which is not supported, 6000 is no hit; counted twice it would be one in H.
    assert (screening.persons, screening.hits) == (3, 0)


async def test_the_present_state_is_told_again_with_the_same_versions(town: Town) -> None:
    await town.pays("A", "6000")
    await town.pays("C", "600", visit="门诊")
    await town.screen()
    for event_type, republish in REPUBLISHERS.items():
        before = await town.told(event_type)
        async with town.database.transaction() as session:
            await republish(session)
        assert await town.told(event_type) == before + before
