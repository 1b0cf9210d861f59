"""Work-relief projects, their labour plan, who works there, and what was worked and paid; ``month`` is its first day, money yuan."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Numeric,
    SmallInteger,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.relief.machine import RELIEF
from services.jobs.relief.rules import LEVELS, SOURCES
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["ReliefDays", "ReliefPayment", "ReliefProject", "ReliefStandard", "ReliefTrade", "ReliefWorker"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class ReliefStandard(Base):
    """The least share 最低劳务报酬占比 of the aid that pays labour, percent, by source and level of the money, of projects from a fund year on.

    Nobody changes one: that of a later year follows.
    """

    __tablename__ = "relief_standard"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    source: Mapped[str]
    fund_level: Mapped[str]
    year: Mapped[int] = mapped_column(SmallInteger)
    percent: Mapped[Decimal] = mapped_column(Numeric(5, 2))
    document_no: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("source", SOURCES), name="source"),
        CheckConstraint(among("fund_level", LEVELS), name="fund_level"),
        CheckConstraint("percent > 0 AND percent <= 100", name="percent"),
        UniqueConstraint("source", "fund_level", "year"),
    )


class ReliefProject(StatefulMixin, Base):
    """A work-relief project 以工代赈项目 where it lies, with what its notice board tells.

    ``aid`` is the work-relief money 以工代赈资金 of which labour gets its share, ``total`` the whole investment. ``funds_project_no`` is its number in the
    funds service, as somebody has typed it. ``responsible`` is masked, ``phone`` an office's.
    """

    __tablename__ = "relief_project"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    scale: Mapped[str]
    content: Mapped[str]
    beneficiaries: Mapped[str]
    source: Mapped[str]
    fund_level: Mapped[str]
    year: Mapped[int] = mapped_column(SmallInteger)
    aid: Mapped[Decimal]
    total: Mapped[Decimal]
    funds_project_no: Mapped[str | None]
    owner: Mapped[str]
    designer: Mapped[str | None]
    builder: Mapped[str]
    responsible: Mapped[str]
    phone: Mapped[str]
    from_on: Mapped[date]
    until: Mapped[date]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", RELIEF.states), name="state"),
        CheckConstraint(among("source", SOURCES), name="source"),
        CheckConstraint(among("fund_level", LEVELS), name="fund_level"),
        CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
        CheckConstraint("aid > 0 AND aid <= total", name="money"),
        CheckConstraint("until >= from_on", name="period"),
        Index(
            "uq_relief_project_name",
            "division_code",
            "year",
            "name",
            unique=True,
            postgresql_where=text("state <> 'cancelled'"),
        ),
        _SCOPED,
    )


class ReliefTrade(Base):
    """A line of the labour plan 用工计划: of a trade so many people for so many days each, and what a day pays 日报酬标准."""

    __tablename__ = "relief_trade"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("relief_project.id"), primary_key=True)
    trade: Mapped[str] = mapped_column(primary_key=True)
    people: Mapped[int]
    days: Mapped[int]
    day_pay: Mapped[Decimal]

    __table_args__ = (CheckConstraint("least(people, days, day_pay) > 0", name="plan"), _SCOPED)


class ReliefWorker(Base):
    """Somebody who works for a project in a trade under an agreement 劳务协议; ``until`` is its last day. ``spell_id`` is the work in the ledger."""

    __tablename__ = "relief_worker"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    project_id: Mapped[UUID]
    person_id: Mapped[UUID] = mapped_column(index=True)
    trade: Mapped[str]
    agreement_no: Mapped[str]
    from_on: Mapped[date]
    until: Mapped[date]
    spell_id: Mapped[UUID | None] = mapped_column(ForeignKey("employment_spell.id"), index=True)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        ForeignKeyConstraint(["project_id", "trade"], ["relief_trade.project_id", "relief_trade.trade"]),
        UniqueConstraint("project_id", "person_id"),
        CheckConstraint("until >= from_on", name="period"),
        _SCOPED,
    )


class ReliefDays(Base):
    """Days that a worker worked in a month 月出工, as the work sheets have them; once paid they stand."""

    __tablename__ = "relief_days"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey("relief_worker.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    days: Mapped[Decimal] = mapped_column(Numeric(3, 1))
    recorded_by: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        CheckConstraint("days BETWEEN 0 AND 31", name="days"),
        _SCOPED,
    )


class ReliefPayment(Base):
    """What a worker was paid for a month 劳务报酬发放, once. It is never changed; recorded wrongly, it is withdrawn 作废 and counts for nothing."""

    __tablename__ = "relief_payment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    worker_id: Mapped[UUID]
    month: Mapped[date]
    amount: Mapped[Decimal]
    paid_on: Mapped[date]
    voucher_no: Mapped[str]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]

    __table_args__ = (
        ForeignKeyConstraint(["worker_id", "month"], ["relief_days.worker_id", "relief_days.month"]),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3)", name="withdrawn"),
        Index("uq_relief_payment_month", "worker_id", "month", unique=True, postgresql_where=text("withdrawn_at IS NULL")),
        _SCOPED,
    )
