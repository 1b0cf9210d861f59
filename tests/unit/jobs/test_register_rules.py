"""What registers declare and how one follows from another, without any database."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import column, table

from services.jobs.registers import schemas
from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.definition import COMMON, Register
from services.jobs.registers.deriving import LINE
from services.jobs.registers.rules import Change, Ground, changed_fields, followed

_FACTS = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2), max_size=4)
_REGISTER = st.dictionaries(st.integers(0, 5), _FACTS, max_size=6)
_MONTH = Ground(date(2026, 2, 1), 16, 59, beyond_village=False)


@pytest.mark.parametrize(("literal", "words"), schemas.LISTS)
def test_the_literals_are_the_codes_of_their_tables(literal: object, words: dict[str, str]) -> None:
    assert get_args(literal) == tuple(words)


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_a_register_says_what_it_declares(register: Register) -> None:
    people = table("people", *(column(name) for name in LINE[:-1])).c
    said = set(register.enters(_MONTH, people).selected_columns.keys())
    declared = [one.name for one in register.columns]
    assert said >= {*LINE[:-1], *declared}
    assert len({*declared, *(one.name for one in COMMON)}) == len(declared) + len(COMMON)


def test_who_is_in_is_asked_of_the_last_day_of_the_month() -> None:
    assert (_MONTH.on, _MONTH.ages.on) == (date(2026, 2, 28), date(2026, 2, 28))


@given(_REGISTER, _REGISTER)
def test_a_register_with_what_changed_is_the_next(old: dict[int, dict[str, int]], new: dict[int, dict[str, int]]) -> None:
    changes = [Change("changed", who, old.get(who), new.get(who)) for who in {*old, *new} if old.get(who) != new.get(who)]
    assert followed(old, changes) == new


@given(_FACTS, _FACTS, st.sets(st.sampled_from("abcd")))
def test_what_passes_is_no_change(before: dict[str, int], after: dict[str, int], passing: set[str]) -> None:
    found = changed_fields(before, after, passing)
    assert set(found) == {name for name in "abcd" if before.get(name) != after.get(name)} - passing
    assert found == changed_fields(after, before, passing)
