"""How the country is divided, as the board goes down through it: county 县, town 乡镇, village 村."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import commonprefix

from shared.standards.divisions import prefix_of

__all__ = ["CODE_LENGTH", "PLATFORM", "child_length", "home", "range_of"]

PLATFORM = "000000000000"
"""The division above all counties."""
CODE_LENGTH = 12
_LENGTHS = (6, 9, 12)
"""Digits of a code that tell a county, a town, a village."""


def child_length(code: str) -> int:
    """How many digits tell apart the divisions right below ``code``; a village's own where there are none.

    >>> child_length(PLATFORM), child_length("610925000000"), child_length("610925104000"), child_length("610925104201")
    (6, 9, 12, 12)
    """
    own = len(prefix_of(code))
    return next((length for length in _LENGTHS if length > own), CODE_LENGTH)


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
