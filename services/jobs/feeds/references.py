"""Whom rows of files refer to (checks 4 and 5 of contracts/feeds): by ID number, or by the identifier that everything here shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, Text, cast, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.jobs.labour.tables import LabourProfile
from shared.intake.definition import Lookup, Receipt
from shared.registry.tables import KnownHousehold, KnownMember

__all__ = ["PEOPLE"]


def _people(name: str, column: Any, known_by: Any) -> Subquery:  # noqa: ANN401 - columns
    """A row for everybody of a ``column`` that tells people apart: where they belong, or belonged last, as their spells of work do, and who verifies them.
    ``known_by`` is how a file says it.
    """
    row, home, profile = KnownMember, KnownHousehold, LabourProfile
    statement: Select[*tuple[Any, ...]] = (
        select(
            known_by.label("known_by"),
            row.person_id,
            row.name,
            home.division_code,
            profile.responsible_division,
        )
        .join(home, home.id == row.household_id)
        .outerjoin(profile, profile.person_id == row.person_id)
        .ext(distinct_on(column))
        .order_by(column, row.left_on.desc().nulls_first(), row.household_id)
    )
    return statement.subquery(name)


def _visible(people: Subquery) -> Callable[[Receipt], ColumnElement[bool]]:
    """As on the labour force: who lives in the uploader's divisions, and whom these are to verify."""
    return lambda receipt: or_(receipt.scope.where(people.c.division_code), receipt.scope.where(people.c.responsible_division))


def _known(field: str, column: Any, known_by: Any, added: str, header: str) -> Lookup:  # noqa: ANN401 - columns
    people = _people(f"people_{added}", column, known_by)
    return Lookup(
        target=people,
        on=((field, people.c.known_by),),
        column=header,
        missing=None,
        adds={added: people.c.person_id},
        same=("name_masked", people.c.name),
        mismatch_column="姓名",
        only=_visible(people),
    )


_TOKEN, _PERSON = KnownMember.id_token, KnownMember.person_id
PEOPLE = (
    _known("id_token", _TOKEN, _TOKEN, "by_number", "证件号码"),
    _known("person", _PERSON, cast(_PERSON, Text), "by_identifier", "人员标识"),
)
"""The two ways; names are compared as far as they are known here: masked."""
