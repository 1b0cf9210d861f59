"""Batches of selections, and who was nominated for each."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.selections.machine import ENDED, NOMINATION
from services.jobs.selections.rules import SELECTION_KINDS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["TalentNomination", "TalentSelection"]


class TalentSelection(Base):
    """A batch 选树批次 of the county: how many are honoured, until when people are nominated, by which document. Nobody changes it."""

    __tablename__ = "talent_selection"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    year: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[str]
    title: Mapped[str]
    document_no: Mapped[str]
    places: Mapped[int]
    closes_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", SELECTION_KINDS), name="kind"),
        CheckConstraint("places > 0", name="places"),
        Index("uq_talent_selection_title", "year", "kind", "title", unique=True),
    )


class TalentNomination(StatefulMixin, Base):
    """Somebody of the pool who was nominated 选树推荐; ``division_code`` is where they were then. Honoured, they have an incentive, yuan, which may be nought."""

    __tablename__ = "talent_nomination"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    selection_id: Mapped[UUID] = mapped_column(ForeignKey("talent_selection.id"), index=True)
    talent_id: Mapped[UUID] = mapped_column(ForeignKey("talent.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    deeds: Mapped[str]
    honoured_on: Mapped[date | None]
    incentive: Mapped[Decimal | None]
    honour_no: Mapped[str | None]
    removed_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", NOMINATION.states), name="state"),
        CheckConstraint(
            "num_nonnulls(honoured_on, incentive, honour_no)"
            " = CASE WHEN state IN ('honoured', 'removed') THEN 3 ELSE 0 END AND incentive >= 0",
            name="honoured",
        ),
        CheckConstraint("(state = 'removed') = (removed_on IS NOT NULL) AND removed_on >= honoured_on", name="removed"),
        Index(
            "uq_talent_nomination_talent",
            "selection_id",
            "talent_id",
            unique=True,
            postgresql_where=text(f"NOT ({among('state', ENDED)})"),
        ),
        {"info": {"scoped": True}},
    )
