"""Members' shares as they are set and reported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.collective.schemas import words
from shared.web.bodies import In, Out, Version, codes

__all__ = [
    "MOST",
    "EquityChange",
    "EquityKindSum",
    "EquityReport",
    "EquityRow",
    "EquitySet",
    "EquityShare",
    "EquityShareHeld",
    "EquityTable",
]

MOST = 1000
"""Households of a kind that are set in one request."""
_FLAGS = {"closed": "已销户", "moved": "已迁出本村"}


class EquityRow(In):
    """What a household holds of a kind."""

    household_no: words.HouseholdNo
    shares: words.Shares


class EquityTable(In):
    """The whole list of a kind of shares as of a day: what differs is closed and opened, who is left out holds none any more."""

    on: words.Day
    basis: words.Basis
    holdings: list[EquityRow] = Field(title="持股农户", description=f"A household once, at most {MOST}.", max_length=MOST)

    @model_validator(mode="after")
    def _once(self) -> EquityTable:
        numbers = [row.household_no for row in self.holdings]
        if len(set(numbers)) < len(numbers):
            raise PydanticCustomError("repeated", "{told}", {"told": "同一户在清单中只能列一次"})
        return self


class EquityChange(EquityRow):
    """A change 股权变更 of what one household holds of a kind."""

    kind: words.ShareKind
    on: words.Day
    basis: words.Basis


class EquitySet(Out):
    """What setting shares has changed."""

    version: Version
    rows_opened: int = Field(title="新增记录", description="Rows that were opened.", examples=[186])
    rows_closed: int = Field(title="关闭记录", description="Rows that were closed.", examples=[0])


class EquityShare(Out):
    """What a household holds of a kind, since when, on which document."""

    kind: words.ShareKind
    shares: words.Shares
    from_on: date = Field(title="开始日期", description="Since when.", examples=["2026-01-01"])
    basis: words.Basis


class EquityShareHeld(EquityShare):
    """A row of a household's shares, held or closed."""

    to_on: date | None = Field(
        title="终止日期", description="The first day on which it held no more; null: it holds.", examples=[None]
    )
    end_basis: str | None = Field(title="终止依据", description="The document by which it ended.", examples=[None])


class EquityHolding(Out):
    """A household with its shares and its part of all of them."""

    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000001"]
    )
    household_no: str | None = Field(title="户编号", description="Its number, if it is known.", examples=["610925104201-0017"])
    flag: Annotated[
        Literal["closed", "moved"] | None,
        Field(title="提示", description=f"{codes(_FLAGS)}; null: nothing.", examples=[None]),
    ]
    shares_total: Decimal = Field(title="股数合计", description="Of all kinds.", examples=["4.0000"])
    part_percent: Decimal = Field(title="占比(%)", description="Of all shares; together exactly 100.", examples=["0.61"])
    held: list[EquityShare] = Field(title="持股明细", description="By kind.")


class EquityKindSum(Out):
    """All shares of a kind."""

    kind: words.ShareKind
    households: int = Field(title="户数", description="Who hold some.", examples=[186])
    shares: Decimal = Field(title="股数", description="All of them.", examples=["652.0000"])


class EquityReport(Out):
    """The equity report 股权报表 of a collective on a day."""

    on: date = Field(title="截至日期", description="The day.", examples=["2026-03-16"])
    households: int = Field(title="户数", description="Households with shares.", examples=[186])
    flagged: int = Field(
        title="须核实户数", description="Households that hold shares and have closed or left the village.", examples=[2]
    )
    shares: Decimal = Field(title="股份总数", description="Of all kinds.", examples=["652.0000"])
    kinds: list[EquityKindSum] = Field(title="分类型合计", description="By kind.")
    holdings: list[EquityHolding] = Field(
        title="持股农户", description="By household number; the whole list, as its parts are of 100."
    )
