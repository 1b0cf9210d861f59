"""Sums of money that reach the county: recorded once, posted, corrected with reasons, cancelled by reversal."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import get_args

import asyncpg
import httpx
import pytest

from services.funds.batches import rules
from services.funds.batches.schemas import LISTS
from shared.contracts.funds import FUND_BATCH_CHANGED
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, VILLAGE, FundsApi


async def cancel(api: FundsApi, batch: str, version: int = 1, on: str = "2025-03-20") -> httpx.Response:
    """Ask for a batch to be cancelled."""
    body = {"on": on, "reason": "重复登记"}
    return await api.call("POST", f"/fund-batches/{batch}/cancellation", body, if_match=str(version))


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in LISTS:
        assert get_args(literal) == tuple(words)


async def test_a_sum_is_recorded_posted_and_told(api: FundsApi) -> None:
    batch = await api.batch(direct=True, uses=["industry"], conditions="产业占比不低于 60%")
    shown = await api.get(f"/fund-batches/{batch}")
    assert (shown["source_title"], shown["fund_level"]) == (rules.SOURCES["C1"].title, "central")
    assert (shown["amount"], shown["unallocated"]) == ("12590000.00", "12590000.00")
    assert (shown["allocate_by"], shown["late"]) == ("2025-04-17", True), "thirty days, which are over"
    (entry,) = (await api.get(f"/journal-entries?batch_id={batch}"))["items"]
    assert (entry["kind"], entry["amount"], entry["basis"]) == ("receive", "12590000.00", shown["document_no"])
    (told,) = await api.events(FUND_BATCH_CHANGED)
    assert (told["id"], told["version"], told["amount"], told["uses"]) == (batch, 1, "12590000.00", ["industry"])
    assert ("fund_batch.record", None) in await api.trail()


async def test_the_same_document_is_recorded_once_also_by_two_at_once(api: FundsApi) -> None:
    body = api.arriving()
    answers = await asyncio.gather(*(api.call("POST", "/fund-batches", body) for _ in range(2)))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [
        (201, None),
        (409, "document_recorded"),
    ]
    sent = [
        await api.call("POST", "/fund-batches", api.arriving() | {"document_no": "同一请求"}, idempotency_key="k") for _ in "ab"
    ]
    assert [answer.status_code for answer in sent] == [201, 201]
    assert sent[0].json() == sent[1].json()


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ({"division_code": "610924000000"}, "unknown_division", "body.division_code"),
        ({"source_code": "Z9"}, "unknown_source", "body.source_code"),
        ({"source_code": "I1"}, "missing_value", "body.original_name"),
        ({"received_on": str(today() + timedelta(days=2))}, "future_date", "body.received_on"),
        ({"received_on": "2025-03-09"}, "invalid_date", "body.received_on"),
        ({"amount": "0.00"}, "invalid_request", "body.amount"),
        ({"amount": "1.005"}, "invalid_request", "body.amount"),
        ({"uses": ["industry", "industry"]}, "invalid_request", "body"),
    ],
)
async def test_what_cannot_be_is_refused_with_its_place(
    api: FundsApi, fields: dict[str, object], code: str, place: str
) -> None:
    acting = api.acting("funds:write", divisions=(COUNTY,))
    answer = await acting.call("POST", "/fund-batches", api.arriving(**fields))
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert [error["place"] for error in answer.json()["errors"]] == [place]
    assert await api.rows("SELECT 1 FROM journal_entry") == []


async def test_integrated_money_keeps_its_name_and_a_closed_source_takes_no_more(api: FundsApi) -> None:
    batch = await api.batch(source_code="I1", original_name="农田建设补助资金")
    body = {"reason": "录入更正", "original_name": None}
    refused = await api.call("PATCH", f"/fund-batches/{batch}", body, if_match="1")
    assert (refused.status_code, refused.json()["code"]) == (422, "missing_value")
    setting = {"title": "统筹整合财政涉农资金", "fund_level": "other", "integrated": True, "valid_to": "2025-03-01"}
    unsaid = await api.call("PUT", "/fund-sources/I1", setting, if_match="1")
    assert (unsaid.status_code, unsaid.json()["code"]) == (422, "missing_value")
    closed = await api.call("PUT", "/fund-sources/I1", {**setting, "reason": "整合试点结束"}, if_match="1")
    assert (closed.status_code, closed.json()["version"]) == (200, 2)
    late = await api.call("POST", "/fund-batches", api.arriving(source_code="I1", original_name="农田建设补助资金"))
    assert (late.status_code, late.json()["code"]) == (422, "source_closed")


async def test_the_county_adds_a_source_of_its_own(api: FundsApi) -> None:
    setting = {"title": "县级彩票公益金", "fund_level": "county"}
    new = await api.call("PUT", "/fund-sources/Q1", setting, if_none_match="*")
    assert (new.status_code, new.headers["location"]) == (201, "/api/funds/v1/fund-sources/Q1")
    assert (await api.call("PUT", "/fund-sources/Q1", setting)).status_code == 428
    assert (await api.call("PUT", "/fund-sources/Q1", setting, if_none_match="*")).status_code == 412
    assert {source["code"] for source in (await api.get("/fund-sources"))["items"]} == {*rules.SOURCES, "Q1"}
    applying, reading = (api.acting(permission, divisions=(VILLAGE,)) for permission in ("projects:write", "projects:read"))
    assert (await applying.call("GET", "/fund-sources")).json() == await api.get("/fund-sources"), "a project names its sources"
    assert (await reading.call("GET", "/fund-sources")).status_code == 403
    assert (await applying.call("GET", "/fund-batches")).status_code == 403


async def test_what_is_said_of_a_sum_is_corrected_but_not_its_money(api: FundsApi) -> None:
    batch = await api.batch()
    body = {"reason": "文件更正", "sent_by": "陕西省财政厅"}
    assert (await api.call("PATCH", f"/fund-batches/{batch}", body, if_match="1")).json()["version"] == 2
    assert (await api.call("PATCH", f"/fund-batches/{batch}", body, if_match="2")).json()["version"] == 2, "it is so already"
    assert (await api.call("PATCH", f"/fund-batches/{batch}", body, if_match="1")).status_code == 412
    wrong = await api.call("PATCH", f"/fund-batches/{batch}", {"reason": "文件更正", "amount": "1.00"}, if_match="2")
    assert wrong.status_code == 422
    early = {"reason": "文件更正", "document_date": "2025-03-19"}
    assert (await api.call("PATCH", f"/fund-batches/{batch}", early, if_match="2")).json()["code"] == "invalid_date"


async def test_a_mistake_is_reversed_and_both_entries_stay(api: FundsApi) -> None:
    batch = await api.batch()
    assert (await cancel(api, batch, on="2025-03-01")).json()["code"] == "invalid_date"
    answers = await asyncio.gather(*(cancel(api, batch) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await cancel(api, batch, 2)).json()["code"] == "cancelled"
    shown = await api.get(f"/fund-batches/{batch}")
    assert (shown["cancelled_on"], shown["unallocated"], shown["late"]) == ("2025-03-20", "0.00", False)
    second, first = (await api.get(f"/journal-entries?batch_id={batch}"))["items"]
    assert (second["kind"], second["reverses"], second["amount"]) == ("reverse", first["id"], "12590000.00")
    await api.call("POST", "/fund-batches", {**api.arriving(), "document_no": shown["document_no"]})
    assert len((await api.get("/fund-batches?cancelled=false"))["items"]) == 1, "it may be recorded anew"


async def test_lists_are_filtered_and_cut_to_the_county(api: FundsApi) -> None:
    old = await api.batch(received_on="2024-05-06", document_date="2024-05-01", budget_year=2024, source_code="P1")
    new = await api.batch(received_on=str(today()), document_date=str(today()), direct=True, budget_year=today().year)
    for query, wanted in (
        ("", [new, old]),
        ("source_code=P1", [old]),
        ("budget_year=2024", [old]),
        ("direct=true", [new]),
        ("late=true", [old]),
        ("received_from=2025-01-01", [new]),
        ("received_to=2025-01-01", [old]),
        ("cancelled=true", []),
    ):
        found = (await api.get(f"/fund-batches?{query}"))["items"]
        assert [item["id"] for item in found] == wanted, query
    elsewhere = api.acting("funds:read", divisions=("610924000000",))
    assert (await elsewhere.get("/fund-batches"))["items"] == []
    assert (await elsewhere.call("GET", f"/fund-batches/{old}")).json()["code"] == "unknown_fund_batch"
    assert (await elsewhere.get(f"/journal-entries?batch_id={old}"))["items"] == []


async def test_the_journal_is_not_changed_and_no_account_falls_below_nought(api: FundsApi) -> None:
    await api.batch()
    connection = await asyncpg.connect(api.database.app_url)
    try:
        for deed in ("UPDATE journal_entry SET basis = 'x'", "DELETE FROM journal_transfer"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(deed)
        with pytest.raises(asyncpg.CheckViolationError):
            await connection.execute("UPDATE journal_account SET balance = -1 WHERE stage = 'unallocated'")
    finally:
        await connection.close()
