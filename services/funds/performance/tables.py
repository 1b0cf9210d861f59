"""Tables of performance: approved goals, monitorings, evaluations with their indicators, and what people enter into the county's score."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.performance.machine import COMPLETED, EVALUATION, HANDED_IN, MONITORING
from services.funds.performance.rules import GRADES, REVIEWS, USES
from services.funds.performance.template import ENTERED
from services.funds.projects.rules import DIRECTIONS, GOALS
from shared.persistence.tables import all_among, among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = [
    "CountyScoreEntry",
    "EvaluationIndicator",
    "GoalApproval",
    "MonitoringIndicator",
    "PerformanceEvaluation",
    "PerformanceMonitoring",
]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class GoalApproval(Base):
    """绩效目标批复: that the goals of a project were approved with a year's budget, by a document, and by when they have to be public ``disclose_by``.

    A mistaken one is withdrawn 作废. That they were disclosed is told by the disclosure itself.
    """

    __tablename__ = "goal_approval"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"))
    year: Mapped[int]
    document_no: Mapped[str]
    approved_on: Mapped[date]
    disclose_by: Mapped[date]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdraw_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("disclose_by >= approved_on", name="disclose_by"),
        CheckConstraint("num_nonnulls(withdrawn_at, withdrawn_by, withdraw_reason) IN (0, 3)", name="withdrawn"),
        Index("uq_goal_approval_year", "project_id", "year", unique=True, postgresql_where=text("withdrawn_at IS NULL")),
        _SCOPED,
    )


class _Reported(StatefulMixin):
    """What a monitoring and an evaluation have in common. Money in yuan, as the journal had it at the end of ``as_of`` when it was handed in last."""

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"))
    year: Mapped[int]
    as_of: Mapped[date]
    allocated: Mapped[Decimal | None]
    paid: Mapped[Decimal | None]
    summary: Mapped[str | None]
    submitted_on: Mapped[date | None]
    submitted_by: Mapped[str | None]
    department: Mapped[str | None]
    parameters: Mapped[dict[str, Any] | None]


_MONEY = "paid BETWEEN 0 AND allocated"
_WHOLE = "num_nonnulls(allocated, paid, summary, submitted_on, submitted_by, department, parameters) IN (0, 7)"


class PerformanceMonitoring(_Reported, Base):
    """Monitoring 运行监控 of a project as of a day; ``low_count`` indicators were below the share of their due target that is asked for."""

    __tablename__ = "performance_monitoring"

    low_count: Mapped[int] = mapped_column(server_default="0")

    __table_args__ = (
        CheckConstraint(among("state", MONITORING.states), name="state"),
        CheckConstraint("extract(year FROM as_of) = year", name="year"),
        CheckConstraint(_MONEY, name="money"),
        CheckConstraint(_WHOLE, name="whole"),
        CheckConstraint(f"state NOT IN {HANDED_IN} OR submitted_on IS NOT NULL", name="submitted"),
        CheckConstraint("low_count >= 0", name="low_count"),
        Index("uq_performance_monitoring_project", "project_id", "as_of", unique=True),
        _SCOPED,
    )


Index("ix_performance_monitoring_due", due_order(PerformanceMonitoring.due_on), PerformanceMonitoring.id)


class PerformanceEvaluation(_Reported, Base):
    """Self-evaluation 自评 of a project and year, with its score of 100; ``score`` is the county's ``review_score`` if there is one."""

    __tablename__ = "performance_evaluation"

    execution_most: Mapped[Decimal | None]
    execution_points: Mapped[Decimal | None]
    self_score: Mapped[Decimal | None]
    review: Mapped[str | None]
    review_score: Mapped[Decimal | None]
    reviewed_by: Mapped[str | None]
    score: Mapped[Decimal | None]
    grade: Mapped[str | None]
    uses: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    use_note: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("state", EVALUATION.states), name="state"),
        CheckConstraint("as_of = make_date(year, 12, 31)", name="year"),
        CheckConstraint(_MONEY, name="money"),
        CheckConstraint(_WHOLE, name="whole"),
        CheckConstraint(
            "self_score BETWEEN 0 AND 100 AND review_score BETWEEN 0 AND 100"
            " AND score IS NOT DISTINCT FROM coalesce(review_score, self_score)",
            name="score",
        ),
        CheckConstraint("num_nonnulls(self_score, score, grade, submitted_on) IN (0, 4)", name="scored"),
        CheckConstraint("num_nonnulls(execution_most, execution_points) IN (0, 2)", name="execution"),
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint(f"state NOT IN {('submitted', *COMPLETED)} OR score IS NOT NULL", name="submitted"),
        CheckConstraint(among("review", REVIEWS), name="review"),
        CheckConstraint("num_nonnulls(review, review_score, reviewed_by) IN (0, 3)", name="reviewed"),
        CheckConstraint("reviewed_by <> submitted_by", name="reviewer"),
        CheckConstraint(all_among("uses", USES), name="uses"),
        CheckConstraint("(state = 'used') = (cardinality(uses) > 0)", name="used"),
        Index("uq_performance_evaluation_project", "project_id", "year", unique=True),
        _SCOPED,
    )


Index("ix_performance_evaluation_due", due_order(PerformanceEvaluation.due_on), PerformanceEvaluation.id)


class _Judged:
    """An indicator as it was judged when it was handed in: the target of that day, what was reached, and why it is less."""

    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    direction: Mapped[str]
    target: Mapped[Decimal]
    unit: Mapped[str]
    reached: Mapped[Decimal | None]
    achieved_percent: Mapped[Decimal | None]
    note: Mapped[str | None]


class MonitoringIndicator(_Judged, Base):
    """Indicator of a monitoring. What cannot be measured yet has no value, but a note; ``due_target`` 到期目标 is what was due by the day."""

    __tablename__ = "monitoring_indicator"

    monitoring_id: Mapped[UUID] = mapped_column(ForeignKey("performance_monitoring.id"), primary_key=True)
    due_target: Mapped[Decimal]

    __table_args__ = (
        CheckConstraint(among("kind", GOALS), name="kind"),
        CheckConstraint(among("direction", DIRECTIONS), name="direction"),
        CheckConstraint("reached >= 0 AND target >= 0 AND due_target BETWEEN 0 AND target", name="reached"),
        CheckConstraint(
            "achieved_percent BETWEEN 0 AND 100 AND (achieved_percent IS NULL) = (reached IS NULL)", name="achieved"
        ),
        CheckConstraint("reached IS NOT NULL OR note IS NOT NULL", name="unmeasured"),
        _SCOPED,
    )


class EvaluationIndicator(_Judged, Base):
    """Indicator of an evaluation, with its points."""

    __tablename__ = "evaluation_indicator"

    evaluation_id: Mapped[UUID] = mapped_column(ForeignKey("performance_evaluation.id"), primary_key=True)
    most: Mapped[Decimal]
    points: Mapped[Decimal]

    __table_args__ = (
        CheckConstraint(among("kind", GOALS), name="kind"),
        CheckConstraint(among("direction", DIRECTIONS), name="direction"),
        CheckConstraint("reached >= 0 AND target >= 0", name="reached"),
        CheckConstraint("num_nonnulls(reached, achieved_percent) = 2 AND achieved_percent BETWEEN 0 AND 100", name="achieved"),
        CheckConstraint("points BETWEEN 0 AND most", name="points"),
        _SCOPED,
    )


class CountyScoreEntry(Base):
    """Points that somebody entered into a line of a county's score of a year that no record tells, with the reason. The last one holds; nobody changes it."""

    __tablename__ = "county_score_entry"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str]
    year: Mapped[int]
    line: Mapped[str]
    points: Mapped[Decimal]
    reason: Mapped[str]
    document: Mapped[str | None]
    entered_by: Mapped[str]
    entered_name: Mapped[str]
    department: Mapped[str]
    entered_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("line", ENTERED), name="line"),
        CheckConstraint("points BETWEEN 0 AND 100", name="points"),
        CheckConstraint("division_code LIKE '%000000'", name="division_code"),
        Index("ix_county_score_entry_line", "division_code", "year", "line", "id"),
        _SCOPED,
    )
