"""Tables of issues: the issues, the money that came back, deadlines put off, and searches for the same elsewhere."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.issues.machine import ISSUE, SEARCH
from services.funds.issues.rules import CATEGORIES, FOUND_BY, KINDS, RECOVERIES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["Issue", "IssueExtension", "IssueRecovery", "IssueSearch"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_JUDGED = "state NOT IN ('verified', 'closed')"


class Issue(StatefulMixin, Base):
    """Issue 问题: what was found wrong, where, by whom, and how it is put right by its ``deadline``.

    Money in yuan: ``involved`` (null: none), of which ``recovered`` came back or was put right, and ``shortfall`` need not, by an
    approved reason. ``department`` registered it, ``verified_unit`` verified it; ``origin_id`` is the issue of which it is the like.
    ``extensions`` are since it was opened last, ``reopened`` how often it came back 反弹. Units are named as accounts name departments.
    """

    __tablename__ = "issue"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str]
    found_by: Mapped[str]
    year: Mapped[int]
    document: Mapped[str | None]
    problem: Mapped[str]
    category: Mapped[str]
    kind: Mapped[str]
    public: Mapped[bool]
    found_on: Mapped[date]
    deadline: Mapped[date]
    extensions: Mapped[int] = mapped_column(server_default="0")
    involved: Mapped[Decimal | None]
    recovered: Mapped[Decimal] = mapped_column(server_default="0")
    shortfall: Mapped[Decimal] = mapped_column(server_default="0")
    shortfall_reason: Mapped[str | None]
    shortfall_document: Mapped[str | None]
    shortfall_by: Mapped[str | None]
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"))
    fund_batch_id: Mapped[UUID | None] = mapped_column(ForeignKey("fund_batch.id"))
    origin_id: Mapped[UUID | None] = mapped_column(ForeignKey("issue.id"), index=True)
    lead_unit: Mapped[str | None]
    responsible_units: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    supporting_units: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    responsible: Mapped[str | None]
    responsible_account: Mapped[str | None]
    remedies: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    progress: Mapped[str | None]
    findings: Mapped[str | None]
    verified_on: Mapped[date | None]
    verified_by: Mapped[str | None]
    verified_unit: Mapped[str | None]
    closed_on: Mapped[date | None]
    close_document: Mapped[str | None]
    reopened: Mapped[int] = mapped_column(server_default="0")
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", ISSUE.states), name="state"),
        CheckConstraint(among("found_by", FOUND_BY), name="found_by"),
        CheckConstraint(among("category", CATEGORIES), name="category"),
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint("deadline >= found_on", name="deadline"),
        CheckConstraint(
            "involved > 0 AND recovered >= 0 AND shortfall >= 0 AND recovered + shortfall <= involved"
            " OR involved IS NULL AND recovered = 0 AND shortfall = 0",
            name="money",
        ),
        CheckConstraint(f"{_JUDGED} OR recovered + shortfall = coalesce(involved, 0)", name="settled"),
        CheckConstraint("shortfall = 0 OR shortfall_reason IS NOT NULL", name="shortfall"),
        CheckConstraint("state IN ('registered', 'cancelled') OR lead_unit IS NOT NULL", name="assigned"),
        CheckConstraint(
            f"{_JUDGED} OR coalesce(verified_unit <> lead_unit AND verified_unit <> ALL (responsible_units), false)",
            name="verified",
        ),
        CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed"),
        _SCOPED,
    )


Index("ix_issue_due", due_order(Issue.due_on), Issue.id)


class IssueRecovery(Base):
    """Recovery 整改金额: yuan of an issue that came back or were put right on a day, by a voucher. A mistaken one is withdrawn 作废."""

    __tablename__ = "issue_recovery"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    issue_id: Mapped[UUID] = mapped_column(ForeignKey("issue.id"), index=True)
    kind: Mapped[str]
    amount: Mapped[Decimal]
    happened_on: Mapped[date]
    voucher: Mapped[str]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdraw_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(among("kind", RECOVERIES), name="kind"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdraw_reason IS NULL)", name="withdrawn"),
        _SCOPED,
    )


class IssueExtension(Base):
    """Extension 延期 that a unit asked for: from which deadline to which, why, and what was decided by somebody else. One waits at most."""

    __tablename__ = "issue_extension"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    issue_id: Mapped[UUID] = mapped_column(ForeignKey("issue.id"), index=True)
    deadline: Mapped[date]
    extend_to: Mapped[date]
    reason: Mapped[str]
    asked_on: Mapped[date]
    asked_by: Mapped[str]
    department: Mapped[str]
    granted: Mapped[bool | None]
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    opinion: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("extend_to > deadline", name="extend_to"),
        CheckConstraint("(granted IS NULL) = (decided_on IS NULL)", name="decided"),
        CheckConstraint("granted IS NOT TRUE OR decided_by <> asked_by", name="decided_by"),
        Index("uq_issue_extension_waiting", "issue_id", unique=True, postgresql_where=text("granted IS NULL")),
        _SCOPED,
    )


class IssueSearch(StatefulMixin, Base):
    """Search 举一反三排查 that a town was asked for because of an issue: what it is to look for, and how many it found."""

    __tablename__ = "issue_search"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    issue_id: Mapped[UUID] = mapped_column(ForeignKey("issue.id"))
    division_code: Mapped[str]
    question: Mapped[str]
    asked_on: Mapped[date]
    asked_by: Mapped[str]
    found_count: Mapped[int | None]
    note: Mapped[str | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("state", SEARCH.states), name="state"),
        CheckConstraint("(state = 'answered') = (found_count IS NOT NULL AND answered_on IS NOT NULL)", name="answered"),
        CheckConstraint("found_count >= 0", name="found_count"),
        Index("uq_issue_search_town", "issue_id", "division_code", unique=True),
        _SCOPED,
    )


Index("ix_issue_search_due", due_order(IssueSearch.due_on), IssueSearch.id)
