"""Rows that must be refused: copies of good ones with one fault each, of every reason that contracts/feeds names."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from deploy.demo.people import stranger
from deploy.demo.writing import Row

__all__ = ["Column", "Spoiler", "columns"]

_LISTS = frozenset({"code", "yes_no", "school_year"})
_ENDS = {"终止日期", "停水结束日期"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: its title, what it holds, and whether it must be filled."""

    header: str
    kind: str
    required: bool


def columns(*descriptions: str) -> tuple[Column, ...]:
    """Columns from texts such as ``证件号码 number*``; the star marks a required one."""
    split = (description.split() for description in descriptions)
    return tuple(Column(header, kind.rstrip("*"), kind.endswith("*")) for header, kind in split)


class Spoiler:
    """Makes faulty rows of one feed."""

    def __init__(self, rng: random.Random, table: Sequence[Column]) -> None:
        self._rng = rng
        self._table = table
        self._at = {column.header: place for place, column in enumerate(table)}
        self._ways = self._applicable()

    def rows(self, good: Sequence[Row], share: float) -> list[tuple[Row, str]]:
        """Faulty rows with their reasons: a share of the good rows, at least one of each reason."""
        wanted = max(len(self._ways), round(len(good) * share)) if good else 0
        return [(way(list(self._rng.choice(good))), reason) for reason, way in islice(cycle(self._ways.items()), wanted)]

    def _applicable(self) -> dict[str, Callable[[Row], Row]]:
        kinds = {column.kind for column in self._table}
        headers = set(self._at)
        ways: dict[str, tuple[bool, Callable[[Row], Row]]] = {
            "missing_value": (True, self._missing),
            "legacy_id_number": ("证件号码" in headers, self._legacy),
            "invalid_id_number": ("证件号码" in headers, self._wrong_check),
            "invalid_date": ("date" in kinds, self._set("date", "2025-13-01", "2025年2月30日", "不详")),
            "invalid_amount": ("amount" in kinds, self._set("amount", "约三千", "12.345", "1.2.3")),
            "invalid_number": ("year" in kinds, self._set("year", "25", "二〇二五")),
            "unknown_code": (bool(kinds & _LISTS), self._code),
            "unknown_division": ("village" in kinds, self._county_for_village),
            "unknown_household": ("household" in kinds, self._no_such_household),
            "unknown_person": ("person" in kinds, self._stranger),
            "name_mismatch": ("person" in kinds, self._renamed),
            "invalid_period": (bool(headers & _ENDS), self._backwards),
            "inconsistent_amount": ("医疗总费用" in headers, self._overpaid),
            "duplicate_row": (True, list),
        }
        return {reason: way for reason, (applies, way) in ways.items() if applies}

    def _places(self, *kinds: str) -> list[int]:
        return [place for place, column in enumerate(self._table) if column.kind in kinds]

    def _set(self, kind: str, *values: str) -> Callable[[Row], Row]:
        def spoil(row: Row) -> Row:
            row[self._rng.choice(self._places(kind))] = self._rng.choice(values)
            return row

        return spoil

    def _missing(self, row: Row) -> Row:
        row[self._rng.choice([place for place, column in enumerate(self._table) if column.required])] = " "
        return row

    def _legacy(self, row: Row) -> Row:
        row[self._at["证件号码"]] = f"610999{self._rng.randrange(10**9):09d}"
        return row

    def _wrong_check(self, row: Row) -> Row:
        number = stranger(self._rng)
        row[self._at["证件号码"]] = number[:-1] + ("5" if number[-1] != "5" else "6")
        return row

    def _code(self, row: Row) -> Row:
        row[self._rng.choice(self._places(*_LISTS))] = self._rng.choice(("其它情况", "待定"))
        return row

    def _county_for_village(self, row: Row) -> Row:
        row[self._at["行政区划代码"]] = f"{row[self._at['行政区划代码']][:6]}000000"
        return row

    def _no_such_household(self, row: Row) -> Row:
        row[self._at["户编号"]] = f"{row[self._at['户编号']][:9]}9{self._rng.randrange(10**5):05d}"
        return row

    def _stranger(self, row: Row) -> Row:
        row[self._at["证件号码"]] = stranger(self._rng)
        return row

    def _renamed(self, row: Row) -> Row:
        row[self._at["姓名"]] = f"{row[self._at['姓名']].strip()}甲"
        return row

    def _backwards(self, row: Row) -> Row:
        start, end = self._places("date")[:2]
        row[start], row[end] = "2025-05-02", "2025-05-01"
        return row

    def _overpaid(self, row: Row) -> Row:
        row[self._at["医疗总费用"]], row[self._at["个人自付"]] = "100.00", "100.01"
        return row
