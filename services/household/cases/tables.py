"""Tables of monitoring cases (domain/household §3, §10.1 entities 17–21)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.cases.machine import CASE, ENDED, MEASURE
from services.household.cases.rules import CANCEL_REASONS, CHANNELS, EXCLUSIONS, GROUPS, MAX_RISKS, RISKS, WAYS
from shared.persistence.tables import all_among, among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["Comparison", "Measure", "MonitoringCase", "Objection"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class MonitoringCase(StatefulMixin, Base):
    """Monitoring case 监测对象: a household's ``entry_no``-th way from being found to being safe. One is open at most.

    ``risks`` begin with the main one; ``decide_by`` is the day of the whole identification; ``green_channel``: help first, papers
    later; ``exemption_document`` lets the county end it earlier (domain/household §3.5).
    """

    __tablename__ = "monitoring_case"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    entry_no: Mapped[int]
    lead_id: Mapped[UUID | None] = mapped_column(ForeignKey("lead.id"))
    channel: Mapped[str]
    category: Mapped[str]
    risks: Mapped[list[str]]
    disaster_subtype: Mapped[str | None]
    green_channel: Mapped[bool]
    opened_on: Mapped[date]
    opened_by: Mapped[str]
    decide_by: Mapped[date]
    posted_on: Mapped[date | None]
    posted_until: Mapped[date | None]
    determined_on: Mapped[date | None]
    decision_no: Mapped[str | None]
    exemption_document: Mapped[str | None]
    exemption_by: Mapped[str | None]
    elimination_way: Mapped[str | None]
    eliminated_on: Mapped[date | None]
    elimination_no: Mapped[str | None]
    closed_on: Mapped[date | None]
    close_reason: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("state", CASE.states), name="state"),
        CheckConstraint(among("channel", CHANNELS), name="channel"),
        CheckConstraint("category IN ('UNSTABLE', 'EDGE', 'SUDDEN')", name="category"),
        CheckConstraint(f"cardinality(risks) BETWEEN 1 AND {MAX_RISKS} AND {all_among('risks', RISKS)}", name="risks"),
        CheckConstraint("(posted_on IS NULL) = (posted_until IS NULL) AND posted_until - posted_on >= 5", name="publicity"),
        CheckConstraint(among("elimination_way", WAYS), name="elimination_way"),
        CheckConstraint(among("close_reason", (*CANCEL_REASONS, "rejected")), name="close_reason"),
        CheckConstraint("(state IN ('rejected', 'cancelled')) = (closed_on IS NOT NULL)", name="closed"),
        CheckConstraint("state <> 'eliminated' OR eliminated_on IS NOT NULL", name="eliminated"),
        Index("uq_monitoring_case_entry", "household_id", "entry_no", unique=True),
        Index("uq_monitoring_case_open", "household_id", unique=True, postgresql_where=text(f"NOT ({among('state', ENDED)})")),
        _SCOPED,
    )


Index(
    "ix_monitoring_case_due",
    due_order(MonitoringCase.due_on),
    MonitoringCase.id,
    postgresql_where=MonitoringCase.state.not_in(ENDED),
)


class Comparison(Base):
    """Comparison 部门信息比对 that a department was asked for: its answer, and the village's words on what it found."""

    __tablename__ = "case_comparison"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("monitoring_case.id"))
    department: Mapped[str]
    asked_on: Mapped[date]
    asked_by: Mapped[str]
    due_on: Mapped[date]
    result: Mapped[str | None]
    items: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    note: Mapped[str | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]
    explanation: Mapped[str | None]
    explained_by: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("result IN ('none', 'hit')", name="result"),
        CheckConstraint("(result IS NULL) = (answered_on IS NULL)", name="answered"),
        CheckConstraint(f"(result = 'hit') = (cardinality(items) > 0) AND {all_among('items', EXCLUSIONS)}", name="items"),
        Index("ix_case_comparison_case", "case_id", "id"),
        Index("uq_case_comparison_waiting", "case_id", "department", unique=True, postgresql_where=text("result IS NULL")),
        _SCOPED,
    )


class Objection(Base):
    """Objection 公示异议 against a notice. Who raised it is sealed; it is upheld or dismissed with an answer."""

    __tablename__ = "case_objection"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("monitoring_case.id"), index=True)
    phase: Mapped[str]
    raised_on: Mapped[date]
    objector_cipher: Mapped[bytes | None]
    objector_masked: Mapped[str | None]
    content: Mapped[str]
    upheld: Mapped[bool | None]
    answer: Mapped[str | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("phase IN ('publicised', 'elim_publicised')", name="phase"),
        CheckConstraint("(upheld IS NULL) = (answered_on IS NULL)", name="answered"),
        _SCOPED,
    )


class Measure(StatefulMixin, Base):
    """Measure 帮扶措施 of a case: for which risks, by whom, when, how much, for whom, and what came of it."""

    __tablename__ = "case_measure"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("monitoring_case.id"), index=True)
    group: Mapped[str]
    item: Mapped[str]
    department: Mapped[str]
    owner: Mapped[str]
    planned_from: Mapped[date]
    planned_to: Mapped[date]
    amount: Mapped[Decimal | None]
    benefit: Mapped[str | None]
    document: Mapped[str | None]
    beneficiaries: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()), server_default=text("'{}'"))
    started_on: Mapped[date | None]
    finished_on: Mapped[date | None]
    result: Mapped[str | None]
    confirmed_on: Mapped[date | None]
    recorded_by: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", MEASURE.states), name="state"),
        CheckConstraint(among('"group"', GROUPS), name="group"),
        CheckConstraint("planned_to >= planned_from", name="period"),
        CheckConstraint("amount >= 0", name="amount"),
        _SCOPED,
    )
