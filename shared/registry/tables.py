"""The tables of the copy, the same in every service. They lean on nothing: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence import new_base
from shared.persistence.tables import table_of

__all__ = [
    "TABLES",
    "Division",
    "DivisionMixin",
    "KnownCase",
    "KnownCaseMixin",
    "KnownHousehold",
    "KnownHouseholdMixin",
    "KnownMember",
    "KnownMemberMixin",
]


class _Scoped:
    """Rows that lie in a division."""

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        return ({"info": {"scoped": True}},)


class DivisionMixin:
    """An administrative division 行政区划, as household told it last."""

    __tablename__ = "division"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    level: Mapped[str]
    parent_code: Mapped[str | None]


class KnownHouseholdMixin(_Scoped):
    """A household 农户, as household told it last."""

    __tablename__ = "known_household"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_no: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    household_type: Mapped[str]
    closed_on: Mapped[date | None]


class KnownMemberMixin(_Scoped):
    """A member 家庭成员 of a household, past or present; ``number`` is the place in its roster, ``name`` is masked.

    Somebody who moved is in the rosters of all households that they belonged to. ``died_on`` is set where they left by death.
    """

    __tablename__ = "known_member"

    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    id_token: Mapped[bytes] = mapped_column(index=True)
    name: Mapped[str]
    left_on: Mapped[date | None]
    died_on: Mapped[date | None]


class KnownCaseMixin(_Scoped):
    """A monitoring case 监测对象: between which days it makes its household one of a category."""

    __tablename__ = "known_case"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID] = mapped_column(index=True)
    category: Mapped[str]
    determined_on: Mapped[date | None]
    eliminated_on: Mapped[date | None]
    closed_on: Mapped[date | None]


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns in statements; each service has the tables in its own metadata."""

    __abstract__ = True


class Division(DivisionMixin, _Base):
    """Divisions in a statement."""


class KnownHousehold(KnownHouseholdMixin, _Base):
    """Households in a statement."""


class KnownMember(KnownMemberMixin, _Base):
    """Members in a statement."""


class KnownCase(KnownCaseMixin, _Base):
    """Monitoring cases in a statement."""


TABLES = tuple(table_of(each) for each in (Division, KnownHousehold, KnownMember, KnownCase))
"""The whole copy."""
