"""Tables of the registry (domain/household §1.2, §1.3, §1.7, §2.1).

What refers to a household or person is checked once a statement, not once a row (``refuse_orphans`` in the migration).
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, event, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.registry.ddl import NAME_GRAMS

__all__ = ["INCOME_AMOUNTS", "TAKEN_BACK", "Division", "Household", "IncomeStatement", "Membership", "Person"]

TAKEN_BACK = "批次撤销"
"""Why a household is closed that only a batch had registered which was taken back; the next file that names it opens it again."""
_NEW_ID = text("uuidv7()")


class Division(Base):
    """Administrative division 行政区划: county, town or village, with the days between which its code is valid."""

    __tablename__ = "division"

    code: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, unique=True)
    name: Mapped[str]
    level: Mapped[str]
    parent_code: Mapped[str | None] = mapped_column(ForeignKey("division.code"))
    kind: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("code ~ '^[0-9]{12}$'", name="code"),
        CheckConstraint("level IN ('county', 'town', 'village')", name="level"),
    )


class Household(Base):
    """Household 农户, known outside by its 户编号. ``version`` grows with the household and with its members."""

    __tablename__ = "household"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_no: Mapped[str] = mapped_column(unique=True)
    division_code: Mapped[str] = mapped_column(ForeignKey("division.code"), index=True)
    village_group: Mapped[str | None]
    address_cipher: Mapped[bytes | None]
    address_masked: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    household_type: Mapped[str]
    relocated: Mapped[bool | None]
    closed_on: Mapped[date | None]
    close_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    batch_id: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        CheckConstraint("household_type IN ('一般农户', '脱贫户')", name="household_type"),
        {"info": {"scoped": True}},
    )


class Person(Base):
    """Person 人员. Matching uses only ``id_token``; ``household_id`` is the household of the latest membership.

    ``name_key`` is the name as names are compared and searched, ``name_sort`` its place in the order of a dictionary (拼音序), ``sex``
    the code of GB/T 2261.1.
    """

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    id_token: Mapped[bytes] = mapped_column(unique=True)
    id_number_cipher: Mapped[bytes]
    id_number_masked: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str]
    name_sort: Mapped[str]
    sex: Mapped[str | None]
    birth_date: Mapped[date | None]
    ethnicity: Mapped[str | None]
    political_status: Mapped[str | None]
    education: Mapped[str | None]
    school_status: Mapped[str | None]
    health: Mapped[str | None]
    labour_skill: Mapped[str | None]
    work_place: Mapped[str | None]
    work_months: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    batch_id: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        # A load only appends to the index's pending list (KiB); autovacuum sorts it in, all at once.
        Index(
            "ix_person_name_grams",
            text("name_grams(name_key)"),
            postgresql_using="gin",
            postgresql_with={"gin_pending_list_limit": 65536},
        ),
        Index("ix_person_name_sort_id", "name_sort", "id"),
        {"info": {"scoped": True}},
    )


event.listen(Person.__table__, "before_create", DDL(NAME_GRAMS))  # type: ignore[no-untyped-call]


class Membership(Base):
    """Membership 家庭成员关系: a person in a household from ``joined_on`` (null: since before records began) until ``left_on``."""

    __tablename__ = "membership"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    relation: Mapped[str]
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    left_reason: Mapped[str | None]
    batch_id: Mapped[UUID | None]

    __table_args__ = (
        Index("uq_membership_active", "person_id", unique=True, postgresql_where=text("left_on IS NULL")),
        CheckConstraint("left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on", name="period"),
        {"info": {"scoped": True}},
    )


INCOME_AMOUNTS = ("wage", "business", "property", "transfer", "business_cost", "claims", "compliant_self_pay")
"""The amounts of an income statement, as departments give them."""


class IncomeStatement(Base):
    """Income statement 家庭收支 of one year, yuan (domain/household §2.1, §2.2).

    One that was withdrawn 作废 says nothing (its amounts are nought) until the year is recorded again.
    """

    __tablename__ = "income_statement"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, unique=True)
    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    registered_population: Mapped[int]
    wage: Mapped[Decimal] = mapped_column(server_default="0")
    business: Mapped[Decimal] = mapped_column(server_default="0")
    property: Mapped[Decimal] = mapped_column(server_default="0")
    transfer: Mapped[Decimal] = mapped_column(server_default="0")
    business_cost: Mapped[Decimal] = mapped_column(server_default="0")
    claims: Mapped[Decimal] = mapped_column(server_default="0")
    compliant_self_pay: Mapped[Decimal] = mapped_column(server_default="0")
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")
    batch_id: Mapped[UUID | None]

    __table_args__ = (
        CheckConstraint("registered_population >= 1", name="registered_population"),
        {"info": {"scoped": True}},
    )
