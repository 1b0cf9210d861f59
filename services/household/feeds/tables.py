"""Tables of department facts 部门数据, one a feed, derived from the feeds' declarations; and the sheets under which they are published."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Computed,
    Date,
    DateTime,
    Identity,
    Integer,
    Numeric,
    PrimaryKeyConstraint,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from services.household.base import Base
from services.household.feeds.definitions import FEEDS
from shared.intake.definition import Kind
from shared.intake.definition import Table as Feed

__all__ = ["FACTS", "YEAR_OF", "RecordSheet", "WithdrawnFact"]

_TYPES: dict[Kind, TypeEngine[Any]] = {
    Kind.TEXT: Text(),
    Kind.CODE: Text(),
    Kind.AMOUNT: Numeric(18, 2),
    Kind.DATE: Date(),
    Kind.YEAR: Integer(),
    Kind.SCHOOL_YEAR: Integer(),
    Kind.COUNT: Integer(),
    Kind.YES_NO: Boolean(),
}
_REFERENCES = {Kind.ID_REFERENCE, Kind.NAME_REFERENCE}

YEAR_OF = {
    "MED-ENR": "insured_year",
    "MED-SET": "settled_on",
    "EDU-ENR": "school_year",
    "CIV-AID": "started_on",
    "DIS-CRT": "issued_on",
    "LAB-EMP": "started_on",
    "HOU-APR": "appraised_on",
    "WAT-OUT": "started_on",
    "POL-HUK": "changed_on",
    "DIS-AST": "occurred_on",
}
"""The field that says in which year's sheet a fact stands."""


def _year(field: str, kind: Kind) -> Column[int]:
    expression = field if kind in {Kind.YEAR, Kind.SCHOOL_YEAR} else f"extract(year from {field})::int"
    return Column("year", Integer, Computed(expression, persisted=True), nullable=False)


def _fact_table(feed: Feed) -> Table:
    data = [column for column in feed.columns if column.kind not in _REFERENCES and column.name != "household_no"]
    kinds = {column.name: column.kind for column in data}
    by_person = any(column.kind is Kind.ID_REFERENCE for column in feed.columns)
    subject = [Column("person_id", Uuid, nullable=False)] if by_person else []
    year_field = YEAR_OF[feed.code]
    return Table(
        f"fact_{feed.code.lower().replace('-', '_')}",
        Base.metadata,
        # Kept beside the person, so that a household's facts are one range of one index. No foreign keys: rows come only from a
        # join with the registry, whose rows are never deleted, and checking each again would cost three times the insert.
        Column("household_id", Uuid, nullable=False, index=True),
        *subject,
        *(Column(column.name, _TYPES[column.kind], nullable=not column.required) for column in data),
        _year(year_field, kinds[year_field]),
        # By which one fact is called; its key may hold what an address should not tell, such as a day of birth.
        Column("id", BigInteger, Identity(always=True), nullable=False, unique=True),
        Column("version", Integer, nullable=False, server_default="1"),
        Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
        # None where an officer recorded or corrected it last.
        Column("batch_id", Uuid),
        PrimaryKeyConstraint(*feed.key),
        info={"scoped": True, "data": tuple(kinds), "by_person": by_person},
    )


FACTS: dict[str, Table] = {code: _fact_table(FEEDS[code]) for code in YEAR_OF}
"""The fact table of each department feed, by its code."""


class RecordSheet(Base):
    """Record sheet 部门数据页: all facts of one feed, household and year; the unit in which they are versioned and published."""

    __tablename__ = "record_sheet"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), unique=True)
    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    feed: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(server_default="1")
    mark: Mapped[UUID | None]
    """The chunk that changed it last: what is to be published with that chunk."""

    __table_args__ = ({"info": {"scoped": True}},)


class WithdrawnFact(Base):
    """A fact that its department took back 作废: as it was, by whom and why. Its key is free again."""

    __tablename__ = "withdrawn_fact"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    person_id: Mapped[UUID | None]
    feed: Mapped[str]
    year: Mapped[int]
    values: Mapped[dict[str, Any]]
    reason: Mapped[str]
    client_id: Mapped[str]
    department: Mapped[str]
    withdrawn_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = ({"info": {"scoped": True}},)
