"""The money of issues: what came back, what need not, and how it is counted, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest

from tests.harness.funds_api import COUNTY, OTHER_TOWN, FundsApi
from tests.harness.rectifying import Rectifying, codes_of


@pytest.fixture
def work(api: FundsApi) -> Rectifying:
    """Everybody who works on issues; nothing is found yet."""
    return Rectifying(api)


async def test_the_database_itself_keeps_judges_and_money_apart(work: Rectifying) -> None:
    await work.find(involved="100.00")
    await work.reach("submitted")
    for change in (
        "state = 'verified', verified_unit = '审计局'",
        "state = 'verified', verified_unit = '水利局', recovered = 100",
        "state = 'verified', verified_unit = '某镇政府', recovered = 100",
        "recovered = 101",
        "shortfall = 1",
    ):
        with pytest.raises(asyncpg.CheckViolationError):
            await work.api.rows(f"UPDATE issue SET {change}")
    await work.api.rows("UPDATE issue SET state = 'verified', verified_unit = '审计局', recovered = 100")


async def test_money_is_struck_off_when_all_came_back_or_the_rest_was_let_be(work: Rectifying) -> None:
    await work.find(involved="36000.00")
    await work.reach("rectifying")
    await work.recover("20000.00")
    over = await work.recover("16000.01", expect=422)
    assert (over.json()["code"], over.json()["errors"][0]["place"]) == ("too_much", "body.amount")
    await work.take("unit", "submit")
    assert codes_of(await work.take("auditor", "verify", expect=409)) == ["money_open"]
    assert (await work.recover("16000.00", expect=409)).json()["code"] == "wrong_state"
    option = next(one for one in (await work.shown())["options"] if one["step"] == "verify")
    assert [reason["told"] for reason in option["blocked"]] == ["尚有 16000.00 元未整改到位,也未批准差额原因"]
    body = {"reason": "施工单位已注销", "document": "岚政办函〔2026〕31号"}
    place, seen = f"/issues/{work.issue}/shortfall", str((await work.shown())["version"])
    assert (await work.acting("unit").call("PUT", place, body, if_match=seen)).status_code == 403
    assert (await work.acting("auditor").call("PUT", place, body, if_match=seen)).status_code == 200
    assert (await work.acting("auditor").call("PUT", place, body, if_match=seen)).status_code == 412
    again = await work.acting("auditor").call("PUT", place, body, if_match=str((await work.shown())["version"]))
    assert again.json()["code"] == "nothing_left"
    shown = await work.shown()
    assert (shown["shortfall"], shown["outstanding"], shown["shortfall_reason"]) == ("16000.00", "0.00", "施工单位已注销")
    await work.take("auditor", "send-back")
    await work.recover("6000.00")
    assert (await work.shown())["shortfall"] == "10000.00", "what came back need not be let be"
    await work.take("unit", "submit")
    await work.take("auditor", "verify")


async def test_a_wrong_line_is_withdrawn_and_stays_readable(work: Rectifying) -> None:
    await work.find(involved="100.00")
    await work.reach("rectifying")
    line = (await work.recover("100.00")).json()["id"]
    place, body = f"/issue-recoveries/{line}/withdrawal", {"reason": "票据重复"}
    assert (await work.acting("school").call("POST", place, body, if_match="1")).json()["code"] == "unknown_issue_recovery"
    answers = await asyncio.gather(*(work.acting("unit").call("POST", place, body, if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    again = await work.acting("unit").call("POST", place, body, if_match="2")
    assert again.json()["code"] == "already_withdrawn"
    shown = await work.shown()
    assert (shown["recovered"], shown["recoveries"][0]["withdraw_reason"]) == ("0.00", "票据重复")


async def test_of_lines_at_once_none_goes_over_what_is_involved(work: Rectifying) -> None:
    await work.find(involved="100.00")
    await work.reach("rectifying")
    body = {"kind": "returned", "amount": "40.00", "happened_on": "2026-09-01", "voucher": "回单"}
    unit = work.acting("unit")
    answers = await asyncio.gather(*(unit.call("POST", f"/issues/{work.issue}/recoveries", body) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 422, 422]
    assert (await work.shown())["recovered"] == "80.00"
    sent = [
        await unit.call("POST", f"/issues/{work.issue}/recoveries", {**body, "amount": "1.00"}, idempotency_key="k")
        for _ in "ab"
    ]
    assert sent[0].json() == sent[1].json()
    assert (await work.shown())["recovered"] == "81.00"


async def test_issues_and_their_money_are_counted_by_group_and_as_a_table(work: Rectifying) -> None:
    await work.find(involved="100.00", deadline="2026-09-30")
    await work.reach("rectifying")
    await work.recover("100.00")
    for who, step in (("unit", "submit"), ("auditor", "verify"), ("reviewer", "close")):
        await work.take(who, step)
    await work.find(involved="50.00", division_code=COUNTY, deadline="2026-09-30")
    await work.find(found_by="visit", deadline="2099-12-31")
    await work.take("auditor", "assign")
    await work.find()
    await work.take("auditor", "cancel")

    async def counted(query: str) -> dict[str, tuple[Any, ...]]:
        told = await work.acting("auditor").get(f"/statistics/issues?{query}")
        names = ("issue_count", "open_count", "overdue_count", "involved", "outstanding", "closing_rate")
        return {row["name"]: tuple(row[name] for name in names) for row in [*told["groups"], told["whole"]]}

    assert await counted("by=found_by") == {
        "审计": (2, 1, 1, "150.00", "50.00", "50.0"),
        "暗访": (1, 1, 0, "0.00", "0.00", "0.0"),
        "合计": (3, 2, 1, "150.00", "50.00", "33.3"),
    }
    assert {name: row[0] for name, row in (await counted("by=town")).items()} == {"某town": 2, "某county": 1, "合计": 3}
    assert {name: row[0] for name, row in (await counted("by=unit")).items()} == {"未交办": 1, "水利局": 2, "合计": 3}
    assert {name: row[0] for name, row in (await counted("by=overdue")).items()} == {"已逾期": 1, "未逾期": 2, "合计": 3}
    for by in ("category", "kind", "state", "year"):
        assert (await counted(f"by={by}"))["合计"][0] == 3, by
    assert await counted(f"division={OTHER_TOWN}") == {"合计": (0, 0, 0, "0.00", "0.00", None)}
    answer = await work.acting("auditor").call("GET", "/statistics/issues?by=found_by&found_by=audit", accept="text/csv")
    lines = answer.text.removeprefix("\ufeff").splitlines()
    assert lines[0].startswith("代码,名称,问题数,未销号数,已销号数,逾期问题数")
    assert lines[1:] == ["audit,审计,2,1,1,1,0,50.0,150.00,100.00,0.00,50.00", ",合计,2,1,1,1,0,50.0,150.00,100.00,0.00,50.00"]
