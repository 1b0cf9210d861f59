"""Tables of village collectives. The journal, the log of changes and what a month has counted are only added to; shares are closed, never changed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.collective.machine import COLLECTIVE_MONTH, FROZEN
from services.assets.collective.rules import CONTRACTED, DIRECTIONS, RESOURCES, SHARES, SUBJECTS, USES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = [
    "RECORDS",
    "Collective",
    "CollectiveAccount",
    "CollectiveChange",
    "CollectiveEntry",
    "CollectiveMonth",
    "CollectiveMonthItem",
    "CollectiveResource",
    "CollectiveShare",
]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_FINE = Numeric(14, 4)
_FIRST_DAY = "extract(day FROM {0}) = 1"
RECORDS = ("collective", "resource", "account")
"""What the log of changes is of."""
_TYPED_USES = [code for code in USES if code != CONTRACTED]


def _of(direction: str) -> str:
    return f"(direction = '{direction}' AND {among('subject', [code for code, one in SUBJECTS.items() if one.direction == direction])})"


class Collective(Base):
    """A village collective 农村集体经济组织: one a village, until it is ended. ``bookkeeper`` is the town's office that keeps its books 代理记账机构,
    ``books_from`` the first day of the first month whose money is kept here.
    """

    __tablename__ = "collective"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    credit_code: Mapped[str] = mapped_column(unique=True)
    founded_on: Mapped[date]
    bookkeeper: Mapped[str]
    books_from: Mapped[date]
    ended_on: Mapped[date | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'", name="credit_code"),
        CheckConstraint(_FIRST_DAY.format("books_from"), name="books_from"),
        CheckConstraint("ended_on >= founded_on AND ended_on >= books_from", name="ended_on"),
        Index("uq_collective_place", "division_code", unique=True, postgresql_where=text("ended_on IS NULL")),
        _SCOPED,
    )


class CollectiveChange(Base):
    """A change 变更记录 of a collective, a resource or an account of it: what was so before and after, why, by whom. Nobody changes it."""

    __tablename__ = "collective_change"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"))
    record: Mapped[str]
    record_id: Mapped[UUID]
    reason: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("record", RECORDS), name="record"),
        Index("ix_collective_change_list", "collective_id", "id"),
        _SCOPED,
    )


class CollectiveAccount(Base):
    """A bank account 银行账户 of a collective, its number encrypted. ``opening``, yuan, was on it when its money began to be kept here, at ``from_on``."""

    __tablename__ = "collective_account"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"), index=True)
    bank: Mapped[str]
    number_cipher: Mapped[bytes]
    number_masked: Mapped[str]
    from_on: Mapped[date]
    opening: Mapped[Decimal]
    closed_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("opening >= 0", name="opening"),
        CheckConstraint("closed_on >= from_on", name="days"),
        Index("uq_collective_account_open", "number_cipher", unique=True, postgresql_where=text("closed_on IS NULL")),
        _SCOPED,
    )


class CollectiveEntry(Base):
    """An entry 收支记录 of a collective's journal, yuan, or the opposite of one that was made by mistake 冲销. Nobody changes it."""

    __tablename__ = "collective_entry"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("collective_account.id"), index=True)
    happened_on: Mapped[date]
    direction: Mapped[str]
    subject: Mapped[str]
    amount: Mapped[Decimal]
    voucher_no: Mapped[str]
    purpose: Mapped[str]
    payee: Mapped[str | None]
    decision_no: Mapped[str | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("collective_entry.id"), unique=True)
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(" OR ".join(_of(direction) for direction in DIRECTIONS), name="subject"),
        CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name="amount"),
        Index("ix_collective_entry_list", "collective_id", "happened_on", "id"),
        _SCOPED,
    )


class CollectiveShare(Base):
    """Shares 股权 of a kind that a household holds from a day until before another one. A change closes the row and opens the next."""

    __tablename__ = "collective_share"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"))
    household_id: Mapped[UUID] = mapped_column(index=True)
    kind: Mapped[str]
    shares: Mapped[Decimal] = mapped_column(_FINE)
    from_on: Mapped[date]
    basis: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    to_on: Mapped[date | None]
    end_basis: Mapped[str | None]
    ended_by: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("kind", SHARES), name="kind"),
        CheckConstraint("shares > 0", name="shares"),
        CheckConstraint("to_on >= from_on", name="days"),
        CheckConstraint("num_nonnulls(to_on, end_basis, ended_by) IN (0, 3)", name="ended"),
        Index("ix_collective_share_list", "collective_id", "kind", "household_id"),
        Index(
            "uq_collective_share_held",
            "collective_id",
            "household_id",
            "kind",
            unique=True,
            postgresql_where=text("to_on IS NULL"),
        ),
        _SCOPED,
    )


class CollectiveResource(Base):
    """A resource 资源性资产 of a collective: land, forest, water. ``area`` in mu 亩; ``parcel_code`` 地块编码. ``used_as`` is what it is used for while no
    contract of it is in force.
    """

    __tablename__ = "collective_resource"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    name: Mapped[str]
    location: Mapped[str]
    area: Mapped[Decimal | None] = mapped_column(_FINE)
    quantity: Mapped[Decimal | None] = mapped_column(_FINE)
    unit: Mapped[str | None]
    boundaries: Mapped[str | None]
    parcel_code: Mapped[str | None]
    used_as: Mapped[str]
    withdrawn_on: Mapped[date | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", RESOURCES), name="kind"),
        CheckConstraint(among("used_as", _TYPED_USES), name="used_as"),
        CheckConstraint("num_nonnulls(area, quantity) > 0 AND area > 0 AND quantity > 0", name="measure"),
        CheckConstraint("(quantity IS NULL) = (unit IS NULL)", name="unit"),
        Index(
            "uq_collective_resource_name", "collective_id", "name", unique=True, postgresql_where=text("withdrawn_on IS NULL")
        ),
        _SCOPED,
    )


class CollectiveMonth(StatefulMixin, Base):
    """The month 三资月报 of a collective by its first day. Its figures stand once it is handed in; ``figures`` are those beside its sums of money."""

    __tablename__ = "collective_month"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    collective_id: Mapped[UUID] = mapped_column(ForeignKey("collective.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    month: Mapped[date]
    opening: Mapped[Decimal | None]
    taken_over: Mapped[Decimal | None]
    income: Mapped[Decimal | None]
    expense: Mapped[Decimal | None]
    closing: Mapped[Decimal | None]
    arrears: Mapped[Decimal | None]
    bank_balance: Mapped[Decimal | None]
    difference_reason: Mapped[str | None]
    figures: Mapped[dict[str, Any] | None]

    __table_args__ = (
        CheckConstraint(among("state", COLLECTIVE_MONTH.states), name="state"),
        CheckConstraint(_FIRST_DAY.format("month"), name="month"),
        CheckConstraint(
            f"NOT ({among('state', FROZEN)})"
            " OR num_nonnulls(opening, taken_over, income, expense, closing, arrears, bank_balance, figures) = 8",
            name="frozen",
        ),
        CheckConstraint("closing = opening + taken_over + income - expense", name="closing"),
        CheckConstraint("bank_balance = closing OR difference_reason IS NOT NULL", name="difference"),
        UniqueConstraint("collective_id", "month"),
        _SCOPED,
    )


class CollectiveMonthItem(Base):
    """What is kept elsewhere, such as a receipt or a payment, and a month of a village, once handed in, has counted: it counts in no other one."""

    __tablename__ = "collective_month_item"

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    division_code: Mapped[str] = mapped_column(primary_key=True)
    month_id: Mapped[UUID] = mapped_column(ForeignKey("collective_month.id"), index=True)

    __table_args__ = (_SCOPED,)
