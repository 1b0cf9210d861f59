"""What a record in a procedure has in its own table, and the one table of a service's moves."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Index, SmallInteger, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence import new_base

__all__ = ["MOVES", "MoveMixin", "StatefulMixin"]


class StatefulMixin:
    """Columns of a record in a procedure. ``state_since`` and ``due_on`` are days of the paper world, ``assignee`` an account.

    ``warned`` is the urgency of which people were told; it begins anew with every state.
    """

    state: Mapped[str]
    state_since: Mapped[date]
    due_on: Mapped[date | None]
    assignee: Mapped[str | None]
    warned: Mapped[int] = mapped_column(SmallInteger(), server_default="0")
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class MoveMixin:
    """A move 流转记录: who took a record from one state to the next, when it happened, with which opinion and papers. Nobody changes it.

    ``detail`` is what the step itself records, in the form of its request; ``happened_on`` may lie before ``recorded_at``, as paper
    comes first.
    """

    __tablename__ = "workflow_move"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    machine: Mapped[str]
    subject_id: Mapped[UUID]
    number: Mapped[int]
    step: Mapped[str]
    source: Mapped[str]
    target: Mapped[str]
    happened_on: Mapped[date]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor: Mapped[str]
    actor_name: Mapped[str]
    department: Mapped[str]
    opinion: Mapped[str | None]
    attachments: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()), server_default=text("'{}'"))
    detail: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    due_on: Mapped[date | None]
    limit: Mapped[dict[str, Any] | None]

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """The moves of a record are found in their order; two cannot have the same number."""
        return (Index("uq_workflow_move_number", "machine", "subject_id", "number", unique=True), {"info": {"scoped": True}})


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the table in its own metadata."""

    __abstract__ = True


class _Move(MoveMixin, _Base):
    pass


MOVES: sa.Table = _Move.__table__
"""The moves of whichever service's database the session is on."""
