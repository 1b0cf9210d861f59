"""Steps of what many households have in common, a batch, its reversal, a screening or a dispatch: one statement a kind, whatever the number of rows.

What a batch only adds (an income, a settlement) is no step: it stands in the profile with its own date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, TextClause, Uuid, bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.events import publish_steps
from services.household.history.rules import STEPS
from services.household.registry.expressions import masked_name
from shared.access import Caller
from shared.access.caller import PLATFORM
from shared.intake.definition import Table
from shared.persistence.ids import id_series, numbered_id

__all__ = [
    "begin_steps",
    "steps_of_changes",
    "steps_of_dispatch",
    "steps_of_joining",
    "steps_of_leads",
    "steps_of_registering",
    "steps_of_reversing",
]

_WHY = {"unscoped": "rows were matched within the uploader's scope"}
_BEGIN = text("SELECT coalesce(max(position), 0) FROM row_history")
_MASKED = str(masked_name(column("p.name", is_literal=True)).compile(compile_kwargs={"literal_binds": True}))


_BATCH = "SELECT client_id AS actor, department, id AS change_id, id AS batch_id FROM intake_batch WHERE id = :batch"
_REVERSAL = "SELECT client_id AS actor, department, id AS change_id, batch_id FROM batch_reversal WHERE id = :reversal"
_PLATFORM = f"SELECT '{PLATFORM.client_id}' AS actor, '' AS department, NULL::uuid AS change_id, NULL::uuid AS batch_id"


def _insert(rows: str, who: str = _BATCH) -> TextClause:
    """Insert steps; ``rows`` selects household, kind, title and day, ``who`` whose they are."""
    return text(
        f"WITH rows AS ({rows}), made AS ("  # noqa: S608 - no input in it
        f" INSERT INTO household_step (id, household_id, kind, title, happened_on, actor, department, change_id, batch_id)"
        f" SELECT {numbered_id('id', 'row_number() OVER ()')}, rows.*, who.* FROM rows, ({who}) AS who RETURNING id)"
        f" SELECT coalesce(array_agg(id), '{{}}') FROM made"
    )


_REGISTERED = _insert(
    f"SELECT household_id, 'household.register' AS kind, '{STEPS['household.register']}' AS title, NULL::date AS happened_on"  # noqa: S608
    " FROM unnest(:households) AS household_id"
).bindparams(bindparam("households", type_=ARRAY(Uuid)))
_JOINED = _insert(
    f"""
    SELECT m.household_id, 'person.join' AS kind, concat('{STEPS["person.join"]}:', {_MASKED}) AS title,
           m.joined_on AS happened_on
      FROM unnest(:persons) AS person_id
      JOIN person p ON p.id = person_id
      JOIN LATERAL (SELECT household_id, joined_on FROM membership WHERE membership.person_id = p.id
                     ORDER BY left_on DESC NULLS FIRST, id DESC LIMIT 1) m ON true
    """  # noqa: S608
).bindparams(bindparam("persons", type_=ARRAY(Uuid)))
# A membership that ended or goes on is told by its person; everything else of a household in one step.
_CHANGED = _insert(
    f"""
    WITH changed AS (
        SELECT DISTINCT ON (table_name, row_id) table_name, row_id, root_id, image
          FROM row_history WHERE change_id = :batch AND position > :since ORDER BY table_name, row_id, position
    ), spell AS (
        SELECT c.row_id, m.household_id, m.left_on, m.left_reason, {_MASKED} AS who, c.image ->> 'left_on' AS was
          FROM changed c JOIN membership m ON m.id = CAST(c.row_id AS uuid) JOIN person p ON p.id = m.person_id
         WHERE c.table_name = 'membership' AND m.left_on IS DISTINCT FROM CAST(c.image ->> 'left_on' AS date)
    )
    SELECT household_id,
           CASE WHEN left_on IS NULL THEN 'person.reinstate' ELSE 'person.leave' END AS kind,
           CASE WHEN left_on IS NULL THEN concat('{STEPS["person.reinstate"]}:', who)
                ELSE concat('{STEPS["person.leave"]}:', who, '(', left_reason, ')') END AS title,
           left_on AS happened_on
      FROM spell
    UNION ALL
    SELECT c.root_id, 'batch.correct', concat('{STEPS["batch.correct"]}:', CAST(:table AS text), ' ', count(*), ' 项'), NULL
      FROM changed c
     WHERE NOT EXISTS (SELECT FROM spell s WHERE s.row_id = c.row_id AND c.table_name = 'membership')
     GROUP BY c.root_id
    """  # noqa: S608
)


_REVERSED = _insert(
    f"SELECT household_id, 'batch.reverse' AS kind, concat('{STEPS['batch.reverse']}:', CAST(:table AS text)) AS title,"  # noqa: S608
    " NULL::date AS happened_on FROM unnest(:households) AS household_id",
    _REVERSAL,
).bindparams(bindparam("households", type_=ARRAY(Uuid)))
_LED = _insert(
    f"""
    SELECT household_id, 'lead.open' AS kind,
           concat('{STEPS["lead.open"]}:', CASE level WHEN 'red' THEN '红色' WHEN 'orange' THEN '橙色' ELSE '黄色' END) AS title,
           opened_on AS happened_on
      FROM lead WHERE screening_id = :screening AND version = 1
    """,  # noqa: S608
    _PLATFORM,
)

_DISPATCHED = _insert(
    f"SELECT household_id, 'lead.dispatch' AS kind, '{STEPS['lead.dispatch']}' AS title, CAST(:on AS date) AS happened_on"  # noqa: S608
    " FROM lead WHERE id = ANY(:leads)",
    "SELECT CAST(:actor AS text) AS actor, CAST(:department AS text) AS department, CAST(:change AS uuid) AS change_id,"
    " NULL::uuid AS batch_id",
).bindparams(bindparam("leads", type_=ARRAY(Uuid)))


async def begin_steps(session: AsyncSession) -> int:
    """The place in the history before a chunk; no other changes while the chunk has its turn."""
    return int((await session.execute(_BEGIN, execution_options=_WHY)).scalar_one())


async def steps_of_registering(session: AsyncSession, batch_id: UUID, households: Sequence[UUID]) -> None:
    """Households that the batch has registered."""
    if households:
        await _write(session, _REGISTERED, batch=batch_id, households=households)


async def steps_of_joining(session: AsyncSession, batch_id: UUID, persons: Sequence[UUID]) -> None:
    """Persons whom the batch has brought into households that were there before."""
    if persons:
        await _write(session, _JOINED, batch=batch_id, persons=persons)


async def steps_of_changes(session: AsyncSession, batch_id: UUID, table: Table, since: int) -> None:
    """What the batch has changed since that place in the history."""
    if await begin_steps(session) > since:
        await _write(session, _CHANGED, batch=batch_id, table=table.title, since=since)


async def steps_of_reversing(session: AsyncSession, reversal_id: UUID, table: Table, households: Sequence[UUID]) -> None:
    """Households for which a batch was taken back."""
    if households:
        await _write(session, _REVERSED, reversal=reversal_id, table=table.title, households=households)


async def steps_of_leads(session: AsyncSession, screening_id: UUID) -> None:
    """Leads that a screening has just opened."""
    await _write(session, _LED, screening=screening_id)


async def steps_of_dispatch(session: AsyncSession, caller: Caller, dispatch_id: UUID, leads: Sequence[UUID], on: date) -> None:
    """Leads that were just dispatched together."""
    who = {"actor": caller.client_id, "department": caller.department, "change": dispatch_id}
    await _write(session, _DISPATCHED, leads=leads, on=on, **who)


async def _write(session: AsyncSession, statement: TextClause, **values: Any) -> None:  # noqa: ANN401 - bound values
    written = (await session.execute(statement, {**values, **id_series("id")}, execution_options=_WHY)).scalar_one()
    await publish_steps(session, written)
