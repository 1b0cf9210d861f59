"""Second visits to households whose leads were closed as untrue, by plain HTTP calls: which are drawn, who goes, and what comes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.contracts.household import LEAD_CHANGED_2, LEAD_FEEDBACK_GIVEN
from shared.standards.clock import today
from tests.harness.household_api import OTHER_VILLAGE, VILLAGE, HouseholdApi
from tests.harness.leadwork import AS_OF, Leadwork, leadwork

_COUNTY = ("610925000000",)


@pytest.fixture
async def work(api: HouseholdApi) -> AsyncIterator[Leadwork]:
    async with leadwork(api) as opened:
        yield opened


async def _untrue(work: Leadwork, household: str) -> dict[str, Any]:
    """A lead that two people of the village found untrue and the town confirmed."""
    who = {"H": "village", "K": "other_village"}[household]
    await work.dispatch([household])
    await work.verify(household, "untrue", who, findings="收入稳定")
    confirmed = await work.take("town" if household == "H" else "county", "confirm", household)
    assert confirmed.status_code == 200, confirmed.text
    lead: dict[str, Any] = confirmed.json()
    return lead


async def _recheck(work: Leadwork, lead: dict[str, Any], who: str = "inspector", **said: Any) -> httpx.Response:
    body = {
        "rechecked_on": str(AS_OF + timedelta(days=9)),
        "recheckers": ["陈刚", "赵敏"],
        "outcome": "confirmed",
        "findings": "与原核实一致",
        **said,
    }
    inspector = work.api.acting("leads:read", "leads:write", client_id=who, divisions=_COUNTY)
    return await inspector.call("POST", f"/leads/{lead['id']}/second-visit", body)


async def _listed(work: Leadwork, query: str = "", who: str = "county") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await work.acting(who).get(f"/second-visits?since=2025-09-01&until=2025-10-31{query}"))[
        "items"
    ]
    return items


async def test_a_second_visit_that_finds_the_same_is_kept_with_the_lead(work: Leadwork) -> None:
    lead = await _untrue(work, "H")
    (drawn,) = await _listed(work)
    assert (drawn["id"], drawn["drawn"], drawn["second_visit"], drawn["close_note"]) == (lead["id"], True, None, "收入稳定")
    answer = await _recheck(work, lead)
    assert answer.status_code == 201, answer.text
    visit = answer.json()
    assert (visit["outcome"], visit["new_lead_id"], visit["recheckers"]) == ("confirmed", None, ["陈刚", "赵敏"])
    shown = await work.lead("H")
    assert (shown["second_visit"], shown["version"]) == (visit, lead["version"])
    assert [item["second_visit"] for item in await _listed(work, "&done=true")] == [visit]
    assert await _listed(work, "&done=false") == []
    again = await _recheck(work, lead)
    assert (again.status_code, again.json()["code"]) == (409, "second_visit_recorded")
    steps = (await work.api.get(f"/households/{work.ids['H']}/steps"))["items"]
    assert (steps[0]["title"], steps[0]["reason"]) == ("抽查复核线索:维持原结论", "与原核实一致")


async def test_a_lead_that_was_true_after_all_gives_way_to_one_that_rests_on_the_same_hits(work: Leadwork) -> None:
    lead = await _untrue(work, "H")
    answer = await _recheck(work, lead, outcome="wrong", findings="户主确未参保")
    assert answer.status_code == 201, answer.text
    new = await work.lead("H")
    assert (answer.json()["new_lead_id"], new["state"], new["opening_note"]) == (new["id"], "open", "户主确未参保")
    for kept in ("level", "category", "channel", "rules", "hits"):
        assert new[kept] == lead[kept], kept
    told = [item for item in await work.api.events(LEAD_CHANGED_2) if item["id"] == new["id"]]
    assert [(item["version"], item["rules"]) for item in told] == [(1, lead["rules"])]
    report = await work.acting("county").get("/rule-precision?since=2025-09-01")
    assert report["by_rule"] == [], "the first answer counts no more"
    await work.close("H", "resolved", on=today())
    report = await work.acting("county").get("/rule-precision?since=2025-09-01")
    assert {(entry["true"], entry["false"], entry["precision"]) for entry in report["by_rule"]} == {(1, 0, "100.0")}
    feedback = [item["verdict"] for item in await work.api.events(LEAD_FEEDBACK_GIVEN)]
    assert (feedback[0], feedback[-1]) == ("false", "true"), "the department is told anew"


async def test_a_lead_that_is_open_again_already_is_joined(work: Leadwork) -> None:
    lead = await _untrue(work, "H")
    entry = {"household_id": str(work.ids["H"]), "on": str(AS_OF + timedelta(days=5)), "note": "群众反映"}
    opened = await work.acting("village").call("POST", "/leads", entry)
    answer = await _recheck(work, lead, outcome="wrong", findings="户主确未参保")
    assert answer.json()["new_lead_id"] == opened.json()["id"]
    joined = await work.lead("H")
    assert (joined["level"], joined["opening_note"], joined["rules"]) == ("red", "群众反映\n户主确未参保", lead["rules"])


async def test_other_people_of_town_or_county_make_a_second_visit(work: Leadwork) -> None:
    lead = await _untrue(work, "H")
    place = f"/leads/{lead['id']}/second-visit"
    body = {"rechecked_on": str(today()), "recheckers": ["陈刚", "赵敏"], "outcome": "confirmed", "findings": "一致"}
    village = await work.acting("village").call("POST", place, body)
    assert (village.status_code, village.json()["code"]) == (403, "level_needed")
    town = await work.acting("town").call("POST", place, body)
    assert (town.status_code, town.json()["code"]) == (409, "same_person"), "who has confirmed it"
    stranger = work.api.acting("leads:write", divisions=("610925101000",))
    assert (await stranger.call("POST", place, body)).json()["code"] == "unknown_lead"
    for said, code in (
        ({"recheckers": ["陈刚", "陈刚"]}, "two_needed"),
        ({"recheckers": ["陈刚", "李强"]}, "same_people"),
        ({"rechecked_on": str(AS_OF)}, "invalid_date"),
        ({"rechecked_on": "2999-01-01"}, "future_date"),
    ):
        answer = await _recheck(work, lead, **said)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    await work.close("K", "resolved")
    true = await _recheck(work, await work.lead("K"))
    assert (true.status_code, true.json()["code"]) == (409, "not_untrue")


_MANY = """
    WITH home AS (
        INSERT INTO household (household_no, division_code, household_type)
        SELECT 'S' || n, $1, '一般农户' FROM generate_series(1, 21) n RETURNING id
    )
    INSERT INTO lead (household_id, level, state, state_since, opened_on, screened_on, closed_on, close_code)
    SELECT id, 'orange', 'closed', $2, $2, $2, $2, 'untrue' FROM home
"""


async def test_a_tenth_of_every_town_and_month_is_drawn_and_whoever_asks_gets_the_same(work: Leadwork) -> None:
    await work.api.rows(_MANY, VILLAGE, AS_OF)
    foreign = await _untrue(work, "K")
    drawn = [item["id"] for item in await _listed(work, who="town")]
    assert len(drawn) == 3, "a tenth of 21, rounded up"
    assert {item["id"] for item in await _listed(work)} == {*drawn, foreign["id"]}, "one at least of every town"
    days = f"/second-visits?since={AS_OF}&until={AS_OF}&village={VILLAGE}"
    assert [item["id"] for item in (await work.acting("village").get(days))["items"]] == drawn
    assert await _listed(work, f"&village={OTHER_VILLAGE}", who="town") == []
    (other, *_) = await work.api.rows(
        "SELECT id FROM lead WHERE close_code = 'untrue' AND NOT id::text = ANY($1)", [*drawn, foreign["id"]]
    )
    assert (await _recheck(work, {"id": other["id"]})).status_code == 201
    listed = {item["id"]: item["drawn"] for item in await _listed(work, who="town")}
    assert listed == {**dict.fromkeys(drawn, True), str(other["id"]): False}, "so may one be visited that is not drawn"
