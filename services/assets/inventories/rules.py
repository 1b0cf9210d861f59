"""What a count finds, and what the register learns of it (domain/assets-and-funds §1.16). Data and pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from services.assets.register.rules import KEPT
from shared.workflow import Block

__all__ = [
    "ADJUSTMENTS",
    "DIFFERING",
    "FOUND",
    "INTERVAL",
    "RESULTS",
    "Count",
    "Fault",
    "InventoryFacts",
    "Line",
    "adjustment_of",
    "checked",
    "counted",
    "listable",
    "publicised",
    "registered",
    "settled",
    "whole",
]

INTERVAL = "inventory_days"
"""Parameter: how many days may lie between the base dates of two inventories."""
RESULTS = {
    "ok": "相符",
    "shortage": "盘亏",
    "damaged": "毁损",
    "moved": "位置变化",
    "idle": "闲置",
    "duplicate": "重复登记",
    "inaccessible": "无法到达",
    "surplus": "盘盈",
}
"""What a count finds 盘点结果. A surplus is on the ground and not on the register."""
DIFFERING = tuple(code for code in RESULTS if code != "ok")
"""Results that need a cause and a settlement."""
FOUND = ("ok", "damaged", "moved", "idle", "surplus")
"""Results of what is there."""
ADJUSTMENTS = {"miss": "转为流失待追", "find_idle": "转为闲置待盘活", "move": "已更新位置", "repair": "已报修"}
"""What the register has learned 台账调整 when the county confirmed. A duplicate is settled by a merge, a surplus once it is recorded."""
_BY_RESULT = {
    "shortage": ("miss", ("in_use", "idle")),
    "idle": ("find_idle", ("in_use",)),
    "damaged": ("repair", KEPT),
}


@dataclass(frozen=True, slots=True)
class InventoryFacts:
    """An inventory as its steps are judged: how many assets stand within it now, lines without a count, without a check, differing ones without cause
    and settlement, and surpluses for which no asset is recorded; ``publicity`` is what the notice of its result has against the end.
    """

    listable: int = 0
    uncounted: int = 0
    unchecked: int = 0
    unsettled: int = 0
    unregistered: int = 0
    publicity: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """What somebody found of an asset: ``photo_id`` is a picture among the inventory's attachments."""

    result: str
    counted_quantity: Decimal | None = None
    note: str | None = None
    longitude: Decimal | None = None
    latitude: Decimal | None = None
    photo_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands: its count and who has counted and checked it, None while nobody has."""

    version: int
    surplus: bool = False
    count: Count | None = None
    counted_by: str | None = None
    checked_by: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong of one of many: the field, a stable code, and what it is in Chinese."""

    field: str
    code: str
    told: str


def counted(line: Line, count: Count, who: str, seen: int | None) -> Fault | bool:
    """Whether a count changes a line; the fault where it may not be. What is sent again changes nothing, whoever sends it.

    One's own count may be put right. Another's is overwritten by who has seen it, so that of two who count at once the second is told.
    """
    if line.surplus:
        return Fault("line_id", "surplus_line", "盘盈条目不再盘点,登记有误的请撤下后重新登记")
    if (count.longitude is None) != (count.latitude is None):
        return Fault("latitude", "missing_value", "经度和纬度须一并填写")
    if count.result == "moved" and count.longitude is None:
        return Fault("longitude", "missing_value", "位置变化的须填写现在的经度和纬度")
    if line.count == count:
        return False
    if line.count is not None and line.counted_by != who and seen != line.version:
        return Fault("line_id", "counted_by_other", "已由他人盘点,结果不同,请查看后再盘点(填写 seen)")
    return True


def checked(line: Line, who: str, seen: int) -> Fault | bool:
    """Whether a check 复核 changes a line; the fault where it may not be: a line is checked as it was seen, by another person (二人盘点)."""
    if line.count is None:
        return Fault("line_id", "not_counted", "尚未盘点")
    if line.counted_by == who:
        return Fault("line_id", "same_person", "盘点人和复核人须为不同的人")
    if line.checked_by is not None:
        return False
    if line.version != seen:
        return Fault("seen", "line_changed", "盘点结果已变化,请查看后再复核")
    return True


def adjustment_of(result: str, state: str, *, repairing: bool = False) -> str | None:
    """What the register learns of a result where its asset is in a state; None where it stays as it is.

    >>> adjustment_of("shortage", "in_use"), adjustment_of("shortage", "lost"), adjustment_of("damaged", "in_use", repairing=True)
    ('miss', None, None)
    """
    if result == "moved":
        return "move"
    code, states = _BY_RESULT.get(result, (None, ()))
    return None if state not in states or (code == "repair" and repairing) else code


def listable(facts: InventoryFacts) -> Iterator[Block]:
    """范围内有在册资产(农户和其他经营主体的除外)。"""
    if not facts.listable:
        yield Block("nothing_listed", "盘点范围内没有在册资产")


def whole(facts: InventoryFacts) -> Iterator[Block]:
    """全部已盘点、已复核。"""
    if facts.uncounted:
        yield Block("uncounted", f"还有 {facts.uncounted} 项未盘点")
    if facts.unchecked:
        yield Block("unchecked", f"还有 {facts.unchecked} 项未复核")


def settled(facts: InventoryFacts) -> Iterator[Block]:
    """差异都有原因和处理意见。"""
    if facts.unsettled:
        yield Block("unsettled", f"还有 {facts.unsettled} 项差异没有原因和处理意见")


def publicised(facts: InventoryFacts) -> Iterator[Block]:
    """结果已公示、公示期已满、没有未答复的异议。"""
    yield from facts.publicity


def registered(facts: InventoryFacts) -> Iterator[Block]:
    """盘盈资产都已登记。"""
    if facts.unregistered:
        yield Block("surplus_unregistered", f"还有 {facts.unregistered} 项盘盈资产没有登记")
