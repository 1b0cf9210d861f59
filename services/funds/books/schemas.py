"""Ledgers as they are set up and shown."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.books.rules import LEVELS, ROWS
from shared.web.bodies import In, Out, Version, Why, codes
from shared.web.fields import required

__all__ = ["LISTS", "BookLevel", "BookSetting", "BookView", "LedgerRow"]

BookLevel = Literal["county", "town", "village"]
BookRows = Literal["source", "batch", "project", "division"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = ((BookLevel, LEVELS), (BookRows, ROWS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Title = Annotated[
    str, required("账簿名称", longest=50), Field(title="账簿名称", description="In Chinese.", examples=["资金账"])
]
_Rows = Annotated[BookRows, Field(title="账簿行", description=f"What a row is of: {codes(ROWS)}.", examples=["batch"])]
_Levels = Annotated[
    list[BookLevel],
    Field(
        title="账簿层级",
        description=f"At which levels it is kept: {codes(LEVELS)}.",
        min_length=1,
        max_length=len(LEVELS),
        examples=[["county", "town", "village"]],
    ),
]


class BookSetting(In):
    """A ledger as it is to be."""

    title: _Title
    rows: _Rows
    levels: _Levels
    reason: Why = None

    @model_validator(mode="after")
    def _levels_once(self) -> BookSetting:
        if len(set(self.levels)) < len(self.levels):
            raise PydanticCustomError("repeated", "{told}", {"told": "层级有重复"})
        return self


class BookView(Out):
    """A ledger 账: a view of the journal."""

    code: str = Field(title="账簿代码", description="By which it is asked for.", examples=["fund"])
    version: Version
    title: _Title
    rows: _Rows
    levels: _Levels


def _amount(title: str, description: str, example: str) -> Decimal:
    return Field(title=title, description=f"{description}, yuan.", examples=[example])  # type: ignore[no-any-return]


class LedgerRow(Out):
    """A row of a ledger 账: the money of a source, batch or project, or all of it, in a unit of the level that was asked for."""

    unit: str = Field(title="核算单位", description="Division code of the unit, 12 digits.", examples=["610925104000"])
    unit_name: str | None = Field(title="单位名称", description="Its name.", examples=["官元镇"])
    key: str = Field(
        title="行标识",
        description="The batch or project by its id, the source by its code; empty where a row is of all money.",
        examples=["019a1b2c-0000-7000-8000-000000000021"],
    )
    title: str | None = Field(
        title="行名称", description="Name of the source or project, number of the document.", examples=["安财农〔2025〕18号"]
    )
    code: str | None = Field(title="行代码", description="Code of the source or project.", examples=["C1"])
    received: Decimal = _amount("到位金额", "Ever received, given back ones too", "12590000.00")
    allocated: Decimal = _amount("分配金额", "Allocated to projects", "9480000.00")
    released: Decimal = _amount("下达金额", "Released to who carries them out", "9000000.00")
    paid: Decimal = _amount("支付金额", "Paid", "6312000.00")
    recovered: Decimal = _amount("收回金额", "Given back", "0.00")
    unallocated: Decimal = _amount("待分配金额", "Waiting to be allocated", "3110000.00")
    unreleased: Decimal = _amount("待下达金额", "Waiting to be released", "480000.00")
    unpaid: Decimal = _amount("待支付金额", "Waiting to be paid", "2688000.00")
    carried: Decimal = _amount("结转金额", "Of earlier years' budgets and not paid", "0.00")
    allocation_rate: Decimal | None = Field(
        title="分配率", description="Allocated of received, percent; null: nothing was.", examples=["75.3"]
    )
    release_rate: Decimal | None = Field(
        title="下达率", description="Released of received, percent; null: nothing was.", examples=["71.5"]
    )
    payment_rate: Decimal | None = Field(
        title="支出进度", description="Paid of received, percent; null: nothing was.", examples=["50.1"]
    )
