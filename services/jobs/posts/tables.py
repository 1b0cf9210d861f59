"""Public-welfare posts and the standards of what they pay."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Identity, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.posts.machine import POST
from services.jobs.posts.rules import FUNDS, POST_KINDS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["Post", "StipendStandard"]

_NEW_ID = text("uuidv7()")


class StipendStandard(Base):
    """The most that posts of a kind pay a month 补贴标准, yuan, from a day on, with the document that says so. Nobody changes it: a later one follows."""

    __tablename__ = "stipend_standard"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    kind: Mapped[str]
    from_on: Mapped[date]
    amount: Mapped[Decimal]
    document_no: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", POST_KINDS), name="kind"),
        CheckConstraint("amount > 0", name="amount"),
        Index("uq_stipend_standard_kind", "kind", "from_on", unique=True),
    )


class Post(StatefulMixin, Base):
    """A public-welfare post 公益性岗位 of a village or town: ``quota`` is how many may hold it, ``standard`` what it pays each of them a month, yuan.

    ``due_days`` are the days of a month on which a holder works. ``document_no`` is the county's approval; before it there is none.
    """

    __tablename__ = "public_post"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    fund: Mapped[str]
    name: Mapped[str]
    employer: Mapped[str]
    site: Mapped[str]
    quota: Mapped[int]
    standard: Mapped[Decimal]
    full_time: Mapped[bool]
    due_days: Mapped[int]
    workload: Mapped[str]
    conditions: Mapped[str | None]
    key_group: Mapped[bool]
    one_per_household: Mapped[bool]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    document_no: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", POST.states), name="state"),
        CheckConstraint(among("kind", POST_KINDS), name="kind"),
        CheckConstraint(among("fund", FUNDS), name="fund"),
        CheckConstraint("quota > 0", name="quota"),
        CheckConstraint("standard > 0", name="standard"),
        CheckConstraint("due_days BETWEEN 1 AND 31", name="due_days"),
        CheckConstraint("ends_on >= starts_on", name="period"),
        CheckConstraint("state NOT IN ('approved', 'open') OR document_no IS NOT NULL", name="approved"),
        {"info": {"scoped": True}},
    )
