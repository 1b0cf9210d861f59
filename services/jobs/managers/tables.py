"""Who manages a village collective, and how each year was assessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.managers.rules import EXITS, GRADES
from shared.persistence.tables import among

__all__ = ["CollectiveManager", "ManagerAssessment"]

_SCOPED = {"info": {"scoped": True}}


class CollectiveManager(Base):
    """A contract 聘用合同 of a manager with the collective of a village, ``division_code``; targets and pay are yuan a year.

    A collective has one manager at a time: the contract goes on until an exit is recorded, also past ``until``.
    """

    __tablename__ = "collective_manager"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str]
    collective: Mapped[str]
    talent_id: Mapped[UUID] = mapped_column(ForeignKey("talent.id"), index=True)
    contract_no: Mapped[str]
    starts_on: Mapped[date]
    until: Mapped[date]
    targets: Mapped[str]
    income_target: Mapped[Decimal]
    pay: Mapped[Decimal]
    exited_on: Mapped[date | None]
    exit_reason: Mapped[str | None]
    exit_note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("until >= starts_on", name="term"),
        CheckConstraint("income_target >= 0 AND pay >= 0", name="amounts"),
        CheckConstraint(among("exit_reason", EXITS), name="exit_reason"),
        CheckConstraint("(exited_on IS NULL) = (exit_reason IS NULL) AND exited_on >= starts_on", name="exited"),
        Index("uq_collective_manager_one", "division_code", unique=True, postgresql_where=text("exited_on IS NULL")),
        Index("ix_collective_manager_division", "division_code"),
        _SCOPED,
    )


class ManagerAssessment(Base):
    """How a year of a manager was assessed 年度考核: the collective's income of the year, yuan, points, grade."""

    __tablename__ = "manager_assessment"

    manager_id: Mapped[UUID] = mapped_column(ForeignKey("collective_manager.id"), primary_key=True)
    year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    income: Mapped[Decimal]
    points: Mapped[int] = mapped_column(SmallInteger)
    grade: Mapped[str]
    assessed_on: Mapped[date]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint("points BETWEEN 0 AND 100", name="points"),
        _SCOPED,
    )
