"""What registrations of the police do to memberships: a function of what was registered, not of how it arrived."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.household.feeds.rules import DEATH, MOVED_IN, MOVED_OUT, Registration, Spell, replay

HOME, OTHER = uuid4(), uuid4()
_numbers = itertools.count(1)
MARCH, APRIL, MAY, JUNE = (date(2025, month, 1) for month in (3, 4, 5, 6))


def spell(joined: date | None = None, left: date | None = None, reason: str | None = None, home: UUID = HOME) -> Spell:
    return Spell(UUID(int=next(_numbers)), home, "长子", joined, left, reason)


def stored(spells: list[Spell]) -> list[Spell]:
    """As the database keeps them: identifiers grow with time."""
    return [one if one.id else replace(one, id=UUID(int=next(_numbers))) for one in spells]


def lived(spells: list[Spell]) -> list[tuple[date | None, date | None, str | None]]:
    return [
        (one.joined_on, one.left_on, one.left_reason) for one in spells if one.joined_on is None or one.joined_on != one.left_on
    ]


def said(*events: tuple[str, date]) -> list[Registration]:
    return [Registration(*event) for event in events]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([(MOVED_OUT, MARCH)], [(None, MARCH, MOVED_OUT)]),
        ([(MOVED_OUT, MARCH), (MOVED_OUT, MAY)], [(None, MAY, MOVED_OUT)]),
        ([(MOVED_OUT, MARCH), (MOVED_IN, APRIL)], [(None, MARCH, MOVED_OUT), (APRIL, None, None)]),
        ([(MOVED_OUT, MARCH), (MOVED_IN, MARCH)], [(None, MARCH, MOVED_OUT), (MARCH, None, None)]),
        ([(MOVED_IN, MARCH)], [(MARCH, None, None)]),
        ([(MOVED_IN, MARCH), (MOVED_OUT, APRIL)], [(MARCH, APRIL, MOVED_OUT)]),
        ([(DEATH, MARCH), (MOVED_OUT, APRIL)], [(None, APRIL, DEATH)]),
        ([(DEATH, MARCH), (MOVED_OUT, MARCH)], [(None, MARCH, DEATH)]),
        ([(MOVED_OUT, MARCH), (DEATH, APRIL), (MOVED_IN, MAY)], [(None, APRIL, DEATH)]),
        ([(DEATH, MARCH), (MOVED_OUT, APRIL), (MOVED_IN, MAY)], [(None, APRIL, DEATH)]),
        ([("出生", MARCH)], [(None, None, None)]),
    ],
)
def test_a_member_leaves_comes_back_and_dies_once(
    events: list[tuple[str, date]], expected: list[tuple[date | None, date | None, str | None]]
) -> None:
    assert lived(replay([spell()], said(*events))) == expected


def test_what_the_office_has_closed_stays_closed() -> None:
    married = spell(None, APRIL, "婚出")
    assert replay([married], said((MOVED_OUT, MARCH), (MOVED_IN, MAY))) == [married]


def test_a_household_joined_later_is_not_left_by_what_happened_before() -> None:
    past, now = spell(None, APRIL, MOVED_OUT), spell(APRIL, home=OTHER)
    assert replay([past, now], said((MOVED_OUT, APRIL), (DEATH, MARCH))) == [past, now]
    assert lived(replay([past, now], said((MOVED_OUT, APRIL), (DEATH, JUNE))))[1:] == [(APRIL, JUNE, DEATH)]


_events = st.tuples(
    st.sampled_from([DEATH, MOVED_OUT, MOVED_IN, "出生"]), st.integers(0, 9).map(lambda days: MARCH + timedelta(days=days))
)


@given(st.lists(st.lists(_events, max_size=4), max_size=4))
def test_the_order_and_the_files_in_which_they_come_do_not_matter(files: list[list[tuple[str, date]]]) -> None:
    one_by_one = [spell()]
    known: list[Registration] = []
    for file in files:
        known += said(*file)
        one_by_one = stored(replay(one_by_one, known))

    assert lived(one_by_one) == lived(replay([spell()], known))
    assert sorted(map(str, one_by_one)) == sorted(map(str, replay(one_by_one, known))), "the same again changes nothing"


@given(st.lists(_events, max_size=5, unique=True), st.data())
def test_a_withdrawn_registration_is_as_if_it_had_never_come(events: list[tuple[str, date]], data: st.DataObject) -> None:
    wrong = data.draw(st.sampled_from(events)) if events else (DEATH, MARCH)
    after = stored(replay([spell()], said(*events)))
    rest = said(*(event for event in events if event != wrong))
    assert lived(replay(after, rest, said(wrong))) == lived(replay([spell()], rest))
