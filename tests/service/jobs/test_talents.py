"""The pool of talents, what they bring about, and who counts: the way through, every refusal, races, and what household tells."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from services.jobs.talent_effects.rules import Standing, counts
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.posts import reasons
from tests.harness.talents import Talents


@pytest.fixture
def office(api: JobsApi) -> Talents:
    """Officers of a village, its town and the county."""
    return Talents(api)


async def test_a_talent_is_proposed_accepted_verified_and_counts(office: Talents, home: Home) -> None:
    talent = await office.in_pool(home["张*三"], titles=["市级非遗传承人"], focus_groups=["heritage"])
    shown = await office.village.get(f"/talents/{talent}")
    assert (shown["state_title"], shown["talent_class"], shown["name"]) == ("在库", "industry", "张*三")
    assert shown["stays"] == [{"number": 1, "joined_on": today().isoformat(), "left_on": None, "left_reason": None}]
    before = await office.count(talent)
    assert before is not None
    assert (before["counted"], before["why_not"], before["told"]) == (False, ["no_effect"], "本年没有登记实效")
    effect = await office.effected(talent)
    waiting = await office.count(talent)
    assert waiting is not None
    assert (waiting["why_not"], waiting["waiting"]) == (["not_verified"], 1)
    assert (await office.step(office.county, "talent-effects", effect, "verify")).status_code == 200
    after = await office.count(talent)
    assert after is not None
    assert (after["counted"], after["why_not"], after["driven"], after["lifted"]) == (True, [], 12, 8)
    found = (await office.county.get("/talents?focus_group=heritage&search=非遗&talent_class=industry"))["items"]
    assert [one["id"] for one in found] == [talent]


async def test_who_counts_is_told_by_kind_class_and_town(office: Talents, home: Home) -> None:
    counted = await office.in_pool(home["张*三"])
    await office.verified(counted, output="300000.00")
    await office.verified(counted, driven=3, lifted=0, apprentices=2)
    await office.in_pool(home["李*兰"], sub_kind="teacher", plan_kind="people")
    told = await office.figures()
    assert (told["target"], told["total"]["pool"], told["total"]["counted_people"]) == (500, 2, 1)
    assert (told["total"]["driven"], told["total"]["apprentices"], told["total"]["output"]) == (15, 2, "300000.00")
    assert [(one["code"], one["pool"], one["counted_people"]) for one in told["by_plan_kind"]] == [
        ("industry", 0, 0),
        ("people", 1, 0),
        ("craft", 1, 1),
    ]
    assert {one["code"]: one["counted_people"] for one in told["by_class"]}["service"] == 0
    assert [(one["code"], one["title"], one["pool"]) for one in told["by_division"]] == [(TOWN, "四季镇", 2)]
    assert (await office.figures(OTHER_TOWN))["total"]["pool"] == 0
    assert (await office.figures(TOWN))["by_division"][0]["code"] == VILLAGE
    elsewhere = office.api.acting("talent:read", divisions=(OTHER_VILLAGE,))
    assert (await office.figures(COUNTY, elsewhere))["total"]["pool"] == 0
    assert (await elsewhere.call("GET", f"/talents/{counted}")).json()["code"] == "unknown_talent"


async def test_nobody_is_in_the_pool_twice_whichever_way_they_come_in(office: Talents, home: Home) -> None:
    answers = await asyncio.gather(*(office.record(by, person_id=home["张*三"]) for by in (office.village, office.town)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    await office.outsider()
    who = {"name": "李小兰", "id_number": "610999198809010029", "division_code": VILLAGE}
    again = await office.record(outsider=who)
    assert (again.status_code, again.json()["code"]) == (409, "already_known")
    known = Home({"王*芳": {}}, numbers={"王*芳": "610999198809010029"})
    await office.api.hear(*known.told())
    late = await office.record(person_id=known["王*芳"])
    assert (late.status_code, late.json()["code"]) == (409, "already_known")
    other = Home({"赵*": {}}, numbers={"赵*": "610999199001010012"})
    await office.api.hear(*other.told())
    as_outsider = await office.record(outsider={**who, "id_number": "610999199001010012"})
    assert (as_outsider.status_code, as_outsider.json()["code"]) == (422, "known_person")


async def test_an_outsider_is_kept_encrypted_and_read_in_full_only_with_a_purpose(office: Talents) -> None:
    talent = await office.outsider()
    shown = await office.town.get(f"/talents/{talent}")
    assert (shown["name"], shown["id_number_masked"], shown["phone_masked"]) == ("李*兰", "610999********0029", "139****0000")
    (stored,) = await office.api.rows("SELECT to_jsonb(talent)::text AS kept FROM talent")
    assert not any(secret in stored["kept"] for secret in ("李小兰", "610999198809010029", "13900000000"))
    full = await office.county.call("POST", f"/talents/{talent}/disclose", {"purpose": "联系授课"})
    assert full.json() == {"name": "李小兰", "id_number": "610999198809010029", "phone": "13900000000"}
    assert (await office.town.call("POST", f"/talents/{talent}/disclose", {"purpose": "看看"})).status_code == 403
    (entry,) = await office.api.rows("SELECT purpose FROM audit_entry WHERE action = 'talent.disclose'")
    assert entry["purpose"] == "联系授课"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "one_person"),
        ({"person_id": "019a1b2c-0000-7000-8000-000000000002"}, "unknown_person"),
        ({"outsider": {"name": "李兰", "id_number": "610999198809010029", "division_code": OTHER_VILLAGE}}, "unknown_division"),
        ({"outsider": {"name": "李兰", "id_number": "610999198809010028", "division_code": VILLAGE}}, "invalid_id_number"),
    ],
)
async def test_who_cannot_be_recorded_is_refused(office: Talents, fields: dict[str, Any], code: str) -> None:
    answer = await office.record(**fields)
    assert answer.status_code == 422
    assert code in answer.text


async def test_the_town_proposes_and_another_person_of_the_county_accepts(office: Talents, home: Home) -> None:
    talent = await office.recorded(person_id=home["张*三"])
    assert (await office.step(office.village, "talents", talent, "submit")).json()["code"] == "level_needed"
    assert (await office.step(office.county, "talents", talent, "submit")).status_code == 200
    assert reasons(await office.step(office.county, "talents", talent, "accept")) == ["same_person"]
    assert (await office.step(office.county, "talents", talent, "send-back")).json()["errors"][0]["code"] == "opinion_needed"
    assert (await office.effect(talent)).json()["code"] == "not_in_pool"


async def test_what_the_county_has_accepted_only_the_county_changes(office: Talents, home: Home) -> None:
    talent = await office.in_pool(home["张*三"])
    said = {"plan_kind": "industry", "reason": "转为产业带动"}
    by_town = await office.town.call("PATCH", f"/talents/{talent}", said, if_match="3")
    assert (by_town.status_code, by_town.json()["code"]) == (403, "level_needed")
    own = await office.town.call("PATCH", f"/talents/{talent}", {"unit": "四坪合作社", "reason": "新任职"}, if_match="3")
    assert own.status_code == 200
    assert (await office.county.call("PATCH", f"/talents/{talent}", said, if_match="3")).status_code == 412
    assert (await office.county.call("PATCH", f"/talents/{talent}", said, if_match="4")).status_code == 200
    shown = await office.county.get(f"/talents/{talent}")
    assert (shown["plan_kind"], shown["unit"]) == ("industry", "四坪合作社")


async def test_whoever_left_does_not_count_and_may_be_proposed_again(office: Talents, home: Home) -> None:
    talent = await office.in_pool(home["张*三"])
    await office.verified(talent)
    left = await office.step(office.town, "talents", talent, "leave", left_reason="resigned", opinion="本人申请退出")
    assert left.status_code == 200, left.text
    told = await office.count(talent)
    assert told is not None
    assert (told["counted"], told["why_not"], told["verified"]) == (False, ["not_in_pool"], 1)
    assert (await office.figures())["total"]["counted_people"] == 0
    assert (await office.step(office.town, "talents", talent, "propose-again")).status_code == 200
    await office.accepted(talent)
    again = await office.count(talent)
    assert again is not None
    assert again["counted"]
    assert len((await office.county.get(f"/talents/{talent}"))["stays"]) == 2


async def test_a_talent_moves_with_their_household_and_is_back_after_a_move_however_it_is_told(
    office: Talents, home: Home
) -> None:
    talent = await office.in_pool(home["张*三"])
    await office.verified(talent)
    home.left["张*三"] = (today() - timedelta(days=1), "迁出")
    await office.api.hear(*home.told())
    gone = await office.county.get(f"/talents/{talent}")
    assert (gone["state"], gone["left_reason"]) == ("left", "moved")
    assert "come_back" not in {option["step"] for option in gone["options"]}
    new = Home({"张*三": {}}, division_code=OTHER_VILLAGE, ids={"张*三": home.ids["张*三"]})
    await office.api.hear(*new.told())
    back = await office.county.get(f"/talents/{talent}")
    assert (back["state"], back["division_code"], back["left_on"], len(back["stays"])) == ("pool", OTHER_VILLAGE, None, 1)
    assert [one["code"] for one in (await office.figures())["by_division"]] == [OTHER_TOWN]
    told = await office.count(talent)
    assert told is not None
    assert told["counted"]
    await office.api.hear(*new.told())
    assert (await office.county.get(f"/talents/{talent}"))["version"] == back["version"], "told again, nothing changes"


async def test_whoever_died_leaves_the_pool_by_themselves_and_is_not_accepted(office: Talents, home: Home) -> None:
    in_pool = await office.in_pool(home["张*三"])
    waiting = await office.recorded(person_id=home["李*兰"])
    await office.verified(in_pool)
    home.left = {name: (today() - timedelta(days=3), "死亡") for name in ("张*三", "李*兰")}
    await office.api.hear(*home.told())
    for talent in (in_pool, waiting):
        assert (await office.county.get(f"/talents/{talent}"))["state"] == "left"
    told = await office.count(in_pool)
    assert told is not None
    assert told["why_not"] == ["not_in_pool"]
    assert reasons(await office.step(office.town, "talents", waiting, "propose-again")) == ["died"]


async def test_an_effect_needs_evidence_and_somebody_else_who_verifies_it(office: Talents, home: Home) -> None:
    talent = await office.in_pool(home["张*三"])
    bare = await office.effected(talent, note=None)
    assert reasons(await office.step(office.county, "talent-effects", bare, "verify")) == ["no_evidence"]
    await office.paper("talent-effects", bare)
    assert (await office.step(office.county, "talent-effects", bare, "verify")).status_code == 200
    own = await office.effected(talent, by=office.county)
    assert reasons(await office.step(office.county, "talent-effects", own, "verify")) == ["same_recorder"]
    assert (await office.effect(talent, by=office.village)).json()["code"] == "level_needed"
    nothing = await office.effect(talent, driven=0, lifted=0)
    assert (nothing.status_code, "no_effect" in nothing.text) == (422, True)
    assert "invalid_range" in (await office.effect(talent, lifted=13)).text
    assert "future_date" in (await office.effect(talent, happened_on=(today() + timedelta(days=1)).isoformat())).text
    before = await office.effect(talent, happened_on=date(today().year - 1, 12, 31).isoformat())
    assert (before.status_code, before.json()["code"]) == (409, "not_in_pool")


async def test_a_verified_effect_that_is_sent_back_counts_no_more_until_it_is_mended(office: Talents, home: Home) -> None:
    talent = await office.in_pool(home["张*三"])
    effect = await office.verified(talent)
    late = await office.town.call("PATCH", f"/talent-effects/{effect}", {"driven": 9, "reason": "核减"}, if_match="2")
    assert (late.status_code, late.json()["code"]) == (409, "wrong_state")
    assert (await office.step(office.county, "talent-effects", effect, "send-back", opinion="人数有误")).status_code == 200
    assert (await office.figures())["total"]["counted_people"] == 0
    mended = await office.town.call("PATCH", f"/talent-effects/{effect}", {"driven": 9, "reason": "核减"}, if_match="3")
    assert mended.status_code == 200, mended.text
    assert (await office.step(office.town, "talent-effects", effect, "submit")).status_code == 200
    assert (await office.step(office.county, "talent-effects", effect, "verify")).status_code == 200
    told = await office.count(talent)
    assert told is not None
    assert (told["counted"], told["driven"]) == (True, 9)


async def test_the_figures_and_the_reasons_tell_the_same_of_everybody(office: Talents) -> None:
    """All combinations of stays and effects, in the pool and out of it: what SQL counts is what the pure rule says, person by person."""
    async with office.api.app.state.database.transaction() as session:
        await session.execute(text(_EVERYBODY), execution_options={"unscoped": "a test's county"})
    items: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = await office.county.get(f"/talent-counts?limit=50{cursor}")
        items += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    told = (await office.figures())["total"]
    assert told["counted_people"] == sum(one["counted"] for one in items) > 0
    for one in items:
        standing = Standing("not_in_pool" not in one["why_not"], one["verified"], one["waiting"])
        assert one["counted"] == counts(standing)
    only = (await office.county.get("/talent-counts?counted=true&limit=500"))["items"]
    assert {one["talent_id"] for one in only} == {one["talent_id"] for one in items if one["counted"]}


async def test_a_county_without_talents_is_told_its_target_and_noughts(office: Talents) -> None:
    told = await office.figures()
    assert (told["target"], told["total"]["pool"], told["total"]["output"], told["total"]["income_gained"]) == (
        500,
        0,
        "0.00",
        "0.00",
    )


_EVERYBODY = f"""
    WITH made AS (
        INSERT INTO talent (token, division_code, name_cipher, name_masked, id_number_cipher, id_number_masked, sub_kind, plan_kind, origin, talent_level,
                            recorded_by, recorded_name, department, state, state_since)
        SELECT convert_to('t' || n, 'UTF8'), '{VILLAGE}', '', '李*', '', '6', 'artisan', 'craft', 'local', 'none', 'x', 'x', 'x',
               CASE WHEN n % 3 = 2 THEN 'left' ELSE 'pool' END, CURRENT_DATE
          FROM generate_series(1, 120) n RETURNING id, token
    ), numbered AS (
        SELECT id, CAST(substr(convert_from(token, 'UTF8'), 2) AS integer) AS n FROM made
    ), stays AS (
        INSERT INTO talent_stay (talent_id, number, joined_on, left_on, left_reason)
        SELECT id, 1, CURRENT_DATE - 900, CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN CURRENT_DATE - 800 ELSE CURRENT_DATE END,
               CASE WHEN n % 3 > 0 THEN 'idle' END FROM numbered WHERE n % 5 > 0
    )
    INSERT INTO talent_effect (talent_id, division_code, happened_on, driven, lifted, output, income_gained, apprentices, recorded_by, recorded_name,
                               department, state, state_since)
    SELECT id, '{VILLAGE}', CURRENT_DATE - CASE WHEN n % 7 = 0 THEN 500 ELSE 0 END, 1, 0, 0, 0, 0, 'x', 'x', 'x',
           (ARRAY['verified', 'county', 'withdrawn', 'returned'])[1 + n % 4], CURRENT_DATE
      FROM numbered, generate_series(1, 2) WHERE n % 11 > 0
"""


async def test_a_talent_and_an_effect_are_recorded_once_with_a_key(office: Talents, home: Home) -> None:
    body = {"sub_kind": "artisan", "plan_kind": "craft", "origin": "local", "person_id": home["张*三"]}
    twice = [await office.village.call("POST", "/talents", body, idempotency_key="k1") for _ in range(2)]
    assert twice[0].json() == twice[1].json()
    talent = await office.accepted(twice[0].json()["id"])
    effect = {"talent_id": talent, "happened_on": today().isoformat(), "apprentices": 1}
    again = [await office.town.call("POST", "/talent-effects", effect, idempotency_key="k2") for _ in range(2)]
    assert again[0].json() == again[1].json()
    assert len(await office.api.rows("SELECT id FROM talent_effect")) == 1
