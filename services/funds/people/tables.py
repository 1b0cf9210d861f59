"""The copy of households, their members and monitoring cases, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from shared.persistence.tables import table_of

__all__ = ["TABLES", "KnownCase", "KnownHousehold", "KnownMember"]

_SCOPED = {"info": {"scoped": True}}


class KnownHousehold(Base):
    """A household 农户, as household told it last."""

    __tablename__ = "known_household"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_no: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    household_type: Mapped[str]
    closed_on: Mapped[date | None]

    __table_args__ = (_SCOPED,)


class KnownMember(Base):
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

    __table_args__ = (_SCOPED,)


class KnownCase(Base):
    """A monitoring case 监测对象: between which days it makes its household one of a category."""

    __tablename__ = "known_case"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID] = mapped_column(index=True)
    category: Mapped[str]
    determined_on: Mapped[date | None]
    eliminated_on: Mapped[date | None]
    closed_on: Mapped[date | None]

    __table_args__ = (_SCOPED,)


TABLES = tuple(table_of(each) for each in (KnownHousehold, KnownMember, KnownCase))
