"""Training classes: the way from plan to payment, who may be enrolled, sign-in, results, races."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from services.jobs.training_subsidies.rules import course_amount
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN
from tests.harness.jobs_api import Home, JobsApi, born
from tests.harness.posts import reasons
from tests.harness.training import BASE, DAYS, FIRST, SEWING, Training, day


@pytest.fixture
def office(api: JobsApi) -> Training:
    """Officers of a village, its town, the county, and finance."""
    return Training(api)


async def test_a_class_is_planned_held_reckoned_publicised_and_paid(office: Training, home: Home) -> None:
    course, living = await office.standard(), await office.standard("living", "50.00")
    base = await office.base()
    people = home["张*三"], home["李*兰"]
    of, (first, second) = await office.finished(*people, base_id=base, absent={DAYS[0]: [1]})
    assert (await office.examine(first, score="86.0")).status_code == 200
    assert (await office.examine(second, "failed", score="40.0")).status_code == 200
    assert (await office.certify(first, "S0000610925")).status_code == 200
    await office.publicised(of)
    notice = (await office.county.get("/publicities"))["items"][0]
    assert notice["title"].startswith("职业培训补贴公示:PX")
    denied = await office.take(office.county, of, "pay", day(31), voucher_no="记-1")
    assert denied.json()["code"] == "insufficient_scope"
    await office.taken(office.finance, of, "pay", day(31), voucher_no="记-2026-0412")
    lines = {(line["trainee_id"], line["purpose"]): line for line in await office.subsidies(of)}
    told = {key: (line["amount"], line["days"], line["standard_id"]) for key, line in lines.items()}
    assert told == {
        (first, "course"): ("1500.00", None, course.json()["id"]),
        (first, "living"): ("250.00", 5, living.json()["id"]),
        (second, "living"): ("200.00", 4, living.json()["id"]),
    }
    assert {(line["standing"], line["paid_on"], line["voucher_no"]) for line in lines.values()} == {
        ("paid", day(31), "记-2026-0412")
    }
    shown = await office.county.get(f"/training-classes/{of}")
    assert (shown["state_title"], shown["enrolled"], shown["passed"], shown["days"]) == ("已核拨", 2, 1, 5)
    assert shown["subsidy"] == {"course": "1500.00", "living": "450.00", "paid": "1950.00"}
    used = await office.county.get(f"/training-bases/{base}?year={FIRST.year}")
    assert (used["classes"], used["people"], used["use_rate"]) == (1, 2, "20.0")


async def test_a_base_is_of_who_answers_for_it_and_once_closed_holds_no_class(office: Training) -> None:
    denied = await office.town.call("POST", "/training-bases", {**BASE, "level": "county"})
    assert denied.json()["code"] == "level_needed"
    base = await office.base()
    closing = {"closed_on": day(-50), "reason": "合并"}
    assert (await office.town.call("PATCH", f"/training-bases/{base}", closing, if_match="1")).status_code == 200
    refused = await office.town.call("POST", "/training-classes", {**SEWING, "base_id": base})
    assert refused.json()["code"] == "base_closed"
    assert not (await office.village.get("/training-bases?in_use=true"))["items"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"ends_on": day(-20)}, "invalid_range"),
        ({"days_off": [day(3)]}, "outside_class"),
        ({"days_off": [FIRST.isoformat()]}, "no_days"),
        ({"division_code": OTHER_TOWN}, "unknown_division"),
        ({"base_id": "019a1b2c-0000-7000-8000-0000000000e0"}, "unknown_training_base"),
    ],
)
async def test_a_plan_that_cannot_be_is_refused(office: Training, fields: dict[str, Any], code: str) -> None:
    answer = await office.town.call("POST", "/training-classes", {**SEWING, **fields})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_whoever_plans_does_not_review_and_what_was_handed_in_is_not_corrected(office: Training) -> None:
    key = {"Idempotency-Key": "plan-1"}
    entry = {**SEWING, "division_code": COUNTY}
    made = [await office.county.call("POST", "/training-classes", entry, **key) for _ in range(2)]
    of = made[0].json()["id"]
    assert made[1].json()["id"] == of
    correcting = {"planned": 30, "reason": "扩班"}
    assert (await office.county.call("PATCH", f"/training-classes/{of}", correcting, if_match="1")).status_code == 200
    await office.taken(office.county, of, "submit", today().isoformat())
    assert reasons(await office.take(office.county, of, "approve", today().isoformat())) == ["same_person", "same_recorder"]
    late = await office.county.call("PATCH", f"/training-classes/{of}", correcting, if_match="3")
    assert late.json()["code"] == "wrong_state"
    hidden = await office.town.call("GET", f"/training-classes/{of}")
    assert hidden.json()["code"] == "unknown_training_class"


async def test_every_reason_against_somebody_is_told_at_once(office: Training, api: JobsApi, home: Home) -> None:
    kid, old = Home({"小*": {"birth_month": born(15)}}), Home({"老*": {"birth_month": born(70)}})
    gone = Home({"走*": {}, "死*": {}})
    for each in (kid, old, gone):
        await api.hear(*each.told())
    gone.left = {"走*": (date(2024, 1, 1), "户籍迁出"), "死*": (date(2024, 1, 1), "死亡")}
    await api.hear(*gone.told())
    of, _ = await office.finished(home["张*三"])
    same = await office.enrolling()
    assert reasons(await office.enrol(same, home["张*三"])) == ["meanwhile", "same_training"]
    full = await office.enrolling(planned=1, trade="修脚师")
    await office.enrolled(full, home["李*兰"])
    assert reasons(await office.enrol(full, home["李*兰"])) == ["already_enrolled", "class_full"]
    assert reasons(await office.enrol(full, kid["小*"])) == ["age", "class_full"]
    assert reasons(await office.enrol(same, old["老*"])) == ["age"]
    assert reasons(await office.enrol(same, gone["走*"])) == ["moved_out"]
    assert reasons(await office.enrol(same, gone["死*"])) == ["died"]
    assert reasons(await office.enrol(of, home["李*兰"])) == ["class_not_enrolling", "meanwhile"]
    assert (await office.enrol(same, old["老*"], by=api.elsewhere)).status_code == 403


async def test_nobody_is_subsidised_more_often_in_a_year_than_the_parameter_allows(office: Training, home: Home) -> None:
    await office.parameter("training_year_most", "1")
    of = await office.enrolling()
    await office.enrolled(of, home["张*三"])
    another = {"trade": "修脚师", "starts_on": day(1), "ends_on": day(2), "days_off": []}
    year = date.fromisoformat(day(1)).year
    again = await office.enrol(await office.enrolling(**another), home["张*三"])
    assert (reasons(again) == ["too_many_in_year"]) == (year == FIRST.year)
    free = await office.enrolling(**another, subsidised=False)
    assert (await office.enrol(free, home["张*三"])).status_code == 201


async def test_the_last_place_is_given_once_and_nobody_is_in_two_classes_at_once(office: Training, home: Home) -> None:
    of = await office.enrolling(planned=1)
    both = await asyncio.gather(*(office.enrol(of, home[name]) for name in ("张*三", "李*兰")))
    assert sorted(answer.status_code for answer in both) == [201, 409]
    assert [reasons(answer) for answer in both if answer.status_code == 409] == [["class_full"]]
    (winner,) = (await office.county.get(f"/trainees?class_id={of}"))["items"]
    other = home["李*兰"] if winner["person_id"] == home["张*三"] else home["张*三"]
    two = [await office.enrolling(trade=trade) for trade in ("修脚师", "护工")]
    both = await asyncio.gather(*(office.enrol(one, other) for one in two))
    assert sorted(answer.status_code for answer in both) == [201, 409]
    assert [reasons(answer) for answer in both if answer.status_code == 409] == [["meanwhile"]]


async def test_sign_in_is_of_days_of_the_class_and_is_corrected_until_it_has_ended(office: Training, home: Home) -> None:
    of, (first, second) = await office.running(home["张*三"], home["李*兰"])
    assert (await office.sign_in(of, FIRST + timedelta(days=2))).json()["code"] == "not_class_day"
    assert (await office.sign_in(of, FIRST, of)).json()["errors"][0]["code"] == "unknown_trainee"
    answer = await office.sign_in(of, FIRST, second)
    assert (answer.json()["recorded"], answer.headers["ETag"]) == (2, '"1"')
    assert (await office.sign_in(of, FIRST)).status_code == 428
    one = {"present": True, "source": "officer", "note": "迟到"}
    path = f"/trainees/{second}/sign-ins/{FIRST}"
    races = await asyncio.gather(*(office.town.call("PUT", path, one, if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in races) == [200, 412]
    assert (await office.sign_in(of, FIRST, seen="1")).status_code == 412
    assert reasons(await office.take(office.town, of, "finish", day(-1))) == ["attendance_missing", "not_over"]
    for off, code in (({"days_off": [DAYS[0].isoformat()]}, "day_signed"), ({"hours": 60}, "wrong_state")):
        refused = await office.town.call("PATCH", f"/training-classes/{of}", {**off, "reason": "暴雨"}, if_match="4")
        assert refused.json()["code"] == code
    called_off = {"days_off": [(FIRST + timedelta(days=2)).isoformat(), DAYS[1].isoformat()], "reason": "暴雨停课"}
    assert (await office.town.call("PATCH", f"/training-classes/{of}", called_off, if_match="4")).status_code == 200
    for on in DAYS[2:]:
        assert (await office.sign_in(of, on, first)).status_code == 200
    days = await office.town.get(f"/training-classes/{of}/sign-ins")
    assert [(each["present"], each["absent"]) for each in days] == [(2, 0), *[(1, 1)] * 3]
    shown = await office.trainee(second)
    assert (shown["attendance"], shown["sign_ins"][0]["changes"], shown["sign_ins"][0]["note"]) == ("100.0", 1, "迟到")
    assert (await office.trainee(first))["attendance"] == "25.0"
    await office.taken(office.town, of, "finish", day(0))
    assert (await office.sign_in(of, FIRST, seen="2")).json()["code"] == "wrong_state"


async def test_a_sign_in_is_never_of_a_day_to_come(office: Training, home: Home) -> None:
    tomorrow = today() + timedelta(days=1)
    of, _ = await office.running(home["张*三"], starts_on=today().isoformat(), ends_on=tomorrow.isoformat(), days_off=[])
    assert (await office.sign_in(of, tomorrow)).json()["code"] == "future_date"


async def test_who_came_too_seldom_has_no_exam_and_no_certificate_is_of_two(office: Training, home: Home) -> None:
    people = [home[name] for name in ("张*三", "李*兰", "张*大")]
    of, (first, second, third) = await office.finished(*people, planned=3, absent={on: [1] for on in DAYS[:2]})
    assert reasons(await office.examine(second)) == ["attendance_short"]
    assert (await office.examine(second, "absent")).status_code == 200
    assert (await office.certify(second, "S1")).json()["code"] == "not_passed"
    assert reasons(await office.take(office.county, of, "reckon", day(9))) == ["no_standard", "results_missing"]
    for each in (first, third):
        assert (await office.examine(each)).status_code == 200
    both = await asyncio.gather(*(office.certify(each, "S1") for each in (first, third)))
    assert sorted(answer.status_code for answer in both) == [200, 409]
    assert (await office.certify(third if both[0].status_code == 200 else first, "S1")).json()["code"] == "certificate_taken"
    assert len((await office.county.get(f"/trainees?class_id={of}&exam=passed"))["items"]) == 2


async def test_who_was_reckoned_without_a_certificate_is_paid_a_part_and_is_reckoned_anew_after_a_reopening(
    office: Training, home: Home
) -> None:
    await office.standard(grade="primary")
    await office.standard(amount="900.00")
    await office.parameter("training_uncertified_percent", "60")
    of, (only,) = await office.finished(home["张*三"])
    assert (await office.examine(only)).status_code == 200
    await office.taken(office.county, of, "reckon", day(10))
    part = course_amount(Decimal(1500), certified=False, uncertified_percent=Decimal(60))
    assert [(line["amount"], line["percent"]) for line in await office.subsidies(of)] == [(f"{part}", "60.00")]
    assert reasons(await office.take(office.county, of, "close-publicity", day(30), attachments=[await office.photo(of)])) == [
        "not_publicised"
    ]
    await office.taken(office.county, of, "reopen", day(12), opinion="证书已发")
    assert (await office.certify(only, "S1")).status_code == 200
    await office.taken(office.county, of, "reckon", day(13))
    told = [(line["amount"], line["standing"]) for line in await office.subsidies(of)]
    assert told == [("900.00", "dropped"), ("1500.00", "reckoned")]


async def test_who_left_or_moved_away_before_the_class_began_is_not_trained(office: Training, api: JobsApi, home: Home) -> None:
    of = await office.enrolling()
    assert reasons(await office.take(office.town, of, "begin", FIRST.isoformat())) == ["no_trainees"]
    first, _ = [await office.enrolled(of, home[name]) for name in ("张*三", "李*兰")]
    home.left = {"李*兰": (FIRST - timedelta(days=1), "户籍迁出")}
    await api.hear(*home.told())
    assert reasons(await office.take(office.town, of, "begin", FIRST.isoformat())) == ["gone_trainees"]
    left = {"on": day(-20), "left_reason": "employed"}
    assert (await office.village.call("POST", f"/trainees/{first}/leave", left, if_match="1")).status_code == 200
    again = await office.village.call("POST", f"/trainees/{first}/leave", left, if_match="2")
    assert again.json()["code"] == "left"
    assert (await office.enrol(of, home["张*三"], day(-10))).status_code == 201
