"""Lists as cursor pages: stable under inserts, as fast on the last page as on the first."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import BigInteger, ColumnElement, Row, Select, literal_column, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from shared.web.problems import FieldFault, Problem

__all__ = ["Cursor", "Limit", "Page", "invalid_cursor", "read_page"]

T = TypeVar("T")
_READ: dict[type, Callable[[Any], Any]] = {date: date.fromisoformat, datetime: datetime.fromisoformat}

Limit = Annotated[int, Query(title="每页条数", description="How many entries a page holds.", ge=1, le=500)]
Cursor = Annotated[
    str | None, Query(title="游标", description="The `next` of the page before; empty for the first page.", max_length=1000)
]


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    items: list[T] = Field(title="条目", description="The entries of this page.")
    next: str | None = Field(default=None, title="下一页游标", description="Cursor of the next page; null on the last.")


def _encode(values: Sequence[Any]) -> str:
    text = json.dumps([value if isinstance(value, int) else str(value) for value in values], ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def invalid_cursor() -> Problem:
    """The problem of a cursor that this list has not given."""
    fault = FieldFault(place="query.cursor", code="invalid_cursor", message="不是本接口给出的游标")
    return Problem(422, "invalid_cursor", "游标无效,请从第一页重新读取。", errors=[fault])


def _decode(cursor: str, keys: Sequence[ColumnElement[Any]]) -> list[Any]:
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        # A list of another length, or no list at all, is a ValueError or TypeError of zip.
        return [_value(value, key) for value, key in zip(values, keys, strict=True)]
    except (ValueError, TypeError, binascii.Error) as error:
        raise invalid_cursor() from error


def _value(value: Any, key: ColumnElement[Any]) -> Any:  # noqa: ANN401 - what a cursor holds depends on its keys
    kind = key.type.python_type
    typed = value if isinstance(value, kind) else _READ.get(kind, kind)(str(value))
    # What no column can hold, PostgreSQL would refuse as our fault: NUL, half a surrogate pair, numbers past its integers.
    if isinstance(typed, str) and "\x00" in typed.encode().decode():
        raise ValueError("NUL")
    if isinstance(typed, int) and typed.bit_length() >= (64 if isinstance(key.type, BigInteger) else 32):
        raise ValueError("too large")
    return typed


async def read_page(
    session: AsyncSession,
    statement: Select[*tuple[Any, ...]],
    keys: Sequence[Any],
    *,
    limit: int,
    cursor: str | None,
    descending: bool = False,
) -> tuple[list[Row[Any]], str | None]:
    """One page of a statement, ordered by ``keys``: columns of the statement that together are unique.

    ``keys`` map to result columns by name. Returns the rows and the cursor of the next page.

    Raises:
        Problem: 422 ``invalid_cursor``.
    """
    columns: list[ColumnElement[Any]] = [getattr(key, "expression", key) for key in keys]
    if cursor:
        mark = tuple_(*_decode(cursor, columns))
        place = tuple_(*columns)
        statement = statement.where(place < mark if descending else place > mark)
    order = [column.desc() if descending else column.asc() for column in columns]
    # Written out: with a parameter the planner does not know that it is a short list, and plans anew for each page.
    whole = statement.order_by(*order).limit(literal_column(str(limit + 1)))
    rows = list((await session.execute(whole)).all())
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], _encode([getattr(last, str(column.key)) for column in columns])
