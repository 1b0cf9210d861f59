"""Months are closed in order by two people, if all books agree; then nothing is posted into them."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from tests.harness.funds_api import COUNTY, TOWN, FundsApi

MARCH = "/ledger-months/{unit}/2025-03"


async def spent(api: FundsApi) -> tuple[str, str]:
    """A batch and a project with money that was released in March and not paid."""
    batch, project = await api.batch(), await api.project()
    await api.posted("allocate", (batch, project, "500000.00"))
    await api.posted("release", (batch, project, "480000.00"))
    return batch, project


async def balance(
    api: FundsApi, unit: str = TOWN, unpaid: str = "480000.00", month: str = "2025-03", **headers: str
) -> httpx.Response:
    """Sign first."""
    headers = headers or {"if_none_match": "*"}
    return await api.call("PUT", f"/ledger-months/{unit}/{month}/balance", {"paid": "0.00", "unpaid": unpaid}, **headers)


async def confirm(api: FundsApi, unit: str = TOWN, version: str = "1", month: str = "2025-03") -> httpx.Response:
    """Sign second."""
    return await api.approver.call("POST", f"/ledger-months/{unit}/{month}/confirmation", if_match=version)


async def test_a_month_is_closed_by_two_and_takes_nothing_more(api: FundsApi) -> None:
    batch, project = await spent(api)
    assert (await balance(api)).status_code == 204
    alone = await api.call("POST", f"/ledger-months/{TOWN}/2025-03/confirmation", if_match="1")
    assert alone.json()["code"] == "same_person"
    assert (await confirm(api)).status_code == 204
    written = (await api.allot("release", (batch, project, "1.00"))).json()["id"]
    late = await api.agree(written)
    assert (late.status_code, late.json()["code"]) == (409, "month_closed")
    next_month = (await api.allot("release", (batch, project, "1.00"), on="2025-04-01")).json()["id"]
    assert (await api.agree(next_month, on="2025-04-01")).status_code == 200
    shown = {row["division_code"]: row for row in (await api.get("/ledger-months?month=2025-03"))["items"]}
    assert (shown[TOWN]["month_state"], shown[TOWN]["unpaid"]) == ("confirmed", "480000.00")
    assert (shown[COUNTY]["month_state"], shown[COUNTY]["unpaid"]) == ("open", "480000.00")


async def test_closing_with_a_difference_is_refused_with_every_figure(api: FundsApi) -> None:
    await spent(api)
    body = {"paid": "5.00", "unpaid": "479995.00"}
    answer = await api.call("PUT", f"/ledger-months/{TOWN}/2025-03/balance", body, if_none_match="*")
    assert (answer.status_code, answer.json()["code"]) == (409, "difference")
    assert [(error["place"], error["message"]) for error in answer.json()["errors"]] == [
        ("body.paid", "本月支付账面 0.00 元,对账 5.00 元,相差 5.00 元"),
        ("body.unpaid", "月末未支付账面 480000.00 元,对账 479995.00 元,相差 -5.00 元"),
    ]


async def test_money_that_moves_between_the_signatures_is_noticed(api: FundsApi) -> None:
    batch, project = await spent(api)
    assert (await balance(api)).status_code == 204
    await api.posted("release", (batch, project, "20000.00"))
    assert (await confirm(api)).json()["code"] == "difference"
    assert (await balance(api, unpaid="500000.00", if_match="1")).status_code == 204
    assert (await confirm(api, version="2")).status_code == 204


async def test_months_are_closed_in_order_and_towns_before_the_county(api: FundsApi) -> None:
    await spent(api)
    assert (await balance(api, month="2025-04")).json()["code"] == "earlier_open"
    assert (await balance(api, COUNTY)).json()["code"] == "towns_open"
    await balance(api)
    await confirm(api)
    assert (await balance(api, COUNTY)).status_code == 204
    assert (await confirm(api, COUNTY)).status_code == 204
    assert (await balance(api, month="2025-04")).status_code == 204


async def test_a_closed_month_is_opened_again_from_the_last_and_from_above(api: FundsApi) -> None:
    await spent(api)
    for unit in (TOWN, COUNTY):
        await balance(api, unit)
        await confirm(api, unit)
    why = {"reason": "漏记一笔下达"}
    below = await api.approver.call("POST", f"/ledger-months/{TOWN}/2025-03/reopening", why, if_match="2")
    assert below.json()["code"] == "county_closed"
    assert (await api.approver.call("POST", f"/ledger-months/{COUNTY}/2025-03/reopening", why, if_match="2")).status_code == 204
    assert (await api.approver.call("POST", f"/ledger-months/{TOWN}/2025-03/reopening", why, if_match="2")).status_code == 204
    shown = await api.get(f"/ledger-months/{TOWN}/2025-03")
    assert (shown["month_state"], shown["reopen_reason"], shown["version"]) == ("reopened", "漏记一笔下达", 3)
    again = await api.approver.call("POST", f"/ledger-months/{TOWN}/2025-03/reopening", why, if_match="3")
    assert again.json()["code"] == "not_closed"


async def test_closing_and_posting_at_once_never_leave_a_closed_month_wrong(api: FundsApi) -> None:
    batch, project = await spent(api)
    await balance(api)
    written = (await api.allot("release", (batch, project, "1.00"))).json()["id"]
    closed, posted = await asyncio.gather(confirm(api), api.agree(written))
    assert (closed.status_code, posted.status_code) in {(204, 409), (409, 200)}


async def test_a_month_that_runs_is_not_closed_and_nobody_signs_for_a_village(api: FundsApi) -> None:
    answer = await balance(api, month="2099-01")
    assert (answer.status_code, answer.json()["code"]) == (422, "month_running")
    elsewhere = api.acting("ledgers:close", divisions=("610924000000",))
    assert (await balance(elsewhere)).json()["code"] == "unknown_division"
    assert (await api.call("GET", "/ledger-months/610925999000/2025-03")).json()["code"] == "unknown_division"


async def test_the_database_itself_keeps_a_closed_month_closed(api: FundsApi) -> None:
    await spent(api)
    await balance(api)
    await confirm(api)
    connection = await asyncpg.connect(api.database.app_url)
    try:
        with pytest.raises(asyncpg.CheckViolationError):
            await connection.execute(
                "INSERT INTO journal_transfer SELECT entry_id, 99, source_id, target_id, 1, happened_on FROM journal_transfer"
                " WHERE happened_on = '2025-03-28' LIMIT 1"
            )
    finally:
        await connection.close()
