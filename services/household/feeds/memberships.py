"""How feeds open and close memberships: REG-PER makes members, POL-HUK ends and reopens their membership."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.rules import Registration, Spell, replay
from services.household.history.commands.steps import steps_of_joining
from services.household.registry.events import publish_households
from services.household.registry.records import move_facts
from shared.intake.definition import Table
from shared.intake.runner import Chunk
from shared.persistence.days import TODAY
from shared.persistence.ids import id_series, numbered_id

__all__ = ["apply_persons", "apply_registrations", "replay_registrations", "touch_households"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_ROWS = "s.ordinal > :low AND s.ordinal <= :high AND s.reason IS NULL"
_FIXED = {"id_number", "name", "household_no", "relation"}
"""A feed never changes a name or number; household and relation belong to the membership."""

# Persons whom an officer has registered since the file was matched.
_MET = text(
    f"""
    UPDATE staging_reg_per s SET person_id = p.id FROM person p
     WHERE {_ROWS} AND s.person_id IS NULL AND p.id_token = s.id_number_token
    """  # noqa: S608 - no input in it
)
_OVERTAKEN = text(
    f"""
    UPDATE staging_reg_per s SET reason = 'overtaken'
      FROM membership m
     WHERE {_ROWS} AND m.person_id = s.person_id
       AND CASE WHEN m.left_on <= {TODAY} THEN m.left_reason = '死亡' ELSE m.household_id <> s.household_id END
    RETURNING s.row
    """  # noqa: S608
)
_NOTE_OVERTAKEN = text(
    "UPDATE intake_batch SET doubts = doubts || jsonb_build_object("
    " 'overtaken_by_office', coalesce((doubts ->> 'overtaken_by_office')::int, 0) + :rows) WHERE id = :batch"
)
_MEMBERSHIPS = f"""
    related AS (
        UPDATE membership m SET relation = s.relation, batch_id = :batch
          FROM staging_reg_per s
         WHERE {_ROWS} AND m.person_id = s.person_id AND m.household_id = s.household_id AND m.relation <> s.relation
           AND (m.left_on IS NULL OR m.left_on > {TODAY})
        RETURNING m.person_id, m.household_id
    ), joined AS (
        -- Who left a household before joined this one on that day or later: the earliest day is taken.
        INSERT INTO membership (household_id, person_id, relation, joined_on, batch_id)
        SELECT s.household_id, s.person_id, s.relation,
               (SELECT max(o.left_on) FROM membership o WHERE o.person_id = s.person_id), :batch
          FROM staging_reg_per s
         WHERE {_ROWS} AND s.person_id IS NOT NULL
           AND NOT EXISTS (SELECT FROM membership m
                            WHERE m.person_id = s.person_id AND (m.left_on IS NULL OR m.left_on > {TODAY}))
        RETURNING person_id, household_id
    )
"""  # noqa: S608
_MADE = ("name", "name_key", "name_sort", "id_number_cipher", "id_number_masked", "birth_date", "sex")


async def apply_persons(session: AsyncSession, table: Table, chunk: Chunk) -> int:
    """REG-PER: create persons or replace what the file has of them, and make them members of their household.

    A row whose person an officer has moved or closed since the file was matched changes nothing; the batch counts it as a doubt.
    """
    values: dict[str, Any] = {"low": chunk.low, "high": chunk.high, "batch": chunk.batch_id}
    await session.execute(_MET, values, execution_options=_SYSTEM)
    if overtaken := len((await session.execute(_OVERTAKEN, values, execution_options=_SYSTEM)).all()):
        await session.execute(_NOTE_OVERTAKEN, {"rows": overtaken, "batch": chunk.batch_id}, execution_options=_SYSTEM)
    changed = (await session.execute(_change_known(table, chunk), values, execution_options=_SYSTEM)).one()
    series = {**id_series("person"), **id_series("membership")}
    made = (await session.execute(_make_new(table), {**values, **series}, execution_options=_SYSTEM)).one()
    await touch_households(session, {*changed.households, *made.households})
    if changed.moved:
        await move_facts(session, changed.moved)
    await steps_of_joining(session, chunk.batch_id, [*changed.joined, *made.joined])
    return int(changed.persons + made.persons)


def _make_new(table: Table) -> TextClause:
    """Persons whom the registry did not know, each with the first membership."""
    optional = [name for column in table.columns if column.name not in _FIXED for name in column.staged]
    columns = ", ".join([*_MADE, *optional])
    return text(
        f"WITH fresh AS MATERIALIZED (SELECT {numbered_id('person', 's.ordinal')} AS id, s.*"  # noqa: S608 - names are declared
        f" FROM staging_reg_per s WHERE {_ROWS} AND s.person_id IS NULL ORDER BY s.ordinal),"
        f" made AS (INSERT INTO person (id, household_id, id_token, {columns}, batch_id)"
        f" SELECT id, household_id, id_number_token, {columns}, :batch FROM fresh),"
        f" joined AS (INSERT INTO membership (id, household_id, person_id, relation, batch_id)"
        f" SELECT {numbered_id('membership', 'ordinal')}, household_id, id, relation, :batch FROM fresh)"
        f" SELECT count(*) AS persons, coalesce(array_agg(DISTINCT household_id), '{{}}') AS households,"
        # Who comes with a household's first members is no newcomer.
        f" coalesce(array_agg(id) FILTER (WHERE EXISTS (SELECT FROM membership m WHERE m.household_id = fresh.household_id"
        f" AND m.batch_id IS DISTINCT FROM :batch)), '{{}}') AS joined FROM fresh"
    )


def _change_known(table: Table, chunk: Chunk) -> TextClause:
    """Persons whom the registry knows: what the file says of them, their relation, and the membership that they may join anew."""
    present = [name for column in table.columns if column.name in chunk.present - _FIXED for name in column.staged]
    replaced = ["household_id", *present]
    return text(
        f"WITH persons AS (UPDATE person t SET {', '.join(f'{name} = s.{name}' for name in replaced)},"  # noqa: S608
        f" version = t.version + 1, batch_id = :batch, changed_at = now()"
        f" FROM staging_reg_per s WHERE {_ROWS} AND t.id = s.person_id"
        f" AND ({', '.join(f't.{name}' for name in replaced)}) IS DISTINCT FROM ({', '.join(f's.{name}' for name in replaced)})"
        f" RETURNING t.id AS person_id, old.household_id AS old_household, new.household_id),"
        f" {_MEMBERSHIPS},"
        f" touched AS (SELECT person_id, household_id FROM persons UNION SELECT person_id, old_household FROM persons"
        f" UNION SELECT person_id, household_id FROM related UNION SELECT person_id, household_id FROM joined)"
        f" SELECT count(DISTINCT person_id) AS persons, coalesce(array_agg(DISTINCT household_id), '{{}}') AS households,"
        f" coalesce((SELECT array_agg(person_id) FROM persons WHERE old_household <> household_id), '{{}}') AS moved,"
        f" coalesce((SELECT array_agg(person_id) FROM joined), '{{}}') AS joined"
        f" FROM touched"
    )


async def touch_households(session: AsyncSession, households: set[UUID]) -> None:
    """Households whose members have changed get a new version, and are published."""
    if not households:
        return
    statement = text("UPDATE household SET version = version + 1, changed_at = now() WHERE id = ANY(:ids)")
    ids = sorted(households)
    await session.execute(statement, {"ids": ids}, execution_options=_SYSTEM)
    await publish_households(session, ids)


_SPELLS = text(
    """
    SELECT m.person_id, m.id, m.household_id, m.relation, m.joined_on, m.left_on, m.left_reason
      FROM membership m WHERE m.person_id = ANY(:people) ORDER BY m.person_id, m.id FOR UPDATE
    """
)
_REGISTRATIONS = text("SELECT person_id, change, changed_on FROM fact_pol_huk WHERE person_id = ANY(:people)")
_CHANGE = text(
    """
    UPDATE membership m SET joined_on = c.joined_on, left_on = c.left_on, left_reason = c.left_reason, batch_id = :batch
      FROM unnest(CAST(:ids AS uuid[]), CAST(:joined AS date[]), CAST(:dates AS date[]), CAST(:reasons AS text[]))
        AS c(id, joined_on, left_on, left_reason)
     WHERE m.id = c.id
    """
)
_OPEN = text(
    """
    INSERT INTO membership (household_id, person_id, relation, joined_on, left_on, left_reason, batch_id)
    SELECT household_id, person_id, relation, joined_on, left_on, left_reason, :batch
      FROM unnest(CAST(:households AS uuid[]), CAST(:people AS uuid[]), CAST(:relations AS text[]),
                  CAST(:joined AS date[]), CAST(:dates AS date[]), CAST(:reasons AS text[]))
        AS o(household_id, person_id, relation, joined_on, left_on, left_reason)
    """
)


async def apply_registrations(session: AsyncSession, chunk: Chunk) -> None:
    """POL-HUK: replay the registrations of every person who got a new one in this chunk."""
    people_of = text(
        f"SELECT DISTINCT f.person_id FROM fact_pol_huk f JOIN staging_pol_huk s USING (person_id, change, changed_on)"  # noqa: S608
        f" WHERE f.batch_id = :batch AND {_ROWS}"
    )
    values: dict[str, Any] = {"low": chunk.low, "high": chunk.high, "batch": chunk.batch_id}
    people = list((await session.execute(people_of, values, execution_options=_SYSTEM)).scalars())
    await replay_registrations(session, people, chunk.batch_id)


async def replay_registrations(
    session: AsyncSession,
    people: Sequence[UUID],
    batch_id: UUID | None,
    withdrawn: Mapping[UUID, Sequence[Registration]] = MappingProxyType({}),
) -> None:
    """Bring the memberships of these people in line with their registrations; those ``withdrawn`` of a person are said no more."""
    spells: dict[UUID, list[Spell]] = defaultdict(list)
    for person_id, *spell in await session.execute(_SPELLS, {"people": people}, execution_options=_SYSTEM):
        spells[person_id].append(Spell(*spell))
    said: dict[UUID, list[Registration]] = defaultdict(list)
    for person_id, change, on in await session.execute(_REGISTRATIONS, {"people": people}, execution_options=_SYSTEM):
        said[person_id].append(Registration(change, on))
    new = {person_id: replay(spells[person_id], said[person_id], withdrawn.get(person_id, ())) for person_id in people}
    changed = [spell for person_id in people for spell in new[person_id] if spell.id and spell not in spells[person_id]]
    opened = [(person_id, spell) for person_id in people for spell in new[person_id] if spell.id is None]
    await _store(session, batch_id, changed, opened)
    await touch_households(session, {spell.household_id for spell in [*changed, *(s for _, s in opened)]})
    if batch_id is not None:
        await steps_of_joining(session, batch_id, [person_id for person_id, _ in opened])


async def _store(session: AsyncSession, batch_id: UUID | None, changed: list[Spell], opened: list[tuple[UUID, Spell]]) -> None:
    if changed:
        values: dict[str, Any] = {
            "batch": batch_id,
            "ids": [spell.id for spell in changed],
            "joined": [spell.joined_on for spell in changed],
            "dates": [spell.left_on for spell in changed],
            "reasons": [spell.left_reason for spell in changed],
        }
        await session.execute(_CHANGE, values, execution_options=_SYSTEM)
    if opened:
        values = {
            "batch": batch_id,
            "households": [spell.household_id for _, spell in opened],
            "people": [person_id for person_id, _ in opened],
            "relations": [spell.relation for _, spell in opened],
            "joined": [spell.joined_on for _, spell in opened],
            "dates": [spell.left_on for _, spell in opened],
            "reasons": [spell.left_reason for _, spell in opened],
        }
        await session.execute(_OPEN, values, execution_options=_SYSTEM)
