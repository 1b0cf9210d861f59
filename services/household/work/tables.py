"""What was told, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["KnownAppointment", "KnownSpell"]

_SCOPED = ({"info": {"scoped": True}},)


class KnownSpell(Base):
    """A spell of work 就业经历 of somebody, as the ledger told it last. ``months``: ``month``, ``share`` and ``wage`` of each that was recorded, yuan."""

    __tablename__ = "known_spell"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[UUID] = mapped_column(index=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    channel: Mapped[str]
    employer: Mapped[str | None]
    place_code: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    withdrawn: Mapped[bool]
    months: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = _SCOPED


class KnownAppointment(Base):
    """An appointment to a public-welfare post 公益性岗位聘用 of somebody, as the jobs service told it last; ``until`` is the last day of the last term."""

    __tablename__ = "known_appointment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[UUID] = mapped_column(index=True)
    kind: Mapped[str]
    post_name: Mapped[str]
    state: Mapped[str]
    starts_on: Mapped[date | None]
    until: Mapped[date | None]
    exited_on: Mapped[date | None]
    exit_reason: Mapped[str | None]

    __table_args__ = _SCOPED
