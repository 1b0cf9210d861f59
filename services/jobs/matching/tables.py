"""County-wide matchings and what the last of them found."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKey, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from shared.persistence.tables import among

__all__ = ["RUN_STATES", "MatchingRun", "SeekerMatch"]

RUN_STATES = {"queued": "等待中", "done": "已完成", "failed": "失败"}
"""One that runs is still waiting for whoever looks: what it does is seen when it is whole."""


class MatchingRun(Base):
    """A county-wide matching 全县匹配, with the weights that it used, in the order of the components."""

    __tablename__ = "matching_run"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    state: Mapped[str]
    requested_by: Mapped[str]
    requested_name: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    finished_at: Mapped[datetime | None]
    seekers: Mapped[int | None]
    matched: Mapped[int | None]
    weights: Mapped[list[int]] = mapped_column(ARRAY(Integer), server_default=text("'{}'"))
    wage_percent: Mapped[int | None]

    __table_args__ = (
        CheckConstraint(among("state", RUN_STATES), name="state"),
        CheckConstraint("(state = 'queued') = (finished_at IS NULL)", name="finished"),
        Index("uq_matching_run_queued", "state", unique=True, postgresql_where=text("state = 'queued'")),
    )


class SeekerMatch(Base):
    """The best matches of somebody in a run, as keys (``matching.rules``), the best first; of all runs only the last one's are kept."""

    __tablename__ = "seeker_match"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("matching_run.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    keys: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))

    __table_args__ = ({"info": {"scoped": True}},)
