"""Tables of inventories. What is frozen of an asset in a line never changes; what was counted, checked and settled does until the county confirms."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, func, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.inventories.machine import INVENTORY, OPEN
from services.assets.inventories.rules import ADJUSTMENTS, RESULTS
from services.assets.register.rules import KINDS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["OVERLAPS", "Inventory", "InventoryLine"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_DEGREES = Numeric(9, 6)
OVERLAPS = "ex_inventory_place"
"""The constraint by which no two open inventories have a place in common: codes of a division are a range of numbers."""
_LAST = "regexp_replace(division_code, '(000000|000)$', CASE WHEN division_code LIKE '%000000' THEN '999999' ELSE '999' END)"
_PLACES = f"int8range(CAST(division_code AS bigint), CAST({_LAST} AS bigint), '[]')"


class Inventory(StatefulMixin, Base):
    """An inventory 盘点 of a county, town or village as of a day, to be counted by another; ``assets`` is how many lines were frozen."""

    __tablename__ = "inventory"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    base_on: Mapped[date]
    deadline_on: Mapped[date]
    assets: Mapped[int] = mapped_column(server_default="0")
    planned_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", INVENTORY.states), name="state"),
        CheckConstraint("division_code ~ '^[0-9]{12}$'", name="division"),
        CheckConstraint("deadline_on >= base_on", name="days"),
        ExcludeConstraint((text(_PLACES), "&&"), where=text(among("state", OPEN)), name=OVERLAPS, using="gist"),
        _SCOPED,
    )


class InventoryLine(Base):
    """A line of an inventory: an asset as the register had it when the list was frozen, or a surplus 盘盈 that it had not.

    ``original_value`` and, of a surplus, ``estimated_value`` are yuan. ``adjustment`` is what the register has learned by the confirmation,
    ``found_asset_id`` the asset that was recorded for a surplus.
    """

    __tablename__ = "inventory_line"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    inventory_id: Mapped[UUID] = mapped_column(ForeignKey("inventory.id"))
    asset_id: Mapped[UUID | None] = mapped_column(ForeignKey("asset.id"), index=True)
    division_code: Mapped[str]
    code: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[str]
    site: Mapped[str | None]
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 4))
    unit: Mapped[str | None]
    original_value: Mapped[Decimal | None]
    estimated_value: Mapped[Decimal | None]
    result: Mapped[str | None]
    counted_quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 4))
    note: Mapped[str | None]
    longitude: Mapped[Decimal | None] = mapped_column(_DEGREES)
    latitude: Mapped[Decimal | None] = mapped_column(_DEGREES)
    photo_id: Mapped[UUID | None]
    counted_by: Mapped[str | None]
    counted_name: Mapped[str | None]
    counted_on: Mapped[date | None]
    checked_by: Mapped[str | None]
    checked_name: Mapped[str | None]
    checked_on: Mapped[date | None]
    cause: Mapped[str | None]
    settlement: Mapped[str | None]
    adjustment: Mapped[str | None]
    repair_id: Mapped[UUID | None] = mapped_column(ForeignKey("repair.id"))
    found_asset_id: Mapped[UUID | None] = mapped_column(ForeignKey("asset.id"), unique=True)
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint(among("result", RESULTS), name="result"),
        CheckConstraint(among("adjustment", ADJUSTMENTS), name="adjustment"),
        CheckConstraint(
            "CASE WHEN asset_id IS NULL THEN result IS NOT DISTINCT FROM 'surplus' AND estimated_value > 0 AND num_nonnulls(code, original_value) = 0"
            " ELSE result IS DISTINCT FROM 'surplus' AND num_nonnulls(estimated_value, found_asset_id) = 0"
            " AND num_nonnulls(code, original_value) = 2 END",
            name="surplus",
        ),
        CheckConstraint("num_nonnulls(result, counted_by, counted_name, counted_on) IN (0, 4)", name="counted"),
        # Two people 二人盘点: nobody checks what they have counted themselves.
        CheckConstraint(
            "num_nonnulls(checked_by, checked_name, checked_on) IN (0, 3)"
            " AND (checked_by IS NULL OR (counted_by IS NOT NULL AND checked_by <> counted_by))",
            name="checked",
        ),
        CheckConstraint("(cause IS NULL) = (settlement IS NULL)", name="settled"),
        CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name="point"),
        CheckConstraint("counted_quantity >= 0", name="counted_quantity"),
        Index("uq_inventory_line_asset", "inventory_id", "asset_id", unique=True),
        Index("ix_inventory_line_place", "inventory_id", "division_code", "id"),
        _SCOPED,
    )
