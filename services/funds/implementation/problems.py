"""404 of what is not there, or not within the caller's scope."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_contract", "unknown_party", "unknown_works"]


def unknown_works() -> Problem:
    """Of an implementation."""
    return Problem(404, "unknown_works", "没有这项项目实施记录,或它不在您的数据范围内。")


def unknown_contract() -> Problem:
    """Of a contract."""
    return Problem(404, "unknown_contract", "没有这份合同,或它不在您的数据范围内。")


def unknown_party() -> Problem:
    """Of a party, which is the same for the whole county."""
    return Problem(404, "unknown_party", "没有这个往来单位。")
