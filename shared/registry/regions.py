"""Where somebody works, seen from home: three classifications of one place of work, none of them ever stored (domain/jobs-and-platform §1.4).

A place is a 12-digit code of GB/T 2260, as exact as it is known: ``320500000000`` is Suzhou. Hong Kong, Macau, Taiwan and every other
country are abroad; the others are written as ``ABROAD``, which no division has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_

__all__ = ["ABROAD", "CLASSES", "NATIONAL", "PLACE", "SUBSIDY", "THREE_WAY", "Classification", "is_place"]

ABROAD = "990000000000"
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
    ]
)
_OUTSIDE = ("71", "81", "82", ABROAD[:2])


@dataclass(frozen=True, slots=True)
class Classification:
    """Classes from the nearest to the farthest, each with how many digits of home and place agree; the last is whatever agrees in none.

    ``abroad`` is the class of what is outside the country, the farthest where it has none of its own.
    """

    name: str
    title: str
    agreeing: Mapping[str, int]
    words: Mapping[str, str]
    abroad: str

    def of(self, home: str, place: str) -> str:
        """The class of a place of work, seen from home, both by their codes.

        >>> NATIONAL.of("610925104201", "610925104000"), NATIONAL.of("610925104201", "320500000000")
        ('town', 'other_province')
        >>> SUBSIDY.of("610925104201", "610902000000"), THREE_WAY.of("610925104201", "810000000000")
        ('city', 'other_province')
        """
        if place[:2] in _OUTSIDE:
            return self.abroad
        return next(code for code, digits in self.agreeing.items() if home[:digits] == place[:digits])

    def expression(self, home: Any, place: Any) -> ColumnElement[str]:  # noqa: ANN401 - mapped attributes too
        """The same of two columns."""
        outside = or_(*(place.startswith(prefix) for prefix in _OUTSIDE))
        found = [
            (func.left(home, digits) == func.left(place, digits), code) for code, digits in self.agreeing.items() if digits
        ]
        return case((outside, self.abroad), *found, else_=list(self.agreeing)[-1])


NATIONAL = Classification(
    "national",
    "务工区域",
    {"town": 9, "county": 6, "province": 2, "other_province": 0},
    {
        "town": "乡(镇)内",
        "county": "乡(镇)外县内",
        "province": "县外省内",
        "other_province": "省外",
        "abroad": "境外",
    },
    "abroad",
)
"""务工区域 of the national system."""
SUBSIDY = Classification(
    "subsidy",
    "交通补助区域",
    {"county": 6, "city": 4, "province": 2, "other_province": 0},
    {"county": "县内", "city": "市内县外", "province": "省内市外", "other_province": "省外"},
    "other_province",
)
"""务工区域 by which the travel subsidy for work across counties is paid in Ankang."""
THREE_WAY = Classification(
    "three_way",
    "务工区域(三类)",
    {"county": 6, "province": 2, "other_province": 0},
    {"county": "县内", "province": "省内县外", "other_province": "省外"},
    "other_province",
)
"""务工区域 in three classes."""
CLASSES = {each.name: each for each in (NATIONAL, SUBSIDY, THREE_WAY)}


PLACE = rf"^(({'|'.join(sorted(_PROVINCES))})[0-9]{{10}}|{ABROAD})$"
"""What a code of a place of work looks like, for Python and for statements."""
_is_place = re.compile(PLACE, re.ASCII).fullmatch


def is_place(code: str) -> bool:
    """Whether a code can be a place of work: a division of a province that there is, or abroad.

    >>> is_place("320500000000"), is_place("990000000000"), is_place("100000000000")
    (True, True, False)
    """
    return _is_place(code) is not None
