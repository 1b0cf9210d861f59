"""A register as the ledger tells it now: its lines by people, spells and months, for a month and some divisions. Nothing of it is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, exists, func, literal, or_, select, tuple_
from sqlalchemy.orm import aliased

from services.jobs.labour.queries import AnySelect
from services.jobs.registers.definition import Register
from services.jobs.registers.rules import Ground
from shared.registry.tables import KnownHousehold, KnownMember

__all__ = ["LINE", "Lying", "derived"]

LINE = ("division_code", "household_no", "person_id", "household_id", "name", "facts")
"""What a line is, wherever it comes from."""
_NEVER = date.max
_BEGINNING, _FAR = literal(date(2000, 1, 1)), literal(date(9999, 1, 1))
"""From which days are counted, and what is later than any: PostgreSQL does not count from, or to, a day that never comes."""
Lying = Callable[[Any], list[ColumnElement[bool]]]
"""The conditions on a village's code that say which villages are meant."""


def derived(register: Register, ground: Ground, lying: Lying) -> AnySelect:
    """The lines of a register in the villages that are meant, whichever they are: who calls sees to the scope."""
    entered = register.enters(ground, _people(ground, lying, register.lasting).subquery("people").c).subquery("entered").c
    facts = [part for column in register.columns for part in (literal(column.name, Text), entered[column.name])]
    columns = [entered[name] for name in LINE[:-1]]
    statement: AnySelect = select(*columns, func.jsonb_strip_nulls(func.jsonb_build_object(*facts)).label("facts"))
    return statement


def _people(ground: Ground, lying: Lying, lasting: bool) -> AnySelect:  # noqa: FBT001 - as the register has it
    """Who belonged there on the day: to the household that they left first of those that they had not left by then; ``lasting``, else to the one that they
    left last.

    A roster names when somebody left, and never when they came; so whoever moves from one household to another is of the former until that day.
    """
    row, home, other, elsewhere = KnownMember, KnownHousehold, aliased(KnownMember), aliased(KnownHousehold)

    def there(member: Any, household: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a table or an alias of it
        return and_(
            or_(member.left_on.is_(None), member.left_on > ground.on),
            or_(household.closed_on.is_(None), household.closed_on > ground.on),
        )

    def counts(member: Any, household: Any) -> ColumnElement[bool]:  # noqa: ANN401 - the same
        own = household.id == member.household_id
        return own if lasting else and_(own, there(member, household))

    def place(member: Any, household: Any) -> Any:  # noqa: ANN401 - the same
        if not lasting:
            return tuple_(func.coalesce(member.left_on, _NEVER), member.household_id, member.number)
        days, gone = func.coalesce(member.left_on, _FAR), func.least(member.left_on, household.closed_on)
        return tuple_(
            case((there(member, household), 0), else_=1),
            case((there(member, household), days - _BEGINNING), else_=_BEGINNING - gone),
            member.household_id,
            member.number,
        )

    first = ~exists().where(
        other.person_id == row.person_id, counts(other, elsewhere), place(other, elsewhere) < place(row, home)
    )
    columns = (row.person_id, row.name, home.id.label("household_id"), home.household_no, home.division_code)
    statement: AnySelect = (
        select(*columns).select_from(row).join(home, counts(row, home)).where(first, *lying(home.division_code))
    )
    return statement
