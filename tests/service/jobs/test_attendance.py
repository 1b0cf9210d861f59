"""Attendance and assessment of who holds a post."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.payrolls import MONTH, PERSON, Payrolls, after, word
from tests.harness.posts import START, Posts, reasons


@pytest.fixture
def rolls(api: JobsApi) -> Payrolls:
    """Officers of a village, its town and the county."""
    return Payrolls(Posts(api))


@pytest.fixture
async def record(rolls: Payrolls, home: Home) -> str:
    """Somebody who holds a post."""
    return await rolls.posts.serving(await rolls.posts.open(), home[PERSON])


async def assess(rolls: Payrolls, record: str, seen: int | None = None, **fields: Any) -> httpx.Response:
    """The town scores a month."""
    body = {"town_score": "40", "democratic_score": "15", **fields}
    headers = {} if seen is None else {"if_match": str(seen)}
    return await rolls.town.call("PUT", f"/post-appointments/{record}/town-assessments/{word(MONTH)}", body, **headers)


async def score(rolls: Payrolls, record: str, points: str, seen: int | None = None) -> httpx.Response:
    """The village scores a month."""
    headers = {} if seen is None else {"if_match": str(seen)}
    place = f"/post-appointments/{record}/village-assessments/{word(MONTH)}"
    return await rolls.village.call("PUT", place, {"score": points}, **headers)


async def month_of(rolls: Payrolls, query: str = "") -> list[dict[str, Any]]:
    """What is recorded of the month of everybody in the village."""
    return list((await rolls.village.get(f"/attendance-months?village={VILLAGE}&month={word(MONTH)}{query}"))["items"])


async def test_a_month_shows_who_is_missing_and_then_what_was_set(rolls: Payrolls, record: str) -> None:
    (row,) = await month_of(rolls, "&missing=true")
    assert (row["name"], row["usual_days"], row["due_days"], row["attendance_version"]) == (PERSON, 20, None, None)
    assert (await rolls.attend(record, present=15, leave=3, absent=2)).status_code == 200
    assert await month_of(rolls, "&missing=true") == []
    (row,) = await month_of(rolls)
    assert (row["present"], row["leave"], row["absent"], row["attendance_version"]) == (15, 3, 2, 1)


async def test_nobody_overwrites_a_month_that_they_have_not_seen(rolls: Payrolls, record: str) -> None:
    answers = await asyncio.gather(*(rolls.attend(record, present=each, leave=20 - each) for each in (18, 19)))
    assert sorted(answer.status_code for answer in answers) == [200, 428]
    assert (await rolls.attend(record, seen=7)).status_code == 412
    assert (await rolls.attend(record, seen=1)).status_code == 200


async def test_a_month_adds_up_lies_within_the_service_and_is_not_to_come(rolls: Payrolls, record: str) -> None:
    assert (await rolls.attend(record, present=17)).json()["errors"][0]["code"] == "days_differ"
    before = (START.replace(day=1) - timedelta(days=1)).replace(day=1)
    assert (await rolls.attend(record, before)).json()["code"] == "outside_service"
    assert (await rolls.attend(record, (today().replace(day=28) + timedelta(days=5)).replace(day=1))).json()[
        "code"
    ] == "future_date"
    elsewhere = rolls.posts.api.acting("posts:write", client_id="bie", divisions=(OTHER_VILLAGE,))
    place, body = f"/post-appointments/{record}/attendance/{word(MONTH)}", {"due_days": 20, "present": 20}
    assert (await elsewhere.call("PUT", place, body)).json()["code"] == "unknown_post_appointment"


async def test_a_village_sets_a_whole_month_at_once_all_or_none(rolls: Payrolls, home: Home, record: str) -> None:
    other = await rolls.posts.serving(await rolls.posts.open(name="另一保洁员"), home["张*三"])

    async def send(*items: dict[str, Any]) -> httpx.Response:
        return await rolls.village.call("POST", "/attendance-months", {"month": word(MONTH), "items": list(items)})

    days = {"due_days": 20, "present": 20}
    wrong = await send(
        {"appointment_id": record, **days}, {"appointment_id": home[PERSON], **days}, {"appointment_id": record, **days}
    )
    assert [error["code"] for error in wrong.json()["errors"]] == ["unknown_post_appointment", "duplicate"]
    both = [{"appointment_id": record, **days}, {"appointment_id": other, **days}]
    assert (await send(*both)).json() == {"recorded": 2}
    again = await send(*both)
    assert (again.status_code, again.json()["code"]) == (409, "changed_meanwhile")
    assert (await send({**both[0], "seen_version": 1, "present": 19, "leave": 1})).status_code == 201
    assert [row["attendance_version"] for row in await month_of(rolls)] == [2, 1]


async def test_village_and_town_score_a_month_and_nobody_scores_for_both(rolls: Payrolls, record: str) -> None:
    assert (await score(rolls, record, "28.5")).status_code == 200
    assert (await month_of(rolls))[0]["grade"] is None
    assert (await assess(rolls, record, 1, town_score="45", democratic_score="17")).status_code == 200
    (row,) = await month_of(rolls)
    assert (row["points"], row["grade_title"], row["assessment_version"]) == ("90.5", "优", 2)
    assert (await assess(rolls, record, 2, town_score="51")).status_code == 422
    rights = ("posts:read", "posts:write", "posts:review")
    same = rolls.posts.api.acting(*rights, client_id="cun", divisions=(COUNTY,))
    body = {"town_score": "40", "democratic_score": "15"}
    place = f"/post-appointments/{record}/town-assessments/{word(MONTH)}"
    assert (await same.call("PUT", place, body, if_match="2")).json()["code"] == "same_person"
    village = rolls.posts.api.acting(*rights, client_id="bie", divisions=(VILLAGE,))
    assert (await village.call("PUT", place, body, if_match="2")).json()["code"] == "level_needed"


async def test_whoever_failed_in_the_running_term_is_not_engaged_again(rolls: Payrolls, home: Home) -> None:
    record = await rolls.posts.serving(await rolls.posts.open(), home[PERSON], until=after(0))
    on, contract = today().isoformat(), await rolls.posts.paper(record, "合同")
    said = {"contract_no": "续 1", "contract": "service", "attachments": [contract], "starts_on": after(1), "until": on}
    await score(rolls, record, "10")
    assert (await assess(rolls, record, 1, town_score="30", democratic_score="10")).status_code == 200
    assert reasons(await rolls.posts.take(rolls.posts.town, record, "renew", on, **said)) == ["failed_assessment"]
    assert (await assess(rolls, record, 2, town_score="40", democratic_score="10")).status_code == 200
    assert (await rolls.posts.take(rolls.posts.town, record, "renew", on, **said)).status_code == 200


async def test_a_deduction_counts_once_the_person_was_told(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    payroll = await rolls.made()
    fined: dict[str, Any] = {"deduction": "50.00", "deduction_reason": "一次未清扫"}
    assert (await assess(rolls, record, **fined)).status_code == 200
    line = await rolls.line(payroll)
    assert (line["standing"], line["deduction"], line["net"]) == ("blocked", "0.00", "600.00")
    assert (await assess(rolls, record, 1, **fined, told_on=after(1))).status_code == 200
    line = await rolls.line(payroll)
    assert (line["standing"], line["deduction"], line["net"]) == ("clear", "50.00", "550.00")
    assert (await assess(rolls, record, 2, deduction="50.00")).json()["errors"][0]["code"] == "missing_value"


async def test_a_month_that_the_town_has_passed_stands(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.confirm(payroll)
    assert (await rolls.attend(record, present=19, leave=1, seen=1)).status_code == 200
    await rolls.to(payroll, "department")
    late = await rolls.attend(record, seen=2)
    assert (late.status_code, late.json()["code"]) == (409, "month_checked")
    assert (await assess(rolls, record)).json()["code"] == "month_checked"
    assert (await rolls.take(rolls.department, payroll, "send-back", opinion="考勤有误")).status_code == 200
    assert (await rolls.attend(record, seen=2)).status_code == 200


async def test_an_account_is_shown_masked_and_replaced_with_a_reason(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    shown = await rolls.village.get(f"/stipend-accounts/{home[PERSON]}")
    assert (shown["holder"], shown["account"], shown["own"], shown["shared"]) == ("李*兰", "***************5678", True, False)
    assert (await rolls.account(home[PERSON])).status_code == 428
    assert (await rolls.account(home[PERSON], seen=1)).json()["code"] == "missing_value"
    assert (await rolls.account(home["张*三"])).json()["code"] == "unknown_person"
