"""What a month of a post pays, by properties; and that the catalogue of checks is whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from services.jobs.attendance.schemas import LISTS as ATTENDANCE
from services.jobs.bars.rules import BARS
from services.jobs.stipends.catalogue import CHECKS, FORCES
from services.jobs.stipends.judging import for_payrolls
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.rules import gross, net
from services.jobs.stipends.schemas.words import LISTS, PayrollState

yuan = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(20000), places=2)
months = st.integers(28, 31)
due = st.integers(1, 31)


@given(yuan, due, st.data())
def test_a_month_never_pays_more_than_the_standard_nor_less_than_nought(
    standard: Decimal, due_days: int, data: st.DataObject
) -> None:
    month, paid = data.draw(months), data.draw(st.integers(0, due_days))
    active = data.draw(st.integers(0, month))
    assert 0 <= gross(standard, due_days, paid, active, month) <= standard


@given(yuan, due, months)
def test_a_full_month_pays_the_standard_and_none_pays_nothing(standard: Decimal, due_days: int, month: int) -> None:
    assert gross(standard, due_days, due_days, month, month) == standard
    assert gross(standard, due_days, 0, month, month) == gross(standard, due_days, due_days, 0, month) == 0


@given(yuan, due, months, st.data())
def test_who_works_more_days_or_serves_longer_never_gets_less(
    standard: Decimal, due_days: int, month: int, data: st.DataObject
) -> None:
    active, paid = data.draw(st.integers(0, month)), data.draw(st.integers(0, due_days))
    by_paid = [gross(standard, due_days, each, active, month) for each in range(due_days + 1)]
    by_active = [gross(standard, due_days, paid, each, month) for each in range(month + 1)]
    assert all(less <= more for each in (by_paid, by_active) for less, more in pairwise(each))


@given(yuan, months, st.data())
def test_a_month_that_two_share_pays_the_standard_but_for_a_cent(standard: Decimal, month: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, month))
    parts = [gross(standard, 20, 20, active, month) for active in (first, month - first)]
    assert abs(sum(parts) - standard) <= Decimal("0.01")


@given(yuan, yuan)
def test_what_is_deducted_never_makes_a_debt(amount: Decimal, deduction: Decimal) -> None:
    assert net(amount, deduction) == max(amount - deduction, Decimal(0))


def test_all_sixteen_checks_and_those_of_bars_are_there_once() -> None:
    assert [code for code in CHECKS if code.startswith("PY-")] == [f"PY-{number:02d}" for number in range(1, 17)]
    assert {bar.check for bar in BARS.values()} <= CHECKS.keys()
    assert all(check.force in FORCES and check.title for check in CHECKS.values())


def test_a_statement_binds_only_what_it_names() -> None:
    assert set(for_payrolls("SELECT :payrolls, :age_to").compile().params) == {"payrolls", "age_to"}


def test_words_are_those_of_the_tables() -> None:
    lists = (*LISTS, *ATTENDANCE)
    assert [get_args(literal) == tuple(words) for literal, words in lists] == [True] * len(lists)
    assert get_args(PayrollState) == tuple(PAYROLL.states)
