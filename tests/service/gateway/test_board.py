"""The board: figures of divisions, cut to the caller's scope, that agree with the profiles."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from services.gateway.readmodels import queries
from services.gateway.readmodels.schemas import Area, Board, Figure
from shared.access import Scope
from shared.contracts.base import Item
from shared.contracts.household import Hit
from shared.persistence import Database
from shared.standards import clock
from shared.standards.ids import uuid7
from tests.harness.picture import (
    COUNTY,
    EVERYWHERE,
    FAR_VILLAGE,
    NEXT_VILLAGE,
    OTHER_TOWN,
    OURS,
    TOWN,
    VILLAGE,
    batch,
    contents,
    divisions,
    forget,
    guarantee,
    household,
    income,
    lead,
    member,
    moment,
    record,
    screening,
    task,
    tell,
    token,
    watch,
)
from tests.harness.picture import case as told_case

YESTERDAY = clock.today() - timedelta(days=1)
TOMORROW = clock.today() + timedelta(days=1)


async def look(database: Database, division: str | None = None, scope: Scope = EVERYWHERE) -> Board:
    async with database.reading() as session:
        found = await queries.board(session, scope, division)
    assert found is not None
    return found


def figure(households: int, persons: int) -> Figure:
    return Figure(households=households, persons=persons)


async def test_it_goes_down_from_county_to_town_to_village(database: Database) -> None:
    here, there, poor = uuid7(), uuid7(), uuid7()
    await tell(
        database,
        *divisions(),
        household(here, members=[member(), member()]),
        household(there, division_code=FAR_VILLAGE, members=[member()]),
        household(poor, division_code=NEXT_VILLAGE, household_type="脱贫户", members=[member()] * 3),
    )

    county = await look(database, COUNTY)
    assert (county.division.name, county.all) == ("样例县", figure(3, 6))
    assert county.by_type == {"一般农户": figure(2, 3), "脱贫户": figure(1, 3)}
    assert [(town.division.name, town.all) for town in county.children] == [("样例镇", figure(2, 5)), ("另一镇", figure(1, 1))]
    town = await look(database, TOWN)
    assert (town.division.name, town.all) == ("样例镇", figure(2, 5))
    assert [(one.division.code, one.all) for one in town.children] == [(VILLAGE, figure(1, 2)), (NEXT_VILLAGE, figure(1, 3))]
    village = await look(database, VILLAGE)
    assert (village.division.name, village.all, village.children) == ("甲村", figure(1, 2), [])
    whole = await look(database)
    assert (whole.division.name, whole.all) == ("全部", figure(3, 6))
    assert [child.division.name for child in whole.children] == ["样例县"]


async def test_leads_and_the_watch_list_count_households_and_their_people(database: Database) -> None:
    one, two, three, four = (uuid7() for _ in range(4))
    await tell(
        database,
        *(household(home, members=[member()] * size) for size, home in enumerate((one, two, three, four), 1)),
        lead(one, rules=["MED-04", "CAL-01"], category="SUDDEN"),
        lead(two, rules=["CAL-03", "MED-04"], level="orange", category=None),
        lead(three, state="closed"),
        watch(four),
    )

    board = await look(database, VILLAGE)

    assert board.leads.open == figure(2, 3)
    assert board.leads.by_level == {"red": figure(1, 1), "orange": figure(1, 2)}
    assert board.leads.by_category == {"SUDDEN": figure(1, 1), "NONE": figure(1, 2)}
    assert board.leads.by_rule == {"CAL-01": figure(1, 1), "CAL-03": figure(1, 2), "MED-04": figure(2, 3)}
    assert board.watch == figure(1, 4)


async def test_a_closed_lead_and_an_ended_watch_leave_the_figures(database: Database) -> None:
    home, known = uuid7(), uuid7()
    await tell(database, household(home, members=[member()]), lead(home, item_id=known), watch(home))
    assert (await look(database, VILLAGE)).leads.open == figure(1, 1)

    await tell(database, lead(home, 2, item_id=known, state="closed", closed_on=YESTERDAY), watch(home, 2, watched=False))
    board = await look(database, VILLAGE)
    assert (board.leads.open, board.leads.by_rule, board.watch) == (figure(0, 0), {}, figure(0, 0))
    await tell(database, lead(home, 1, item_id=known), watch(home, 1))

    assert await look(database, VILLAGE) == board


async def test_who_moves_takes_the_figures_along(database: Database) -> None:
    home = uuid7()
    await tell(database, *divisions(), household(home, members=[member()]), lead(home), watch(home))

    await tell(database, household(home, 2, division_code=FAR_VILLAGE, members=[member()]))

    town, other = (await look(database, COUNTY)).children
    assert (town.all, town.leads.open, town.watch) == (Figure(), Figure(), Figure())
    assert (other.all, other.leads.open, other.watch) == (figure(1, 1), figure(1, 1), figure(1, 1))


async def test_only_active_members_of_open_households_count(database: Database) -> None:
    members = [
        member(),
        member(left=YESTERDAY, reason="死亡"),
        member(left=clock.today(), reason="迁出"),
        member(left=TOMORROW, reason="迁出"),
        member(joined=clock.today()),
        member(joined=TOMORROW),
        member(joined=TOMORROW, left=YESTERDAY),
    ]
    closed, closing = uuid7(), uuid7()
    await tell(
        database,
        household(uuid7(), members=members),
        household(closed, closed_on=clock.today(), members=[member()]),
        household(closing, closed_on=TOMORROW, members=[member()]),
        lead(closed),
    )

    board = await look(database, VILLAGE)

    assert (board.all, board.leads.open) == (figure(2, 4), figure(0, 0))


async def test_people_come_and_go_on_their_day_without_another_event(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    members = [member(), member(left=TOMORROW), member(left=TOMORROW + timedelta(days=1)), *[member(joined=TOMORROW)] * 3]
    await tell(database, household(uuid7(), members=members))
    assert (await look(database, VILLAGE)).all == figure(1, 3)

    monkeypatch.setattr(clock, "today", lambda: TOMORROW)
    assert (await look(database, VILLAGE)).all == figure(1, 5)
    monkeypatch.setattr(clock, "today", lambda: TOMORROW + timedelta(days=1))
    assert (await look(database, VILLAGE)).all == figure(1, 4)


async def test_it_says_how_fresh_each_feed_is(database: Database) -> None:
    assert (await look(database)).data_time is None
    await tell(
        database,
        batch("MED-SET", moment(3), rows=30),
        batch("MED-SET", moment(5), rows=50),
        batch("MED-SET", moment(4), rows=40),
        batch("MED-SET", moment(6), state="refused"),
        batch("EDU-ENR", moment(1)),
        screening(moment(8)),
        screening(moment(7)),
    )

    board = await look(database)

    assert [(feed.feed, feed.finished_at, feed.rows) for feed in board.feeds] == [
        ("EDU-ENR", moment(1), 10),
        ("MED-SET", moment(5), 50),
    ]
    assert board.screening is not None
    assert (board.screening.finished_at, board.data_time) == (moment(8), moment(8))


async def test_who_sees_a_part_of_the_county_hears_when_but_not_how_much_was_counted_over_all_of_it(
    database: Database, looking: httpx.AsyncClient
) -> None:
    await tell(database, *divisions(), household(uuid7()), batch("MED-SET", moment(5), rows=50), screening(moment(8)))
    for held, rows, hits in ((COUNTY, 50, 3), (TOWN, None, None)):
        board = (await looking.get("/api/gateway/v1/board", headers=token(held))).json()
        assert (board["feeds"][0]["rows"], board["feeds"][0]["feed"], board["screening"]["hits"]) == (rows, "MED-SET", hits)
        assert board["screening"]["finished_at"] is not None


async def test_a_caller_sees_what_the_scope_holds(database: Database, looking: httpx.AsyncClient) -> None:
    await tell(
        database,
        *divisions(),
        household(uuid7(), members=[member()]),
        household(uuid7(), division_code=NEXT_VILLAGE, members=[member()] * 2),
        household(uuid7(), division_code=FAR_VILLAGE, members=[member()] * 4),
    )

    async def ask(division: str | None, *held: str) -> httpx.Response:
        params = {"division": division} if division else {}
        return await looking.get("/api/gateway/v1/board", params=params, headers=token(*held))

    def seen(answer: httpx.Response) -> tuple[str, int, dict[str, int]]:
        board = answer.json()
        children = {child["division"]["code"]: child["all"]["persons"] for child in board["children"]}
        return board["division"]["code"], board["all"]["persons"], children

    assert seen(await ask(None, TOWN)) == (TOWN, 3, {VILLAGE: 1, NEXT_VILLAGE: 2})
    assert seen(await ask(VILLAGE, TOWN)) == (VILLAGE, 1, {})
    assert seen(await ask(None, VILLAGE)) == (VILLAGE, 1, {})
    assert seen(await ask(None, VILLAGE, FAR_VILLAGE)) == (COUNTY, 5, {TOWN: 1, OTHER_TOWN: 4})
    assert seen(await ask(COUNTY, VILLAGE, FAR_VILLAGE)) == (COUNTY, 5, {TOWN: 1, OTHER_TOWN: 4})
    assert seen(await ask(None, COUNTY)) == (COUNTY, 7, {TOWN: 3, OTHER_TOWN: 4})
    for outside in ((OTHER_TOWN, TOWN), (COUNTY, TOWN), (FAR_VILLAGE, VILLAGE), ("610999300000", COUNTY)):
        answer = await ask(*outside)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_division")
    assert (await ask("61099910000x", TOWN)).status_code == 422
    refused = await looking.get("/api/gateway/v1/board", headers=token(TOWN, permissions=["household:read"]))
    assert refused.status_code == 403


def _figures(profiles: list[dict[str, Any]]) -> Area:
    """The board's figures, counted by hand from documents."""
    area = Area.model_validate({"division": {"code": "", "name": ""}})
    groups = {
        "type": area.by_type,
        "level": area.leads.by_level,
        "category": area.leads.by_category,
        "rule": area.leads.by_rule,
        "case_state": area.cases.by_state,
        "case_category": area.cases.by_category,
    }
    for profile in profiles:
        root = profile["household"]
        today = clock.today().isoformat()
        if root["closed_on"] and root["closed_on"] <= today:
            continue
        active = [
            one
            for one in root["members"]
            if (one["left_on"] is None or one["left_on"] > today) and (one["joined_on"] is None or one["joined_on"] <= today)
        ]
        counted: Counter[tuple[str, str]] = Counter([("type", root["household_type"])])
        for known in profile["leads"]:
            if known["state"] == "open":
                counted.update([("level", known["level"]), ("category", known["category"] or "NONE")])
                counted.update(("rule", rule) for rule in known["rules"])
                _count(area.leads.open, 1, len(active))
        counted += _cases(area, profile["cases"], len(active))
        for (kind, key), number in counted.items():
            _count(groups[kind].setdefault(key, Figure()), number, number * len(active))
        _count(area.all, 1, len(active))
        if profile["watch"] and profile["watch"]["watched"]:
            _count(area.watch, 1, len(active))
    return area


def _cases(area: Area, cases: list[dict[str, Any]], persons: int) -> Counter[tuple[str, str]]:
    """Counts a household's cases; its newest, which comes last, by state and category."""
    determined = [one["determined_on"] for one in cases if one["determined_on"]]
    if determined:
        _count(area.cases.identified, 1, persons)
    if any(day[:7] == clock.today().isoformat()[:7] for day in determined):
        _count(area.cases.new_this_month, 1, persons)
    if not cases:
        return Counter()
    newest = cases[-1]
    if newest["state"] == "eliminated":
        _count(area.cases.eliminated, 1, persons)
    elif newest["state"] != "cancelled":
        _count(area.cases.not_eliminated if newest["determined_on"] else area.cases.under_way, 1, persons)
        if newest["determined_on"]:
            return Counter([("case_state", newest["state"]), ("case_category", newest["category"])])
    return Counter([("case_state", newest["state"])])


def _count(held: Figure, households: int, persons: int) -> None:
    held.households += households
    held.persons += persons


async def _profiles(database: Database) -> list[dict[str, Any]]:
    async with database.reading() as session:
        statement = text("SELECT household_id FROM board_household WHERE household_no IS NOT NULL ORDER BY 1")
        homes = (await session.execute(statement, execution_options=OURS)).scalars().all()
    found = [await queries.profile(database, EVERYWHERE, home) for home in homes]
    return [orjson.loads(one.document) for one in found if one is not None and one.document is not None]


_HOMES = [uuid7() for _ in range(3)]
_IDS = [uuid7() for _ in range(6)]
_home = st.integers(0, 2)
_version = st.integers(1, 4)


def _state(kind: str, home: int, version: int, variant: int) -> Item:
    """The only state that this aggregate ever had in this version."""
    household_id = _HOMES[home]
    odd = (version + home) % 2 == 1
    gone = member(left=YESTERDAY, reason="死亡").model_copy(update={"person_id": _IDS[0]})
    there = member().model_copy(update={"person_id": _IDS[1]})
    match kind:
        case "household":
            village = [VILLAGE, NEXT_VILLAGE, FAR_VILLAGE][(home + version) % 3]
            closed = YESTERDAY if version == 3 and home == 0 else None
            kind_of = "脱贫户" if odd else "一般农户"
            members = [there] * version + [gone] * home
            return household(
                household_id, version, division_code=village, household_type=kind_of, closed_on=closed, members=members
            )
        case "income":
            return income(household_id, 2024 + variant, version, item_id=_IDS[3 * variant + home], net=f"{version}.00")
        case "record":
            feed = ["MED-SET", "EDU-ENR"][variant]
            facts = [] if odd else [{"version": version}]
            return record(household_id, feed, 2025, version, item_id=_IDS[3 * variant + home], facts=facts)
        case "guarantee":
            return guarantee(household_id, version, met=odd)
        case "case":
            state, on = [("visiting", None), ("supporting", clock.today()), ("eliminated", YESTERDAY), ("cancelled", None)][
                (version + variant) % 4
            ]
            item_id = _IDS[3 * variant + home]
            return told_case(
                household_id, version, item_id=item_id, entry_no=1 + variant, state=state, determined_on=on, category="EDGE"
            )
        case "task":
            return task(household_id, version, item_id=_IDS[3 * variant + home], open=odd, due_on=None)
        case "watch":
            told = watch(household_id, version, watched=odd)
            return told.model_copy(update={"hits": _plain(told.hits)})
        case _:
            state = "open" if variant == 0 and version < 4 else "closed"
            level, rules = ("red", ["MED-04", "CAL-01"]) if odd else ("orange", ["CAL-03"])
            item_id = _IDS[3 * variant + home]
            known = lead(household_id, version, item_id=item_id, state=state, level=level, rules=rules)
            return known.model_copy(update={"hits": _plain(known.hits)})


def _plain(hits: list[Hit]) -> list[Hit]:
    return [hit.model_copy(update={"screening_id": _IDS[5]}) for hit in hits]


_states = st.builds(
    _state,
    st.sampled_from(["household", "income", "record", "lead", "case", "task", "watch", "guarantee"]),
    _home,
    _version,
    st.integers(0, 1),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_any_order_and_any_repetition_give_the_same_picture(database: Database, data: st.DataObject) -> None:
    told = data.draw(st.lists(_states, min_size=1, max_size=25))
    await forget(database)
    for item in sorted(told, key=lambda item: (type(item).__name__, str(item.id), item.version)):
        await tell(database, item)
    expected = await contents(database)

    repeated = told + data.draw(st.lists(st.sampled_from(told), max_size=10))
    shuffled = data.draw(st.permutations(repeated))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(shuffled)), max_size=6)))
    await forget(database)
    for start, end in zip([0, *cuts], [*cuts, len(shuffled)], strict=True):
        await tell(database, *shuffled[start:end])

    assert await contents(database) == expected
    board = await look(database)
    agreed = _figures(await _profiles(database)).model_dump(exclude={"division"})
    assert Area.model_validate(board.model_dump(include=set(Area.model_fields))).model_dump(exclude={"division"}) == agreed
