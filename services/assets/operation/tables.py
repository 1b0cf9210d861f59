"""Tables of operation. Receipts are only added; one recorded by mistake is reversed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.operation.machine import CONTRACT
from services.assets.operation.rules import ACCOUNTS, INCOMES, MODES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["ContractDue", "OperatingContract", "Receipt", "ReceiptShare"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class OperatingContract(StatefulMixin, Base):
    """A contract 经营合同 by which somebody runs an asset, or a resource of a collective 发包. It lies where that lies; ``deposit``, yuan, null: none was
    agreed.
    """

    __tablename__ = "operating_contract"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    asset_id: Mapped[UUID | None] = mapped_column(ForeignKey("asset.id"), index=True)
    resource_id: Mapped[UUID | None] = mapped_column(ForeignKey("collective_resource.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    contract_no: Mapped[str]
    mode: Mapped[str]
    income: Mapped[str]
    operator: Mapped[str]
    operator_code: Mapped[str | None]
    signed_on: Mapped[date]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    deposit: Mapped[Decimal | None]
    terms: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", CONTRACT.states), name="state"),
        CheckConstraint(among("mode", MODES), name="mode"),
        CheckConstraint(among("income", INCOMES), name="income"),
        CheckConstraint("num_nonnulls(asset_id, resource_id) = 1", name="subject"),
        CheckConstraint("starts_on >= signed_on AND ends_on > starts_on", name="days"),
        CheckConstraint("deposit > 0", name="deposit"),
        Index(
            "uq_operating_contract_no",
            "division_code",
            "contract_no",
            unique=True,
            postgresql_where=text("state <> 'withdrawn'"),
        ),
        _SCOPED,
    )


class ContractDue(Base):
    """An instalment 应收计划 of a contract, yuan, by its day."""

    __tablename__ = "contract_due"

    contract_id: Mapped[UUID] = mapped_column(ForeignKey("operating_contract.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    due_on: Mapped[date]
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), _SCOPED)


class Receipt(Base):
    """Income 收益 of a contract that arrived, yuan, or the opposite of one that was recorded by mistake 冲销. Nobody changes it."""

    __tablename__ = "receipt"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    contract_id: Mapped[UUID] = mapped_column(ForeignKey("operating_contract.id"), index=True)
    received_on: Mapped[date]
    amount: Mapped[Decimal]
    account: Mapped[str]
    voucher_no: Mapped[str]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("receipt.id"), unique=True)
    reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("account", ACCOUNTS), name="account"),
        CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name="amount"),
        CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name="reason"),
        _SCOPED,
    )


class ReceiptShare(Base):
    """Whose income a receipt is, yuan: the whole of whoever owns the asset, or a village's part of what several own 联村. Nobody changes it."""

    __tablename__ = "receipt_share"

    receipt_id: Mapped[UUID] = mapped_column(ForeignKey("receipt.id"), primary_key=True)
    division_code: Mapped[str] = mapped_column(primary_key=True, index=True)
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint("amount <> 0", name="amount"), _SCOPED)
