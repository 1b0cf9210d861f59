"""What rows of files refer to, and their checks by themselves (checks 4 and 6 of contracts/feeds)."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, Integer, Text, and_, column, func, literal, values

from services.funds.batches.tables import FundSource
from services.funds.feeds.rules import KINDS
from shared.intake.definition import Check, Lookup, Reason, Staged
from shared.registry.tables import Division

__all__ = ["KIND", "PLACE", "SOURCE", "after", "fails", "later_than_today", "missing", "nested", "nought", "of_county"]

_KINDS = values(column("title", Text), column("move", Text), column("step", Integer), name="kinds").data(
    [(title, code, number) for number, (title, code) in enumerate(KINDS.items())]
)
KIND = Lookup(
    target=_KINDS,
    on=(("kind", _KINDS.c.title),),
    column="业务类型",
    missing=None,
    adds={"move": _KINDS.c.move, "step": _KINDS.c.step},
)
SOURCE = Lookup(
    target=FundSource.__table__,
    on=(("source_code", FundSource.code),),
    column="资金来源",
    missing=Reason.UNKNOWN_SOURCE,
    adds={"source_until": FundSource.valid_to, "integrated": FundSource.integrated},
)
PLACE = Lookup(
    target=Division.__table__,
    on=(("division_code", Division.code),),
    column="行政区划代码",
    missing=Reason.UNKNOWN_PLACE,
    adds={"origin": Division.level},
    only=lambda receipt: and_(receipt.scope.where(Division.code), Division.level.in_(("village", "town", "county"))),
)


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
