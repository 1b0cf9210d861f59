"""Tables of double-line checks. Items of a locked line stay as they are."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.checks.machine import CAMPAIGN, DIFFERENCE
from services.assets.checks.rules import DIFFERENCES, LINES
from services.assets.register.rules import KINDS, OWNERS
from shared.persistence.tables import all_among, among
from shared.workflow import StatefulMixin

__all__ = ["CheckCampaign", "CheckDifference", "CheckItem", "CheckLine"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class CheckCampaign(StatefulMixin, Base):
    """A campaign 排查活动 of a county or town, as of a day. The matcher's two parameters are kept with what it found."""

    __tablename__ = "check_campaign"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    base_on: Mapped[date]
    parameters: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    begun_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", CAMPAIGN.states), name="state"),
        CheckConstraint("division_code LIKE '%000'", name="division"),
        _SCOPED,
    )


class CheckLine(Base):
    """Who lists for a line 线, and since when its list is locked. Whoever lists for one line neither lists for nor sees the other before both are."""

    __tablename__ = "check_line"

    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("check_campaign.id"), primary_key=True)
    line: Mapped[str] = mapped_column(primary_key=True)
    accounts: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    last: Mapped[int] = mapped_column(server_default="0")
    locked_at: Mapped[datetime | None]
    locked_by: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("line", LINES), name="line"),
        CheckConstraint("(locked_at IS NULL) = (locked_by IS NULL)", name="locked"),
        _SCOPED,
    )


class CheckItem(Base):
    """An asset as a line lists it 清单条目."""

    __tablename__ = "check_item"

    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("check_campaign.id"), primary_key=True)
    line: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    division_code: Mapped[str]
    name: Mapped[str]
    site: Mapped[str | None]
    kind: Mapped[str]
    owner_level: Mapped[str]
    unit_in_charge: Mapped[str]
    original_value: Mapped[Decimal]
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 4))
    unit: Mapped[str | None]
    project_code: Mapped[str | None]
    asset_code: Mapped[str | None]
    entered_by: Mapped[str]
    entered_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("line", LINES), name="line"),
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint(among("owner_level", OWNERS), name="owner_level"),
        CheckConstraint("original_value > 0", name="original_value"),
        _SCOPED,
    )


class CheckDifference(StatefulMixin, Base):
    """What both lines say differently of an asset 差异: its numbers in both lists, how it was found, how alike both are, what differs, who sees to it."""

    __tablename__ = "check_difference"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("check_campaign.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    industry_number: Mapped[int | None]
    local_number: Mapped[int | None]
    found_by: Mapped[str]
    score: Mapped[int] = mapped_column(SmallInteger)
    parts: Mapped[dict[str, Any]]
    differences: Mapped[list[str]]
    unit_in_charge: Mapped[str]
    cause: Mapped[str | None]
    asset_id: Mapped[UUID | None] = mapped_column(ForeignKey("asset.id"))

    __table_args__ = (
        CheckConstraint(among("state", DIFFERENCE.states), name="state"),
        CheckConstraint(all_among("differences", DIFFERENCES), name="differences"),
        CheckConstraint("num_nonnulls(industry_number, local_number) > 0", name="item"),
        Index("ix_check_difference_campaign", "campaign_id", "id"),
        _SCOPED,
    )
