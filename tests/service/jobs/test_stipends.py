"""Payrolls of stipends from the month's attendance to the archive, and everything that stops one."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from shared.contracts.jobs import NOTICE_POSTED, TASK_CHANGED
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.payrolls import ACCOUNT, MONTH, NEXT, PERSON, Payrolls, after, codes, word
from tests.harness.posts import Posts, reasons


@pytest.fixture
def rolls(api: JobsApi) -> Payrolls:
    """Officers of a village, its town, the labour bureau and the finance bureau."""
    return Payrolls(Posts(api))


async def test_a_month_goes_from_attendance_to_paid_and_publicised_stipends(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    assert (await rolls.attend(record, present=15, leave=3, absent=2, seen=1)).status_code == 200
    payroll = await rolls.made()
    shown = await rolls.town.get(f"/payrolls/{payroll}")
    assert (shown["state_title"], shown["lines"], shown["clear"], shown["yuan"]) == ("待村确认、镇审核", 1, 1, "540.00")
    await rolls.to(payroll, "bank")
    line = await rolls.line(payroll)
    assert (line["standing"], line["account"], line["net"]) == ("sent", "***************5678", "540.00")
    table = await rolls.finance.call("POST", f"/payrolls/{payroll}/bank-file", {"purpose": "发放 2026 年补贴"})
    assert table.headers["cache-control"] == "no-store"
    assert table.text.splitlines()[1] == f"1,李小兰,{ACCOUNT},岚皋农商银行,540.00,{word(MONTH)} 公益性岗位补贴"
    assert reasons(await rolls.take(rolls.finance, payroll, "settle")) == ["unanswered"]
    told = await rolls.answer(payroll, {"number": 1, "success": True, "voucher_no": "YH1"})
    assert told.json() == {"recorded": 1, "known": 0, "open": 0}
    assert (await rolls.take(rolls.finance, payroll, "settle", after(2))).status_code == 200
    await archived(rolls, payroll)
    shown = await rolls.town.get(f"/payrolls/{payroll}")
    assert (shown["state_title"], shown["paid"], shown["paid_yuan"]) == ("已归档", 1, "540.00")
    (figure,) = await rolls.department.get(f"/payroll-figures?division={COUNTY}&month={word(MONTH)}&by=kind")
    assert (figure["title"], figure["people"], figure["paid"], figure["paid_yuan"]) == ("保洁员", 1, 1, "540.00")


async def archived(rolls: Payrolls, payroll: str) -> None:
    """What was paid hangs long enough."""
    version = (await rolls.town.get(f"/payrolls/{payroll}"))["version"]
    put_up = await rolls.town.call("POST", f"/payrolls/{payroll}/publicity", {"on": after(3)}, if_match=str(version))
    assert put_up.status_code == 200, put_up.text
    (notice,) = (await rolls.town.get(f"/publicities?subject=payroll&subject_id={payroll}"))["items"]
    assert "四坪村" in str(await rolls.town.get(f"/publicities/{notice['id']}"))
    assert reasons(await rolls.take(rolls.town, payroll, "archive", after(5))) == ["evidence_missing", "publicity_running"]
    added = await rolls.town.http.post(
        f"{rolls.town.prefix}/payrolls/{payroll}/attachments",
        data={"kind": "公示照片", "title": "公示照片"},
        files={"file": ("p.pdf", PDF)},
        headers=rolls.town.headers,
    )
    assert added.status_code == 201, added.text
    done = await rolls.take(rolls.town, payroll, "archive", after(12), attachments=[added.json()["id"]])
    assert done.status_code == 200, done.text


async def test_what_happens_is_told_and_every_reading_of_accounts_is_written_down(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    (notice,) = [one for one in await rolls.posts.api.events(NOTICE_POSTED) if one["kind"] == "payroll.confirm"]
    assert (notice["role"], notice["division_code"], notice["link"]) == ("village_officer", VILLAGE, f"/payrolls/{payroll}")
    await rolls.to(payroll, "bank")
    await rolls.finance.call("POST", f"/payrolls/{payroll}/bank-file", {"purpose": "发放补贴"})
    tasks = [task["title"] for task in await rolls.posts.api.events(TASK_CHANGED) if task["id"] == payroll]
    assert list(dict.fromkeys(tasks)) == ["待村确认、镇审核", "待部门复核", "待财政发放", "待银行回盘"]
    deeds = [(action, why) for action, why in await rolls.posts.api.trail() if action.startswith("payroll.")]
    assert [action for action, _ in deeds] == [
        f"payroll.{deed}" for deed in ("make", "confirm", "check", "review", "issue", "bank_file")
    ]
    assert deeds[-1] == ("payroll.bank_file", "发放补贴")
    stored = await rolls.posts.api.rows("SELECT account_cipher FROM stipend_account")
    assert ACCOUNT.encode() not in stored[0]["account_cipher"]


async def test_a_payroll_is_made_once_however_often_it_is_asked_for(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    answers = await asyncio.gather(*(rolls.make() for _ in range(3)))
    assert sorted(answer.json()["lines"] for answer in answers) == [0, 0, 1]
    (payroll,) = (await rolls.town.get("/payrolls"))["items"]
    assert payroll["lines"] == 1
    early = await rolls.town.call("POST", "/payrolls", {"month": "2099-01", "fund": "environment", "on": after(1)})
    assert (early.status_code, early.json()["code"]) == (422, "month_not_over")
    assert (await rolls.make(who=rolls.posts.api.acting("stipends:check", divisions=(VILLAGE,)))).json()[
        "code"
    ] == "level_needed"


async def test_who_is_signed_late_joins_what_waits_and_the_village_confirms_again(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    assert (await rolls.confirm(payroll)).status_code == 200
    await rolls.posts.serving(await rolls.posts.open(name="另一保洁员"), home["张*三"])
    answer = await rolls.make()
    assert (answer.json()["payrolls"], answer.json()["lines"]) == ([payroll], 1)
    assert reasons(await rolls.take(rolls.town, payroll, "check")) == ["unconfirmed"]
    numbers = [(line["number"], line["standing"]) for line in await rolls.lines(payroll)]
    assert numbers == [(1, "clear"), (2, "blocked")]


async def test_another_village_neither_sees_nor_confirms(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    elsewhere = rolls.posts.api.acting("stipends:read", "stipends:write", client_id="bie", divisions=(OTHER_VILLAGE,))
    assert (await elsewhere.get("/payrolls"))["items"] == []
    assert (await elsewhere.call("GET", f"/payrolls/{payroll}/lines")).status_code == 404
    assert (await rolls.confirm(payroll, elsewhere)).json()["code"] == "unknown_payroll"
    other = await rolls.confirm(payroll, rolls.town, division_code=OTHER_VILLAGE)
    assert other.json()["code"] == "unknown_division"
    assert [one["id"] for one in (await rolls.village.get(f"/payrolls?unconfirmed={VILLAGE}"))["items"]] == [payroll]
    assert (await rolls.confirm(payroll)).status_code == 200
    assert (await rolls.village.get(f"/payrolls?unconfirmed={VILLAGE}"))["items"] == []


async def test_nobody_passes_what_they_have_passed_before(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    rights = ("stipends:read", "stipends:write", "stipends:check", "stipends:review", "stipends:pay")
    alone = rolls.posts.api.acting(*rights, client_id="yiren", divisions=(COUNTY,))
    assert (await rolls.confirm(payroll, alone)).status_code == 200
    assert reasons(await rolls.take(alone, payroll, "check")) == ["same_person"]
    assert (await rolls.take(rolls.town, payroll, "check")).status_code == 200
    assert (await rolls.take(alone, payroll, "review")).status_code == 200
    assert reasons(await rolls.take(alone, payroll, "issue")) == ["same_person"]


async def test_a_death_and_a_job_that_become_known_on_the_way_stop_the_payment(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.to(payroll, "finance")
    home.left[PERSON] = (MONTH - timedelta(days=1), "死亡")
    await rolls.posts.api.hear(*home.told())
    assert (await rolls.take(rolls.finance, payroll, "issue")).status_code == 200
    line = await rolls.line(payroll)
    assert (line["standing"], codes(line), line["account"]) == ("blocked", ["PY-02"], None)
    table = await rolls.finance.call("POST", f"/payrolls/{payroll}/bank-file", {"purpose": "发放补贴"})
    assert len(table.text.splitlines()) == 1
    assert (await rolls.take(rolls.finance, payroll, "settle")).status_code == 200
    nothing = await rolls.make(NEXT)
    assert nothing.json()["lines"] == 1, "the line of the month that follows, and not the blocked one again"


async def test_an_explanation_that_the_town_refuses_holds_the_line_back(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.posts.bar(home[PERSON], "owner")
    line = await rolls.judge(payroll)
    await rolls.explain(line["id"], "PY-06")
    await rolls.confirm(payroll)
    assert (await rolls.take(rolls.town, payroll, "check", refused_lines=[line["number"]])).status_code == 200
    line = await rolls.line(payroll)
    assert (line["standing"], line["findings"][0]["explanation"], line["findings"][0]["accepted"]) == (
        "held",
        "农忙请假,已补勤",
        False,
    )
    (figure,) = await rolls.department.get(f"/payroll-check-figures?division={TOWN}&month={word(MONTH)}")
    assert (figure["code"], figure["blocked"], figure["held"], figure["explained"]) == ("PY-06", 0, 0, 1)


async def test_a_finding_keeps_its_explanation_until_it_says_something_else(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    payroll = await rolls.made()
    assert (await rolls.attend(record, present=10, leave=0, absent=10, seen=1)).status_code == 200
    line = await rolls.line(payroll)
    await rolls.explain(line["id"], "PY-03")
    assert (await rolls.judge(payroll))["findings"][0]["explanation"] == "农忙请假,已补勤"
    assert (await rolls.attend(record, present=5, leave=0, absent=15, seen=2)).status_code == 200
    line = await rolls.line(payroll)
    assert (line["standing"], line["findings"][0]["explanation"], line["net"]) == ("held", None, "150.00")
    assert (await rolls.attend(record, seen=3)).status_code == 200
    assert codes(await rolls.line(payroll)) == []


async def test_what_changes_after_the_confirmation_is_confirmed_again(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.confirm(payroll)
    left = (MONTH + timedelta(days=14)).isoformat()
    gone = await rolls.posts.take(rolls.posts.town, record, "exit", after(1), last_day=left, exit_reason="resigned")
    assert gone.status_code == 200, gone.text
    assert reasons(await rolls.take(rolls.town, payroll, "check")) == ["lines_changed"]
    line = await rolls.judge(payroll)
    assert (line["until"], line["active_days"]) == (left, 15)
    assert reasons(await rolls.take(rolls.town, payroll, "check")) == ["unconfirmed"]
    await rolls.to(payroll, "bank")


async def test_sent_back_it_is_confirmed_anew_and_cancelled_it_is_made_anew(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.to(payroll, "finance")
    assert reasons(await rolls.take(rolls.finance, payroll, "return")) == ["opinion_needed"]
    assert (await rolls.take(rolls.finance, payroll, "return", opinion="补贴标准待核")).status_code == 200
    assert reasons(await rolls.take(rolls.town, payroll, "check")) == ["unconfirmed"]
    assert (await rolls.take(rolls.town, payroll, "cancel", opinion="重新生成")).status_code == 200
    assert (await rolls.line(payroll))["standing"] == "dropped"
    assert await rolls.made() != payroll
