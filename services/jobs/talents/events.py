"""What the pool of talents does when household tells of people: a talent moves with their household, and whoever died or left the county leaves the pool.

A household is told of when somebody leaves it, and the one they come to later, or the other way round: so whoever comes back after a move is in the pool again,
as if they had never left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.talents.machine import TALENT
from services.jobs.talents.queries import TALENTS
from services.jobs.talents.rules import TalentFacts
from services.jobs.talents.tables import Talent
from shared import audit
from shared.access import Scope
from shared.access.caller import PLATFORM
from shared.contracts.jobs import TASK_CHANGED
from shared.events.envelope import Items
from shared.persistence.ids import among_ids
from shared.standards.clock import today
from shared.workflow.moving import Ground, Moving, Taking, move_all
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["follow_rosters"]

_ALL = {"unscoped": "people move and die wherever they live"}
_ITSELF = replace(PLATFORM, permissions=frozenset({"talent:write"}))
_LIVES = """
    WITH person AS (
        SELECT DISTINCT person_id FROM known_member
         WHERE household_id IN (SELECT id FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid))
           AND EXISTS (SELECT FROM talent WHERE talent.person_id = known_member.person_id)
    ), lives AS (
        SELECT DISTINCT ON (person_id) person_id, household_id, home.division_code, coalesce(left_on, home.closed_on) AS left_on,
               min(died_on) OVER (PARTITION BY person_id) AS died_on
          FROM known_member JOIN person USING (person_id) JOIN known_household home ON home.id = household_id
         ORDER BY person_id, coalesce(left_on, home.closed_on) DESC NULLS FIRST, household_id
    )
"""
"""Where the talents of these rosters live, or lived last."""
_MOVE = text(
    f"""{_LIVES}
    UPDATE talent SET household_id = lives.household_id, division_code = lives.division_code,
                      version = talent.version + 1, changed_at = clock_timestamp()
      FROM lives
     WHERE talent.person_id = lives.person_id
       AND (talent.household_id, talent.division_code) IS DISTINCT FROM (lives.household_id, lives.division_code)
    RETURNING talent.id
    """  # noqa: S608 - no input in it
)
_STEPS = text(
    f"""{_LIVES}
    SELECT talent.id, coalesce(died_on, left_on) AS left_on,
           CASE WHEN died_on IS NOT NULL THEN 'died' WHEN left_on IS NOT NULL THEN 'moved' END AS reason
      FROM talent JOIN lives USING (person_id)
     WHERE CASE WHEN died_on IS NOT NULL THEN talent.state IN ('proposed', 'county', 'pool')
                WHEN lives.left_on IS NOT NULL THEN talent.state = 'pool'
                ELSE talent.state = 'left'
                     AND (SELECT left_reason FROM talent_stay WHERE talent_id = talent.id ORDER BY number DESC LIMIT 1) = 'moved' END
     ORDER BY talent.id
       FOR UPDATE OF talent
    """  # noqa: S608
)
_END = text(
    """
    UPDATE talent_stay AS stay SET left_on = greatest(told.left_on, stay.joined_on), left_reason = told.reason
      FROM unnest(CAST(:ids AS uuid[]), CAST(:days AS date[]), CAST(:reasons AS text[])) AS told (id, left_on, reason)
     WHERE stay.talent_id = told.id AND stay.left_on IS NULL AND told.left_on IS NOT NULL
    """
)
_RESUME = text(
    """
    UPDATE talent_stay AS stay SET left_on = NULL, left_reason = NULL
      FROM unnest(CAST(:ids AS uuid[]), CAST(:days AS date[])) AS told (id, left_on)
     WHERE stay.talent_id = told.id AND told.left_on IS NULL
       AND stay.number = (SELECT max(number) FROM talent_stay WHERE talent_id = told.id)
    """
)


async def follow_rosters(session: AsyncSession, items: Items) -> None:
    """Do what follows for the pool from rosters that this transaction has kept."""
    told = {"items": items.json}
    moved: Sequence[UUID] = (await session.scalars(_MOVE, told, execution_options=_ALL)).all()
    steps: Sequence[Row[Any]] = (await session.execute(_STEPS, told, execution_options=_ALL)).all()
    if steps:
        await _take(session, steps)
    if ids := sorted({*moved, *(step.id for step in steps)}):
        await publish_task(session, TASK_CHANGED, TALENTS, *ids)
        await audit.record_all(session, PLATFORM, [audit.Entry("talent.follow", "talent", each) for each in ids])


async def _take(session: AsyncSession, steps: Sequence[Row[Any]]) -> None:
    """Take talents along, and end or resume their stay."""
    said, parameters = Said(on=today()), await parameters_on(session, Scope.everything(), today())
    wanted = select(Talent).where(among_ids(Talent.id, [step.id for step in steps]))
    found = await session.scalars(wanted, execution_options={**_ALL, "populate_existing": True})
    rows = {row.id: row for row in found}
    moving = [
        Moving(
            rows[step.id],
            Ground(rows[step.id].division_code, TalentFacts(), parameters),
            Taking("depart" if step.reason else "come_back", said),
        )
        for step in steps
    ]
    await move_all(session, _ITSELF, TALENT, moving)
    bound = {"ids": [step.id for step in steps], "days": [step.left_on for step in steps]}
    await session.execute(_END, {**bound, "reasons": [step.reason for step in steps]}, execution_options=_ALL)
    await session.execute(_RESUME, bound, execution_options=_ALL)
