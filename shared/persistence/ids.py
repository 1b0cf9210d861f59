"""Ids in bulk. What one statement makes has a UUIDv7 and those that follow it; what it is asked for is bound as one value.

RFC 9562, 6.2, method 2 (monotonic random): time and most of the random part are drawn once, the last 48 bits count on from a random
start. Each ``uuidv7()`` asks the kernel for random bytes of its own, which costs more than inserting a row.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, SQLColumnExpression, Uuid, any_, literal

from shared.standards.ids import uuid7

__all__ = ["among_ids", "id_series", "numbered_id"]

_HEAD_CHARACTERS = 24
_START_BITS = 47
"""One bit less than there is room for: nobody counts as far as the rest."""


def id_series(name: str) -> dict[str, str | int]:
    """The bound values of a series for :func:`numbered_id`; draw one for each statement."""
    return {f"{name}_head": str(uuid7())[:_HEAD_CHARACTERS], f"{name}_start": secrets.randbits(_START_BITS)}


def numbered_id(name: str, number: str) -> str:
    """The SQL of the id with this number (an SQL expression, different for each row) in the series ``name``."""
    return f"CAST(CAST(:{name}_head AS text) || lpad(to_hex(CAST(:{name}_start AS bigint) + {number}), 12, '0') AS uuid)"


def among_ids(column: SQLColumnExpression[Any], ids: Sequence[UUID]) -> ColumnElement[bool]:
    """Whether an id is one of these, which are bound as one value: a chunk of a file has more of them than a statement may have values."""
    return column == any_(literal(list(ids), ARRAY(Uuid())))
