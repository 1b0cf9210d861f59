"""Expressions that several statements on loans share."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Select, and_, func, literal

from services.funds.credit.rules import LENT
from services.funds.credit.tables import Loan

__all__ = ["AnySelect", "is_lent", "is_overdue", "town_of"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"


def is_lent() -> ColumnElement[bool]:
    """Whether a loan is out, and nobody has stepped in."""
    condition: ColumnElement[bool] = Loan.state.in_(LENT)
    return condition


def is_overdue(on: date) -> ColumnElement[bool]:
    """Whether principal is owed after the day due 逾期."""
    return and_(is_lent(), Loan.balance > 0, Loan.end_on < literal(on, Date()))


def town_of(division_code: Any) -> ColumnElement[str]:  # noqa: ANN401 - a mapped attribute
    """The code of the town in which a village lies."""
    return func.rpad(func.left(division_code, 9), 12, "0")
