"""Checks 6 of contracts/feeds "Checks" that tables of any service declare."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import add

from sqlalchemy import ColumnElement, Text, and_, func, literal

from shared.intake.definition import Check, Reason, Staged

__all__ = ["after", "credited", "fails", "later_than_today", "missing", "nested", "nought", "of_county"]

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$"


def of_county(reason: Reason, header: str) -> Check:
    """Only an account that answers for a whole county hands this over."""
    return Check(reason, header, lambda _row, receipt: literal(not receipt.scope.whole_county))


def fails(reason: Reason, header: str, condition: Callable[[Staged], ColumnElement[bool]]) -> Check:
    """A check on the row alone."""
    return Check(reason, header, lambda row, _receipt: condition(row))


def nought(header: str, name: str) -> Check:
    """An amount that is nothing."""
    return fails(Reason.INVALID_AMOUNT, header, lambda row: row[name] == 0)


def missing(header: str, name: str, when: Callable[[Staged], ColumnElement[bool]]) -> Check:
    """A field that rows of some kind must fill."""
    return fails(Reason.MISSING_VALUE, header, lambda row: and_(row[name].is_(None), when(row)))


def later_than_today(header: str, name: str) -> Check:
    """What has not happened yet when the file is handed over."""
    return Check(Reason.FUTURE_DATE, header, lambda row, receipt: row[name] > receipt.day)


def after(header: str, name: str, since: str) -> Check:
    """A day before the one that it follows."""
    return fails(Reason.INVALID_PERIOD, header, lambda row: row[name] < row[since])


def nested(header: str, lesser: str, greater: str) -> Check:
    """A part that is more than its whole."""
    return fails(Reason.MORE_THAN_ALL, header, lambda row: func.coalesce(row[lesser], 0) > func.coalesce(row[greater], 0))


def credited(header: str, name: str) -> Check:
    """A unified social credit code 统一社会信用代码 without its form, or with another check character."""
    return fails(Reason.INVALID_CODE, header, lambda row: ~_is_credit_code(row[name]))


def _is_credit_code(value: ColumnElement[str]) -> ColumnElement[bool]:
    """Form and check character of GB 32100-2015, as :mod:`shared.standards.credit_codes` has it, in a statement."""
    alphabet = literal(_ALPHABET, Text())
    digits = ((func.strpos(alphabet, func.substr(value, place, 1)) - 1) * pow(3, place - 1, 31) for place in range(1, 18))
    total = reduce(add, digits)
    check = func.substr(alphabet, (31 - total % 31) % 31 + 1, 1)
    return and_(value.regexp_match(_CREDIT), check == func.substr(value, 18, 1))
