"""Tables of the register (domain/assets-and-funds §1.3, §1.4, §1.9). The log of changes is only added to."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.register.machine import ASSET
from services.assets.register.rules import CHANGES, CLASSES, FORMS, FUNDINGS, KINDS, OWNERS, RIGHTS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Asset", "AssetChange", "AssetFunding", "AssetNumber", "AssetRight", "AssetShare"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_DEGREES = Numeric(9, 6)
_NUMBERS = ("legacy_code", "sanzi_card_no", "state_card_no", "national_no", "certificate_no")


class AssetNumber(Base):
    """The last number given out within a place, class, form and year. Who takes the next waits for whoever has taken the last."""

    __tablename__ = "asset_number"

    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]

    __table_args__ = (CheckConstraint("last BETWEEN 1 AND 99999", name="last"),)


class Asset(StatefulMixin, Base):
    """An asset 资产 where it lies, with what it cost, yuan, and whose it is.

    ``owner_division`` is the village, town or county that owns it, ``owner_household_id`` the household, ``owner_name`` how the owner is called;
    joint owners are rows of their own. ``origin_id`` is the asset of which it was split or into which it was merged.
    """

    __tablename__ = "asset"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    site: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[str]
    asset_class: Mapped[str]
    form: Mapped[str]
    formed_year: Mapped[int] = mapped_column(SmallInteger)
    completed_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    used_from: Mapped[date | None]
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 4))
    unit: Mapped[str | None]
    specification: Mapped[str | None]
    original_value: Mapped[Decimal]
    donated: Mapped[bool]
    longitude: Mapped[Decimal | None] = mapped_column(_DEGREES)
    latitude: Mapped[Decimal | None] = mapped_column(_DEGREES)
    manager: Mapped[str]
    owner_level: Mapped[str]
    owner_division: Mapped[str | None]
    owner_household_id: Mapped[UUID | None]
    owner_name: Mapped[str | None]
    real_estate: Mapped[bool]
    real_estate_no: Mapped[str | None]
    no_real_estate_reason: Mapped[str | None]
    approval_no: Mapped[str | None]
    legacy_code: Mapped[str | None]
    sanzi_card_no: Mapped[str | None]
    state_card_no: Mapped[str | None]
    national_no: Mapped[str | None]
    certificate_no: Mapped[str | None]
    origin_id: Mapped[UUID | None] = mapped_column(ForeignKey("asset.id"), index=True)
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", ASSET.states), name="state"),
        CheckConstraint("code ~ '^[0-9]{12}-[OPH][FEBI]-[0-9]{4}-[0-9]{5}-[0-9]$'", name="code"),
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint(among("asset_class", CLASSES), name="asset_class"),
        CheckConstraint(among("form", FORMS), name="form"),
        CheckConstraint(among("owner_level", OWNERS), name="owner_level"),
        CheckConstraint("(asset_class = 'household') <= (owner_level = 'household')", name="household"),
        CheckConstraint("original_value > 0", name="original_value"),
        CheckConstraint("quantity > 0 AND (quantity IS NULL) = (unit IS NULL)", name="quantity"),
        CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name="point"),
        CheckConstraint("accepted_on >= completed_on", name="days"),
        *(Index(f"uq_asset_{name}", name, unique=True, postgresql_where=text(f"{name} IS NOT NULL")) for name in _NUMBERS),
        Index("ix_asset_list", "formed_year", "id"),
        _SCOPED,
    )


class AssetFunding(Base):
    """What an asset was paid with 资金来源, yuan, in which year, and the project of the funds service that built it, if one did."""

    __tablename__ = "asset_funding"

    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    source: Mapped[str]
    amount: Mapped[Decimal]
    year: Mapped[int] = mapped_column(SmallInteger)
    project_id: Mapped[UUID | None] = mapped_column(index=True)

    __table_args__ = (
        CheckConstraint(among("source", FUNDINGS), name="source"),
        CheckConstraint("amount > 0", name="amount"),
        _SCOPED,
    )


class AssetShare(Base):
    """The share 份额, percent, of a village in an asset that several own 联村."""

    __tablename__ = "asset_share"

    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True)
    division_code: Mapped[str] = mapped_column(primary_key=True)
    percent: Mapped[Decimal] = mapped_column(Numeric(7, 4))

    __table_args__ = (CheckConstraint("percent > 0 AND percent <= 100", name="percent"), _SCOPED)


class AssetRight(Base):
    """Who holds a right 权利 in an asset, from when to when, and on what it rests."""

    __tablename__ = "asset_right"

    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    kind: Mapped[str]
    holder: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    basis: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("kind", RIGHTS), name="kind"),
        CheckConstraint("to_on >= from_on", name="days"),
        _SCOPED,
    )


class AssetChange(Base):
    """A change 变更记录 of an asset: what was so before and after it, when, on which document, by whom. Nobody changes it."""

    __tablename__ = "asset_change"

    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    happened_on: Mapped[date]
    basis: Mapped[str | None]
    reason: Mapped[str | None]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (CheckConstraint(among("kind", CHANGES), name="kind"), _SCOPED)
