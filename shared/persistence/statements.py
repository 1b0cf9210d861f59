"""Statements that are made of pieces of SQL, as rules over stored records are, and a condition of lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Numeric, TextClause, bindparam, func, or_, text

from shared.standards.placeholders import names_in

__all__ = ["bound", "mentioning"]

_TYPES: dict[type, Any] = {int: Integer(), Decimal: Numeric(), date: Date()}


def bound(sql: str, values: Mapping[str, Any]) -> TextClause:
    """A statement with the values that it names, typed, so that PostgreSQL never has to guess."""
    parameters = (bindparam(name, values[name], type_=_TYPES.get(type(values[name]))) for name in sorted(names_in(sql)))
    return text(sql).bindparams(*parameters)


def mentioning(said: str, *columns: Any) -> ColumnElement[bool]:  # noqa: ANN401 - mapped attributes
    """Rows of which one of these columns has what was typed in it, as it stands there."""
    return or_(*(func.strpos(column, said) > 0 for column in columns))
