"""Appointments to public-welfare posts, and the terms that were agreed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.appointments.machine import APPOINTMENT, ENDED, HOLDING
from services.jobs.appointments.rules import EXITS
from services.jobs.base import Base
from services.jobs.posts.rules import FUNDS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["Appointment", "AppointmentTerm"]

_SCOPED = {"info": {"scoped": True}}


class Appointment(StatefulMixin, Base):
    """Somebody on their way into, in or out of a post 聘用; ``division_code`` and ``fund`` are those of the post.

    ``starts_on`` and ``until`` are the first day of the first term and the last day of the last; ``exited_on`` is the last day of service. ``spell_id`` is
    their spell of work in the ledger. ``prior_months`` were paid of the fund before the platform knew of it; ``replaces`` is whose place it takes.
    """

    __tablename__ = "post_appointment"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    post_id: Mapped[UUID] = mapped_column(ForeignKey("public_post.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    fund: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(index=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    applied_on: Mapped[date]
    statement: Mapped[str | None]
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("post_appointment.id"))
    starts_on: Mapped[date | None]
    until: Mapped[date | None]
    insured_until: Mapped[date | None]
    prior_months: Mapped[int] = mapped_column(server_default="0")
    spell_id: Mapped[UUID | None] = mapped_column(ForeignKey("employment_spell.id"))
    exited_on: Mapped[date | None]
    exit_reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", APPOINTMENT.states), name="state"),
        CheckConstraint(among("fund", FUNDS), name="fund"),
        CheckConstraint(among("exit_reason", EXITS), name="exit_reason"),
        CheckConstraint(f"({among('state', (*HOLDING, 'ended'))}) = (starts_on IS NOT NULL)", name="signed"),
        CheckConstraint("(starts_on IS NULL) = (until IS NULL) AND until >= starts_on", name="term"),
        CheckConstraint(
            "(state = 'ended') = (exited_on IS NOT NULL) AND (exited_on IS NULL) = (exit_reason IS NULL)", name="ended"
        ),
        CheckConstraint("exited_on >= starts_on", name="exited"),
        CheckConstraint("prior_months >= 0", name="prior_months"),
        Index(
            "uq_post_appointment_person",
            "post_id",
            "person_id",
            unique=True,
            postgresql_where=text(f"NOT ({among('state', ENDED)})"),
        ),
        _SCOPED,
    )


class AppointmentTerm(Base):
    """A term 聘期 that was agreed, twelve months at most: contract or renewal. Nobody changes it."""

    __tablename__ = "appointment_term"

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("post_appointment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    contract_no: Mapped[str]
    contract: Mapped[str]
    starts_on: Mapped[date]
    until: Mapped[date]
    insurance_no: Mapped[str | None]
    insured_until: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("contract IN ('labour', 'service')", name="contract"),
        CheckConstraint("until >= starts_on AND until < starts_on + interval '1 year'", name="period"),
        CheckConstraint("(insurance_no IS NULL) = (insured_until IS NULL)", name="insurance"),
        _SCOPED,
    )
