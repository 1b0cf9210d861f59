"""What the household service tells, applied: every state if it is newer than the stored one, whole runs in one statement.

Sections of a household come in any order and more than once, also before the household itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.elements import TextClause

from services.gateway.readmodels.tables import BoardBatch, BoardDivision, BoardLead, BoardScreening
from shared.contracts.base import EventType
from shared.contracts.household import (
    BATCH_CHANGED,
    DIVISION_CHANGED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    LEAD_CHANGED,
    RECORD_CHANGED,
    SCREENING_COMPLETED,
    WATCH_CHANGED,
)
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.events.streams import stream_name
from shared.standards import clock

__all__ = ["CONSUMER"]

RUN_LIMIT = 5000
"""Items a statement: larger ones are no faster, and spill to disk."""
_ALL = {"unscoped": "read models hold all divisions"}

# Old and new sections side by side, each key in its newest version, in order of keys.
_MERGE = """
(keys, versions, sections, revision) = (
    SELECT array_agg(key), array_agg(version), array_agg(section), CAST(sum(version) AS bigint)
      FROM (SELECT DISTINCT ON (key) key, version, section
              FROM (SELECT * FROM unnest(p.keys, p.versions, p.sections) AS old (key, version, section)
                    UNION ALL
                    SELECT * FROM unnest(excluded.keys, excluded.versions, excluded.sections) AS new (key, version, section)) AS s
             ORDER BY key, version DESC) AS merged)
"""

# Each item as it was told, beside the fields that place it. (Read by ->> each field would parse the item anew.)
_TOLD = """
    ROWS FROM (json_array_elements(CAST(:items AS json)),
               json_to_recordset(CAST(:items AS json)) AS
               (id text, version bigint, household_id uuid, household_no text, division_code text, feed text, year text))
        AS t (item, id, version, household_id, household_no, division_code, feed, year)
"""

_ROOT = text(
    f"""
    INSERT INTO household_profile AS p (household_id, household_no, division_code, revision, keys, versions, sections)
    SELECT CAST(id AS uuid), household_no, division_code, version, ARRAY['household'], ARRAY[version], ARRAY[CAST(item AS text)]
      FROM {_TOLD}
    ON CONFLICT (household_id) DO UPDATE
       SET household_no = excluded.household_no, division_code = excluded.division_code, {_MERGE}
     WHERE excluded.versions[1] > coalesce(p.versions[array_position(p.keys, 'household')], 0)
    """  # noqa: S608 - no input in it
)


def _section(key: str) -> TextClause:
    """Put sections into their documents; ``key`` is the SQL expression of a section's key. Documents without news stay untouched."""
    return text(
        f"""
        WITH told AS MATERIALIZED (SELECT household_id, {key} AS key, version, CAST(item AS text) AS section FROM {_TOLD})
        INSERT INTO household_profile AS p (household_id, keys, versions, sections, revision)
        SELECT told.household_id, array_agg(told.key ORDER BY told.key), array_agg(told.version ORDER BY told.key),
               array_agg(told.section ORDER BY told.key), sum(told.version)
          FROM told LEFT JOIN household_profile AS known ON known.household_id = told.household_id
         WHERE told.version > coalesce(known.versions[array_position(known.keys, told.key)], 0)
         GROUP BY told.household_id
        ON CONFLICT (household_id) DO UPDATE SET {_MERGE}
        """  # noqa: S608
    )


_INCOME = _section("'income:' || year")
_RECORD = _section("'record:' || feed || ':' || year")
_LEAD = _section("'lead:' || id")
_WATCH = _section("'watch'")

_BOARD_HOUSEHOLD = text(
    """
    INSERT INTO board_household AS b
           (household_id, version, division_code, household_type, closed_on, persons, joining, leaving)
    SELECT h.id, h.version, h.division_code, h.household_type, h.closed_on, m.persons, m.joining, m.leaving
      FROM json_to_recordset(CAST(:items AS json))
           AS h (id uuid, version bigint, division_code text, household_type text, closed_on date, members json),
           LATERAL (
               SELECT count(*) FILTER (WHERE coalesce(joined_on <= :today, true) AND coalesce(left_on > :today, true)) AS persons,
                      array_agg(joined_on ORDER BY joined_on)
                          FILTER (WHERE joined_on > :today AND coalesce(left_on > joined_on, true)) AS joining,
                      array_agg(left_on ORDER BY left_on)
                          FILTER (WHERE left_on > :today AND coalesce(left_on > joined_on, true)) AS leaving
                 FROM json_to_recordset(h.members) AS member (joined_on date, left_on date)
           ) AS m
    ON CONFLICT (household_id) DO UPDATE
       SET version = excluded.version, division_code = excluded.division_code, household_type = excluded.household_type,
           closed_on = excluded.closed_on, persons = excluded.persons, joining = excluded.joining, leaving = excluded.leaving
     WHERE excluded.version > b.version
    """
)
_BOARD_WATCH = text(
    """
    INSERT INTO board_household AS b (household_id, watch_version, watched)
    SELECT household_id, version, watched
      FROM json_to_recordset(CAST(:items AS json)) AS w (household_id uuid, version bigint, watched boolean)
    ON CONFLICT (household_id) DO UPDATE SET watch_version = excluded.watch_version, watched = excluded.watched
     WHERE excluded.watch_version > b.watch_version
    """
)


def _upsert(table: Any) -> TextClause:  # noqa: ANN401 - a mapped class's Table
    """Keep the items as rows of a table whose columns are fields of theirs."""
    assert isinstance(table, Table)  # noqa: S101
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    typed = ", ".join(f'"{column.name}" {column.type.compile(dialect)}' for column in table.columns)
    newer = ", ".join(f'excluded."{column.name}"' for column in table.columns)
    return text(
        f"INSERT INTO {table.name} AS known ({names})"  # noqa: S608
        f" SELECT {names} FROM json_to_recordset(CAST(:items AS json)) AS told ({typed})"
        f" ON CONFLICT (id) DO UPDATE SET ({names}) = ROW ({newer}) WHERE excluded.version > known.version"
    )


def _applying(*statements: TextClause) -> Callable[[AsyncSession, Items], Awaitable[None]]:
    async def apply(session: AsyncSession, items: Items) -> None:
        values: dict[str, object] = {"items": items.json, "today": clock.today()}
        for statement in statements:
            wanted = {name: values[name] for name in statement._bindparams}  # noqa: SLF001 - text() says its parameters nowhere else
            await session.execute(statement, wanted, execution_options=_ALL)

    return apply


HANDLERS: Mapping[EventType, Callable[[AsyncSession, Items], Awaitable[None]]] = {
    DIVISION_CHANGED: _applying(_upsert(BoardDivision.__table__)),
    HOUSEHOLD_CHANGED: _applying(_ROOT, _BOARD_HOUSEHOLD),
    INCOME_CHANGED: _applying(_INCOME),
    RECORD_CHANGED: _applying(_RECORD),
    LEAD_CHANGED: _applying(_LEAD, _upsert(BoardLead.__table__)),
    WATCH_CHANGED: _applying(_WATCH, _BOARD_WATCH),
    BATCH_CHANGED: _applying(_upsert(BoardBatch.__table__)),
    SCREENING_COMPLETED: _applying(_upsert(BoardScreening.__table__)),
}

CONSUMER = Consumer(
    name="gateway-picture",
    stream=stream_name("household"),
    handlers=HANDLERS,
    run_limits=dict.fromkeys(HANDLERS, RUN_LIMIT),
)
"""Fills the profiles and the board."""
