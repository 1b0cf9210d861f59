"""What the boards count: active members of a household, money by how far it is, and divisions from the county 县 down to its villages 村."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import commonprefix
from typing import Any, NamedTuple

from shared.standards.divisions import prefix_of

__all__ = [
    "CODE_LENGTH",
    "HANDED_OVER",
    "MONEY_MEASURES",
    "OFF_REGISTER",
    "PAYING",
    "PLATFORM",
    "SELF_MANAGED",
    "TITLED",
    "UNFORMED",
    "WAITING",
    "HeadCount",
    "above",
    "child_length",
    "head_count",
    "home",
    "range_of",
    "unit_level",
]

PLATFORM = "000000000000"
"""The division above all counties."""
CODE_LENGTH = 12
MONEY_MEASURES: Mapping[str, tuple[str, ...]] = {
    "received": ("unallocated", "allocated", "released", "paid", "recovered"),
    "allocated": ("allocated", "released", "paid"),
    "released": ("released", "paid"),
    "paid": ("paid",),
    "recovered": ("recovered",),
    "unallocated": ("unallocated",),
    "unreleased": ("allocated",),
    "unpaid": ("released",),
}
"""Figures of money, each the sum over the stages at which it is: as the ledgers of the funds service have them."""
WAITING = ("unallocated", "allocated", "released")
"""Stages of money that is still on its way."""
PAYING = ("department", "finance", "payable")
"""States of a payment that was handed in and is not paid yet."""
UNFORMED = ("split", "merged", "withdrawn")
"""States of what no money became: other assets stand for it, or it was recorded by mistake."""
OFF_REGISTER = (*UNFORMED, "disposed", "written_off")
"""States of what is no asset any more."""
HANDED_OVER = ("in_use", "idle", "disputed", "lost", "disposing")
"""States of an asset that was handed over to who keeps it."""
TITLED = ("confirmed", "handing_over", *HANDED_OVER)
"""States of an asset whose ownership the county has approved."""
SELF_MANAGED = ("household", "operator")
"""Owners whose assets need neither: they are registered only."""
_LENGTHS = (6, 9, 12)
"""Digits of a code that tell a county, a town, a village."""


def child_length(code: str) -> int:
    """How many digits tell apart the divisions right below ``code``; a village's own where there are none.

    >>> child_length(PLATFORM), child_length("610925000000"), child_length("610925104000"), child_length("610925104201")
    (6, 9, 12, 12)
    """
    own = len(prefix_of(code))
    return next((length for length in _LENGTHS if length > own), CODE_LENGTH)


def above(code: str) -> list[str]:
    """The town and the county that a division, or a prefix of its code, lies in, the nearest first.

    >>> above("610925104201"), above("610925104"), above("610925000000"), above("")
    (['610925104000', '610925000000'], ['610925000000'], [], [])
    """
    own = len(prefix_of(code.ljust(CODE_LENGTH, "0")))
    return [code[:length].ljust(CODE_LENGTH, "0") for length in reversed(_LENGTHS) if length < own]


def range_of(code: str) -> tuple[str, str]:
    """The lowest and the highest code inside a division."""
    prefix = prefix_of(code)
    return prefix.ljust(CODE_LENGTH, "0"), prefix.ljust(CODE_LENGTH, "9")


def home(prefixes: Sequence[str]) -> str:
    """The smallest division that holds all of a scope: where a caller who asks for nothing in particular begins.

    >>> home(["610925104"]), home(["610925104", "610925105"]), home([""])
    ('610925104000', '610925000000', '000000000000')
    """
    common = commonprefix(list(prefixes))  # noqa: RUF071 - digits, not path components
    length = max((length for length in _LENGTHS if length <= len(common)), default=0)
    return common[:length].ljust(CODE_LENGTH, "0")


def unit_level(prefix: str) -> str:
    """On which level a unit acts whose division has a code with this prefix.

    >>> unit_level(""), unit_level("610925"), unit_level("610925104"), unit_level("610925104201")
    ('county', 'county', 'town', 'village')
    """
    return {9: "town", CODE_LENGTH: "village"}.get(len(prefix), "county")


class HeadCount(NamedTuple):
    """Active members of a household on a day, and the later days (ISO, in order) on which one more joins or one leaves."""

    persons: int
    joining: list[str]
    leaving: list[str]


def head_count(members: Sequence[Mapping[str, Any]], today: str) -> HeadCount:
    """Count members as they are told, with ISO dates ``joined_on`` and ``left_on`` (null: open). Who leaves on a day is gone on it.

    >>> head_count([{"joined_on": None, "left_on": None}, {"joined_on": "2025-11-02", "left_on": None}], "2025-11-01")
    HeadCount(persons=1, joining=['2025-11-02'], leaving=[])
    """
    persons = 0
    joining: list[str] = []
    leaving: list[str] = []
    for member in members:
        joined, left = member["joined_on"] or "", member["left_on"]
        if left is not None and left <= max(joined, today):
            continue
        if joined > today:
            joining.append(joined)
        else:
            persons += 1
        if left is not None:
            leaving.append(left)
    return HeadCount(persons, sorted(joining), sorted(leaving))
