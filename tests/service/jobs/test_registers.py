"""The registers: who is in and why not, and every refusal."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi, born
from tests.harness.registering import Desk, people

NOW = today().replace(day=1)
NEXT = (NOW + timedelta(days=32)).replace(day=1)
LAST_DAY = NEXT - timedelta(days=1)
BEFORE = (NOW - timedelta(days=1)).replace(day=1)
EARLIER = (BEFORE - timedelta(days=1)).replace(day=1)
MONTH, LAST = f"{NOW:%Y-%m}", f"{BEFORE:%Y-%m}"


@pytest.fixture
async def desk(api: JobsApi, home: Home) -> Desk:
    """The village's month and its officers."""
    return Desk(api)


async def test_the_labour_register_has_who_is_able_of_age_and_of_the_key_groups(api: JobsApi, home: Home) -> None:
    others = Home(
        {"王*五": {}, "王*老": {"birth_month": born(70)}, "王*青": {"birth_month": born(15, months_ago=0)}},
        household_type="一般农户",
    )
    await api.hear(*others.told())
    listed = await people(api, "labour")
    assert set(listed) == {home["张*三"], home["李*兰"]}, "who cannot work, and a child, are not in"
    assert listed[home["李*兰"]]["facts"] == {
        "sex": "女",
        "birth_month": "1988-09",
        "relation": "配偶",
        "education": "初中",
        "health": "健康",
        "ability": "part",
        "household_type": "脱贫户",
        "relocated": "false",
        "status": "unasked",
    }
    await api.monitor(others)
    said = {"want": "county", "over_age": True, "asked_on": today().isoformat()}
    assert (await api.call("PUT", f"/labour-force/{others['王*老']}/profile", said)).status_code == 200
    listed = await people(api, "labour")
    assert set(listed) == {home["张*三"], home["李*兰"], others["王*五"], others["王*老"]}
    assert listed[others["王*老"]]["facts"]["category"] == "EDGE"
    others.people["王*五"]["labour_skill"] = "丧失劳动力"
    home.left["张*三"] = (today(), "死亡")
    await api.hear(*others.told(), *home.told())
    assert set(await people(api, "labour")) == {home["李*兰"], others["王*老"]}


async def test_the_transfer_register_has_who_works_outside_the_own_town(api: JobsApi, home: Home) -> None:
    places = {
        "省外": "320500000000",
        "县城": OTHER_TOWN,
        "本镇": TOWN,
        "本村": VILLAGE,
        "邻村": f"{TOWN[:9]}299",
        "务农": "320500000000",
    }
    village = Home({name: {} for name in places})
    await api.hear(*village.told())
    spells = {}
    for name, place in places.items():
        form = "farming" if name == "务农" else "employed"
        spells[name] = await api.employed(village[name], place_code=place, form=form, started_on=EARLIER.isoformat())
    assert (await api.month(spells["省外"], LAST, wage="5000.00")).status_code == 200
    assert (await api.month(spells["省外"], MONTH)).status_code == 200
    listed = await people(api, "transfer")
    assert set(listed) == {village["省外"], village["县城"]}
    facts = listed[village["省外"]]["facts"]
    worked = "2.0" if BEFORE.year == NOW.year else "1.0"
    assert (facts["region"], facts["months"], facts["wage"], facts["jobs"]) == ("other_province", worked, "4200.00", 1)
    assert listed[village["县城"]]["facts"]["region"] == "county"

    back = {"on": (LAST_DAY if today() == LAST_DAY else today()).isoformat(), "end_reason": "season"}
    assert (await api.call("POST", f"/employment-spells/{spells['省外']}/closure", back, if_match="3")).status_code == 200
    still = today() == LAST_DAY
    assert (village["省外"] in await people(api, "transfer")) is still, "who is back by the last day is out"
    assert village["省外"] in await people(api, "transfer", f"month={LAST}"), "and was in the month before"

    parameter = {"value": "1", "effective_from": "2026-01-01", "document": "县人社局通知"}
    setter = api.acting("parameters:read", "parameters:write", client_id="zhuren", divisions=(COUNTY,))
    set_to = await setter.call("PUT", "/parameters/transfer_beyond_village", parameter)
    assert set_to.status_code == 201, set_to.text
    assert set(await people(api, "transfer")) - {village["省外"]} == {village["县城"], village["邻村"]}


async def test_the_registers_of_businesses_and_posts_have_who_runs_one_and_who_holds_one(api: JobsApi, home: Home) -> None:
    own = {"form": "business", "employer": "四坪民宿", "place_code": VILLAGE, "trade": "民宿", "industry": "H"}
    inn = await api.employed(home["张*三"], **own)
    await api.employed(home["李*兰"], form="post", channel="post", employer="四坪村委会", trade="保洁员", place_code=VILLAGE)
    assert {name: set(await people(api, name)) for name in ("business", "posts", "transfer")} == {
        "business": {home["张*三"]},
        "posts": {home["李*兰"]},
        "transfer": set(),
    }
    # One line for each: the main job, and how many there are.
    await api.employed(
        home["张*三"], **{**own, "form": "self_employed", "employer": "夜市摊", "full_time": False, "started_on": MONTH + "-01"}
    )
    (line,) = (await people(api, "business")).values()
    assert (line["facts"]["employer"], line["facts"]["jobs"]) == ("四坪民宿", 2)
    gone = await api.call("POST", f"/employment-spells/{inn}/withdrawal", {"reason": "登记错人"}, if_match="1")
    assert gone.status_code == 200, gone.text
    (line,) = (await people(api, "business")).values()
    assert (line["facts"]["employer"], line["facts"]["jobs"]) == ("夜市摊", 1)


async def test_whoever_moves_is_of_the_former_village_until_that_day(api: JobsApi, home: Home) -> None:
    await api.employed(home["张*三"], started_on=EARLIER.isoformat())
    new = Home({"张*三": {}}, division_code=OTHER_VILLAGE)
    new.ids["张*三"] = home.ids["张*三"]
    home.left["张*三"] = (NOW, "迁出")
    await api.hear(*home.told(), *new.told())
    for register in ("labour", "transfer"):
        assert home["张*三"] in await people(api.county, register, f"month={LAST}&village={VILLAGE}")
        assert home["张*三"] not in await people(api.county, register, f"month={LAST}&village={OTHER_VILLAGE}")
        assert home["张*三"] in await people(api.county, register, f"village={OTHER_VILLAGE}")
        assert home["张*三"] not in await people(api.county, register, f"village={VILLAGE}")


async def test_nobody_sees_another_village_and_nothing_that_there_is_not(api: JobsApi, home: Home, desk: Desk) -> None:
    await desk.lock()
    assert await people(api.elsewhere, "labour") == {}
    assert (await api.elsewhere.get("/register-snapshots"))["items"] == []
    assert all(one["people"] == 0 for one in (await api.elsewhere.get(f"/registers?division={COUNTY}"))["items"])
    refused = {
        "/registers/lucky/lines": (404, "unknown_register"),
        f"/registers/labour/lines?village={VILLAGE}&version=9": (404, "unknown_snapshot"),
        "/registers/labour/lines?version=1": (422, "village_needed"),
        f"/registers/labour/lines?month={NEXT:%Y-%m}": (422, "future_date"),
        f"/registers/labour/difference?since={NEXT:%Y-%m}": (422, "future_date"),
        f"/registers/labour/paper?village={TOWN}": (422, "unknown_division"),
        f"/registers/labour/paper?village={OTHER_VILLAGE}": (422, "unknown_division"),
    }
    for place, told in refused.items():
        answer = await api.call("GET", place)
        assert (answer.status_code, answer.json()["code"]) == told, answer.text
    only = api.acting("employment:read", divisions=(VILLAGE,))
    assert (await only.call("GET", "/registers/labour/lines")).status_code == 403
    assert [one["register_code"] for one in (await only.get(f"/registers?division={VILLAGE}"))["items"]] == [
        "training",
        "transfer",
        "business",
        "posts",
    ]
    elsewhere = await api.elsewhere.call("GET", f"/registers/labour/lines?village={VILLAGE}&version=1")
    assert elsewhere.status_code == 404
