"""What becomes of a case when its household changes: a split, a merger, a death, a village that is merged, a holiday."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shared.contracts.household import TASK_CHANGED
from tests.harness.cases import Casework
from tests.harness.household_api import OTHER_VILLAGE, HouseholdApi


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """A couple whose case is open."""
    work = Casework(api)
    await work.settle({"labour_skill": "普通劳动力"}, {"labour_skill": "普通劳动力", "name": "王大力"})
    await work.open()
    return work


async def _leaves(work: Casework, person: str) -> None:
    version = (await work.api.get(f"/persons/{person}"))["version"]
    body = {"left_on": "2025-03-04", "reason": "死亡"}
    answer = await work.api.call("POST", f"/persons/{person}/leave", body, if_match=str(version))
    assert answer.status_code == 200, answer.text


def _codes(answer: Any) -> list[str]:
    return [fault["code"] for fault in answer.json()["errors"]]


async def test_a_death_that_leaves_no_head_stops_every_step_until_there_is_one(work: Casework) -> None:
    head, wife = work.members
    await _leaves(work, head)
    work.members = [wife]
    said: dict[str, Any] = {
        "verifiers": ["李强", "王芳"],
        "signers": [wife],
        "category": "EDGE",
        "risks": ["illness"],
        "findings": "核实",
    }
    refused = await work.take("village", "visit", days=1, expect=409, **said)
    assert _codes(refused) == ["no_head"]
    assert [reason["code"] for reason in (await work.shown())["options"][0]["blocked"]] == ["no_head"]
    version = (await work.api.get(f"/persons/{wife}"))["version"]
    mended = await work.api.call(
        "PATCH", f"/persons/{wife}", {"relation": "户主", "reason": "户主去世,变更户主"}, if_match=str(version)
    )
    assert mended.status_code == 200, mended.text
    await work.take("village", "visit", days=1, **said)


async def test_a_household_that_splits_keeps_its_case_and_the_new_one_is_looked_at(work: Casework) -> None:
    head, wife = work.members
    version = (await work.api.get(f"/households/{work.household}"))["version"]
    split = {
        "household_no": "H-NEW",
        "on": "2025-03-04",
        "reason": "分户",
        "members": [{"person_id": wife, "relation": "户主"}],
    }
    answer = await work.api.call("POST", f"/households/{work.household}/split", split, if_match=str(version))
    assert answer.status_code == 201, answer.text
    (lead,) = (await work.acting("county").get("/leads"))["items"]
    assert (lead["household_no"], lead["channel"], lead["stage"]) == ("H-NEW", "split", "open")
    work.members = [head]
    await work.visit()
    shown = await work.shown()
    assert (shown["household_id"], shown["state"], shown["persons"]) == (work.household, "comparing", 1)


async def test_a_household_with_an_open_case_is_not_merged_away(work: Casework) -> None:
    other = await work.api.household()
    await work.api.person(other)
    version = (await work.api.get(f"/households/{work.household}"))["version"]
    members = [
        {"person_id": person, "relation": relation} for person, relation in zip(work.members, ("之子", "之儿媳"), strict=True)
    ]
    merge = {"into": other, "on": "2025-03-04", "reason": "并户", "members": members}
    answer = await work.api.call("POST", f"/households/{work.household}/merge", merge, if_match=str(version))
    assert (answer.status_code, answer.json()["code"]) == (409, "case_open")
    await work.take("reviewer", "cancel", reason="merged", opinion="与父母合户")
    answer = await work.api.call("POST", f"/households/{work.household}/merge", merge, if_match=str(version))
    assert answer.status_code == 200, answer.text


async def test_of_a_household_that_a_file_has_closed_the_case_can_only_be_cancelled(work: Casework) -> None:
    await work.api.rows(
        "UPDATE household SET closed_on = '2025-03-04', close_reason = '整户迁出' WHERE id = $1", work.household
    )
    options = {option["step"]: option["blocked"] for option in (await work.shown())["options"]}
    assert {step: [reason["code"] for reason in blocked] for step, blocked in options.items()} == {
        "visit": ["household_closed"],
        "cancel": [],
    }
    await work.take("reviewer", "cancel", reason="moved", opinion="整户迁出")
    assert (await work.shown())["state"] == "cancelled"


async def test_the_case_of_a_village_that_is_merged_goes_on_in_the_new_one(work: Casework) -> None:
    version = (await work.api.get(f"/households/{work.household}"))["version"]
    moved = {"division_code": OTHER_VILLAGE, "reason": "村组合并"}
    answer = await work.api.call("PATCH", f"/households/{work.household}", moved, if_match=str(version))
    assert answer.status_code == 200, answer.text
    assert (await work.acting("village").call("GET", f"/cases/{work.case}")).status_code == 404
    work.village = OTHER_VILLAGE
    await work.visit()
    assert (await work.shown())["division_code"] == OTHER_VILLAGE
    assert (await work.api.events(TASK_CHANGED))[-1]["division_code"] == OTHER_VILLAGE


@pytest.mark.parametrize(
    ("opened", "due_on", "decide_by"),
    [
        # Two working days over the National Day of 2025, when Saturday the 11th of October was worked.
        (date(2025, 9, 30), "2025-10-10", "2025-10-15"),
        (date(2025, 10, 10), "2025-10-13", "2025-10-27"),
    ],
)
async def test_no_deadline_ends_on_a_holiday(api: HouseholdApi, opened: date, due_on: str, decide_by: str) -> None:
    work = Casework(api, on=opened)
    await work.settle()
    await work.open()
    shown = await work.shown()
    assert (shown["due_on"], shown["decide_by"]) == (due_on, decide_by)
