"""Rules of the registry: who may join a household, and where a division stands."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from services.household.registry.rules import LEAVE_REASONS, Standing, division_fault, joins_in_order, refusal_to_join
from shared.intake.definition import Reason

HOME = UUID(int=1)
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("left_on", "reason", "joined_on", "refusal"),
    [
        (None, None, None, Reason.DUPLICATE_PERSON),
        (date(2026, 3, 2), "婚出", None, Reason.DUPLICATE_PERSON),
        (date(2026, 3, 2), "死亡", None, Reason.DUPLICATE_PERSON),
        (date(2026, 3, 1), "死亡", None, Reason.PERSON_CLOSED),
        (date(2026, 3, 1), "婚出", None, None),
        (date(2026, 3, 1), "婚出", date(2026, 3, 1), None),
        (date(2026, 3, 1), "婚出", date(2026, 2, 28), Reason.INVALID_PERIOD),
        (date(2020, 3, 1), "迁出", date(2026, 2, 28), None),
    ],
)
def test_who_may_join(left_on: date | None, reason: str | None, joined_on: date | None, refusal: Reason | None) -> None:
    assert refusal_to_join(Standing(HOME, left_on, reason), joined_on, TODAY) is refusal


def test_whoever_is_unknown_may_join() -> None:
    assert refusal_to_join(None, None, TODAY) is None


def test_only_the_dead_cannot_come_back() -> None:
    gone = [reason for reason in LEAVE_REASONS if refusal_to_join(Standing(HOME, TODAY, reason), TODAY, TODAY)]
    assert gone == ["死亡"]


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [
        ("610925000000", "county", None),
        ("610925104000", "town", "610925000000"),
        ("610925104201", "village", "610925104000"),
    ],
)
def test_a_division_continues_the_digits_of_the_one_above(code: str, level: str, parent: str | None) -> None:
    assert division_fault(code, level, parent) is None
    assert division_fault(code, level, "610999999000") is not None
    for other in {"county", "town", "village"} - {level}:
        assert division_fault(code, other, parent) is not None


@pytest.mark.parametrize(
    ("joined_on", "left_before", "left_on", "fits"),
    [
        (None, None, None, True),
        (None, None, TODAY, True),
        (None, TODAY, None, False),
        (TODAY, TODAY, TODAY, True),
        (date(2026, 2, 28), TODAY, None, False),
        (date(2026, 3, 2), None, TODAY, False),
    ],
)
def test_memberships_follow_each_other(
    joined_on: date | None, left_before: date | None, left_on: date | None, fits: bool
) -> None:
    assert joins_in_order(joined_on, left_before, left_on) is fits
