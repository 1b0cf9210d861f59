"""Keeping what another service tells as rows: the newest version of every item, whatever the order they come in, a run in one statement."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Table, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.elements import TextClause

from shared.events.consumer import Handler
from shared.events.envelope import Items

__all__ = ["keeping"]

_ALL = {"unscoped": "read models hold all divisions"}


def keeping(table: Table, **constants: str) -> Handler:
    """A handler that keeps items as rows of a table with the key ``id`` whose columns are fields of theirs.

    ``constants`` are columns that have the same value in every row; another column that is no field begins anew as null.
    """
    statement = _upsert(table, constants)

    async def apply(session: AsyncSession, items: Items) -> None:
        await session.execute(statement, {"items": items.json, **constants}, execution_options=_ALL)

    return apply


def _upsert(table: Table, constants: Mapping[str, str]) -> TextClause:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    values = ", ".join(f":{column.name}" if column.name in constants else f'"{column.name}"' for column in table.columns)
    typed = ", ".join(f'"{column.name}" {column.type.compile(dialect)}' for column in table.columns)
    newer = ", ".join(f'excluded."{column.name}"' for column in table.columns)
    return text(
        f"INSERT INTO {table.name} AS known ({names})"  # noqa: S608 - names of ours
        f" SELECT {values} FROM json_to_recordset(CAST(:items AS json)) AS told ({typed})"
        f" ON CONFLICT (id) DO UPDATE SET ({names}) = ROW ({newer}) WHERE excluded.version > known.version"
    )
