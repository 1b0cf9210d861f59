"""The words of recommendations 岗位推荐, what may follow what, and when nobody is called. Pure."""

from __future__ import annotations

__all__ = ["ASKING", "FOLLOWING", "OPEN", "QUIET_WAYS", "RECOMMENDATION_STATES", "RECOMMENDATION_WAYS", "quiet"]

RECOMMENDATION_WAYS = {"phone": "电话", "sms": "短信", "visit": "入户", "office": "到办事大厅", "fair": "招聘会"}
"""推荐方式."""
QUIET_WAYS = frozenset({"phone", "sms"})
"""Ways that disturb people in quiet hours 免打扰时段."""
RECOMMENDATION_STATES = {
    "given": "已推荐",
    "accepted": "愿意应聘",
    "interviewed": "已面试",
    "hired": "已录用",
    "declined": "不愿应聘",
    "rejected": "未录用",
    "unreached": "联系不上",
}
"""推荐结果."""
OPEN = ("given", "accepted", "interviewed")
"""States of which something is still to come."""
FOLLOWING = {
    "given": ("accepted", "interviewed", "hired", "declined", "rejected", "unreached"),
    "accepted": ("interviewed", "hired", "declined", "rejected", "unreached"),
    "interviewed": ("hired", "declined", "rejected"),
}
"""What may follow what."""
ASKING = ("declined", "rejected")
"""Outcomes whose reason is asked for."""


def quiet(hour: int, begins: int, ends: int) -> bool:
    """Whether an hour of the day in China lies in the quiet hours, which may pass midnight; where both are the same there are none.

    >>> [quiet(hour, 21, 8) for hour in (20, 21, 0, 7, 8)], quiet(13, 12, 14), quiet(3, 0, 0)
    ([False, True, True, True, False], True, False)
    """
    return begins <= hour < ends if begins <= ends else hour >= begins or hour < ends
