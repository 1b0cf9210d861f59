"""Division codes 行政区划代码 (GB/T 2260 six digits, GB/T 10114 nine, statistical twelve: village)."""

from __future__ import annotations

import re

__all__ = ["digits_below", "is_division_code", "prefix_of"]

_TWELVE_DIGITS = re.compile(r"[0-9]{12}")
_LEVEL_ENDS = (0, 2, 4, 6, 9)


def is_division_code(code: str) -> bool:
    """Whether this has the form of a 12-digit division code."""
    return _TWELVE_DIGITS.fullmatch(code) is not None


def digits_below(code: str) -> int:
    """How many digits tell the divisions apart by which figures of a county or town are told: its towns, or its villages.

    >>> digits_below("610925000000"), digits_below("610925104000")
    (9, 12)
    """
    return 9 if code.endswith("000000") else 12


def prefix_of(code: str) -> str:
    """The digits that all divisions below ``code`` share; of twelve zeros, which stand for the whole country, none.

    >>> prefix_of("610925000000"), prefix_of("610925104000"), prefix_of("610925104201")
    ('610925', '610925104', '610925104201')
    """
    for end in _LEVEL_ENDS:
        if not code[end:].strip("0"):
            return code[:end]
    return code
