"""The named values in a piece of SQL that is written as text."""

from __future__ import annotations

import re

__all__ = ["names_in"]


def names_in(sql: str) -> frozenset[str]:
    """Names of the values that a statement is given: ``:as_of``, ``:line``, ``:med_self_pay`` …"""
    return frozenset(re.findall(r"(?<![:\w]):([a-z_]+)", sql))
