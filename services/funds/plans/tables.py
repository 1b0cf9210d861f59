"""Tables of annual plans. Lines of a revision stay for good once another has followed: what changed is their difference."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.plans.machine import PLAN
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["AnnualPlan", "PlanLine"]

_SCOPED = {"info": {"scoped": True}}


class AnnualPlan(StatefulMixin, Base):
    """Annual plan 年度项目计划 of a county. ``revision`` counts from 1; ``issued_revision`` is the one that holds (null: none was issued).

    ``decision_no`` is the document of the last approval, ``plan_no`` that of the last issue.
    """

    __tablename__ = "annual_plan"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str]
    year: Mapped[int]
    name: Mapped[str]
    revision: Mapped[int] = mapped_column(server_default="1")
    issued_revision: Mapped[int | None]
    decision_no: Mapped[str | None]
    plan_no: Mapped[str | None]
    issued_on: Mapped[date | None]
    drafted_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", PLAN.states), name="state"),
        CheckConstraint("division_code LIKE '______000000'", name="division"),
        CheckConstraint("revision >= 1 AND issued_revision BETWEEN revision - 1 AND revision", name="revision"),
        CheckConstraint("num_nulls(issued_revision, plan_no, issued_on) IN (0, 3)", name="issued"),
        CheckConstraint("state NOT IN ('issued', 'closed') OR issued_revision = revision", name="holds"),
        Index("uq_annual_plan_year", "division_code", "year", unique=True, postgresql_where=text("state <> 'cancelled'")),
        _SCOPED,
    )


class PlanLine(Base):
    """Line 计划明细: what a revision of a plan gives a project of a source, yuan."""

    __tablename__ = "plan_line"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("annual_plan.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True, index=True)
    source_code: Mapped[str] = mapped_column(ForeignKey("fund_source.code"), primary_key=True)
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), _SCOPED)
