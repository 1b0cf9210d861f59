"""What the county needs of talents in a year, and the editions in which it was published."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, SmallInteger, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from services.jobs.base import Base
from services.jobs.talent_demands.rules import URGENCIES
from services.jobs.talents.rules import LEVELS, SUB_KINDS
from shared.persistence.tables import among

__all__ = ["SAID", "DemandEdition", "DemandEditionLine", "TalentDemand"]


class _Said:
    """What a line of the directory says: who (``employer``) needs how many people of which kind, what they are offered, and whom to ask."""

    division_code: Mapped[str]
    employer: Mapped[str]
    title: Mapped[str]
    sub_kind: Mapped[str]
    talent_level: Mapped[str]
    places: Mapped[int]
    need: Mapped[str]
    offer: Mapped[str]
    contact_phone: Mapped[str]
    conditions: Mapped[str | None]

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """The words are those of the directory."""
        return (
            CheckConstraint(among("sub_kind", SUB_KINDS), name="sub_kind"),
            CheckConstraint(among("talent_level", LEVELS), name="talent_level"),
            CheckConstraint(among("need", URGENCIES), name="need"),
            CheckConstraint("places > 0", name="places"),
            {"info": {"scoped": True}},
        )


SAID = (
    "division_code",
    "employer",
    "title",
    "sub_kind",
    "talent_level",
    "places",
    "need",
    "offer",
    "contact_phone",
    "conditions",
)
"""The columns of what a line says."""


class TalentDemand(_Said, Base):
    """A line of a year's directory 人才需求, as it is worked on: what is published of it stands in editions."""

    __tablename__ = "talent_demand"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    year: Mapped[int] = mapped_column(SmallInteger, index=True)
    withdrawn_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class DemandEdition(Base):
    """An edition 版 of a year's directory, as the county published it. Nobody changes it; later ones follow."""

    __tablename__ = "demand_edition"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    year: Mapped[int] = mapped_column(SmallInteger)
    number: Mapped[int] = mapped_column(SmallInteger)
    published_on: Mapped[date]
    document_no: Mapped[str]
    published_by: Mapped[str]
    published_name: Mapped[str]
    published_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (UniqueConstraint("year", "number"), CheckConstraint("number > 0", name="number"))


class DemandEditionLine(_Said, Base):
    """A line of an edition, as it was then. Nobody changes it."""

    __tablename__ = "demand_edition_line"

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("demand_edition.id"), primary_key=True)
    demand_id: Mapped[UUID] = mapped_column(ForeignKey("talent_demand.id"), primary_key=True)

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """In which editions a line stands is asked for every one that is shown."""
        return (Index("ix_demand_edition_line_demand", "demand_id"), *_Said.__table_args__)
