"""Where the board begins and what lies below."""

from __future__ import annotations

import pytest

from services.gateway.readmodels.rules import PLATFORM, child_length, home, range_of


@pytest.mark.parametrize(
    ("code", "length"),
    [(PLATFORM, 6), ("610900000000", 6), ("610925000000", 9), ("610925104000", 12), ("610925104201", 12)],
)
def test_divisions_below_are_told_apart_by_so_many_digits(code: str, length: int) -> None:
    assert child_length(code) == length


@pytest.mark.parametrize(
    ("prefixes", "code"),
    [
        ([""], PLATFORM),
        ([], PLATFORM),
        (["610925"], "610925000000"),
        (["610925104"], "610925104000"),
        (["610925104201"], "610925104201"),
        (["610925104", "610925105"], "610925000000"),
        (["610925104201", "610925104202"], "610925104000"),
        (["610925", "610926"], PLATFORM),
        (["", "610925"], PLATFORM),
    ],
)
def test_a_caller_begins_at_the_smallest_division_that_holds_the_scope(prefixes: list[str], code: str) -> None:
    assert home(prefixes) == code


def test_a_division_spans_the_codes_that_begin_like_it() -> None:
    assert range_of(PLATFORM) == ("0" * 12, "9" * 12)
    assert range_of("610925104000") == ("610925104000", "610925104999")
    assert range_of("610925104201") == ("610925104201", "610925104201")
