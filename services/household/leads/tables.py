"""Tables of leads: the leads with the hits that made them, who urged whom, second visits, and what departments are told of their data."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint, case, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.leads.machine import LEAD
from services.household.leads.rules import CHANNELS, CLOSE_CODES, OUTCOMES, Verdict
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["OPEN_OR_CLOSED", "Lead", "LeadFeedback", "LeadHit", "LeadSecondVisit", "LeadUrge"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_LEVEL = "level IN ('red', 'orange', 'yellow')"


class Lead(StatefulMixin, Base):
    """Lead 线索: a household to visit. At most one is open a household. ``screened_on`` is the latest as-of day that touched it.

    ``state`` is its place in the machine ``lead``, in the API its ``stage``. ``screening_id`` is the screening that changed it last, null
    after anything else has. ``urgent``: the county wants it visited as soon as a red one. ``found_code`` is what the village found.
    """

    __tablename__ = "lead"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    level: Mapped[str]
    category: Mapped[str | None]
    channel: Mapped[str] = mapped_column(server_default="screening")
    urgent: Mapped[bool] = mapped_column(server_default=text("false"))
    note: Mapped[str | None]
    opened_on: Mapped[date]
    screened_on: Mapped[date]
    screening_id: Mapped[UUID | None]
    found_code: Mapped[str | None]
    closed_on: Mapped[date | None]
    close_code: Mapped[str | None]
    close_note: Mapped[str | None]
    closed_by: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(_LEVEL, name="level"),
        CheckConstraint(among("state", LEAD.states), name="state"),
        CheckConstraint(among("channel", CHANNELS), name="channel"),
        CheckConstraint(among("found_code", CLOSE_CODES), name="found_code"),
        CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed"),
        Index("uq_lead_open", "household_id", unique=True, postgresql_where=text("state <> 'closed'")),
        Index("ix_lead_closed_on", "closed_on", postgresql_where=text("state = 'closed'")),
        _SCOPED,
    )


Index("ix_lead_due", due_order(Lead.due_on), Lead.id, postgresql_where=text("state <> 'closed'"))


class LeadHit(Base):
    """A hit that a lead rests on: the last one of its rule and subject. ``subject_id`` is the person or, without one, the household."""

    __tablename__ = "lead_hit"

    lead_id: Mapped[UUID] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    level: Mapped[str]
    person_id: Mapped[UUID | None]
    value: Mapped[str | None]
    measure: Mapped[Decimal | None] = mapped_column(Numeric())
    facts: Mapped[dict[str, Any]]
    screening_id: Mapped[UUID]

    __table_args__ = (CheckConstraint(_LEVEL, name="level"), _SCOPED)


class LeadUrge(Base):
    """Urging 催办: who asked for an open lead to be seen to, at which stage, and with which words. Once a day a lead; never changed."""

    __tablename__ = "lead_urge"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"))
    stage: Mapped[str]
    urged_on: Mapped[date]
    urged_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor: Mapped[str]
    department: Mapped[str]
    note: Mapped[str | None]

    __table_args__ = (UniqueConstraint("lead_id", "urged_on"), _SCOPED)


class LeadFeedback(Base):
    """Feedback 反馈: what became of one hit of a closed lead, told to the department whose data it rests on (domain/household §4.5).

    ``due_on`` is the day by which the department acknowledges it, with what it corrected.
    """

    __tablename__ = "lead_feedback"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"))
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    rule: Mapped[str]
    subject_id: Mapped[UUID]
    person_id: Mapped[UUID | None]
    department: Mapped[str]
    verdict: Mapped[str]
    code: Mapped[str]
    given_on: Mapped[date]
    due_on: Mapped[date]
    acknowledged_on: Mapped[date | None]
    acknowledged_by: Mapped[str | None]
    correction: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("verdict", Verdict), name="verdict"),
        CheckConstraint(among("code", CLOSE_CODES), name="code"),
        CheckConstraint("(acknowledged_on IS NULL) = (acknowledged_by IS NULL)", name="acknowledged"),
        UniqueConstraint("lead_id", "rule", "subject_id"),
        Index("ix_lead_feedback_department", "department", "id"),
        Index("ix_lead_feedback_due_on", "due_on", postgresql_where=text("acknowledged_on IS NULL")),
        _SCOPED,
    )


class LeadSecondVisit(Base):
    """Second visit 抽查复核 after a lead was closed as untrue; never changed. ``new_lead_id`` was opened where that was wrong."""

    __tablename__ = "lead_second_visit"

    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"), primary_key=True)
    rechecked_on: Mapped[date]
    recheckers: Mapped[list[str]]
    outcome: Mapped[str]
    findings: Mapped[str]
    new_lead_id: Mapped[UUID | None] = mapped_column(ForeignKey("lead.id"))
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("outcome", OUTCOMES), name="outcome"),
        CheckConstraint("(outcome = 'wrong') = (new_lead_id IS NOT NULL)", name="new_lead"),
        _SCOPED,
    )


OPEN_OR_CLOSED = case((Lead.state == "closed", "closed"), else_="open").label("state")
"""``open`` until a lead is closed: what the first version of its event and the API call its state."""
