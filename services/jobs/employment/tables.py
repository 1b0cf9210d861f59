"""Spells of work and their months (domain/jobs-and-platform §1.3 E and F). What was wrong is withdrawn, never deleted."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, Index, Numeric, Text, Uuid, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.employment.rules import (
    CHANNELS,
    CONTRACTS,
    ENDS,
    FORMS,
    INDUSTRIES,
    INSURANCES,
    ORGANISERS,
    PAY_FORMS,
    SOURCES,
)
from shared.persistence.tables import all_among, among

__all__ = ["Spell", "WorkMonth"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Spell(Base):
    """A spell of work 就业经历 of somebody, from a day on until the last day ``ended_on``; null: still. ``place_code`` is where it is worked.

    ``factory_id`` is the community factory in which it is worked, null: none that is recorded. ``household_id`` is where the person belongs, or
    belonged last, as household tells it: it moves with them, and ``former_household_ids`` are where it was before. ``withdrawn_at`` says that it was
    never true 作废: then it counts for nothing.
    """

    __tablename__ = "employment_spell"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    person_id: Mapped[UUID]
    household_id: Mapped[UUID] = mapped_column(index=True)
    former_household_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), server_default=text("'{}'"))
    form: Mapped[str]
    channel: Mapped[str]
    organiser: Mapped[str]
    employer: Mapped[str | None]
    credit_code: Mapped[str | None]
    industry: Mapped[str | None]
    trade: Mapped[str | None]
    factory_id: Mapped[UUID | None] = mapped_column(ForeignKey("factory.id"))
    place_code: Mapped[str]
    full_time: Mapped[bool]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    end_note: Mapped[str | None]
    contract: Mapped[str | None]
    contract_until: Mapped[date | None]
    pay_form: Mapped[str | None]
    insurances: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'"))
    source: Mapped[str]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("form", FORMS), name="form"),
        CheckConstraint(among("channel", CHANNELS), name="channel"),
        CheckConstraint(among("organiser", ORGANISERS), name="organiser"),
        CheckConstraint(among("industry", INDUSTRIES), name="industry"),
        CheckConstraint(among("end_reason", ENDS), name="end_reason"),
        CheckConstraint(among("contract", CONTRACTS), name="contract"),
        CheckConstraint(among("pay_form", PAY_FORMS), name="pay_form"),
        CheckConstraint(all_among("insurances", INSURANCES), name="insurances"),
        CheckConstraint(among("source", SOURCES), name="source"),
        CheckConstraint("ended_on >= started_on", name="period"),
        CheckConstraint("(ended_on IS NULL) = (end_reason IS NULL)", name="ended"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)", name="withdrawn"),
        CheckConstraint("factory_id IS NULL OR channel = 'workshop'", name="factory"),
        Index("ix_employment_spell_factory", "factory_id", postgresql_where=text("factory_id IS NOT NULL")),
        Index("ix_employment_spell_person", "person_id", "started_on", "id"),
        Index(
            "uq_employment_spell",
            "person_id",
            "started_on",
            "form",
            text("coalesce(employer, '')"),
            unique=True,
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
        _SCOPED,
    )


class WorkMonth(Base):
    """A month of a spell 月度务工记录: how much of it was worked (0, 0.5, 1) and what was paid for it, yuan; ``month`` is its first day."""

    __tablename__ = "work_month"

    spell_id: Mapped[UUID] = mapped_column(ForeignKey("employment_spell.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    share: Mapped[Decimal] = mapped_column(Numeric(2, 1))
    wage: Mapped[Decimal]
    source: Mapped[str]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("share IN (0, 0.5, 1)", name="share"),
        CheckConstraint("wage >= 0", name="wage"),
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        CheckConstraint(among("source", SOURCES), name="source"),
        Index("ix_work_month_person", "person_id", "month"),
        Index("ix_work_month_month", "month"),
        _SCOPED,
    )
