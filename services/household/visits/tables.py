"""Tables of visits and of when the next ones are due (domain/household §3.6)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.visits.rules import ASPECTS, GROUPS, METHODS, VISIT
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["Visit", "VisitDuty", "VisitProblem"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Visit(Base):
    """Visit 走访记录: who went when, how, whom they met and what they found. Nobody changes it; a mistaken one is withdrawn.

    ``helper_id`` is null where another member of staff went: then it is ``recorded_by``. ``checks`` and ``changes`` have the form of
    the request.
    """

    __tablename__ = "visit"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    visited_on: Mapped[date]
    helper_id: Mapped[UUID | None] = mapped_column(ForeignKey("helper.id"), index=True)
    method: Mapped[str]
    absence: Mapped[str | None]
    latitude: Mapped[Decimal | None] = mapped_column(Numeric(8, 6))
    longitude: Mapped[Decimal | None] = mapped_column(Numeric(9, 6))
    persons_met: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    checks: Mapped[dict[str, Any]]
    changes: Mapped[list[Any]] = mapped_column(JSONB())
    note: Mapped[str | None]
    next_visit_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorder_name: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(among("method", METHODS), name="method"),
        CheckConstraint("(method = 'home') = (absence IS NULL)", name="absence"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="place"),
        CheckConstraint("next_visit_on > visited_on", name="next_visit_on"),
        CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)",
            name="withdrawn",
        ),
        Index("ix_visit_household", "household_id", "visited_on", "id"),
        _SCOPED,
    )


class VisitProblem(Base):
    """Problem 发现问题 of a visit, and the lead that it opened or joined. Nobody changes it."""

    __tablename__ = "visit_problem"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    aspect: Mapped[str]
    note: Mapped[str]
    lead_id: Mapped[UUID | None] = mapped_column(ForeignKey("lead.id"))

    __table_args__ = (CheckConstraint(among("aspect", ASPECTS), name="aspect"), _SCOPED)


class VisitDuty(StatefulMixin, Base):
    """When a household is to be visited next 走访任务, derived from its group, its last visit and its main helper (``duties``).

    It is a task where the household is monitored, was, or is out of poverty, and has a main helper.
    """

    __tablename__ = "visit_duty"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"), unique=True)
    group: Mapped[str]
    visited_on: Mapped[date | None]
    helper_id: Mapped[UUID | None] = mapped_column(ForeignKey("helper.id"), index=True)

    __table_args__ = (
        CheckConstraint(among("state", VISIT.states), name="state"),
        CheckConstraint(among('"group"', GROUPS), name="group"),
        _SCOPED,
    )


Index("ix_visit_duty_due", due_order(VisitDuty.due_on), VisitDuty.id)
