"""How rows of a file enter a register: new ones are made, known ones changed, in one statement a chunk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ARRAY, Text, TextClause, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources.declarations import STAGING
from services.assets.resources.events import publish_resources
from shared.intake.definition import Reason, Table
from shared.intake.runner import Chunk
from shared.intake.setting_aside import set_aside
from shared.intake.uploads import upload_of
from shared.persistence.ids import id_series, numbered_id

__all__ = ["apply_rows"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_OURS = "EXISTS (SELECT FROM unnest(CAST(:prefixes AS text[])) AS within (prefix) WHERE starts_with(r.division_code, within.prefix))"
_DIFFERS = "(r.fields - :present) || excluded.fields IS DISTINCT FROM r.fields"
_DIFFERENT = "(SELECT coalesce(jsonb_object_agg(w.key, w.value), '{{}}') FROM jsonb_each(m.{of}) AS w WHERE w.value IS DISTINCT FROM m.{other} -> w.key)"


def _key(table: Table) -> str:
    """The key of a staged row: what identifies it, joined."""
    parts = ", ".join(f"s.fields ->> '{name}'" for name in table.key)
    return f"concat_ws('|', {parts})"


def _merged(table: Table) -> TextClause:
    """The chunk's rows that changed something, by count and by id; an unchanged one is confirmed for its day."""
    differs = f"CAST({_DIFFERS} AS int)"
    return text(
        f"""
        WITH merged AS (
            INSERT INTO resource AS r (id, register, key, fields, confirmed_on, batch_id)
            SELECT {numbered_id("resource", "s.ordinal")}, :register, {_key(table)}, s.fields, :day, :batch
              FROM {STAGING} s WHERE s.ordinal > :low AND s.ordinal <= :high ORDER BY 3
            ON CONFLICT (register, key) WHERE withdrawn_at IS NULL DO UPDATE
               SET fields = (r.fields - :present) || excluded.fields,
                   confirmed_on = greatest(r.confirmed_on, excluded.confirmed_on),
                   version = r.version + {differs},
                   changed_at = CASE {differs} WHEN 1 THEN clock_timestamp() ELSE r.changed_at END,
                   batch_id = CASE {differs} WHEN 1 THEN excluded.batch_id ELSE r.batch_id END
             WHERE {_OURS} AND ({_DIFFERS} OR r.confirmed_on < excluded.confirmed_on)
            RETURNING new.id, new.version, old.id IS NULL AS made, coalesce(old.fields, '{{}}') AS was, new.fields AS now),
        logged AS (
            INSERT INTO resource_change (resource_id, version, kind, before, after, batch_id, recorded_by, recorded_name, department)
            SELECT m.id, m.version, CASE WHEN m.made THEN 'record' ELSE 'correct' END,
                   {_DIFFERENT.format(of="was", other="now")},
                   CASE WHEN m.made THEN m.now ELSE {_DIFFERENT.format(of="now", other="was")} END,
                   :batch, :client, :client, :department
              FROM merged m WHERE m.was <> m.now)
        SELECT count(*) AS changed, coalesce(array_agg(id), '{{}}') AS ids FROM merged WHERE was <> now
        """  # noqa: S608 - names are declared
    ).bindparams(bindparam("present", type_=ARRAY(Text)))


def _elsewhere(table: Table) -> str:
    """Rows whose record lies where the uploader answers for nothing."""
    return (
        f'SELECT s."row", \'{Reason.RECORD_ELSEWHERE}\' AS reason, CAST(:header AS text) AS "column"'  # noqa: S608 - names are declared
        f" FROM {STAGING} s JOIN resource r ON r.register = :register AND r.key = {_key(table)} AND r.withdrawn_at IS NULL"
        f" WHERE s.ordinal > :low AND s.ordinal <= :high AND NOT {_OURS}"
    )


async def apply_rows(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    """A file of any register: what it has of a record replaces what is stored, a column that it does not have keeps it.

    What is so already changes nothing, but is confirmed. A record that lies outside of the uploader's divisions is not touched.
    """
    upload = await upload_of(session, chunk.batch_id)
    at: dict[str, Any] = {
        "register": table.code,
        "low": chunk.low,
        "high": chunk.high,
        "prefixes": list(upload.caller.scope.prefixes),
    }
    values = {
        **at,
        **id_series("resource"),
        "present": sorted(chunk.present),
        "day": upload.day,
        "batch": chunk.batch_id,
        "client": upload.caller.client_id,
        "department": upload.caller.department,
    }
    merged = (await session.execute(_merged(table), values, execution_options=_SYSTEM)).one()
    headers = {column.name: column.header for column in table.columns}
    await set_aside(session, chunk.batch_id, _elsewhere(table), {**at, "header": headers[table.key[0]]})
    await publish_resources(session, table.code, merged.ids)
    return int(merged.changed)
