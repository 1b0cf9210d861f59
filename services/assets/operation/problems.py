"""What is answered where a contract or receipt is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_contract", "unknown_receipt"]


def unknown_contract() -> Problem:
    """404 of a contract that is not there, or not the caller's."""
    return Problem(404, "unknown_contract", "没有这份经营合同,或它不在您的数据范围内。")


def unknown_receipt() -> Problem:
    """404 of a receipt that is not the contract's."""
    return Problem(404, "unknown_receipt", "这份合同没有这笔收益。")
