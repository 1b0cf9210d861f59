"""What is paid for a class: a line for each trainee and purpose."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.training.rules import PURPOSES
from services.jobs.training_subsidies.rules import LINE_STANDINGS
from shared.persistence.tables import among

__all__ = ["TrainingSubsidy"]


class TrainingSubsidy(Base):
    """A line 补贴明细, yuan, as it was reckoned 核算 by ``standard_id``: for who has passed once, for a trainee of the key groups by ``days``.

    Nothing of it is changed but whether it stands, and with what it was paid.
    """

    __tablename__ = "training_subsidy"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    class_id: Mapped[UUID] = mapped_column(ForeignKey("training_class.id"), index=True)
    trainee_id: Mapped[UUID] = mapped_column(ForeignKey("trainee.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    purpose: Mapped[str]
    standard_id: Mapped[UUID] = mapped_column(ForeignKey("training_standard.id"))
    standard: Mapped[Decimal]
    days: Mapped[int | None] = mapped_column(SmallInteger)
    percent: Mapped[Decimal]
    amount: Mapped[Decimal]
    standing: Mapped[str] = mapped_column(server_default="reckoned")
    paid_on: Mapped[date | None]
    voucher_no: Mapped[str | None]
    reckoned_by: Mapped[str]
    reckoned_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("purpose", PURPOSES), name="purpose"),
        CheckConstraint(among("standing", LINE_STANDINGS), name="standing"),
        CheckConstraint("(purpose = 'living') = (days IS NOT NULL) AND days > 0", name="days"),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        CheckConstraint("amount = round(standard * coalesce(days, 1) * percent / 100, 2) AND amount > 0", name="amount"),
        CheckConstraint("num_nonnulls(paid_on, voucher_no) = CASE standing WHEN 'paid' THEN 2 ELSE 0 END", name="paid"),
        Index(
            "uq_training_subsidy",
            "trainee_id",
            "purpose",
            unique=True,
            postgresql_where=text("standing <> 'dropped'"),
        ),
        {"info": {"scoped": True}},
    )
