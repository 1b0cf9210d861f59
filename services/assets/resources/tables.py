"""Tables of resources: one for the records of all registers, whose columns are drawn from a document that its register declares, and their log."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, Index, Numeric, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.resources.rules import CHANGES
from shared.persistence.tables import among

__all__ = ["Resource", "ResourceChange"]

_SCOPED = {"info": {"scoped": True}}
_DEGREES = Numeric(9, 6)


def _drawn(name: str) -> Computed:
    """A column that is what the document says, so that both never differ."""
    return Computed(f"fields ->> '{name}'", persisted=True)


def _degrees(name: str) -> Computed:
    return Computed(f"CAST(fields ->> '{name}' AS numeric(9, 6))", persisted=True)


class Resource(Base):
    """A record 资源记录 of a register, known there by its ``key``; ``fields`` is what its register declares, ``said`` what a search looks through.

    ``confirmed_on`` is the day on which somebody said last that it is so, whether that changed anything or not. Withdrawn records stay; their
    keys are free.
    """

    __tablename__ = "resource"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    register: Mapped[str]
    key: Mapped[str]
    fields: Mapped[dict[str, Any]]
    division_code: Mapped[str] = mapped_column(_drawn("division_code"))
    name: Mapped[str] = mapped_column(_drawn("name"))
    longitude: Mapped[Decimal | None] = mapped_column(_DEGREES, _degrees("longitude"))
    latitude: Mapped[Decimal | None] = mapped_column(_DEGREES, _degrees("latitude"))
    said: Mapped[str] = mapped_column(Computed("resource_words(key, fields)", persisted=True))
    confirmed_on: Mapped[date]
    batch_id: Mapped[UUID | None]
    """None where an officer recorded or changed it last."""
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("register ~ '^RES-[A-Z]{3}$'", name="register"),
        CheckConstraint("length(key) BETWEEN 1 AND 450", name="key"),
        CheckConstraint("division_code ~ '^[0-9]{12}$'", name="division_code"),
        CheckConstraint("name <> ''", name="name"),
        CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name="point"),
        # A search narrows by this before it counts; the key is free once its record is withdrawn.
        Index("uq_resource_key", "register", "key", unique=True, postgresql_where=text("withdrawn_at IS NULL")),
        Index("ix_resource_place", "division_code", "register"),
        Index("ix_resource_bigrams", text("bigrams(said)"), postgresql_using="gin"),
        _SCOPED,
    )


class ResourceChange(Base):
    """A change 变更记录 of a record: the fields that differ, before and after it, by whom or by which file. Nobody changes it."""

    __tablename__ = "resource_change"

    resource_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    reason: Mapped[str | None]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    batch_id: Mapped[UUID | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", CHANGES), name="kind"),
        CheckConstraint("kind = 'record' OR batch_id IS NOT NULL OR reason IS NOT NULL", name="reason"),
        _SCOPED,
    )
