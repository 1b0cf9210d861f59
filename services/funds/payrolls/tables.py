"""The copy of payrolls, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base

__all__ = ["StipendPayroll"]


class StipendPayroll(Base):
    """A payroll 发放批次 of a town for a month and a fund, as the jobs service told it last, yuan: ``amount`` is what it pays or would pay, ``paid`` and
    ``failed`` what the bank said of it.
    """

    __tablename__ = "stipend_payroll"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    payroll_no: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    month: Mapped[date]
    fund: Mapped[str]
    state: Mapped[str]
    lines: Mapped[int]
    amount: Mapped[Decimal]
    paid: Mapped[Decimal]
    failed: Mapped[Decimal]

    __table_args__ = ({"info": {"scoped": True}},)
