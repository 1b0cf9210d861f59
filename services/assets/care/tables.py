"""Tables of care. Patrols are only added."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.care.machine import REPAIR
from services.assets.care.rules import GRADES, KEEPERS, MONEY
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["CarePlan", "Patrol", "Repair"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class CarePlan(Base):
    """The care plan 管护方案 of an asset as it is now; what it was before is in the trail. ``keeper`` is shown masked unless it is a unit."""

    __tablename__ = "care_plan"

    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True)
    unit: Mapped[str]
    keeper: Mapped[str | None]
    keeper_kind: Mapped[str | None]
    standard: Mapped[str | None]
    every_days: Mapped[int | None] = mapped_column(SmallInteger)
    annual_fee: Mapped[Decimal | None]
    money: Mapped[str | None]
    from_on: Mapped[date]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("keeper_kind", KEEPERS), name="keeper_kind"),
        CheckConstraint(among("money", MONEY), name="money"),
        CheckConstraint("(keeper IS NULL) = (keeper_kind IS NULL)", name="keeper"),
        CheckConstraint("(annual_fee IS NULL) = (money IS NULL) AND annual_fee > 0", name="annual_fee"),
        CheckConstraint("every_days > 0", name="every_days"),
        _SCOPED,
    )


class Patrol(Base):
    """A patrol 巡查 of an asset: what was found, where, by whom. Nobody changes it."""

    __tablename__ = "patrol"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"))
    patrolled_on: Mapped[date]
    grade: Mapped[str]
    findings: Mapped[str | None]
    longitude: Mapped[Decimal | None] = mapped_column(Numeric(9, 6))
    latitude: Mapped[Decimal | None] = mapped_column(Numeric(9, 6))
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name="point"),
        Index("ix_patrol_asset", "asset_id", "patrolled_on", "id"),
        _SCOPED,
    )


class Repair(StatefulMixin, Base):
    """A repair order 维修单 of an asset. It lies where the asset lies; ``estimate`` and ``cost`` are yuan."""

    __tablename__ = "repair"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    patrol_id: Mapped[UUID | None] = mapped_column(ForeignKey("patrol.id"))
    problem: Mapped[str]
    repairer: Mapped[str | None]
    estimate: Mapped[Decimal | None]
    cost: Mapped[Decimal | None]
    money: Mapped[str | None]
    voucher_no: Mapped[str | None]
    reported_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", REPAIR.states), name="state"),
        CheckConstraint(among("money", MONEY), name="money"),
        CheckConstraint("estimate >= 0 AND cost >= 0", name="amounts"),
        CheckConstraint("state <> 'settled' OR num_nonnulls(cost, money, voucher_no) = 3", name="settled"),
        _SCOPED,
    )
