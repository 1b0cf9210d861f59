"""To which income of a statement what others paid belongs (domain/household §2.1). Data."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COMPONENTS", "KINDS"]

COMPONENTS = {"wage": "工资性收入", "transfer": "转移性收入"}
"""Incomes of a statement that others' ledgers know parts of."""
KINDS: Mapping[str, tuple[str, str]] = {
    "post": ("公益岗位报酬", "wage"),
    "work": ("小型公益劳务报酬", "wage"),
    "reward": ("奖励积分兑现", "transfer"),
    "aid": ("困难帮扶", "transfer"),
    "wages": ("务工工资", "wage"),
    "stipend": ("公益性岗位补贴", "wage"),
}
"""Kinds of what others paid, each with its title and the income that it is: shares of what assets have earned 收益分配到户, and, by the last two, what
the employment ledger 就业台账 says that members earned.
"""
