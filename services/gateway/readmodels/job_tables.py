"""Tables of the jobs board, filled from the events of the jobs service only, in any order."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base

__all__ = ["JOB_TABLES", "BoardAppointment", "BoardJobAlert", "BoardSpell"]

_SCOPED = {"info": {"scoped": True}}


class BoardSpell(Base):
    """A spell of work 就业经历; where it lies is where its household does."""

    __tablename__ = "board_spell"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[UUID]
    household_id: Mapped[UUID] = mapped_column(index=True)
    channel: Mapped[str]
    industry: Mapped[str | None]
    place_code: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    withdrawn: Mapped[bool]

    __table_args__ = (_SCOPED,)


class BoardAppointment(Base):
    """An appointment 聘用 to a public-welfare post that lies in ``division_code``."""

    __tablename__ = "board_appointment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    state: Mapped[str]

    __table_args__ = (_SCOPED,)


class BoardJobAlert(Base):
    """An alert 就业台账预警 about a person who lives in ``division_code``."""

    __tablename__ = "board_job_alert"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str]
    light: Mapped[str]
    state: Mapped[str]

    __table_args__ = (
        Index("ix_board_job_alert_open", "division_code", postgresql_where=text("state <> 'closed'")),
        _SCOPED,
    )


JOB_TABLES = (BoardAppointment, BoardJobAlert, BoardSpell)
