"""Tables of frozen months 月度快照. Nobody changes them: what is corrected later shows in the months after."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["FrozenCase", "FrozenLead", "FrozenMonth", "FrozenProblem", "FrozenVillage"]

_SCOPED = {"info": {"scoped": True}}


class FrozenMonth(Base):
    """Frozen month 已冻结月份, named by its first day: who froze it and when, and how many lines it has."""

    __tablename__ = "frozen_month"

    month: Mapped[date] = mapped_column(primary_key=True)
    frozen_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    frozen_by: Mapped[str]
    case_count: Mapped[int]
    lead_count: Mapped[int]
    problem_count: Mapped[int]
    village_count: Mapped[int]

    __table_args__ = (CheckConstraint("extract(day FROM month) = 1", name="month"),)


class FrozenCase(Base):
    """A case as a month left it. The columns are those of :func:`services.household.statistics.lines.case_lines`."""

    __tablename__ = "frozen_case"

    month: Mapped[date] = mapped_column(ForeignKey("frozen_month.month"), primary_key=True)
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    household_id: Mapped[UUID]
    division_code: Mapped[str]
    persons: Mapped[int]
    category: Mapped[str]
    risk: Mapped[str]
    channel: Mapped[str]
    state: Mapped[str]
    band: Mapped[str]
    determined_on: Mapped[date | None]
    days: Mapped[int | None]
    late: Mapped[bool]
    eliminated_on: Mapped[date | None]
    rolled_back_on: Mapped[date | None]
    latest: Mapped[bool]
    able: Mapped[bool]
    measured: Mapped[bool]
    developed: Mapped[bool]

    __table_args__ = (_SCOPED,)


class FrozenLead(Base):
    """A lead that was open in a month, as the month left it."""

    __tablename__ = "frozen_lead"

    month: Mapped[date] = mapped_column(ForeignKey("frozen_month.month"), primary_key=True)
    lead_id: Mapped[UUID] = mapped_column(primary_key=True)
    household_id: Mapped[UUID]
    division_code: Mapped[str]
    persons: Mapped[int]
    channel: Mapped[str]
    level: Mapped[str]
    departments: Mapped[list[str]]
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    close_code: Mapped[str | None]
    overdue: Mapped[bool]

    __table_args__ = (_SCOPED,)


class FrozenProblem(Base):
    """A problem of the guarantees as a month left it."""

    __tablename__ = "frozen_problem"

    month: Mapped[date] = mapped_column(ForeignKey("frozen_month.month"), primary_key=True)
    problem_id: Mapped[UUID] = mapped_column(primary_key=True)
    household_id: Mapped[UUID]
    division_code: Mapped[str]
    persons: Mapped[int]
    item: Mapped[str]
    found_on: Mapped[date]
    closed_on: Mapped[date | None]
    overdue: Mapped[bool]

    __table_args__ = (_SCOPED,)


class FrozenVillage(Base):
    """How many households and persons a village had when a month ended: what shares are of."""

    __tablename__ = "frozen_village"

    month: Mapped[date] = mapped_column(ForeignKey("frozen_month.month"), primary_key=True)
    division_code: Mapped[str] = mapped_column(primary_key=True)
    households: Mapped[int]
    persons: Mapped[int]

    __table_args__ = (_SCOPED,)
