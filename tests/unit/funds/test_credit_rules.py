"""Micro-credit by numbers: the subsidy never exceeds what the law allows, however days are cut; what is owed stays within what was lent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from services.funds.credit.machine import LOAN
from services.funds.credit.rules import Light, light, rate_cap
from services.funds.credit.schemas.words import LISTS
from services.funds.credit.subsidy import Credit, subsidies, yuan
from shared.standards.months import months_after

START = date(2025, 1, 1)
CAP = Decimal(50000)
RATE = Decimal("3.1")


def day(offset: int) -> date:
    return START + timedelta(days=offset)


@st.composite
def loans_of(draw: st.DrawFn, number: int) -> Credit:
    """A loan with instalments that never come to more than it."""
    amount = Decimal(draw(st.integers(1, 100_000)))
    lent = draw(st.integers(0, 60))
    due = lent + draw(st.integers(1, 200))
    terms = [(day(lent), day(due), Decimal(draw(st.integers(0, 400))) / 100)]
    if draw(st.booleans()):
        renewed = draw(st.integers(lent, due))
        terms.append((day(renewed), day(due + draw(st.integers(1, 100))), RATE))
    left, repayments = amount, []
    for _ in range(draw(st.integers(0, 3))):
        part = Decimal(draw(st.integers(0, int(left))))
        left -= part
        repayments.append((day(draw(st.integers(lent, 260))), part))
    return Credit(UUID(int=number), amount, terms, repayments)


households = st.integers(1, 3).flatmap(lambda many: st.tuples(*(loans_of(number) for number in range(many))))


@given(households)
def test_subsidised_principal_of_a_household_never_exceeds_the_cap_nor_what_is_owed(loans: tuple[Credit, ...]) -> None:
    found = subsidies(loans, START, day(300), CAP)
    by_id = {loan.id: loan for loan in loans}
    for offset in range(0, 300, 7):
        on = day(offset)
        there = [(each.id, part) for each in found for part in each.segments if part.since <= on < part.until]
        assert sum(part.principal for _, part in there) <= CAP
        for loan_id, part in there:
            assert 0 < part.principal <= by_id[loan_id].owed(on)
            assert on < by_id[loan_id].terms[-1][1], "no day after it is due is subsidised"


@given(households, st.integers(1, 299))
def test_the_subsidy_of_a_period_is_that_of_its_parts(loans: tuple[Credit, ...], cut: int) -> None:
    def weights(since: int, until: int) -> dict[UUID, Decimal]:
        return {each.id: each.weight for each in subsidies(loans, day(since), day(until), CAP)}

    whole, first, second = weights(0, 300), weights(0, cut), weights(cut, 300)
    assert {key: value for key, value in whole.items() if value} == {
        key: total for key in {*first, *second} if (total := first.get(key, Decimal()) + second.get(key, Decimal()))
    }


def test_a_year_of_the_usual_loan_and_one_that_is_larger_bring_the_same() -> None:
    for amount in (50000, 80000):
        loan = Credit(UUID(int=1), Decimal(amount), [(START, date(2026, 1, 1), Decimal("3.45"))], [])
        (line,) = subsidies([loan], START, date(2026, 1, 1), CAP)
        assert [(part.principal, part.days) for part in line.segments] == [(CAP, 365)]
        assert yuan(line.weight, Decimal(100)) == Decimal("1725.00")
        assert yuan(line.weight, Decimal(70)) == Decimal("1207.50")


def test_of_two_loans_the_first_is_subsidised_first_and_overdue_days_are_not() -> None:
    first = Credit(UUID(int=2), Decimal(40000), [(START, day(10), RATE)], [])
    second = Credit(UUID(int=1), Decimal(40000), [(day(5), day(40), RATE)], [(day(20), Decimal(35000))])
    lines = {each.id: each for each in subsidies([second, first], START, day(90), CAP)}
    told = {
        key.int: [((part.since - START).days, (part.until - START).days, int(part.principal)) for part in each.segments]
        for key, each in lines.items()
    }
    assert told == {2: [(0, 10, 40000)], 1: [(5, 10, 10000), (10, 20, 40000), (20, 40, 5000)]}


def test_an_instalment_that_was_reversed_counts_as_if_it_had_never_been_paid() -> None:
    terms = [(START, day(90), RATE)]
    undone = Credit(UUID(int=1), CAP, terms, [(day(30), Decimal(20000)), (day(30), Decimal(-20000))])
    assert subsidies([undone], START, day(90), CAP) == subsidies([Credit(UUID(int=1), CAP, terms, [])], START, day(90), CAP)


def test_reaching_a_bound_counts_and_nothing_overdue_is_no_warning() -> None:
    bounds = (Decimal(1), Decimal(3), Decimal(5))
    found = [light(Decimal(overdue), Decimal(1000), *bounds) for overdue in (0, 9, 10, 30, 49, 50)]
    assert found == [Light.NONE, Light.NONE, Light.WARN, Light.SERIOUS, Light.SERIOUS, Light.BREAKER]
    assert light(Decimal(), Decimal(), *bounds) is Light.NONE


def test_rates_are_capped_by_the_length_of_the_term() -> None:
    caps = (Decimal(3), Decimal("3.5"))
    assert rate_cap(START, months_after(START, 12), *caps) == Decimal(3)
    assert rate_cap(START, months_after(START, 12) + timedelta(days=1), *caps) == Decimal("3.5")


def test_a_loan_goes_its_way_and_ends() -> None:
    way = ["rate", "approve", "disburse", "confirm_use", "extend", "renew", "compensate", "pursue", "write_off"]
    assert LOAN.replay(way) == "written_off"
    assert LOAN.finals == {"written_off", "refused"}


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in LISTS:
        assert set(get_args(literal)) == set(words)
