"""Tables of disposals. What came in and what it was used for are only added; one recorded by mistake is reversed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.disposals.machine import DISPOSAL, OPEN
from services.assets.disposals.rules import ACCOUNTS, CHANNELS, GROUNDS, MANNERS, PURPOSES, SCRAPPING
from services.assets.register.machine import RESTORES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Disposal", "DisposalProceeds", "DisposalUse"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Disposal(StatefulMixin, Base):
    """A disposal 处置 of an asset, which it lies with. Amounts are yuan.

    ``unit_code`` is the division whose office answers for it, ``asset_was`` the state of the asset before, which it has again if nothing comes of it.
    """

    __tablename__ = "disposal"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    unit_code: Mapped[str]
    asset_was: Mapped[str]
    manner: Mapped[str]
    ground: Mapped[str | None]
    reason: Mapped[str]
    appraised_value: Mapped[Decimal | None]
    appraiser: Mapped[str | None]
    appraised_on: Mapped[date | None]
    decision_no: Mapped[str | None]
    executed_on: Mapped[date | None]
    price: Mapped[Decimal | None]
    counterparty: Mapped[str | None]
    channel: Mapped[str | None]
    zero_statement: Mapped[str | None]
    write_off_no: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", DISPOSAL.states), name="state"),
        CheckConstraint(among("asset_was", RESTORES), name="asset_was"),
        CheckConstraint(among("manner", MANNERS), name="manner"),
        CheckConstraint(among("ground", GROUNDS), name="ground"),
        CheckConstraint(f"(ground IS NOT NULL) = ({among('manner', SCRAPPING)})", name="grounded"),
        CheckConstraint(among("channel", CHANNELS), name="channel"),
        CheckConstraint("num_nonnulls(appraised_value, appraiser, appraised_on) IN (0, 3)", name="appraised"),
        CheckConstraint("appraised_value >= 0 AND price >= 0", name="amounts"),
        CheckConstraint(
            "(executed_on IS NULL) = (price IS NULL) AND (price = 0) = (zero_statement IS NOT NULL)", name="executed"
        ),
        CheckConstraint(
            "state NOT IN ('written_off', 'archived') OR num_nonnulls(decision_no, price, write_off_no) = 3", name="written_off"
        ),
        Index("uq_disposal_open", "asset_id", unique=True, postgresql_where=text(among("state", OPEN))),
        _SCOPED,
    )


class DisposalProceeds(Base):
    """Proceeds 处置收入 of a disposal that arrived, yuan, or the opposite of some that were recorded by mistake 冲销. Nobody changes it."""

    __tablename__ = "disposal_proceeds"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    disposal_id: Mapped[UUID] = mapped_column(ForeignKey("disposal.id"), index=True)
    received_on: Mapped[date]
    amount: Mapped[Decimal]
    account: Mapped[str]
    voucher_no: Mapped[str]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("disposal_proceeds.id"), unique=True)
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


class DisposalUse(Base):
    """What proceeds of a disposal were used for 收入再安排, yuan, or the opposite of a use that was recorded by mistake. Nobody changes it."""

    __tablename__ = "disposal_use"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    disposal_id: Mapped[UUID] = mapped_column(ForeignKey("disposal.id"), index=True)
    used_on: Mapped[date]
    amount: Mapped[Decimal]
    purpose: Mapped[str]
    project_id: Mapped[UUID | None]
    note: Mapped[str | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("disposal_use.id"), unique=True)
    reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("purpose", PURPOSES), name="purpose"),
        CheckConstraint("num_nonnulls(project_id, note) > 0", name="told"),
        CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name="amount"),
        CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name="reason"),
        _SCOPED,
    )
