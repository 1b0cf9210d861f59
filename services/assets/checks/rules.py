"""Comparing two lists of assets: exact matches first, then the most alike, and what differs in each pair. Pure (domain/assets-and-funds §1.8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

__all__ = ["DIFFERENCES", "LINES", "PARTS", "Compared", "FoundBy", "Item", "Line", "compared", "likeness"]

Line: TypeAlias = Literal["industry", "local"]
FoundBy: TypeAlias = Literal["code", "project", "likeness", "none"]
LINES: Mapping[str, str] = {"industry": "行业部门线", "local": "镇村线"}
"""The two lines. The plan names them and does not define them; a campaign calls them as the county does (an open point of §9.1)."""
DIFFERENCES = {
    "only_industry": "仅行业部门线有",
    "only_local": "仅镇村线有",
    "duplicate": "同一清单内重复",
    "value": "价值不一致",
    "quantity": "数量不一致",
    "kind": "类型不一致",
    "owner": "权属不一致",
}
"""What can be wrong; a pair may differ in several ways."""
PARTS: Mapping[str, int] = {"name": 50, "value": 20, "kind": 15, "quantity": 15}
"""How much each likeness counts of a hundred."""
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Item:
    """An asset as one line lists it."""

    number: int
    division_code: str
    name: str
    kind: str
    owner_level: str
    original_value: Decimal
    quantity: Decimal | None = None
    project_code: str | None = None
    asset_code: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found of one asset: its numbers in both lists (None: not in it), how it was found, how alike both are of a hundred, and what differs."""

    industry: int | None
    local: int | None
    found_by: FoundBy
    score: int = 0
    parts: Mapping[str, int] = field(default_factory=dict)
    differences: Sequence[str] = ()


@lru_cache(maxsize=65_536)
def _grams(name: str) -> frozenset[str]:
    text = "".join(name.split())
    return frozenset(text[at : at + 2] for at in range(max(len(text) - 1, 1)))


def _near(one: Decimal | None, other: Decimal | None) -> float:
    """How near two amounts are, from 0 to 1; what neither says is as near as can be."""
    if one is None or other is None:
        return 1.0 if one is other else 0.0
    return float(min(one, other) / max(one, other))


def likeness(one: Item, other: Item) -> dict[str, int]:
    """How alike two items are, by parts that sum to a hundred: names by the pairs of signs that they share (Dice), amounts by their ratio.

    >>> a = Item(1, "610925104201", "四坪村蔬菜冷库", "cold_store", "village", Decimal(780000))
    >>> likeness(a, Item(2, "610925104201", "四坪村冷库", "cold_store", "village", Decimal(780000)))
    {'name': 30, 'value': 20, 'kind': 15, 'quantity': 15}
    """
    mine, others = _grams(one.name), _grams(other.name)
    shares = {
        "name": 2 * len(mine & others) / (len(mine) + len(others)),
        "value": _near(one.original_value, other.original_value),
        "kind": float(one.kind == other.kind),
        "quantity": _near(one.quantity, other.quantity),
    }
    return {part: round(weight * shares[part]) for part, weight in PARTS.items()}


def compared(industry: Sequence[Item], local: Sequence[Item], least: int, tolerance: Decimal) -> list[Compared]:
    """Both lists compared: pairs of the same asset code, then of the same project and name in a village, then the most alike of a village from
    ``least`` of a hundred on; each item stands in one pair only. Values within ``tolerance`` yuan agree.
    """
    found: list[Compared] = []
    left, right = _once(industry, "industry", found), _once(local, "local", found)
    for by, key in _KEYS.items():
        known: dict[str, list[Item]] = defaultdict(list)
        for item in right.values():
            known[key(item)].append(item)
        for item in list(left.values()):
            if (name := key(item)) and known[name]:
                twin = known[name].pop(0)
                found.append(_pair(item, twin, by, tolerance))
                del left[item.number], right[twin.number]
    for item, twin in list(_alike(left.values(), right.values(), least)):
        found.append(_pair(item, twin, "likeness", tolerance))
        del left[item.number], right[twin.number]
    found += [Compared(number, None, "none", differences=("only_industry",)) for number in left]
    found += [Compared(None, number, "none", differences=("only_local",)) for number in right]
    return found


def _same_code(item: Item) -> str:
    return item.asset_code or ""


def _same_project(item: Item) -> str:
    return f"{item.division_code} {item.project_code} {item.name}" if item.project_code else ""


_KEYS: Mapping[FoundBy, Callable[[Item], str]] = {"code": _same_code, "project": _same_project}
"""What makes two items the same for sure, the surest first; empty text makes none."""


def _once(items: Sequence[Item], line: Line, found: list[Compared]) -> dict[int, Item]:
    """The items of a list, each once; those that say the same of the same place again are duplicates."""
    kept: dict[int, Item] = {}
    seen: set[object] = set()
    for item in items:
        # One code is of one asset, whatever else is said of it.
        same = item.asset_code or (item.division_code, item.name, item.kind, item.original_value, item.quantity)
        if same in seen:
            industry, local = (item.number, None) if line == "industry" else (None, item.number)
            found.append(Compared(industry, local, "none", differences=("duplicate",)))
        else:
            seen.add(same)
            kept[item.number] = item
    return kept


def _alike(left: Iterable[Item], right: Iterable[Item], least: int) -> Iterator[tuple[Item, Item]]:
    """The most alike first, of each village."""
    villages: dict[str, list[Item]] = defaultdict(list)
    for item in right:
        villages[item.division_code].append(item)
    scored = [(sum(likeness(item, twin).values()), item, twin) for item in left for twin in villages[item.division_code]]
    taken: set[tuple[str, int]] = set()
    for score, item, twin in sorted(scored, key=lambda each: (-each[0], each[1].number, each[2].number)):
        pair = {("industry", item.number), ("local", twin.number)}
        if score >= least and not taken & pair:
            taken |= pair
            yield item, twin


def _pair(item: Item, twin: Item, by: FoundBy, tolerance: Decimal) -> Compared:
    parts = likeness(item, twin)
    differs = {
        "value": abs(item.original_value - twin.original_value) > tolerance,
        "quantity": item.quantity != twin.quantity,
        "kind": item.kind != twin.kind,
        "owner": item.owner_level != twin.owner_level,
    }
    score = _WHOLE if by != "likeness" else sum(parts.values())
    return Compared(item.number, twin.number, by, score, parts, tuple(name for name, differ in differs.items() if differ))
