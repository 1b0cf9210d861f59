"""Public-welfare posts: asked for, approved within the standard, announced, filled by the rules of selection, left; and every refusal."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from shared.contracts.jobs import APPOINTMENT_CHANGED, EMPLOYMENT_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi, born
from tests.harness.posts import START, Posts, ago, reasons
from tests.service.jobs.test_rules import found


@pytest.fixture
def posts(api: JobsApi) -> Posts:
    """Officers of a village, its town and the county."""
    return Posts(api)


async def test_a_post_goes_from_demand_to_somebody_who_holds_it_and_leaves_it(posts: Posts, home: Home) -> None:
    post = await posts.open()
    shown = await posts.shown(post, "posts")
    assert (shown["state_title"], shown["quota"], shown["holders"], shown["vacancies"]) == ("已发布", 1, 0, 1)
    record = await posts.serving(post, home["李*兰"])
    told = await posts.shown(record)
    assert (told["state_title"], told["starts_on"], told["months"]) == ("在岗", START.isoformat(), 12)
    (figure,) = await posts.county.get(f"/post-figures?division={COUNTY}&by=kind")
    assert figure == {
        "code": "cleaner",
        "title": "保洁员",
        "posts": 1,
        "quota": 1,
        "holders": 1,
        "key_group": 1,
        "vacancies": 0,
        "stipend": "600.00",
    }
    left = today().isoformat()
    answer = await posts.take(posts.town, record, "exit", left, last_day=left, exit_reason="resigned")
    assert answer.status_code == 200, answer.text
    assert (await posts.shown(post, "posts"))["vacancies"] == 1
    spell = await posts.village.get(f"/employment-spells/{told['spell_id']}")
    assert (spell["form"], spell["employer"], spell["ended_on"], spell["end_note"]) == (
        "post",
        "四坪村村民委员会",
        left,
        "本人辞岗",
    )


async def test_what_happens_to_posts_is_told_as_tasks_and_written_into_the_trail(posts: Posts, home: Home) -> None:
    record = await posts.serving(await posts.open(), home["李*兰"])
    tasks = await posts.api.events(TASK_CHANGED)
    assert [(task["kind"], task["title"], task["open"]) for task in tasks if task["id"] == record][-1] == (
        "post_appointment",
        "在岗",
        False,
    )
    (spell,) = await posts.api.events(EMPLOYMENT_CHANGED)
    assert (spell["form"], spell["person_id"]) == ("post", home["李*兰"])
    deeds = [action for action, _ in await posts.api.trail()]
    assert [deed for deed in deeds if deed.startswith("post_appointment.")] == [
        f"post_appointment.{deed}"
        for deed in ("apply", "recommend", "examine", "publicise", "close_publicity", "approve", "sign")
    ]


async def test_the_county_approves_no_more_than_the_standard_and_the_same_within_a_town(posts: Posts, home: Home) -> None:
    post = await posts.asked()
    await posts.step(posts.village, "posts", post, "submit", ago(58))
    await posts.step(posts.town, "posts", post, "review", ago(56))

    async def approve(**said: Any) -> Any:
        return await posts.step(posts.county, "posts", post, "approve", ago(54), document_no="岚人社发〔2026〕12号", **said)

    assert reasons(await approve()) == ["no_standard"]
    assert (await posts.standard(amount="500.00")).status_code == 201
    assert reasons(await approve()) == ["over_standard"]
    other = await posts.asked(name="另一保洁员", standard="400.00")
    await posts.step(posts.village, "posts", other, "submit", ago(58))
    await posts.step(posts.town, "posts", other, "review", ago(56))
    same = {"document_no": "岚人社发〔2026〕11号"}
    assert (await posts.step(posts.county, "posts", other, "approve", ago(55), **same)).status_code == 200
    assert reasons(await approve(standard="500.00")) == ["differs_in_town"]
    assert (await approve(standard="400.00", quota=3)).status_code == 200
    shown = await posts.shown(post, "posts")
    assert (shown["standard"], shown["quota"], shown["document_no"]) == ("400.00", 3, "岚人社发〔2026〕12号")


async def test_standards_follow_one_another_and_are_the_countys(posts: Posts) -> None:
    assert (await posts.standard()).status_code == 201
    again = await posts.standard()
    assert (again.status_code, again.json()["code"]) == (409, "already_set")
    earlier = await posts.standard(from_on="2019-01-01")
    assert (earlier.status_code, earlier.json()["code"]) == (422, "invalid_date")
    town = posts.api.acting("posts:approve", divisions=(TOWN,))
    body = {"kind": "road", "from_on": "2026-01-01", "amount": "500.00", "document_no": "文"}
    assert (await town.call("POST", "/stipend-standards", body)).json()["code"] == "level_needed"
    assert (await posts.standard(from_on="2025-01-01", amount="700.00")).status_code == 201
    assert [row["amount"] for row in (await posts.village.get("/stipend-standards"))["items"]] == ["700.00", "600.00"]


CASES: list[tuple[str, dict[str, Any], dict[str, Any], list[str]]] = [
    ("a child", {"birth_month": born(12)}, {}, ["under_age"]),
    ("an old man", {"birth_month": born(70)}, {}, ["over_age"]),
    ("somebody unable to work", {"labour_skill": "丧失劳动力"}, {}, ["unable"]),
    ("somebody of unknown age", {"birth_month": None}, {}, ["age_unknown"]),
    ("a household that was never poor", {}, {"household_type": "一般农户", "key_group": True}, ["not_key_group"]),
]


@pytest.mark.parametrize(("who", "told", "more", "codes"), CASES, ids=[case[0] for case in CASES])
async def test_who_does_not_meet_the_conditions_is_not_recommended(
    posts: Posts, who: str, told: dict[str, Any], more: dict[str, Any], codes: list[str]
) -> None:
    family = Home({"王*五": told}, household_type=more.get("household_type", "脱贫户"))
    await posts.api.hear(*family.told())
    record = await posts.applied(await posts.open(key_group=more.get("key_group", False)), family["王*五"])
    assert reasons(await posts.take(posts.village, record, "recommend", ago(40))) == codes


async def test_all_that_stands_against_somebody_is_told_at_once(posts: Posts, home: Home) -> None:
    await posts.standard("ranger")
    ranger = await posts.open(kind="ranger", fund="forest", name="四坪村护林员")
    await posts.api.employed(home["张*三"])
    await posts.bar(home["李*兰"], "cadre")
    await posts.bar(home["张*三"], "unfit")
    await posts.bar(home["张*三"], "fiscal")
    record = await posts.applied(ranger, home["张*三"])
    refused = await posts.take(posts.village, record, "recommend", ago(40))
    assert reasons(refused) == ["barred_fiscal", "barred_unfit", "family_cadre", "works_away"]
    shown = await posts.shown(record)
    (option,) = [each for each in shown["options"] if each["step"] == "recommend"]
    assert len(option["blocked"]) == 4
    cleaner = await posts.applied(await posts.open(), home["张*三"])
    assert reasons(await posts.take(posts.village, cleaner, "recommend", ago(40))) == [
        "barred_fiscal",
        "family_cadre",
        "works_away",
    ], "a sound body is asked for in the field only"


async def test_a_part_time_post_goes_together_with_odd_jobs_at_home(posts: Posts, home: Home) -> None:
    await posts.api.employed(home["李*兰"], form="flexible", employer=None, place_code=TOWN, full_time=False)
    part_time = await posts.applied(await posts.open(), home["李*兰"])
    assert (await posts.take(posts.village, part_time, "recommend", ago(40))).status_code == 200
    full_time = await posts.applied(await posts.open(kind="special", fund="employment", full_time=True), home["李*兰"])
    assert reasons(await posts.take(posts.village, full_time, "recommend", ago(40))) == ["has_work"]


async def test_nobody_holds_two_posts_and_no_place_is_given_twice(posts: Posts, home: Home) -> None:
    post, other = await posts.open(quota=1), await posts.open(name="另一保洁员")
    first, second = await posts.chosen(post, home["李*兰"]), await posts.applied(other, home["李*兰"])
    rival = await posts.applied(post, home["张*三"])
    assert reasons(await posts.take(posts.village, second, "recommend", ago(40))) == ["has_post"]
    assert reasons(await posts.take(posts.village, rival, "recommend", ago(40))) == ["no_vacancy"]
    assert (await posts.sign(first)).status_code == 200
    again = await posts.apply(post, home["李*兰"])
    assert (again.status_code, again.json()["code"]) == (409, "already_applied")


async def test_of_two_who_are_approved_at_once_for_one_place_one_is(posts: Posts, home: Home) -> None:
    post = await posts.open(quota=1)
    records = [await posts.applied(post, home[name]) for name in ("李*兰", "张*三")]
    for record in records:
        await posts.publicised(record)
    answers = await asyncio.gather(*(posts.take(posts.county, record, "approve", ago(10)) for record in records))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_one_of_a_household_holds_a_rangers_post(posts: Posts, home: Home) -> None:
    ranger = await posts.open(kind="ranger", fund="forest", quota=2)
    await posts.serving(ranger, home["李*兰"])
    record = await posts.applied(ranger, home["张*三"])
    assert reasons(await posts.take(posts.village, record, "recommend", ago(40))) == ["household_has_post"]


async def test_what_becomes_known_before_the_contract_stops_it(posts: Posts, home: Home) -> None:
    record = await posts.chosen(await posts.open(), home["张*三"])
    await posts.api.employed(home["张*三"], started_on=ago(5))
    assert reasons(await posts.sign(record)) == ["works_away"]
    home.left["张*三"] = (START - timedelta(days=2), "死亡")
    await posts.api.hear(*home.told())
    assert reasons(await posts.sign(record)) == ["not_member"]
    refused = await posts.take(posts.town, record, "refuse", START.isoformat(), opinion="签约前去世")
    assert refused.status_code == 200, refused.text


async def test_a_term_is_no_longer_than_a_year_and_all_terms_no_longer_than_the_fund_pays(posts: Posts, home: Home) -> None:
    record = await posts.chosen(await posts.open(kind="special", fund="employment"), home["李*兰"])
    long = await posts.sign(record, until=(START + timedelta(days=366)).isoformat())
    assert (long.status_code, long.json()["code"]) == (422, "term_too_long")
    assert reasons(await posts.sign(record, prior_months=25)) == ["over_cap"]
    short = START + timedelta(days=27)
    signed = await posts.sign(record, prior_months=35, until=short.isoformat())
    assert signed.status_code == 200, signed.text
    on, contract = today().isoformat(), await posts.paper(record, "合同")
    renewal = {"contract_no": "续 1", "contract": "service", "attachments": [contract], "until": on}
    overlap = await posts.take(posts.town, record, "renew", on, **renewal, starts_on=short.isoformat())
    assert overlap.json()["code"] == "overlaps_term"
    after = (short + timedelta(days=1)).isoformat()
    assert reasons(await posts.take(posts.town, record, "renew", on, **renewal, starts_on=after)) == ["over_cap"]
    assert [term["number"] for term in (await posts.shown(record))["terms"]] == [1]


async def test_a_spell_that_the_village_has_told_of_becomes_that_of_the_post(posts: Posts, home: Home) -> None:
    typed = {"form": "post", "channel": "post", "organiser": "government", "employer": "四坪村委会", "place_code": VILLAGE}
    spell = await posts.api.employed(home["李*兰"], started_on=ago(200), **typed)
    record = await posts.serving(await posts.open(), home["李*兰"])
    assert (await posts.shown(record))["spell_id"] == spell


async def test_a_post_is_given_up_when_nobody_holds_it(posts: Posts, home: Home) -> None:
    post = await posts.open()
    record = await posts.serving(post, home["李*兰"])
    now = today().isoformat()
    revoked = await posts.step(posts.county, "posts", post, "revoke", now, opinion="任务取消")
    assert reasons(revoked) == ["has_holders"]
    left = await posts.take(posts.town, record, "exit", now, last_day=now, exit_reason="revoked")
    assert left.status_code == 200, left.text
    assert (await posts.step(posts.county, "posts", post, "revoke", now, opinion="任务取消")).status_code == 200
    late = await posts.apply(post, home["张*三"])
    assert (late.status_code, late.json()["code"]) == (409, "post_not_open")


async def test_who_asks_does_not_review_and_who_reviews_does_not_approve(posts: Posts, home: Home) -> None:
    post = await posts.asked()
    everything = ("posts:read", "posts:write", "posts:review", "posts:approve")
    alone = posts.api.acting(*everything, client_id="yiren", divisions=(COUNTY,))
    assert (await posts.step(alone, "posts", post, "submit", ago(58))).status_code == 200
    assert reasons(await posts.step(alone, "posts", post, "review", ago(57))) == ["same_person"]


async def test_another_village_sees_and_does_nothing_here(posts: Posts, home: Home) -> None:
    post = await posts.open()
    elsewhere = posts.api.acting("posts:read", "posts:write", client_id="bie", divisions=(OTHER_VILLAGE,))
    assert (await elsewhere.get("/posts"))["items"] == []
    assert (await elsewhere.call("GET", f"/posts/{post}")).status_code == 404
    body = {"post_id": post, "person_id": home["李*兰"], "applied_on": ago(45)}
    assert (await elsewhere.call("POST", "/post-appointments", body)).json()["code"] == "unknown_post"


async def test_a_list_of_bars_is_recorded_once_and_ended_with_a_reason(posts: Posts, home: Home) -> None:
    assert (await posts.bar(home["李*兰"], "cadre")).json() == {"recorded": 1, "known": 0}
    assert (await posts.bar(home["李*兰"], "cadre")).json() == {"recorded": 0, "known": 1}
    unknown = await posts.bar("019a1b2c-0000-7000-8000-000000000002", "cadre")
    assert (unknown.status_code, unknown.json()["errors"][0]["place"]) == (422, "body.items.0.person_id")
    (row,) = (await posts.village.get("/post-bars?kind=cadre"))["items"]
    assert (row["name"], row["kind_title"]) == ("李*兰", "村干部")
    ending = {"until": today().isoformat(), "reason": "换届离任"}
    place = f"/post-bars/{row['id']}/ending"
    assert (await posts.county.call("POST", place, ending, if_match="1")).status_code == 200
    assert (await posts.county.call("POST", place, ending, if_match="2")).json()["code"] == "ended"


async def test_what_becomes_known_of_a_holder_opens_an_alert_until_they_have_left(posts: Posts, home: Home) -> None:
    short = (START + timedelta(days=20)).isoformat()
    record = await posts.serving(await posts.open(), home["李*兰"], until=short)
    await posts.api.employed(home["李*兰"], started_on=START.isoformat())
    await posts.bar(home["张*大"], "cadre", from_on=ago(1))
    assert await found(posts.api) == {
        "P-E2": f"“四坪村保洁员”的聘期到 {short} 已满,须续聘或退岗",
        "P-E4": f"在“四坪村保洁员”在岗,本人或家庭成员自 {ago(1)} 起在“村干部”名单上,须核实退岗",
        "P-E5": f"在“四坪村保洁员”在岗,自 {START} 起又登记在 苏州某电子有限公司 就业,须核实退岗",
    }
    home.left["李*兰"] = (START + timedelta(days=30), "死亡")
    await posts.api.hear(*home.told())
    assert (await found(posts.api))["P-E1"] == f"在“四坪村保洁员”在岗,已于 {START + timedelta(days=30)} 死亡,须办理退岗"
    now, last = today().isoformat(), short
    left = await posts.take(posts.town, record, "exit", now, last_day=last, exit_reason="died")
    assert left.status_code == 200, left.text
    await found(posts.api)
    shown = (await posts.api.acting("supervision:read", divisions=(TOWN,)).get("/alerts?open=true"))["items"]
    assert {(one["rule"][:3], one["gone_on"]) for one in shown} == {("P-E", now)}, "what was found has gone; people close it"


async def test_whoever_grows_too_old_for_a_post_is_told(posts: Posts) -> None:
    family = Home({"王*五": {"birth_month": born(65, 11)}})
    await posts.api.hear(*family.told())
    await posts.serving(await posts.open(), family["王*五"])
    assert await found(posts.api) == {}
    family.people["王*五"]["birth_month"] = born(66, 2)
    await posts.api.hear(*family.told())
    assert (await found(posts.api))["P-E3"].endswith("已超过岗位最高年龄,须退岗")


async def test_an_appointment_is_told_of_from_the_application_to_the_contract(api: JobsApi, home: Home) -> None:
    posts = Posts(api)
    record = await posts.serving(await posts.open(), home["李*兰"])
    told = await api.events(APPOINTMENT_CHANGED)
    assert {item["id"] for item in told} == {record}
    assert (told[0]["state"], told[0]["until"], told[-1]["state"], told[-1]["kind"]) == ("applied", None, "serving", "cleaner")
    assert told[-1]["starts_on"] < told[-1]["until"]
    assert [item["version"] for item in told] == sorted({item["version"] for item in told})
