"""Checks 6 of contracts/feeds "Checks" that tables of any service declare."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, func, literal

from shared.intake.definition import Check, Reason, Staged

__all__ = ["after", "fails", "later_than_today", "missing", "nested", "nought", "of_county"]


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
