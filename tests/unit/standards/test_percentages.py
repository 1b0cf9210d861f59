"""Percentages as reports print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shared.standards.percentages import percent


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(0, 0, None), (0, 3, "0.0"), (2, 3, "66.7"), (3, 3, "100.0"), (1, 80, "1.3"), (1, 2000, "0.1")],
)
def test_a_share_is_rounded_half_up_and_nothing_has_none(part: int, whole: int, told: str | None) -> None:
    assert percent(part, whole) == (told and Decimal(told))
