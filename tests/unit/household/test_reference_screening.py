"""The reference is right about the sample town, so it may judge the platform elsewhere."""

from __future__ import annotations

from collections import Counter
from datetime import date

from tests.harness.reference_screening import screen
from tests.harness.sample import expected_hits, expected_leads, read_world


def test_the_reference_finds_what_the_sample_town_expects() -> None:
    world = read_world()
    assert (len(world.households), len(world.members)) == (681, 2199)
    result = screen(world, date(2025, 10, 31))
    assert result.hits == Counter(expected_hits())
    assert result.leads == Counter(expected_leads())
