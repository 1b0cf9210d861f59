"""Tables of supervision, the same in every service but for the words of what findings are about: runs with their findings, alerts, suppressions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence import new_base
from shared.persistence.tables import among
from shared.supervision.machine import ALERT
from shared.supervision.rules import LIGHTS, SUPPRESSION_STATES, VERDICTS
from shared.workflow import StatefulMixin

__all__ = ["Alert", "AlertSuppression", "SupervisionFinding", "SupervisionRun", "supervised"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class SupervisionRunMixin:
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

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """Whether the platform has run today is asked often."""
        return (Index("ix_supervision_run_as_of", "as_of", "requested_by"),)


class _About:
    """What something was found about: a record, by one of the words of the service.

    Findings are written by one statement from the records that they name, and nothing is ever deleted: no foreign keys.
    """

    SUBJECTS: ClassVar[Collection[str]] = ()

    subject: Mapped[str]
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    division_code: Mapped[str]


class SupervisionFindingMixin(_About):
    """Finding 发现: what a run found to break a rule, with what it rests on. Nobody changes it."""

    __tablename__ = "supervision_finding"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("supervision_run.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rule: Mapped[str]
    light: Mapped[str]
    facts: Mapped[dict[str, Any]]
    suppressed: Mapped[bool]

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """Words are those of the rules."""
        return (
            CheckConstraint(among("light", LIGHTS), name="light"),
            CheckConstraint(among("subject", cls.SUBJECTS), name="subject"),
            _SCOPED,
        )


class AlertMixin(_About, StatefulMixin):
    """Alert 预警: what a rule found about a subject, until it is closed 销号; one open a rule and subject.

    ``facts`` and ``parameters`` (value and version of each) are those of the last run that found it otherwise than the one before;
    ``gone_on`` is since when runs do not find it, or find it suppressed.
    """

    __tablename__ = "alert"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    rule: Mapped[str]
    light: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    facts: Mapped[dict[str, Any]]
    parameters: Mapped[dict[str, Any]]
    run_id: Mapped[UUID] = mapped_column(ForeignKey("supervision_run.id"), index=True)
    opened_on: Mapped[date]
    gone_on: Mapped[date | None]
    verdict: Mapped[str | None]
    closed_on: Mapped[date | None]

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """Of a rule and subject one alert is open; what was checked has a verdict, what is closed a day."""
        return (
            CheckConstraint(among("state", ALERT.states), name="state"),
            CheckConstraint(among("light", LIGHTS), name="light"),
            CheckConstraint(among("subject", cls.SUBJECTS), name="subject"),
            CheckConstraint(among("verdict", VERDICTS), name="verdict"),
            CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed"),
            CheckConstraint("(state IN ('checked', 'fixed')) <= (verdict IS NOT NULL)", name="checked"),
            Index("uq_alert_open", "rule", "subject_id", unique=True, postgresql_where=text("state <> 'closed'")),
            Index("ix_alert_subject", "rule", "subject_id", "id"),
            Index("ix_alert_state", "state", "id"),
            _SCOPED,
        )


class AlertSuppressionMixin(_About):
    """Suppression 抑制: until its last day findings of a rule about a subject are counted, not told. One proposes it, another approves."""

    __tablename__ = "alert_suppression"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    rule: Mapped[str]
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

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """Two persons agree, on an end; of a rule and subject one is proposed at a time."""
        return (
            CheckConstraint(among("state", SUPPRESSION_STATES), name="state"),
            CheckConstraint(among("subject", cls.SUBJECTS), name="subject"),
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


def supervised(subjects: Collection[str]) -> tuple[type, ...]:
    """The tables of a service, as :func:`shared.persistence.tables.have` takes them; ``subjects`` are its words of what findings are about."""
    worded = (SupervisionFindingMixin, AlertMixin, AlertSuppressionMixin)
    return (
        SupervisionRunMixin,
        *(type(each.__name__, (each,), {"SUBJECTS": tuple(subjects), "__doc__": each.__doc__}) for each in worded),
    )


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the tables in its own metadata."""

    __abstract__ = True


class SupervisionRun(SupervisionRunMixin, _Base):
    """The runs of whichever service's database the session is on."""


class SupervisionFinding(SupervisionFindingMixin, _Base):
    """Their findings."""


class Alert(AlertMixin, _Base):
    """Its alerts."""


class AlertSuppression(AlertSuppressionMixin, _Base):
    """What of them is suppressed."""
