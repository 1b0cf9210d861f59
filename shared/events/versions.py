"""What versions of which aggregates a table holds, as digests of 256 buckets and as the pairs in some of them.

A bucket is the last byte of an id: the first bytes of a UUIDv7 are its time, the last are random.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, literal, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.selectable import TextualSelect

__all__ = ["VersionQuery", "digests", "versions_in"]

VersionQuery = Select[UUID, int] | TextualSelect
"""Two columns, ``id`` and ``version``, one row an aggregate."""

_OURS = {"unscoped": "comparison covers all divisions"}


def _bucketed(query: VersionQuery) -> Any:  # noqa: ANN401 - a subquery
    rows = query.subquery("rows")
    bucket = func.get_byte(func.uuid_send(rows.c.id), 15).label("bucket")
    return select(bucket, rows.c.id, rows.c.version).subquery("bucketed")


async def digests(session: AsyncSession, query: VersionQuery) -> dict[str, tuple[int, str]]:
    """Count and digest of every bucket that is not empty; keys are the buckets' numbers in decimal."""
    rows = _bucketed(query)
    pair = func.concat(rows.c.id, literal(":"), rows.c.version)
    digest = func.md5(func.string_agg(pair, text("',' ORDER BY id")))
    statement = select(rows.c.bucket, func.count(), digest).group_by(rows.c.bucket)
    result = await session.execute(statement, execution_options=_OURS)
    return {str(bucket): (number, value) for bucket, number, value in result}


async def versions_in(session: AsyncSession, query: VersionQuery, buckets: Collection[str]) -> dict[str, int]:
    """The version of every id in these buckets."""
    rows = _bucketed(query)
    statement = select(rows.c.id, rows.c.version).where(rows.c.bucket.in_([int(bucket) for bucket in buckets]))
    result = await session.execute(statement, execution_options=_OURS)
    return {str(item_id): version for item_id, version in result}
