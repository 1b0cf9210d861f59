"""What an asset is worth: it falls month by month to its residual value and never below, and what is not depreciated keeps its value."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from services.assets.parameters.rules import PARAMETERS
from services.assets.register.depreciation import LIVES, life_of, worth_on
from services.assets.register.rules import KINDS

BEGUN = date(2020, 2, 29)
AMOUNTS = st.integers(1, 10**11).map(lambda cents: Decimal(cents) / 100)


@given(AMOUNTS, st.integers(-400, 20_000), st.integers(1, 100), st.integers(0, 100))
def test_worth_falls_to_the_residual_value_and_not_below(original: Decimal, later: int, years: int, residual: int) -> None:
    on = BEGUN + timedelta(later)
    now, next_month = (worth_on(original, BEGUN, day, years, Decimal(residual)) for day in (on, on + timedelta(31)))
    assert now.net + now.depreciated == original
    assert next_month.net <= now.net
    left = (original * residual / 100 - now.net) <= Decimal("0.01")
    assert left, "never below the residual value"
    if on < date(2020, 3, 1):
        assert now.depreciated == 0, "not in the month in which its use began"
    if on >= BEGUN + timedelta(366 * years + 31):
        assert abs(now.net - original * residual / 100) <= Decimal("0.01")


def test_what_is_in_no_group_keeps_its_value() -> None:
    assert {kind for kind in KINDS if life_of(kind) is None} == {
        "shares",
        "claim",
        "income_right",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    }
    assert worth_on(Decimal("5.00"), BEGUN, date(2030, 1, 1), None, Decimal(5)).net == Decimal("5.00")
    assert worth_on(Decimal("5.00"), None, date(2030, 1, 1), 10, Decimal(5)).net == Decimal("5.00")


def test_every_life_is_a_parameter_and_every_kind_is_in_one_group_at_most() -> None:
    kinds = [kind for _, _, kinds in LIVES.values() for kind in kinds]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) <= KINDS.keys()
    assert {life_of(kind) for kind in kinds} <= PARAMETERS.keys()
