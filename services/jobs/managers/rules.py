"""The words of professional managers 职业经理人. Pure."""

from __future__ import annotations

__all__ = ["EXITS", "GRADES"]

GRADES = {"excellent": "优秀", "good": "合格", "basic": "基本合格", "failed": "不合格"}
"""年度考核等次."""
EXITS = {
    "expired": "合同期满",
    "failed": "考核不合格",
    "resigned": "本人辞职",
    "agreed": "协商解除",
    "discipline": "违纪违法",
    "left_pool": "已出人才库",
    "other": "其他",
}
"""退出原因."""
