"""The household profile: one document, whatever order its parts came in; and who may read it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import orjson
import pytest

from services.gateway.readmodels import queries
from services.gateway.readmodels.profile_schemas import Profile
from shared.access import Scope
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.picture import (
    DAY,
    EVERYWHERE,
    FAR_VILLAGE,
    NEXT_VILLAGE,
    OTHER_TOWN,
    TOWN,
    VILLAGE,
    guarantee,
    helper,
    household,
    income,
    lead,
    member,
    record,
    step,
    tell,
    token,
    visit,
    watch,
    withdrawn_income,
)


async def read(database: Database, household_id: UUID, scope: Scope = EVERYWHERE) -> dict[str, Any]:
    found = await queries.profile(database, scope, household_id)
    assert found is not None
    assert found.document is not None
    document: dict[str, Any] = orjson.loads(found.document)
    assert document["revision"] == found.revision
    return document


async def test_a_household_and_all_its_sections_are_one_document(database: Database) -> None:
    home, sheet = uuid7(), uuid7()
    root = household(home, 3, members=[member(), member()])
    first, second = lead(home, state="closed"), lead(home)
    told = [
        income(home, 2025),
        income(home, 2024),
        record(home, "MED-SET", 2025, item_id=sheet, facts=[{"settlement_no": "S1", "self_paid": "12.00"}]),
        record(home, "EDU-ENR", 2025),
        record(home, "MED-SET", 2024),
        second,
        first,
        watch(home, 4),
        guarantee(home, 2, met=False),
        root,
    ]

    await tell(database, *told)
    document = await read(database, home)

    assert document["household"] == orjson.loads(root.model_dump_json())
    assert [one["year"] for one in document["incomes"]] == [2024, 2025]
    assert [(one["feed"], one["year"]) for one in document["records"]] == [
        ("EDU-ENR", 2025),
        ("MED-SET", 2024),
        ("MED-SET", 2025),
    ]
    assert document["records"][2]["facts"] == [{"settlement_no": "S1", "self_paid": "12.00"}]
    assert [one["id"] for one in document["leads"]] == sorted([str(first.id), str(second.id)])
    assert document["watch"]["watched"] is True
    assert document["guarantee"]["conclusions"] == [{"item": "water", "conclusion": "not_met"}]
    assert document["revision"] == 3 + 7 + 4 + 2


async def test_a_stored_document_is_what_the_description_says(database: Database) -> None:
    home = uuid7()
    await tell(database, household(home, members=[member()]), income(home, 2025), record(home, "LAB-EMP", 2025), lead(home))
    await tell(database, helper(home), visit(home), guarantee(home))
    bare = uuid7()
    await tell(database, household(bare))

    for household_id in (home, bare):
        found = await queries.profile(database, EVERYWHERE, household_id)
        assert found is not None
        assert found.document is not None
        profile = Profile.model_validate_json(found.document)
        assert orjson.loads(profile.model_dump_json()) == orjson.loads(found.document)


async def test_helpers_are_shown_and_the_last_visits_that_were_not_withdrawn(database: Database) -> None:
    home, assignment, mistaken = uuid7(), uuid7(), uuid7()
    first = date(2025, 1, 1)
    visits = [visit(home, first + timedelta(days=30 * number)) for number in range(queries.LAST_VISITS + 1)]
    await tell(database, household(home), *visits, helper(home, item_id=assignment), visit(home, DAY, item_id=mistaken))
    await tell(database, visit(home, DAY, 2, item_id=mistaken, withdrawn=True))
    await tell(database, helper(home, 2, item_id=assignment, ended_on=DAY), helper(home))
    document = await read(database, home)
    assert [one["ended_on"] for one in document["helpers"]] == [DAY.isoformat(), None]
    assert [one["id"] for one in document["visits"]] == [str(one.id) for one in reversed(visits[1:])]


async def test_sections_may_come_before_their_household_which_nobody_sees_until_then(database: Database) -> None:
    home = uuid7()

    await tell(database, income(home, 2025), record(home, "MED-ENR", 2025))
    assert await queries.profile(database, EVERYWHERE, home) is None
    await tell(database, household(home))

    document = await read(database, home)
    assert (len(document["incomes"]), len(document["records"])) == (1, 1)


@pytest.mark.parametrize("together", [True, False])
async def test_an_older_version_changes_nothing(database: Database, together: bool) -> None:
    home, statement = uuid7(), uuid7()
    new = [
        household(home, 2, household_type="脱贫户"),
        income(home, 2025, 5, item_id=statement, net="100.00"),
        watch(home, 2, watched=False),
    ]
    old = [household(home, 1, division_code=FAR_VILLAGE), income(home, 2025, 4, item_id=statement), watch(home, 1)]

    await tell(database, *new)
    before = await read(database, home)
    if together:
        await tell(database, *old)
    else:
        for item in [*old, *new]:
            await tell(database, item)

    assert await read(database, home) == before
    assert before["incomes"][0]["net"] == "100.00"
    assert await queries.profile(database, Scope.of([TOWN]), home) is not None


async def test_a_replay_writes_no_row(database: Database) -> None:
    home = uuid7()
    told = [household(home), income(home, 2025), record(home, "MED-ENR", 2025), lead(home), watch(home)]
    await tell(database, *told)
    statement = "SELECT array_agg(xmin::text ORDER BY key) FROM profile_section WHERE household_id = $1"
    written = await database.read_row(statement, home)

    await tell(database, *told)

    assert await database.read_row(statement, home) == written


async def test_a_sheet_without_facts_stays_as_a_tombstone(database: Database) -> None:
    home, sheet = uuid7(), uuid7()
    await tell(database, household(home), record(home, "MED-SET", 2025, 2, item_id=sheet))

    await tell(database, record(home, "MED-SET", 2025, 1, item_id=sheet, facts=[{"settlement_no": "S1"}]))

    assert (await read(database, home))["records"][0]["facts"] == []


async def test_a_withdrawn_statement_is_gone_until_the_year_is_recorded_anew(database: Database) -> None:
    home, statement = uuid7(), uuid7()
    await tell(database, household(home), income(home, 2025, 1, item_id=statement), income(home, 2024))
    await tell(database, withdrawn_income(home, 2025, 2, item_id=statement))
    await tell(database, income(home, 2025, 1, item_id=statement))
    assert [one["year"] for one in (await read(database, home))["incomes"]] == [2024]

    await tell(database, income(home, 2025, 3, item_id=statement, net="7.00"))

    assert [one["net"] for one in (await read(database, home))["incomes"]] == ["42000.00", "7.00"]


async def test_a_timeline_is_told_from_its_newest_step_page_by_page(database: Database, looking: httpx.AsyncClient) -> None:
    home, other = uuid7(), uuid7()
    steps = [step(home, f"第{number}步", hour=number) for number in range(3)]
    await tell(database, household(home), household(other), *steps, step(other), *steps)
    path = f"/api/gateway/v1/households/{home}/timeline"

    first = (await looking.get(path, params={"limit": 2}, headers=token(TOWN))).json()
    last = (await looking.get(path, params={"limit": 2, "cursor": first["next"]}, headers=token(TOWN))).json()

    assert [one["title"] for one in first["items"]] == ["第2步", "第1步"]
    assert ([one["title"] for one in last["items"]], last["next"]) == (["第0步"], None)


async def test_a_timeline_is_shown_to_those_who_may_see_the_household(database: Database, looking: httpx.AsyncClient) -> None:
    home, unknown = uuid7(), uuid7()
    await tell(database, household(home), step(home), step(unknown))
    for household_id, town in ((home, OTHER_TOWN), (unknown, TOWN)):
        answer = await looking.get(f"/api/gateway/v1/households/{household_id}/timeline", headers=token(town))
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_household")


async def test_text_passes_through_as_it_was_told(database: Database) -> None:
    home = uuid7()
    awkward = '"引号" \\ 反斜杠 {},:[] 𠮷 \t \''
    await tell(database, household(home, village_group=awkward, household_no="户,{\"}:'1"))

    assert (await read(database, home))["household"]["village_group"] == awkward


async def test_a_document_of_many_years_stays_whole_and_in_order(database: Database) -> None:
    home = uuid7()
    facts = [{"settlement_no": f"S{n:06}", "visit": "门诊"} for n in range(40)]
    await tell(database, household(home), *(record(home, "MED-SET", year, facts=facts) for year in range(2000, 2030)))

    document = await read(database, home)

    assert [one["year"] for one in document["records"]] == list(range(2000, 2030))
    assert all(one["facts"] == facts for one in document["records"])


async def test_a_household_is_found_by_those_who_may_see_its_village(database: Database, looking: httpx.AsyncClient) -> None:
    home = uuid7()
    await tell(database, household(home, household_no="610999100000001"))
    path = f"/api/gateway/v1/households/{home}/profile"

    for divisions in (["000000000000"], [TOWN], [VILLAGE], [OTHER_TOWN, VILLAGE]):
        answer = await looking.get(path, headers=token(*divisions))
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert answer.json()["household_id"] == str(home)
    for divisions in ([OTHER_TOWN], [NEXT_VILLAGE], []):
        answer = await looking.get(path, headers=token(*divisions))
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_household")
    assert (await looking.get(f"/api/gateway/v1/households/{uuid7()}/profile", headers=token(TOWN))).status_code == 404


async def test_it_is_found_by_its_number(database: Database, looking: httpx.AsyncClient) -> None:
    home, number = uuid7(), "户 编号/%00'1"
    await tell(database, household(home, household_no=number))

    def find(*divisions: str) -> Any:
        return looking.get("/api/gateway/v1/households", params={"household_no": number}, headers=token(*divisions))

    assert [one["household_id"] for one in (await find(TOWN)).json()["items"]] == [str(home)]
    assert (await find(OTHER_TOWN)).json() == {"items": [], "next": None}
    for wrong in ("", "\0", "9" * 201):
        answer = await looking.get("/api/gateway/v1/households", params={"household_no": wrong}, headers=token(TOWN))
        assert answer.status_code == 422


async def test_reading_needs_its_permission(database: Database, looking: httpx.AsyncClient) -> None:
    home = uuid7()
    await tell(database, household(home))
    for path in (f"/api/gateway/v1/households/{home}/profile", "/api/gateway/v1/households?household_no=1"):
        assert (await looking.get(path)).status_code == 401
        refused = await looking.get(path, headers=token(TOWN, permissions=["board:read"]))
        assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")


async def test_who_has_the_present_revision_is_told_so(database: Database, looking: httpx.AsyncClient) -> None:
    home = uuid7()
    await tell(database, household(home))
    path = f"/api/gateway/v1/households/{home}/profile"
    tag = (await looking.get(path, headers=token(TOWN))).headers["etag"]

    known = await looking.get(path, headers={**token(TOWN), "If-None-Match": f'"other", W/{tag}'})
    assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", tag)
    await tell(database, income(home, 2025))
    changed = await looking.get(path, headers={**token(TOWN), "If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    for nonsense in ('"1-99999999999999999999999"', "*", '"1-"', "x" * 900):
        assert (await looking.get(path, headers={**token(TOWN), "If-None-Match": nonsense})).status_code == 200
    # What it may not see it may not probe either.
    outside = await looking.get(path, headers={**token(OTHER_TOWN), "If-None-Match": changed.headers["etag"]})
    assert outside.status_code == 404


async def test_who_moves_is_found_in_the_new_village_only(database: Database) -> None:
    home = uuid7()
    await tell(database, household(home), income(home, 2025))

    await tell(database, household(home, 2, division_code=FAR_VILLAGE))

    assert await queries.profile(database, Scope.of([TOWN]), home) is None
    assert (await read(database, home, Scope.of([OTHER_TOWN])))["incomes"] != []
