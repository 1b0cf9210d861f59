"""Tables of supervision: runs with their findings, alerts, and what is suppressed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.supervision.machine import ALERT
from services.funds.supervision.rules import LIGHTS, SUBJECTS, SUPPRESSION_STATES, VERDICTS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Alert", "AlertSuppression", "SupervisionFinding", "SupervisionRun"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class SupervisionRun(Base):
    """Run 运行 of all rules over the whole county as of its day, with the parameter versions that each rule used. Nobody changes it.

    ``findings_by_rule`` counts what was found, ``suppressed_count`` how much of it is not told, ``gone_count`` the alerts whose finding went.
    """

    __tablename__ = "supervision_run"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    as_of: Mapped[date]
    requested_by: Mapped[str]
    ran_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    parameters: Mapped[dict[str, Any]]
    findings_by_rule: Mapped[dict[str, Any]]
    finding_count: Mapped[int]
    suppressed_count: Mapped[int]
    opened_count: Mapped[int]
    gone_count: Mapped[int]

    __table_args__ = (Index("ix_supervision_run_as_of", "as_of", "requested_by"),)


# Findings are written by one statement from the records that they name, and nothing is ever deleted: no foreign keys.


class SupervisionFinding(Base):
    """Finding 发现: what a run found to break a rule, with what it rests on. Nobody changes it."""

    __tablename__ = "supervision_finding"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("supervision_run.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rule: Mapped[str]
    light: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    division_code: Mapped[str]
    facts: Mapped[dict[str, Any]]
    suppressed: Mapped[bool]

    __table_args__ = (
        CheckConstraint(among("light", LIGHTS), name="light"),
        CheckConstraint(among("subject", SUBJECTS), name="subject"),
        _SCOPED,
    )


class Alert(StatefulMixin, Base):
    """Alert 预警: what a rule found about a subject, until it is closed 销号; one open a rule and subject.

    ``facts`` and ``parameters`` (value and version of each) are those of the last run that found it otherwise than the one before;
    ``gone_on`` is since when runs do not find it, or find it suppressed.
    """

    __tablename__ = "alert"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    rule: Mapped[str]
    light: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    facts: Mapped[dict[str, Any]]
    parameters: Mapped[dict[str, Any]]
    run_id: Mapped[UUID] = mapped_column(ForeignKey("supervision_run.id"), index=True)
    opened_on: Mapped[date]
    gone_on: Mapped[date | None]
    verdict: Mapped[str | None]
    closed_on: Mapped[date | None]

    __table_args__ = (
        CheckConstraint(among("state", ALERT.states), name="state"),
        CheckConstraint(among("light", LIGHTS), name="light"),
        CheckConstraint(among("subject", SUBJECTS), name="subject"),
        CheckConstraint(among("verdict", VERDICTS), name="verdict"),
        CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed"),
        CheckConstraint("(state IN ('checked', 'fixed')) <= (verdict IS NOT NULL)", name="checked"),
        Index("uq_alert_open", "rule", "subject_id", unique=True, postgresql_where=text("state <> 'closed'")),
        Index("ix_alert_subject", "rule", "subject_id", "id"),
        Index("ix_alert_state", "state", "id"),
        _SCOPED,
    )


class AlertSuppression(Base):
    """Suppression 抑制: until its last day findings of a rule about a subject are counted, not told. One proposes it, another approves."""

    __tablename__ = "alert_suppression"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    rule: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    division_code: Mapped[str]
    reason: Mapped[str]
    suppressed_until: Mapped[date]
    state: Mapped[str] = mapped_column(server_default="proposed")
    proposed_by: Mapped[str]
    proposed_name: Mapped[str]
    proposed_on: Mapped[date]
    decided_by: Mapped[str | None]
    decided_name: Mapped[str | None]
    decided_on: Mapped[date | None]
    opinion: Mapped[str | None]
    lifted_on: Mapped[date | None]
    lift_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("state", SUPPRESSION_STATES), name="state"),
        CheckConstraint(among("subject", SUBJECTS), name="subject"),
        CheckConstraint("suppressed_until >= proposed_on", name="suppressed_until"),
        CheckConstraint("num_nonnulls(decided_by, decided_name, decided_on) IN (0, 3)", name="decided"),
        CheckConstraint("(state = 'proposed') = (decided_by IS NULL)", name="proposed"),
        CheckConstraint("decided_by <> proposed_by", name="two_persons"),
        CheckConstraint(
            "(state = 'ended') = (lifted_on IS NOT NULL) AND (lifted_on IS NULL) = (lift_reason IS NULL)", name="ended"
        ),
        Index(
            "uq_alert_suppression_proposed",
            "rule",
            "subject_id",
            unique=True,
            postgresql_where=text("state = 'proposed'"),
        ),
        Index("ix_alert_suppression_subject", "rule", "subject_id"),
        _SCOPED,
    )
