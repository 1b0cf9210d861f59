"""A monitoring case from the visit to the day on which the household is safe again, by plain HTTP calls."""

from __future__ import annotations

import pytest

from services.household.cases.machine import CASE
from shared.contracts.household import CASE_CHANGED, TASK_CHANGED
from tests.harness.cases import Casework
from tests.harness.household_api import HouseholdApi


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """A household of one, whose head can work."""
    work = Casework(api)
    await work.settle()
    return work


async def test_a_household_is_identified_helped_and_safe_again(work: Casework) -> None:
    await work.earns(2025, "20000.00")
    await work.open()
    await work.identify()
    await work.support()
    await work.eliminate()
    shown = await work.shown()
    assert (shown["state"], shown["eliminated_on"], shown["elimination_way"]) == ("eliminated", str(work.on), "helped")
    steps = [move["step"] for move in shown["moves"]]
    assert CASE.replay(steps) == "eliminated"
    timeline = await work.acting("county").call("GET", f"/households/{work.household}/steps")
    assert timeline.status_code == 403, "the timeline needs household:read"
    kinds = [item["kind"] for item in (await work.api.get(f"/households/{work.household}/steps?limit=200"))["items"]]
    assert set(kinds) >= {"case.open", *(f"case.{step}" for step in steps), "measure.add", "measure.confirm"}
    told = await work.api.events(CASE_CHANGED)
    assert (told[-1]["state"], told[-1]["version"]) == ("eliminated", shown["version"])
    waiting = [(item["title"], item["open"]) for item in await work.api.events(TASK_CHANGED) if item["kind"] == "case"]
    assert (waiting[0], waiting[-1]) == (("入户核实", True), ("风险已消除", False))
