"""The words of helpers 帮扶责任人 (domain/jobs-and-platform §5.3, A-04 to A-09). Pure data and functions."""

from __future__ import annotations

__all__ = ["UNIT_LEVELS", "child_length", "overload"]

UNIT_LEVELS = {"province": "省直", "city": "市直", "county": "县直", "town": "乡镇", "village": "村"}
"""单位层级 of a helper's unit, as the form of a pairing names it (A-05)."""


def overload(households: int, limit: int) -> str | None:
    """What to say where a helper answers for more households than is advised (A-09); a warning, never a refusal.

    >>> overload(9, 8)
    '该帮扶责任人现帮扶 9 户,超过建议的 8 户'
    """
    return f"该帮扶责任人现帮扶 {households} 户,超过建议的 {limit} 户" if households > limit else None


def child_length(division: str) -> int:
    """How many digits tell apart the divisions right below one; a village's own.

    >>> child_length("610925000000"), child_length("610925104000"), child_length("610925104201")
    (9, 12, 12)
    """
    return 12 if division[6:9] != "000" else 9
