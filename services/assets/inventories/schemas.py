"""Inventories, their lines and counts, as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.inventories.rules import ADJUSTMENTS, RESULTS
from services.assets.register.schemas import words
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, codes, kept
from shared.web.fields import optional, required
from shared.web.problems import FieldFault
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "CountEntry",
    "CountsEntry",
    "DueInventoryView",
    "InventoryDetail",
    "InventoryEntry",
    "InventoryLineView",
    "InventoryPlaceView",
    "InventoryState",
    "InventoryView",
    "LineCheckEntry",
    "LineChecksEntry",
    "LineSettling",
    "LinesRecorded",
    "ResultWord",
    "SurplusEntry",
]

ResultWord = Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible", "surplus"]
AdjustmentWord = Literal["miss", "find_idle", "move", "repair"]
InventoryState = Literal["planned", "counting", "reconciling", "reported", "confirmed", "closed", "cancelled"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((ResultWord, RESULTS), (AdjustmentWord, ADJUSTMENTS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_CountWord = Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible"]
_MOST = 500
_LINE, _PHOTO = "019a1b2c-0000-7000-8000-000000000095", "019a1b2c-0000-7000-8000-00000000000a"

_Title = Annotated[
    str,
    required("盘点名称", longest=100),
    Field(title="盘点名称", description="What it is called.", examples=["2026 年度资产清查盘点"]),
]
_BaseOn = Annotated[date, Field(title="基准日", description="As of which day assets are counted.", examples=["2026-12-31"])]
_DeadlineOn = Annotated[
    date, Field(title="盘点截止日期", description="By when everything is to be counted.", examples=["2027-01-31"])
]
_LineId = Annotated[UUID, Field(title="条目标识", description="The line.", examples=[_LINE])]
_CountedQuantity = Annotated[
    Decimal | None,
    Field(
        title="实盘数量", description="Of its unit, if it was counted.", ge=0, max_digits=14, decimal_places=4, examples=["500"]
    ),
]
_Note = Annotated[str | None, optional("备注"), Field(title="备注", description="What was seen.", examples=["制冷机组正常"])]
_PhotoId = Annotated[
    UUID | None,
    Field(title="照片附件标识", description="A picture among the inventory's attachments.", examples=[_PHOTO]),
]
_Cause = Annotated[
    str, required("差异原因", longest=500), Field(title="差异原因", description="Why it differs.", examples=["2024 年洪水冲毁"])
]
_Settlement = Annotated[
    str,
    required("处理意见", longest=500),
    Field(title="处理意见", description="What is to be done about it.", examples=["报流失,追查责任"]),
]
_Estimated = Annotated[
    Decimal,
    required("估计价值", Kind.AMOUNT),
    Field(title="估计价值", description="Yuan that it is taken to be worth.", gt=0, examples=["12000.00"]),
]


class InventoryEntry(In):
    """An inventory as it is planned."""

    division_code: words.Place
    title: _Title
    base_on: _BaseOn
    deadline_on: _DeadlineOn
    on: date = Field(title="日期", description="The day of the plan, today at the latest.", examples=["2026-12-20"])

    @model_validator(mode="after")
    def _in_order(self) -> InventoryEntry:
        if self.deadline_on < max(self.base_on, self.on):
            raise PydanticCustomError("invalid_date", "{told}", {"told": "截止日期不能早于基准日和计划日期"})
        return self


class CountEntry(In):
    """What somebody has found of one asset."""

    line_id: _LineId
    result: _CountWord = Field(
        title="盘点结果",
        description=f"{codes({code: RESULTS[code] for code in RESULTS if code != 'surplus'})}.",
        examples=["ok"],
    )
    counted_quantity: _CountedQuantity = None
    note: _Note = None
    longitude: words.Longitude = None
    latitude: words.Latitude = None
    photo_id: _PhotoId = None
    seen: int | None = Field(
        default=None,
        title="所见版本",
        description="The line's version that was seen: needed to overwrite what another has counted.",
        ge=1,
        examples=[2],
    )


class CountsEntry(In):
    """Counts of many assets, such as a telephone has gathered where there was no network."""

    on: date = Field(title="日期", description="When it was counted, today at the latest.", examples=["2027-01-10"])
    counts: list[CountEntry] = Field(title="盘点记录", description=f"At most {_MOST}.", min_length=1, max_length=_MOST)


class LineCheckEntry(In):
    """A line that was looked at again and is as it says."""

    line_id: _LineId
    seen: int = Field(title="所见版本", description="The line's version that was seen.", ge=1, examples=[2])


class LineChecksEntry(In):
    """Lines that a second person has checked."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2027-01-12"])
    checks: list[LineCheckEntry] = Field(title="复核记录", description=f"At most {_MOST}.", min_length=1, max_length=_MOST)


class LinesRecorded(Out):
    """What has become of what was sent: whatever is not among the faults stands."""

    recorded: int = Field(title="已记录数", description="Lines that have changed.", examples=[498])
    unchanged: int = Field(title="无变化数", description="Lines that were so already, as what is sent again.", examples=[1])
    faults: list[FieldFault] = Field(
        title="未记录条目", description="Each with its place in the request and why.", examples=[[]]
    )


class SurplusEntry(In):
    """A surplus: what is there and not on the register."""

    division_code: words.Place
    name: words.Name
    kind: words.KindField
    site: words.Site = None
    quantity: words.Quantity = None
    unit: words.Unit = None
    estimated_value: _Estimated
    note: _Note = None
    longitude: words.Longitude = None
    latitude: words.Latitude = None
    photo_id: _PhotoId = None
    on: date = Field(title="日期", description="When it was found, today at the latest.", examples=["2027-01-10"])

    @model_validator(mode="after")
    def _together(self) -> SurplusEntry:
        if (self.quantity is None) != (self.unit is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "数量和计量单位须一并填写"})
        if (self.longitude is None) != (self.latitude is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "经度和纬度须一并填写"})
        return self


class LineSettling(In):
    """What is said of a differing line: why, and what is to be done; of a surplus, the asset that was recorded for it. What is left out stays."""

    cause: _Cause = kept()
    settlement: _Settlement = kept()
    found_asset_id: UUID | None = Field(
        default_factory=lambda: None,
        title="登记的资产标识",
        description="Of a surplus: the asset that was recorded for it.",
        examples=["019a1b2c-0000-7000-8000-000000000051"],
    )


class InventoryView(StatefulView):
    """An inventory 清查盘点 as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(
        title="行政区划代码", description="What is counted: a county, town or village.", examples=["610925000000"]
    )
    title: _Title
    base_on: _BaseOn
    deadline_on: _DeadlineOn
    assets: int = Field(title="资产数", description="How many were frozen in its list.", examples=[312])


class _Tally(Out):
    """How far an inventory, or a place of it, is, within the caller's divisions."""

    assets: int = Field(title="资产数", description="How many are in the list.", examples=[312])
    counted: int = Field(title="已盘点数", description="How many of them are counted.", examples=[300])
    checked: int = Field(
        title="已复核数", description="Lines, surpluses too, that a second person has checked.", examples=[290]
    )
    differing: int = Field(title="差异数", description="Lines that are not as the register has it.", examples=[9])
    unsettled: int = Field(title="待处理差异数", description="Of those, without cause and settlement.", examples=[2])
    unregistered: int = Field(title="待登记盘盈数", description="Surpluses for which no asset is recorded.", examples=[1])
    book_value: Decimal = Field(title="账面原值", description="Yuan of all that is in the list.", examples=["96000000.00"])
    found_value: Decimal = Field(
        title="实存价值",
        description="Yuan: the original value of what was found, and what surpluses were estimated at.",
        examples=["95500000.00"],
    )


class InventoryPlaceView(_Tally):
    """How far a place of an inventory is."""

    division_code: str = Field(title="行政区划代码", description="Where the assets lie.", examples=["610925104201"])
    division_name: str = Field(title="行政区划名称", description="Its name.", examples=["四坪村"])


class InventoryDetail(InventoryView, _Tally):
    """An inventory with how far it is, and what can be done next. Counts are those of the caller's divisions."""

    results: dict[ResultWord, int] = Field(
        title="盘点结果数", description=f"Lines by result: {codes(RESULTS)}.", examples=[{"ok": 291, "shortage": 2}]
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class InventoryLineView(Out):
    """A line 盘点条目: an asset as the register had it when the list was frozen, or a surplus, and what was found."""

    id: Id
    version: Version
    asset_id: UUID | None = Field(
        title="资产标识", description="The asset; null: a surplus.", examples=["019a1b2c-0000-7000-8000-000000000051"]
    )
    division_code: words.Place
    code: str | None = Field(title="资产编码", description="Null: a surplus.", examples=["610925104201-OF-2025-00017-8"])
    name: words.Name
    kind: words.KindField
    site: words.Site
    quantity: words.Quantity
    unit: words.Unit
    original_value: Decimal | None = Field(
        title="原值", description="Yuan in the books; null: a surplus.", examples=["780000.00"]
    )
    estimated_value: Decimal | None = Field(title="估计价值", description="Yuan, of a surplus.", examples=[None])
    result: ResultWord | None = Field(
        title="盘点结果", description=f"Null: not counted yet. {codes(RESULTS)}.", examples=["ok"]
    )
    counted_quantity: _CountedQuantity
    note: _Note
    longitude: words.Longitude
    latitude: words.Latitude
    photo_id: _PhotoId
    counted_name: str | None = Field(title="盘点人", description="Who counted it.", examples=["四坪村信息员"])
    counted_on: date | None = Field(title="盘点日期", description="When.", examples=["2027-01-10"])
    checked_name: str | None = Field(title="复核人", description="Who checked it: somebody else.", examples=["四季镇经办"])
    checked_on: date | None = Field(title="复核日期", description="When; null: not checked yet.", examples=["2027-01-12"])
    cause: str | None = Field(title="差异原因", description="Why it differs.", examples=[None])
    settlement: str | None = Field(title="处理意见", description="What is to be done about it.", examples=[None])
    adjustment: AdjustmentWord | None = Field(
        title="台账调整",
        description=f"What the register has learned when the county confirmed: {codes(ADJUSTMENTS)}. Null: nothing.",
        examples=[None],
    )
    repair_id: UUID | None = Field(title="维修单标识", description="The repair that was reported for it.", examples=[None])
    found_asset_id: UUID | None = Field(
        title="登记的资产标识",
        description="Of a surplus: the asset that was recorded for it; null: to be registered.",
        examples=[None],
    )


class DueInventoryView(Out):
    """A place whose assets are to be inventoried again."""

    code: str = Field(title="行政区划代码", description="The place, 12 digits.", examples=["610925104201"])
    name: str = Field(title="名称", description="Its name.", examples=["四坪村"])
    assets: int = Field(title="资产数", description="How many it has on the register.", examples=[23])
    last_base_on: date | None = Field(
        title="上次盘点基准日",
        description="Of the last inventory that was closed; null: there was none.",
        examples=["2025-12-31"],
    )
