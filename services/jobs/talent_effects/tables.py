"""What talents bring about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.talent_effects.machine import EFFECT
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["TalentEffect"]


class TalentEffect(StatefulMixin, Base):
    """An effect 实效 of a talent on a day, which says of which year it is: people driven 带动人数 (``lifted`` of them out of poverty or monitored), yuan of
    output and of income for others, apprentices. ``division_code`` is the talent's when it was recorded.
    """

    __tablename__ = "talent_effect"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    talent_id: Mapped[UUID] = mapped_column(ForeignKey("talent.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    happened_on: Mapped[date]
    driven: Mapped[int]
    lifted: Mapped[int]
    output: Mapped[Decimal]
    income_gained: Mapped[Decimal]
    apprentices: Mapped[int]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", EFFECT.states), name="state"),
        CheckConstraint(
            "lifted BETWEEN 0 AND driven AND apprentices >= 0 AND output >= 0 AND income_gained >= 0", name="figures"
        ),
        CheckConstraint("driven > 0 OR output > 0 OR income_gained > 0 OR apprentices > 0", name="something"),
        Index("ix_talent_effect_talent", "talent_id", "happened_on"),
        Index("ix_talent_effect_happened", "happened_on"),
        {"info": {"scoped": True}},
    )
