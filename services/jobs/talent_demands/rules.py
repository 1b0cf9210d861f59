"""The words of the demand directory 人才需求目录. Pure."""

from __future__ import annotations

__all__ = ["URGENCIES", "demand_no", "edition_title"]

URGENCIES = {"urgent": "急需紧缺", "needed": "需要", "reserve": "储备"}
"""需求程度."""


def demand_no(number: int) -> str:
    """人才需求编号 by its number.

    >>> demand_no(12)
    'XQ000012'
    """
    return f"XQ{number:06d}"


def edition_title(year: int, number: int) -> str:
    """What an edition is called.

    >>> edition_title(2026, 2)
    '2026年人才需求目录(第2版)'
    """
    return f"{year}年人才需求目录(第{number}版)"
