"""The tables of disclosures and objections, the same in every service."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence import new_base
from shared.persistence.tables import among
from shared.workflow import Level

__all__ = ["DISCLOSURES", "OBJECTIONS", "DisclosureMixin", "ObjectionMixin"]


class DisclosureMixin:
    """A disclosure 公告公示 of a record. ``content`` is masked. ``minimum_days`` and ``minimum_version`` are those of its kind's parameter
    on the day on which it was posted; ``ends_on`` is the last day of the period,
    ``photo`` that it does not end without a photo of the board.
    """

    __tablename__ = "disclosure"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    kind: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    division_code: Mapped[str]
    level: Mapped[str]
    title: Mapped[str]
    place: Mapped[str]
    issuer: Mapped[str]
    phones: Mapped[list[str]]
    content: Mapped[dict[str, Any]]
    posted_on: Mapped[date]
    days: Mapped[int]
    minimum_days: Mapped[int]
    minimum_version: Mapped[int]
    ends_on: Mapped[date]
    long_term: Mapped[bool]
    photo: Mapped[bool]
    posted_by: Mapped[str]
    department: Mapped[str]
    closed_on: Mapped[date | None]
    closed_by: Mapped[str | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """Of a record one of a kind hangs at a time; its period is never shorter than the rule and never closed before its end."""
        return (
            CheckConstraint(among("level", [level.value for level in Level]), name="level"),
            CheckConstraint("days >= minimum_days AND ends_on = posted_on + days", name="period"),
            CheckConstraint(
                "(closed_on IS NULL) = (closed_by IS NULL) AND (closed_on IS NULL OR closed_on > ends_on)", name="closed"
            ),
            CheckConstraint(
                "num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3)"
                " AND (withdrawn_on IS NULL OR withdrawn_on >= posted_on)",
                name="withdrawn",
            ),
            Index("ix_disclosure_subject", "subject", "subject_id", "kind"),
            Index("ix_disclosure_posted", "posted_on", "id"),
            Index(
                "uq_disclosure_open",
                "subject",
                "subject_id",
                "kind",
                unique=True,
                postgresql_where=text("closed_on IS NULL AND withdrawn_on IS NULL"),
            ),
            {"info": {"scoped": True}},
        )


class ObjectionMixin:
    """An objection 公示异议 against a disclosure. Whoever objects may be nameless; name and phone are encrypted."""

    __tablename__ = "disclosure_objection"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), index=True)
    received_on: Mapped[date]
    objector_cipher: Mapped[bytes | None]
    objector_masked: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    content: Mapped[str]
    recorded_by: Mapped[str]
    upheld: Mapped[bool | None]
    answer: Mapped[str | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """An answer is whole or not there."""
        return (
            CheckConstraint(
                "num_nonnulls(upheld, answer, answered_on, answered_by) IN (0, 4)"
                " AND (answered_on IS NULL OR answered_on >= received_on)",
                name="answer",
            ),
            CheckConstraint("(objector_cipher IS NULL) = (objector_masked IS NULL)", name="objector"),
            CheckConstraint("(phone_cipher IS NULL) = (phone_masked IS NULL)", name="phone"),
            Index("ix_disclosure_objection_open", "disclosure_id", postgresql_where=text("answered_on IS NULL")),
            {"info": {"scoped": True}},
        )


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the tables in its own metadata."""

    __abstract__ = True


class _Disclosure(DisclosureMixin, _Base):
    pass


class _Objection(ObjectionMixin, _Base):
    pass


DISCLOSURES: sa.Table = _Disclosure.__table__
"""The disclosures of whichever service's database the session is on."""
OBJECTIONS: sa.Table = _Objection.__table__
"""Their objections."""
