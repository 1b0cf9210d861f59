"""Rows as documents: what tables of many kinds have in common, so that one staging table and one table of records hold them all.

A document has the fields that are filled. Days are texts, amounts are texts with two decimals and measures without trailing noughts: a
reader of JSON would make binary fractions of numbers.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Select, cast, func, literal_column
from sqlalchemy.dialects.postgresql import JSONB

from shared.intake.definition import Column, Kind, Staged, Table
from shared.intake.tables import staged_columns

__all__ = ["packed", "packed_rows", "unpacked"]


def _value(column: Column, value: ColumnElement[Any]) -> ColumnElement[Any]:
    match column.kind:
        case Kind.AMOUNT:
            return cast(value, sa.Text)
        case Kind.MEASURE:
            return cast(func.trim_scale(value), sa.Text)
        case _:
            return value


def packed(table: Table, row: Staged) -> ColumnElement[Any]:
    """The document of a staged row.

    Raises:
        TypeError: a column that is staged sealed or as a key has no place in a document.
    """
    if sealed := [column.name for column in table.columns if column.staged != (column.name,)]:
        raise TypeError(f"{table.code} has columns that no document holds: {sealed}")
    pairs: list[ColumnElement[Any]] = []
    for column in table.columns:
        # Part of the statement: names are declared.
        pairs += [literal_column(f"'{column.name}'", sa.Text()), _value(column, row[column.name])]
    return func.jsonb_strip_nulls(func.jsonb_build_object(*pairs), type_=JSONB())


def packed_rows(table: Table, judged: Select[Any]) -> Select[Any]:
    """Judged rows as a staging table of documents takes them."""
    row = judged.subquery("judged_rows")
    return sa.select(
        row.c.ordinal, row.c.row, packed(table, dict(row.c.items())).label("fields"), row.c.reason, row.c.reason_column
    )


def unpacked(table: Table, document: Any) -> Staged:  # noqa: ANN401 - mapped attributes too
    """The fields of a document, typed as they are staged."""
    return {column.name: cast(document[column.name].astext, column.type) for column in staged_columns(table)}
