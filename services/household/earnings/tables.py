"""What was told, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["IncomeShare"]


class IncomeShare(Base):
    """A household's share 收益分配到户 of what a village's assets have earned, as the assets service told it last, yuan; nought: it came back."""

    __tablename__ = "income_share"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID] = mapped_column(index=True)
    distribution_id: Mapped[UUID]
    kind: Mapped[str]
    title: Mapped[str]
    year: Mapped[int]
    amount: Mapped[Decimal]
    paid_on: Mapped[date | None]

    __table_args__ = ({"info": {"scoped": True}},)
