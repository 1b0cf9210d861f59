"""What a register 名册 is: a declaration. Another one is one entry in the catalogue; routes, freezing, difference, paper and export follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased

from services.jobs.labour.queries import AnySelect
from services.jobs.labour.tables import KnownWorker
from services.jobs.registers.rules import Ground

__all__ = ["COMMON", "Column", "Enters", "Register", "told_of"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name among the facts, its Chinese heading, its share of the width. ``words`` are what codes are called.

    What is ``passing`` differs every month, such as months worked in the year, and is no change of somebody.
    """

    name: str
    title: str
    width: int = 2
    words: dict[str, str] | None = None
    passing: bool = False


COMMON = (
    Column("household_no", "户编号", 4),
    Column("name", "姓名", 2),
)
"""What every register says first, of whoever is in it."""

Enters = Callable[[Ground, Any], AnySelect]
"""Who is in on the last day of the month: from the people of the divisions that are asked for (``people``: ``person_id, name, household_id,
household_no, division_code``), one row for each, with these columns and the register's own, labelled by their names.
"""


@dataclass(frozen=True, slots=True)
class Register:
    """A register by its code and its place among the five; ``rule`` says who is in it, ``permission`` who may read it.

    ``rests_on`` are the parameters that its paper names. Who was once in a ``lasting`` one stays, also after death or moving away: they are told of where
    they belonged last.
    """

    code: str
    number: str
    title: str
    rule: str
    permission: str
    columns: tuple[Column, ...]
    enters: Enters
    rests_on: tuple[str, ...] = ()
    lasting: bool = False

    @property
    def passing(self) -> list[str]:
        """The columns that are no change."""
        return [column.name for column in self.columns if column.passing]


def told_of(people: Any) -> ColumnElement[bool]:  # noqa: ANN401 - columns of a subquery
    """What household tells of somebody: of the household of the day, or of the one that they have moved to since."""
    row, other = KnownWorker, aliased(KnownWorker)
    better = or_(other.household_id == people.household_id, other.household_id < row.household_id)
    only = ~exists().where(other.person_id == people.person_id, better).correlate(row, people.person_id.table)
    return and_(row.person_id == people.person_id, or_(row.household_id == people.household_id, only))
