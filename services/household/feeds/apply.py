"""What accepted rows of each feed change, as set-based statements: rows, versions and events of a chunk in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.definitions import FEEDS
from services.household.feeds.memberships import apply_persons, apply_registrations
from services.household.feeds.tables import FACTS
from services.household.history.commands.steps import begin_steps, steps_of_changes, steps_of_registering
from services.household.registry.events import publish_households, publish_incomes, publish_records
from services.household.registry.tables import TAKEN_BACK
from services.household.registry.turns import batch_turn
from shared.intake.definition import Table
from shared.intake.runner import Apply, Chunk
from shared.intake.tables import staging_name
from shared.persistence.ids import id_series, numbered_id
from shared.standards.ids import uuid7

__all__ = ["APPLY", "apply_facts"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_ROWS = "WHERE ordinal > :low AND ordinal <= :high"
_TAKEN_BACK = f"household.close_reason IS NOT DISTINCT FROM '{TAKEN_BACK}'"


def _present(table: Table, chunk: Chunk, keep: Iterable[str] = ()) -> list[str]:
    """The stored fields that this file may change: those it has, but for the key and ``keep``."""
    fixed = {*table.key, *keep}
    return [name for column in table.columns if column.name in chunk.present for name in column.staged if name not in fixed]


def _replace(target: str, key: str, fields: list[str], extra: str = "", also: str = "false") -> str:
    """The conflict clause: new values replace stored ones where they differ, or ``also`` holds; other rows stay untouched and uncounted."""
    if not fields:
        return f"ON CONFLICT ({key}) DO NOTHING"
    values = ", ".join(f"{name} = excluded.{name}" for name in fields)
    old = ", ".join(f"{target}.{name}" for name in fields)
    new = ", ".join(f"excluded.{name}" for name in fields)
    return (
        f"ON CONFLICT ({key}) DO UPDATE SET {values}, batch_id = excluded.batch_id{extra}"
        f" WHERE ({old}) IS DISTINCT FROM ({new}) OR {also}"
    )


def _values(chunk: Chunk, **more: Any) -> Mapping[str, Any]:  # noqa: ANN401 - bound values
    return {"low": chunk.low, "high": chunk.high, "batch": chunk.batch_id, **more}


async def apply_households(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    """REG-HH: create households, or replace what the file has of them."""
    fields = [name for name in table.staged if name != "household_no"]
    replace = _replace(
        "household",
        "household_no",
        _present(table, chunk),
        # Who was closed only because a batch was taken back is registered again.
        f", closed_on = CASE WHEN {_TAKEN_BACK} THEN NULL ELSE household.closed_on END"
        f", close_reason = CASE WHEN {_TAKEN_BACK} THEN NULL ELSE household.close_reason END"
        ", version = household.version + 1, changed_at = now()",
        _TAKEN_BACK,
    )
    statement = text(
        f"WITH changed AS ("  # noqa: S608 - names come from declarations
        f" INSERT INTO household (id, household_no, {', '.join(fields)}, batch_id)"
        f" SELECT {numbered_id('id', 'ordinal')}, household_no, {', '.join(fields)}, :batch"
        f" FROM {staging_name(table)} {_ROWS} {replace} RETURNING new.id, old.id IS NULL AS made)"
        f" SELECT count(*), coalesce(array_agg(id), '{{}}'), coalesce(array_agg(id) FILTER (WHERE made), '{{}}') FROM changed"
    )
    values = _values(chunk, **id_series("id"))
    count, ids, made = (await session.execute(statement, values, execution_options=_SYSTEM)).one()
    await publish_households(session, ids)
    await steps_of_registering(session, chunk.batch_id, made)
    return int(count)


async def apply_incomes(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    """REG-INC: one statement a household and year; amounts that were never given count as nought."""
    fields = [name for name in table.staged if name not in {"household_no", "year", "registered_population"}]
    replace = _replace(
        "income_statement",
        "household_id, year",
        _present(table, chunk, keep=("household_no",)),
        ", version = income_statement.version + 1, withdrawn_at = NULL",
        "income_statement.withdrawn_at IS NOT NULL",
    )
    statement = text(
        f"WITH changed AS ("  # noqa: S608
        f" INSERT INTO income_statement (id, household_id, year, registered_population, {', '.join(fields)}, batch_id)"
        f" SELECT {numbered_id('id', 'ordinal')}, household_id, year, registered_population, {', '.join(f'coalesce({name}, 0)' for name in fields)}, :batch"
        f" FROM {staging_name(table)} {_ROWS} {replace} RETURNING household_id)"
        f" SELECT count(*), coalesce(array_agg(DISTINCT household_id), '{{}}') FROM changed"
    )
    values = _values(chunk, **id_series("id"))
    count, households = (await session.execute(statement, values, execution_options=_SYSTEM)).one()
    await publish_incomes(session, households, batch_id=chunk.batch_id)
    return int(count)


async def apply_facts(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    """A department feed: facts by their key, and the sheets of every household and year that they touch."""
    fact = FACTS[table.code]
    subject = ["household_id", *(["person_id"] if fact.info["by_person"] else [])]
    data = list(fact.info["data"])
    replaced = [name for name in _present(table, chunk) if name in data]
    if fact.info["by_person"] and "person_id" not in table.key:
        replaced.append("person_id")
    replace = _replace("t", ", ".join(table.key), replaced, ", household_id = excluded.household_id, version = t.version + 1")
    # A person may have moved since the file was matched: the fact goes where the person is now.
    owner = "JOIN person p ON p.id = s.person_id" if fact.info["by_person"] else ""
    household = "p.household_id" if fact.info["by_person"] else "s.household_id"
    statement = text(
        f"WITH changed AS ("  # noqa: S608
        f" INSERT INTO {fact.name} AS t ({', '.join([*subject, *data])}, batch_id)"
        f" SELECT {', '.join([household, *(f's.{name}' for name in [*subject[1:], *data])])}, :batch"
        f" FROM {staging_name(table)} s {owner} {_ROWS} ORDER BY s.ordinal {replace}"
        f" RETURNING old.household_id AS old_household, old.year AS old_year, new.household_id, new.year"
        f"), touched AS ("
        f" SELECT household_id, year FROM changed"
        f" UNION SELECT old_household, old_year FROM changed WHERE old_household IS NOT NULL"
        f"), bumped AS ("
        f" INSERT INTO record_sheet (id, household_id, feed, year, mark)"
        f" SELECT {numbered_id('id', 'row_number() OVER ()')}, household_id, :feed, year, :mark FROM touched"
        f" ON CONFLICT (household_id, feed, year)"
        f" DO UPDATE SET version = record_sheet.version + 1, mark = excluded.mark"
        f") SELECT (SELECT count(*) FROM changed),"
        f" (SELECT coalesce(array_agg(DISTINCT household_id), '{{}}') FROM touched)"
    )
    mark = uuid7()
    values = _values(chunk, feed=table.code, mark=mark, **id_series("id"))
    count, households = (await session.execute(statement, values, execution_options=_SYSTEM)).one()
    await publish_records(session, table.code, mark, households)
    return int(count)


async def _apply_police(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    changed = await apply_facts(session, table, chunk)
    await apply_registrations(session, chunk)
    return changed


def _in_turn(apply: Apply) -> Apply:
    async def applied(session: AsyncSession, table: Table, chunk: Chunk) -> int:
        await batch_turn(session, chunk.batch_id)
        since = await begin_steps(session)
        changed = await apply(session, table, chunk)
        await steps_of_changes(session, chunk.batch_id, table, since)
        return changed

    return applied


_APPLY: dict[str, Apply] = {
    **dict.fromkeys(FACTS, apply_facts),
    "REG-HH": apply_households,
    "REG-PER": apply_persons,
    "REG-INC": apply_incomes,
    "POL-HUK": _apply_police,
}
assert _APPLY.keys() == FEEDS.keys()  # noqa: S101 - a feed without its apply statement must not start

APPLY: dict[str, Apply] = {code: _in_turn(apply) for code, apply in _APPLY.items()}
"""How each feed's rows are applied: one chunk at a time, and no officer's command meanwhile."""
