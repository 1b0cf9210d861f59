"""History 历史: what rows were before they were changed, kept by the database itself, and how they stood at a moment.

    install_history()                                # in a migration, after the table of :class:`RowHistoryMixin` is made
    keep_history("household", root="id")             # in a migration, for each table whose rows are remembered
    await begin_change(session)                      # in a use case: what it changes is one change, under one id

A row's first form costs nothing: only a changed or removed row leaves an image behind. What is mere book-keeping (a version, the
batch that wrote last) changes no content and leaves none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, Table, Uuid, bindparam, column, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, declared_attr, mapped_column
from sqlalchemy.sql.selectable import Subquery
from sqlalchemy.types import DateTime

from shared.persistence.migrations import append_only, bound, execute

__all__ = ["BOOK_KEEPING", "CHANGE", "RowHistoryMixin", "as_of", "begin_change", "install_history", "keep_history"]

BOOK_KEEPING = ("version", "batch_id", "changed_at")
"""Columns that say how a row came to be as it is, not what it says."""
CHANGE = "nullif(current_setting('zx.change', true), '')::uuid"
"""The SQL of the change under which this transaction writes; null outside of any."""
_BEGIN = text("SELECT set_config('zx.change', coalesce(CAST(:change AS text), uuidv7()::text), true)")
_WHY = {"unscoped": "a setting of the transaction"}


class RowHistoryMixin:
    """An image of a row as it was until ``replaced_at``: its table and key, the aggregate's root, every column.

    ``change_id`` is the change that replaced it: a batch, a reversal, or an officer's single use case.
    """

    __tablename__ = "row_history"

    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    table_name: Mapped[str]
    row_id: Mapped[str]
    root_id: Mapped[UUID]
    change_id: Mapped[UUID | None]
    replaced_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    removed: Mapped[bool]
    image: Mapped[dict[str, Any]]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """Found by row, by root and by change."""
        return (
            Index("ix_row_history_row", "table_name", "row_id", "position"),
            Index("ix_row_history_root", "root_id", "position"),
            Index("ix_row_history_change", "change_id", "position"),
            {"info": {"scoped": True}},
        )


_KEEP = f"""
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    image jsonb := to_jsonb(OLD);
BEGIN
    INSERT INTO row_history (table_name, row_id, root_id, change_id, removed, image)
    VALUES (TG_TABLE_NAME, image ->> 'id', (image ->> TG_ARGV[0])::uuid, {CHANGE}, TG_OP = 'DELETE', image);
    RETURN NULL;
END $$
"""  # noqa: S608 - no input in it


def install_history() -> None:
    """Inside a migration, after the table is made: nobody changes what was, and a function writes it."""
    append_only("row_history")
    execute(_KEEP)


def keep_history(table: str, *, root: str) -> None:
    """Inside a migration: remember the rows of ``table``, which has an ``id``; ``root`` is its column with the aggregate's root.

    A row-level trigger whose condition PostgreSQL judges before it calls anything: an update that changes no content costs a
    comparison. A later migration that adds a column calls this again.
    """
    columns = text(
        "SELECT attname FROM pg_attribute WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped"
        " AND attgenerated = '' AND NOT attname = ANY(:book_keeping) ORDER BY attnum"
    )
    values = {"table": table, "book_keeping": list(BOOK_KEEPING)}
    names = list(bound().scalars(columns, values))
    old, new = (", ".join(f'{row}."{name}"' for name in names) for row in ("OLD", "NEW"))
    execute(
        f"CREATE OR REPLACE TRIGGER history_of_changes AFTER UPDATE ON {table} FOR EACH ROW"
        f" WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION keep_history('{root}')"
    )
    execute(
        f"CREATE OR REPLACE TRIGGER history_of_removals AFTER DELETE ON {table} FOR EACH ROW"
        f" EXECUTE FUNCTION keep_history('{root}')"
    )


async def begin_change(session: AsyncSession, change_id: UUID | None = None) -> None:
    """What this transaction writes belongs to this change; to a new one, if none is named."""
    values = {"change": None if change_id is None else str(change_id)}
    await session.execute(_BEGIN, values, execution_options=_WHY)


def as_of(
    table: Table, moment: datetime, *, by: str, values: Sequence[UUID], since: str = "uuid_extract_timestamp(id)"
) -> Subquery:
    """The rows of ``table`` as they stood at a moment: those whose column ``by``, the root or ``id``, had one of ``values`` then.

    ``since`` is the SQL of when a row was made. A row stood as its first image that was replaced later; without one, as it is.
    """
    name = table.name
    images = "row_id = ANY(CAST(CAST(:values AS uuid[]) AS text[]))" if by == "id" else "root_id = ANY(:values)"
    later = f"table_name = '{name}' AND replaced_at > :moment"
    statement = text(
        f"""
        SELECT was.*
          FROM (SELECT DISTINCT ON (row_id) image FROM row_history
                 WHERE {later} AND row_id IN (SELECT row_id FROM row_history WHERE {later} AND {images}
                                              UNION ALL SELECT CAST(id AS text) FROM {name} WHERE {by} = ANY(:values))
                 ORDER BY row_id, position) AS first, jsonb_populate_record(NULL::{name}, first.image) AS was
         WHERE was.{by} = ANY(:values) AND {since} <= :moment
        UNION ALL
        SELECT now.* FROM {name} AS now
         WHERE now.{by} = ANY(:values) AND {since} <= :moment AND NOT EXISTS (
               SELECT FROM row_history AS h
                WHERE h.table_name = '{name}' AND h.row_id = CAST(now.id AS text) AND h.replaced_at > :moment)
        """  # noqa: S608 - names are declared
    )
    # A name of its own for each: a statement may look at several tables.
    bound = statement.bindparams(
        bindparam("values", list(values), type_=ARRAY(Uuid), unique=True),
        bindparam("moment", moment, type_=DateTime(timezone=True), unique=True),
    )
    columns = (column(each.name, each.type) for each in table.columns)
    return bound.columns(*columns).subquery(f"{name}_then")
