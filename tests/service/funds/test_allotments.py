"""Money is allocated, released, taken back and given back: written by one person, posted by another."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any, get_args

import asyncpg
import pytest

from services.funds.allotments.schemas import LISTS
from services.funds.books.schemas import LISTS as BOOK_LISTS
from services.funds.ledger.schemas import LISTS as LEDGER_LISTS
from services.funds.reconciliation.checking import differences
from services.funds.reconciliation.commands import reconcile
from shared.contracts.funds import ACCOUNT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE, FundsApi


async def rows_of(api: FundsApi, book: str = "project", **query: str) -> list[dict[str, Any]]:
    """The rows of a ledger."""
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return list((await api.get(f"/ledger-books/{book}/rows?{asked}"))["items"])


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in (*LISTS, *BOOK_LISTS, *LEDGER_LISTS):
        assert get_args(literal) == tuple(words)


async def test_money_is_allocated_and_released_by_two_people_and_every_ledger_shows_it(api: FundsApi) -> None:
    batch, project = await api.batch(direct=True, uses=["industry"]), await api.project()
    written = await api.allot("allocate", (batch, project, "480000.00"))
    allotment = written.json()["id"]
    assert (await api.get(f"/fund-batches/{batch}"))["unallocated"] == "12590000.00", "written, not posted"
    shown = await api.get(f"/allotments/{allotment}")
    assert (shown["state"], shown["amount"], shown["level"]) == ("proposed", "480000.00", "county")
    assert [line["project_name"] for line in shown["lines"]] == ["兴隆村保鲜冷库建设项目"]
    assert (await api.agree(allotment)).json()["version"] == 2
    await api.posted("release", (batch, project, "300000.00"))

    (row,) = await rows_of(api)
    figures = ("unit", "received", "allocated", "released", "paid", "unreleased", "unpaid")
    assert [row[name] for name in figures] == [COUNTY, "480000.00", "480000.00", "300000.00", "0.00", "180000.00", "300000.00"]
    (fund,) = await rows_of(api, "fund")
    assert (fund["received"], fund["allocated"], fund["allocation_rate"]) == ("12590000.00", "480000.00", "3.8")
    assert fund["carried"] == "12590000.00", "of an earlier year's budget"
    assert [row["unit"] for row in await rows_of(api, "fund", level="town")] == [COUNTY, TOWN]
    entry, arrival = (await api.get(f"/journal-entries?batch_id={batch}&until=2025-03-28&kind=allocate"))["items"][0], batch
    assert (entry["subject_id"], entry["amount"]) == (allotment, "480000.00")
    (transfer,) = (await api.get(f"/journal-entries/{entry['id']}"))["transfers"]
    assert (transfer["source"], transfer["target"], transfer["batch_id"]) == ("unallocated", "allocated", arrival)
    told = {(item["stage"], item["balance"]) for item in await api.events(ACCOUNT_CHANGED)}
    assert {("allocated", "180000.00"), ("released", "300000.00"), ("outside", "-12590000.00")} <= told
    assert [item["open"] for item in await api.events(TASK_CHANGED) if item["id"] == allotment] == [True, False]


async def test_whoever_wrote_an_allotment_does_not_post_it_nor_undo_what_the_same_person_posted(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    allotment = (await api.allot("allocate", (batch, project, "1000.00"))).json()["id"]
    both = api.acting("funds:write", "funds:approve", client_id="caizheng")
    own = await both.call("POST", f"/allotments/{allotment}/agree", {"on": "2025-03-28"}, if_match="1")
    assert (own.status_code, [error["code"] for error in own.json()["errors"]]) == (409, ["same_person"])
    assert (await api.agree(allotment)).status_code == 200
    undo = {"on": "2025-03-29", "opinion": "文号有误"}
    same = await api.approver.call("POST", f"/allotments/{allotment}/reverse", undo, if_match="2")
    assert [error["code"] for error in same.json()["errors"]] == ["same_person"]
    other = api.acting("funds:approve", client_id="juzhang")
    assert (await other.call("POST", f"/allotments/{allotment}/reverse", undo, if_match="2")).status_code == 200
    assert (await api.get(f"/fund-batches/{batch}"))["unallocated"] == "12590000.00"
    again = await other.call("POST", f"/allotments/{allotment}/reverse", undo, if_match="3")
    assert again.json()["code"] == "wrong_state"
    newest, *_ = (await api.get(f"/journal-entries?subject_id={allotment}"))["items"]
    assert (newest["kind"], newest["reason"]) == ("reverse", "文号有误")


@pytest.mark.parametrize(
    ("batch", "project", "amount", "code"),
    [
        ({}, {"state": "stock"}, "1.00", "project_not_selected"),
        ({"uses": ["employment"]}, {}, "1.00", "use_not_allowed"),
        ({}, {}, "800000.01", "over_plan"),
        ({}, {"category": "G01"}, "125900.01", "management_fee_over"),
        ({"received_on": "2025-03-29"}, {}, "1.00", "before_arrival"),
    ],
)
async def test_what_money_may_not_be_used_for_is_refused_before_anybody_checks_it(
    api: FundsApi, batch: dict[str, Any], project: dict[str, Any], amount: str, code: str
) -> None:
    answer = await api.allot("allocate", (await api.batch(**batch), await api.project(**project), amount))
    assert (answer.status_code, [error["code"] for error in answer.json()["errors"]]) == (409, [code])


async def test_direct_money_is_not_bundled_and_all_reasons_are_told_at_once(api: FundsApi) -> None:
    direct, other, project = await api.batch(direct=True), await api.batch(), await api.project(state="stock")
    answer = await api.allot("allocate", (direct, project, "500000.00"), (other, project, "500000.00"))
    assert [error["code"] for error in answer.json()["errors"]] == ["project_not_selected", "direct_bundled", "over_plan"]


async def test_what_is_not_there_or_not_ones_own_is_told_with_its_place(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    for lines, code in (
        ([(project, project, "1.00")], "unknown_batch"),
        ([(batch, batch, "1.00")], "unknown_project"),
    ):
        assert (await api.allot("allocate", *lines)).json()["code"] == code
    town = api.acting("funds:write", divisions=(TOWN,))
    assert (await town.allot("allocate", (batch, project, "1.00"))).json()["code"] == "unknown_batch"
    twice = await api.allot("allocate", (batch, project, "1.00"), (batch, project, "2.00"))
    assert twice.status_code == 422
    assert (await api.allot("recover", (batch, project, "1.00"))).status_code == 422
    written = await api.allot("allocate", (batch, project, "1.00"), document_no="同号")
    assert written.status_code == 201
    assert (await api.allot("allocate", (batch, project, "2.00"), document_no="同号")).json()["code"] == "document_recorded"


async def test_no_more_is_released_than_allocated_also_by_two_at_once(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    await api.posted("allocate", (batch, project, "100000.00"))
    written = [(await api.allot("release", (batch, project, "60000.00"))).json()["id"] for _ in "ab"]
    answers = await asyncio.gather(*(api.agree(allotment) for allotment in written))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    (refused,) = [answer.json() for answer in answers if answer.status_code == 409]
    assert (refused["code"], refused["errors"][0]["message"]) == ("insufficient", "“已分配未下达”余额不足,还差 20000.00 元")


async def test_money_comes_back_the_way_it_went_and_is_given_back(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    await api.posted("allocate", (batch, project, "100000.00"))
    await api.posted("release", (batch, project, "100000.00"))
    await api.posted("pull_back", (batch, project, "40000.00"))
    await api.posted("withdraw", (batch, project, "40000.00"))
    await api.posted("recover", (batch, None, "12530000.00"))
    (fund,) = await rows_of(api, "fund", level="county")
    assert (fund["received"], fund["allocated"], fund["recovered"]) == ("12590000.00", "60000.00", "12530000.00")
    async with api.app.state.database.reading() as session:
        assert await differences(session) == []


async def test_a_ledger_shows_any_earlier_day(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    await api.posted("allocate", (batch, project, "100000.00"), on="2025-03-20")
    await api.posted("release", (batch, project, "100000.00"), on="2025-04-02")
    assert await rows_of(api, "project", as_of="2025-03-19") == []
    (row,) = await rows_of(api, "project", as_of="2025-04-01")
    assert (row["allocated"], row["released"]) == ("100000.00", "0.00")


async def test_a_village_sees_its_own_money_only(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    elsewhere = await api.project(division_code=OTHER_VILLAGE)
    await api.posted("allocate", (batch, project, "100000.00"), (batch, elsewhere, "50000.00"))
    village = api.acting("funds:read", divisions=(VILLAGE,))
    assert [row["key"] for row in await rows_of(village)] == [project]
    (entry,) = (await village.get("/journal-entries"))["items"]
    assert entry["kind"] == "allocate", "of the allotment that gave it money"
    assert (await village.get("/allotments"))["items"] == []


async def test_what_three_levels_and_two_ledgers_mean_is_set_up(api: FundsApi) -> None:
    setting = {"title": "收支总账", "rows": "source", "levels": ["county"]}
    new = await api.call("PUT", "/ledger-books/general", setting, if_none_match="*")
    assert new.status_code == 201
    await api.batch()
    (row,) = await rows_of(api, "general")
    assert (row["key"], row["received"]) == ("C1", "12590000.00")
    assert (await api.call("GET", "/ledger-books/general/rows?level=town")).json()["code"] == "unknown_level"
    assert (await api.call("GET", "/ledger-books/none/rows")).json()["code"] == "unknown_book"
    assert (await api.call("PUT", "/ledger-books/general", setting | {"title": "总账"}, if_match="1")).json()[
        "code"
    ] == "missing_value"
    assert {book["code"] for book in (await api.get("/ledger-books"))["items"]} == {"fund", "project", "general"}


async def test_whatever_breaks_an_invariant_is_named(api: FundsApi) -> None:
    batch, project = await api.batch(), await api.project()
    await api.posted("allocate", (batch, project, "100000.00"))
    connection = await asyncpg.connect(api.database.admin_url)
    try:
        await connection.execute("UPDATE journal_account SET balance = balance + 1 WHERE stage = 'allocated'")
        await connection.execute("UPDATE project SET division_code = $1", OTHER_VILLAGE)
    finally:
        await connection.close()
    async with api.app.state.database.reading() as session:
        found = await differences(session)
    assert [(each.code, each.expected, each.found) for each in found] == [
        ("I3", OTHER_VILLAGE, VILLAGE),
        ("I5", "100000.00", "100001.00"),
        ("I6", "100000.00", "100001.00"),
    ]
    async with api.app.state.database.transaction() as session:
        assert await reconcile(session, date(2025, 4, 1)) == 3
        assert await reconcile(session, date(2025, 4, 1)) is None, "once a day"
    (told,) = (await api.get("/reconciliations"))["items"]
    assert (told["differences"], [one["code"] for one in told["found"]]) == (3, ["I3", "I5", "I6"])
    assert {notice["role"] for notice in await api.events(NOTICE_POSTED)} == {"finance_officer", "finance_reviewer"}
    town = api.acting("funds:read", divisions=(TOWN,))
    assert (await town.get("/reconciliations"))["items"] == []
