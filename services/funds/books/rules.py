"""Which ledgers there are and what a row of one may be. Pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["BOOKS", "LEVELS", "MEASURES", "ROWS", "Book"]

ROWS = {"source": "资金来源", "batch": "资金批次", "project": "项目", "division": "行政区划"}
"""What a row of a ledger is of."""
LEVELS = {"county": "县", "town": "镇", "village": "村"}
"""Levels at which a ledger is kept: what lies in a unit of the level is rolled up to it; what belongs to the county itself stays the county's."""


@dataclass(frozen=True, slots=True)
class Book:
    """A ledger 账: its title, what its rows are of, and its levels."""

    title: str
    rows: str
    levels: tuple[str, ...] = tuple(LEVELS)


BOOKS: Mapping[str, Book] = {"fund": Book("资金账", "batch"), "project": Book("项目账", "project")}
"""The two shipped ledgers at three levels (reading A). A county for which “三级两账” means something else replaces them or adds its own."""
MEASURES: Mapping[str, tuple[str, ...]] = {
    "received": ("unallocated", "allocated", "released", "paid", "recovered"),
    "allocated": ("allocated", "released", "paid"),
    "released": ("released", "paid"),
    "paid": ("paid",),
    "recovered": ("recovered",),
    "unallocated": ("unallocated",),
    "unreleased": ("allocated",),
    "unpaid": ("released",),
}
"""Figures of a row, each the sum over the stages at which money is: what was allocated is what is allocated, released or paid by now."""
