"""Community factories, their titles, and what they report every month."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, Identity, Index, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.factories.machine import FACTORY
from services.jobs.factories.rules import CLEARANCES, FORMS, LINES, OWNERS, PARTS, SOURCES, TITLES, WATCHES
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["Factory", "FactoryMonth", "FactoryTitle"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_REASONS = [*WATCHES, *(code for code in CLEARANCES if code not in WATCHES)]


class Factory(StatefulMixin, Base):
    """A community factory 社区工厂 where it lies; ``parent_id`` is the headquarters 园区总部 whose work it does.

    ``legal_person`` is masked, as the business register has the name under the credit code; ``phone`` is the office's. ``area`` is square metres, ``rent``
    yuan a year; ``asset_id`` is the building in the register of assets. ``off_season`` are the months in which a seasonal factory rests.
    ``state_reason`` is why it is watched or was cleared, ``buffer_until`` until when it may mend that.
    """

    __tablename__ = "factory"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    site: Mapped[str | None]
    name: Mapped[str]
    credit_code: Mapped[str | None] = mapped_column(index=True)
    legal_person: Mapped[str]
    phone: Mapped[str]
    form: Mapped[str]
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("factory.id"), index=True)
    line: Mapped[str]
    product: Mapped[str | None]
    source: Mapped[str]
    opened_on: Mapped[date]
    area: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    owner: Mapped[str | None]
    rent: Mapped[Decimal | None]
    rent_free_until: Mapped[date | None]
    asset_id: Mapped[UUID | None]
    off_season: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger), server_default=text("'{}'"))
    state_reason: Mapped[str | None]
    buffer_until: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", FACTORY.states), name="state"),
        CheckConstraint(among("form", FORMS), name="form"),
        CheckConstraint(among("line", LINES), name="line"),
        CheckConstraint(among("source", SOURCES), name="source"),
        CheckConstraint(among("owner", OWNERS), name="owner"),
        CheckConstraint(among("state_reason", _REASONS), name="state_reason"),
        CheckConstraint("(state = 'operating') = (state_reason IS NULL)", name="reasoned"),
        CheckConstraint("(state = 'monitored') = (buffer_until IS NOT NULL)", name="buffered"),
        CheckConstraint("form <> 'headquarters' OR parent_id IS NULL", name="parent"),
        CheckConstraint("area > 0", name="area"),
        CheckConstraint("rent >= 0", name="rent"),
        CheckConstraint("off_season <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]", name="off_season"),
        Index("uq_factory_name", "division_code", "name", unique=True, postgresql_where=text("state <> 'cleared'")),
        _SCOPED,
    )


class FactoryTitle(Base):
    """A title 认定名称 of a factory from a day on, by a document; ``until`` is its last day, null: it holds. A factory may hold several."""

    __tablename__ = "factory_title"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    factory_id: Mapped[UUID] = mapped_column(ForeignKey("factory.id"))
    title: Mapped[str]
    document_no: Mapped[str]
    from_on: Mapped[date]
    until: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("title", TITLES), name="title"),
        CheckConstraint("until >= from_on", name="period"),
        Index("uq_factory_title", "factory_id", "title", "from_on", unique=True),
        Index("uq_factory_title_held", "factory_id", "title", unique=True, postgresql_where=text("until IS NULL")),
        _SCOPED,
    )


class FactoryMonth(Base):
    """What a factory reports of a month 月报, given by its first day: a claim, beside which stands what the ledger has. Yuan and kWh."""

    __tablename__ = "factory_month"

    factory_id: Mapped[UUID] = mapped_column(ForeignKey("factory.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    workers: Mapped[int]
    female: Mapped[int]
    lifted: Mapped[int]
    monitored: Mapped[int]
    relocated: Mapped[int]
    disabled: Mapped[int]
    contracts: Mapped[int]
    insured: Mapped[int]
    wage_bill: Mapped[Decimal]
    output: Mapped[Decimal]
    tax: Mapped[Decimal]
    electricity: Mapped[Decimal | None]
    new_posts: Mapped[int]
    vacancies: Mapped[int]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        CheckConstraint("workers >= 0", name="workers"),
        CheckConstraint(" AND ".join(f"{part} BETWEEN 0 AND workers" for part in PARTS), name="parts"),
        CheckConstraint("least(wage_bill, output, tax, electricity, new_posts, vacancies) >= 0", name="amounts"),
        _SCOPED,
    )
