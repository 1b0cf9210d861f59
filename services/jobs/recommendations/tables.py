"""Recommendations."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, Index, Integer, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.recommendations.rules import ASKING, RECOMMENDATION_STATES, RECOMMENDATION_WAYS
from shared.persistence.tables import among

__all__ = ["Recommendation"]

_ASKING = ", ".join(f"'{code}'" for code in ASKING)


class Recommendation(Base):
    """A vacancy that was recommended to somebody, with consent, and what came of it; ``division_code`` is where they lived then.

    ``worths`` and ``weights`` are the score's parts as they were, in the order of the components of matching.
    """

    __tablename__ = "recommendation"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    person_id: Mapped[UUID]
    division_code: Mapped[str] = mapped_column(index=True)
    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancy.id"))
    way: Mapped[str]
    recommended_on: Mapped[date]
    consent: Mapped[str]
    score: Mapped[Decimal] = mapped_column(Numeric(4, 1))
    worths: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))
    weights: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    state: Mapped[str]
    state_on: Mapped[date]
    reason: Mapped[str | None]
    spell_id: Mapped[UUID | None] = mapped_column(ForeignKey("employment_spell.id"))
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("way", RECOMMENDATION_WAYS), name="way"),
        CheckConstraint(among("state", RECOMMENDATION_STATES), name="state"),
        CheckConstraint("consent IN ('profile', 'said')", name="consent"),
        CheckConstraint("score BETWEEN 0 AND 100", name="score"),
        CheckConstraint(f"state NOT IN ({_ASKING}) OR reason IS NOT NULL", name="reason"),
        CheckConstraint("(state = 'hired') = (spell_id IS NOT NULL)", name="hired"),
        CheckConstraint("state_on >= recommended_on", name="days"),
        Index("ix_recommendation_person", "person_id", "id"),
        Index("ix_recommendation_vacancy", "vacancy_id", "state"),
        {"info": {"scoped": True}},
    )
