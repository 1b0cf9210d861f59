"""Periods of disclosures, whose board they hang on, who judges objections, and what stands in the way meanwhile."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from shared.disclosures.rules import Standing, ends_on, judging_level, level_of, publicity_blocks
from shared.workflow import Level


@pytest.mark.parametrize(
    ("posted", "days", "last"),
    [
        (date(2023, 6, 9), 10, date(2023, 6, 19)),
        (date(2024, 2, 20), 10, date(2024, 3, 1)),
        (date(2023, 2, 20), 10, date(2023, 3, 2)),
        (date(2025, 12, 25), 7, date(2026, 1, 1)),
    ],
)
def test_the_day_of_posting_does_not_count(posted: date, days: int, last: date) -> None:
    assert ends_on(posted, days) == last


def _standing(**fields: object) -> Standing:
    told = {
        "id": UUID(int=1),
        "posted_on": date(2024, 2, 20),
        "ends_on": date(2024, 3, 1),
        "closed_on": None,
        "open_objections": 0,
    }
    return Standing(**{**told, **fields})  # type: ignore[arg-type]


def test_what_never_hung_or_was_withdrawn_blocks() -> None:
    assert [block.code for block in publicity_blocks(None, date(2024, 3, 2))] == ["not_publicised"]


def test_the_last_day_of_the_period_still_blocks_and_the_next_does_not() -> None:
    (block,) = publicity_blocks(_standing(), date(2024, 3, 1))
    assert (block.code, block.told) == ("publicity_running", "公示期未满,2024-03-02 起方可结束公示")
    assert publicity_blocks(_standing(), date(2024, 3, 2)) == []


def test_open_objections_block_within_the_period_after_it_and_after_its_end_was_recorded() -> None:
    assert [block.code for block in publicity_blocks(_standing(open_objections=2), date(2024, 2, 25))] == [
        "publicity_running",
        "objection_open",
    ]
    closed = _standing(open_objections=1, closed_on=date(2024, 3, 2))
    assert [block.code for block in publicity_blocks(closed, date(2024, 3, 5))] == ["objection_open"]


def test_no_village_judges_what_it_has_posted() -> None:
    assert [level_of(code) for code in ("610925000000", "610925104000", "610925104201")] == [
        Level.COUNTY,
        Level.TOWN,
        Level.VILLAGE,
    ]
    assert [judging_level(level) for level in Level] == [Level.TOWN, Level.TOWN, Level.COUNTY]
