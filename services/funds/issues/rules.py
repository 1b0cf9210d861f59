"""What issues are, and who may do what with one (domain/assets-and-funds §2.11). Pure; the lists are shipped, not official."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

__all__ = ["CATEGORIES", "EXTENSIONS", "FOUND_BY", "KINDS", "RECOVERIES", "remaining", "units_of", "verifies"]

FOUND_BY = {
    "audit": "审计",
    "discipline": "纪检",
    "finance": "财政检查",
    "assessment": "考核评估",
    "visit": "暗访",
    "hotline": "12317",
    "self": "自查",
}
"""问题来源: who found it."""
CATEGORIES = {
    "policy": "政策落实",
    "funds": "资金管理使用",
    "project": "项目建设运营",
    "procurement": "招标采购",
    "disclosure": "公告公示",
    "performance": "绩效管理",
    "monitoring": "防返贫监测帮扶",
    "cooperation": "苏陕协作",
    "industry": "产业发展",
    "mutual_fund": "互助资金",
    "credit": "小额信贷",
    "collective": "集体资产",
    "reward": "奖补资金",
    "files": "档案资料",
    "other": "其他",
}
"""问题类别: what audits of 2022 found in the city's counties, and what else this service's money can go wrong in."""
KINDS = {"prompt": "立行立改", "dated": "限期整改", "lasting": "长期坚持"}
"""整改类型. What is kept up for good 长期坚持 has a deadline too: by then its rules stand, and it is struck off."""
RECOVERIES = {"recovered": "追回", "returned": "归还原渠道", "adjusted": "调账"}
"""整改方式 of money: taken back from whoever got it, given back to where it came from, or put right in the books."""
EXTENSIONS = "issue_extensions"
"""Parameter: how often a deadline may be put off."""


def units_of(lead: str | None, responsible: Iterable[str]) -> frozenset[str]:
    """The units that put an issue right 整改单位: the lead 牵头 and the responsible ones; those that only support it do not."""
    return frozenset(responsible) | ({lead} if lead else set())


def verifies(department: str, units: Iterable[str]) -> bool:
    """R-F03: whether somebody of a department may judge what these units have done.

    >>> verifies("审计局", {"水利局"}), verifies("水利局", {"水利局"})
    (True, False)
    """
    return department not in units


def remaining(involved: Decimal | None, recovered: Decimal, shortfall: Decimal) -> Decimal:
    """R-F04: yuan that are neither put right nor let be by an approved reason.

    >>> remaining(Decimal("100.00"), Decimal("60.00"), Decimal("30.00"))
    Decimal('10.00')
    """
    return (involved or Decimal()) - recovered - shortfall
