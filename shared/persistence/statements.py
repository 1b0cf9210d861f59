"""Statements that are made of pieces of SQL, as rules over stored records are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, Integer, Numeric, TextClause, bindparam, text

from shared.standards.placeholders import names_in

__all__ = ["bound"]

_TYPES: dict[type, Any] = {int: Integer(), Decimal: Numeric(), date: Date()}


def bound(sql: str, values: Mapping[str, Any]) -> TextClause:
    """A statement with the values that it names, typed, so that PostgreSQL never has to guess."""
    parameters = (bindparam(name, values[name], type_=_TYPES.get(type(values[name]))) for name in sorted(names_in(sql)))
    return text(sql).bindparams(*parameters)
