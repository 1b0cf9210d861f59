"""Tables of the project library (domain/assets-and-funds §2.10, §3.4–§3.8)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.projects.machine import PROJECT
from services.funds.projects.rules import DIRECTIONS, GOALS, LAND, MECHANISMS, NATURES, NEGATIVE, ORIGINS, REMOVAL_REASONS
from shared.persistence.tables import all_among, among
from shared.workflow import StatefulMixin

__all__ = ["Project", "ProjectAmount", "ProjectExplanation", "ProjectGoal", "ProjectMechanism", "ProjectNumber"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class ProjectNumber(Base):
    """The last number given out within a county, year, letter of level 1 and town. Who takes the next waits for whoever has taken the last."""

    __tablename__ = "project_number"

    county: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    letter: Mapped[str] = mapped_column(primary_key=True)
    town: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]

    __table_args__ = (CheckConstraint("last BETWEEN 1 AND 9999", name="last"), _SCOPED)


class Project(StatefulMixin, Base):
    """Project 项目 of the library. It lies in the village, town or county that applied for it; ``planned_amount``, yuan, is the sum of its amounts.

    ``no_asset_reason`` says why it forms no asset (null: it forms one); ``negative`` are items of the negative list that were
    ascertained; ``stocked_on`` and ``selected_on`` are days of the paper world; ``plan_no`` is the document of the year's plan.
    """

    __tablename__ = "project"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    origin: Mapped[str]
    category: Mapped[str]
    nature: Mapped[str]
    year: Mapped[int]
    content: Mapped[str]
    quantity: Mapped[Decimal | None]
    unit: Mapped[str | None]
    planned_amount: Mapped[Decimal]
    planned_from: Mapped[date | None]
    planned_to: Mapped[date | None]
    responsible_unit: Mapped[str | None]
    responsible_person: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    beneficiary_households: Mapped[int | None]
    beneficiary_persons: Mapped[int | None]
    monitored_households: Mapped[int | None]
    monitored_persons: Mapped[int | None]
    land_use: Mapped[str]
    land_document: Mapped[str | None]
    maintenance_unit: Mapped[str | None]
    maintenance_plan: Mapped[str | None]
    ownership_plan: Mapped[str | None]
    operating: Mapped[bool]
    operator: Mapped[str | None]
    no_asset_reason: Mapped[str | None]
    overall_goal: Mapped[str | None]
    negative: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    decision_no: Mapped[str | None]
    stocked_on: Mapped[date | None]
    plan_no: Mapped[str | None]
    selected_on: Mapped[date | None]
    removal_reason: Mapped[str | None]
    removal_no: Mapped[str | None]
    applied_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", PROJECT.states), name="state"),
        CheckConstraint("code ~ '^[0-9]{6}-[0-9]{4}-[A-Z]-[0-9]{3}-[0-9]{4}$'", name="code"),
        CheckConstraint(among("origin", ORIGINS), name="origin"),
        CheckConstraint("category ~ '^[A-Z]([0-9]{2}){1,2}$'", name="category"),
        CheckConstraint(among("nature", NATURES), name="nature"),
        CheckConstraint(among("land_use", LAND), name="land_use"),
        CheckConstraint("land_use <> 'secured' OR land_document IS NOT NULL", name="land_document"),
        CheckConstraint(all_among("negative", NEGATIVE), name="negative"),
        CheckConstraint(among("removal_reason", REMOVAL_REASONS), name="removal_reason"),
        CheckConstraint("planned_amount > 0", name="planned_amount"),
        CheckConstraint("quantity > 0 AND (quantity IS NULL) = (unit IS NULL)", name="quantity"),
        CheckConstraint("planned_to >= planned_from AND (planned_to IS NULL) = (planned_from IS NULL)", name="period"),
        CheckConstraint(
            "beneficiary_persons >= beneficiary_households AND monitored_households BETWEEN 0 AND beneficiary_households"
            " AND monitored_persons BETWEEN monitored_households AND beneficiary_persons",
            name="beneficiaries",
        ),
        CheckConstraint(
            "state NOT IN ('stock', 'selected', 'removal_decision', 'removal_publicity', 'removed')"
            " OR (decision_no IS NOT NULL AND stocked_on IS NOT NULL)",
            name="stocked",
        ),
        CheckConstraint("state <> 'selected' OR (plan_no IS NOT NULL AND selected_on IS NOT NULL)", name="selected"),
        Index("ix_project_year", "year", "id"),
        _SCOPED,
    )


class ProjectAmount(Base):
    """Planned amount 计划投入资金, yuan, of a source. More than nought: what a source does not give has no row."""

    __tablename__ = "project_amount"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    source_code: Mapped[str] = mapped_column(ForeignKey("fund_source.code"), primary_key=True)
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), _SCOPED)


class ProjectGoal(Base):
    """Indicator 绩效指标 of a project's goal table 绩效目标表: what is to be reached, in which unit and direction (§2.10)."""

    __tablename__ = "project_goal"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    direction: Mapped[str]
    target: Mapped[Decimal]
    unit: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("kind", GOALS), name="kind"),
        CheckConstraint(among("direction", DIRECTIONS), name="direction"),
        CheckConstraint("target >= 0 AND (kind <> 'satisfaction' OR target <= 100)", name="target"),
        _SCOPED,
    )


class ProjectMechanism(Base):
    """Part of a project's beneficiary mechanism 联农带农机制: a way in which households gain (§3.8); ``income``, yuan a household and year."""

    __tablename__ = "project_mechanism"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    households: Mapped[int]
    monitored_households: Mapped[int]
    income: Mapped[Decimal | None]
    contract: Mapped[str | None]
    planned_from: Mapped[date | None]
    planned_to: Mapped[date | None]

    __table_args__ = (
        CheckConstraint(among("kind", MECHANISMS), name="kind"),
        CheckConstraint("households > 0 AND monitored_households BETWEEN 0 AND households", name="households"),
        CheckConstraint("income >= 0", name="income"),
        CheckConstraint("planned_to >= planned_from", name="period"),
        _SCOPED,
    )


class ProjectExplanation(Base):
    """Reason in writing 书面说明 why a word of the negative list in a project's text is nothing of it; who gave it and when."""

    __tablename__ = "project_explanation"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    explained_by: Mapped[str]
    explained_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (_SCOPED,)
