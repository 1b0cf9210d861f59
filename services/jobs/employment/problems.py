"""What is refused in several places of the employment ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shared.web.problems import Problem

__all__ = ["month_handed_in", "unknown_spell"]


def unknown_spell() -> Problem:
    """404: no spell of that identifier is of somebody in the caller's scope."""
    return Problem(404, "unknown_spell", "没有这段就业经历,或其不在您的数据范围内。")


def month_handed_in(months: Sequence[date]) -> Problem:
    """409: the ledger's months stand, as the village has handed them in."""
    told = "、".join(f"{month:%Y-%m}" for month in months)
    return Problem(409, "month_handed_in", f"{told} 的月度更新已上报;更正须先由镇退回(已锁定的由县解除锁定)。")
