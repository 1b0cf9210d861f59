"""Tables of the guarantees: check sheets with their findings, problems, and where each household stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.guarantees.machine import PROBLEM, STANDING
from services.household.guarantees.rules import CONCLUSIONS, ITEMS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["CheckSheet", "Finding", "GuaranteeProblem", "GuaranteeState"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class CheckSheet(Base):
    """Check sheet 核查表 of a household: who looked, when. It is never changed; a mistaken one is withdrawn 作废.

    The one that counts is the latest by ``checked_on`` that is not withdrawn, of one day the one recorded last.
    """

    __tablename__ = "guarantee_check"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    checked_on: Mapped[date]
    checkers: Mapped[list[str]]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdraw_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("cardinality(checkers) > 0", name="checkers"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdraw_reason IS NULL)", name="withdrawn"),
        Index("ix_guarantee_check_household", "household_id", "checked_on", "id"),
        _SCOPED,
    )


class Finding(Base):
    """Finding 核查结论 of a sheet on one item, with what was measured. Nobody changes it.

    ``faults`` are what the measured values said against it, in Chinese, with the thresholds of the day.
    """

    __tablename__ = "guarantee_finding"

    check_id: Mapped[UUID] = mapped_column(ForeignKey("guarantee_check.id"), primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    conclusion: Mapped[str]
    reason: Mapped[str | None]
    measured: Mapped[dict[str, Any]]
    faults: Mapped[list[str]]

    __table_args__ = (
        CheckConstraint(among("item", ITEMS), name="item"),
        CheckConstraint(among("conclusion", CONCLUSIONS), name="conclusion"),
        CheckConstraint("cardinality(faults) = 0 OR conclusion = 'not_met'", name="measured"),
        _SCOPED,
    )


class GuaranteeProblem(StatefulMixin, Base):
    """Problem 问题: an item that is not met, from the day it was found to the day it is struck off 销号.

    ``check_id`` is the latest sheet that found it, ``passed_by`` the one that found the item met; ``solve_by`` is the day of the
    whole solution, ``temporary`` what helps until then 临时措施.
    """

    __tablename__ = "guarantee_problem"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    item: Mapped[str]
    check_id: Mapped[UUID] = mapped_column(ForeignKey("guarantee_check.id"))
    found_on: Mapped[date]
    solve_by: Mapped[date]
    told: Mapped[str]
    temporary: Mapped[str | None]
    department: Mapped[str | None]
    responsible: Mapped[str | None]
    solved_on: Mapped[date | None]
    how: Mapped[str | None]
    verified_by: Mapped[str | None]
    passed_by: Mapped[UUID | None] = mapped_column(ForeignKey("guarantee_check.id"))
    closed_on: Mapped[date | None]

    __table_args__ = (
        CheckConstraint(among("item", ITEMS), name="item"),
        CheckConstraint(among("state", PROBLEM.states), name="state"),
        CheckConstraint("solve_by >= found_on", name="solve_by"),
        CheckConstraint(f"({among('state', STANDING)}) = (closed_on IS NULL)", name="closed"),
        CheckConstraint("(state = 'passed') = (passed_by IS NOT NULL)", name="passed"),
        CheckConstraint("(state = 'verified') = (verified_by IS NOT NULL)", name="verified"),
        CheckConstraint("state NOT IN ('solved', 'verified') OR solved_on IS NOT NULL", name="solved"),
        Index(
            "uq_guarantee_problem_standing",
            "household_id",
            "item",
            unique=True,
            postgresql_where=text(among("state", STANDING)),
        ),
        Index("ix_guarantee_problem_household", "household_id", "item"),
        _SCOPED,
    )


Index(
    "ix_guarantee_problem_due",
    due_order(GuaranteeProblem.due_on),
    GuaranteeProblem.id,
    postgresql_where=GuaranteeProblem.state.in_(STANDING),
)


class GuaranteeState(Base):
    """Where a household stands: the sheet that counts, null where every one is withdrawn. Whoever changes its sheets or problems locks it."""

    __tablename__ = "guarantee_state"

    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"), primary_key=True)
    check_id: Mapped[UUID | None] = mapped_column(ForeignKey("guarantee_check.id"))
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (_SCOPED,)
