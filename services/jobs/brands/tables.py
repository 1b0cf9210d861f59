"""Labour brands and their years. They are the county's, and everybody may know of them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.brands.rules import KINDS
from shared.persistence.tables import among

__all__ = ["Brand", "BrandYear"]


class Brand(Base):
    """A labour brand 劳务品牌: ``unit`` answers for it, ``standard_no`` is the standard of the trade, ``awards`` what it was honoured with."""

    __tablename__ = "labour_brand"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    unit: Mapped[str]
    trade: Mapped[str]
    standard_no: Mapped[str | None]
    founded_on: Mapped[date | None]
    awards: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (CheckConstraint(among("kind", KINDS), name="kind"),)


class BrandYear(Base):
    """What a brand came to in a year: classes held and people trained, people employed and their mean wage a month (yuan), contact stations 联络站 outside."""

    __tablename__ = "labour_brand_year"

    brand_id: Mapped[UUID] = mapped_column(ForeignKey("labour_brand.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    classes: Mapped[int]
    trained: Mapped[int]
    employed: Mapped[int]
    mean_wage: Mapped[Decimal | None]
    stations: Mapped[int]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
        CheckConstraint("least(classes, trained, employed, stations) >= 0", name="counts"),
        CheckConstraint("mean_wage > 0", name="mean_wage"),
        CheckConstraint("(employed > 0) = (mean_wage IS NOT NULL)", name="employed"),
    )
