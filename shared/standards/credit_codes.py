"""Unified social credit codes 统一社会信用代码 by GB 32100-2015: authority, kind, division, organisation, check character."""

from __future__ import annotations

import re

from stdnum.cn.uscc import calc_check_digit

__all__ = ["is_credit_code"]

# Authorities and kinds have letters too (N2 is a collective economic organisation), so that stdnum's own form is too narrow.
_FORM = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}").fullmatch


def is_credit_code(code: str) -> bool:
    """Whether a text, upper-case, is a credit code with the right check character. The division's digits are not looked up.

    >>> is_credit_code("91110000600037341L"), is_credit_code("91110000600037341K")
    (True, False)
    """
    return _FORM(code) is not None and calc_check_digit(code) == code[17]
