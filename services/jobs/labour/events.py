"""What household tells of people who could work, kept: a household's workforce, and a year of what the labour department has of its people, each as a
whole, if it is newer than what is known.
"""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.tables import KnownInsuredYear, KnownWorkforce
from shared.contracts.base import EventType
from shared.contracts.household import WORK_INSURED, WORKFORCE_CHANGED
from shared.events.consumer import Handler
from shared.events.envelope import Items
from shared.events.versions import VersionQuery

__all__ = ["HANDLERS", "VERSIONS"]

_ALL = {"unscoped": "the copy holds all divisions"}
_HOUSEHOLDS = text(
    """
    WITH changed AS (
        INSERT INTO known_workforce AS known (id, version, relocated)
        SELECT id, version, relocated
          FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid, version bigint, relocated boolean)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, relocated = excluded.relocated
         WHERE excluded.version > known.version
        RETURNING id
    )
    DELETE FROM known_worker USING changed WHERE household_id = changed.id
    """
)
# Of a household that is known in a newer version the members stay; of one that is told again they are all there already.
_MEMBERS = text(
    """
    INSERT INTO known_worker
           (household_id, person_id, sex, birth_month, relation, education, school_status, health, labour_skill)
    SELECT told.id, person_id, sex, to_date(birth_month, 'YYYY-MM'), relation, education, school_status, health, labour_skill
      FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid, version bigint, members json)
      JOIN known_workforce AS known ON known.id = told.id AND known.version = told.version
     CROSS JOIN json_to_recordset(told.members)
           AS member (person_id uuid, sex text, birth_month text, relation text, education text, school_status text, health text,
                      labour_skill text)
    ON CONFLICT (household_id, person_id) DO NOTHING
    """
)


# As with households: of a year that is known in a newer version nothing is taken over.
_YEARS = text(
    """
    WITH changed AS (
        INSERT INTO known_insured_year AS known (id, version, household_id)
        SELECT id, version, household_id
          FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid, version bigint, household_id uuid)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, household_id = excluded.household_id
         WHERE excluded.version > known.version
        RETURNING id
    )
    DELETE FROM known_insured_work USING changed WHERE year_id = changed.id
    """
)
_INSURED = text(
    """
    INSERT INTO known_insured_work (year_id, person_id, started_on, status, employer, monthly_wage)
    SELECT told.id, person_id, started_on, status, employer, monthly_wage
      FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid, version bigint, facts json)
      JOIN known_insured_year AS known ON known.id = told.id AND known.version = told.version
     CROSS JOIN json_to_recordset(told.facts)
           AS fact (person_id uuid, started_on date, status text, employer text, monthly_wage numeric)
    ON CONFLICT (year_id, person_id, started_on) DO NOTHING
    """
)


async def _apply_insured(session: AsyncSession, items: Items) -> None:
    await session.execute(_YEARS, {"items": items.json}, execution_options=_ALL)
    await session.execute(_INSURED, {"items": items.json}, execution_options=_ALL)


async def _apply_workforces(session: AsyncSession, items: Items) -> None:
    await session.execute(_HOUSEHOLDS, {"items": items.json}, execution_options=_ALL)
    await session.execute(_MEMBERS, {"items": items.json}, execution_options=_ALL)


HANDLERS: dict[EventType, Handler] = {WORK_INSURED: _apply_insured, WORKFORCE_CHANGED: _apply_workforces}
VERSIONS: dict[EventType, VersionQuery] = {
    WORK_INSURED: select(KnownInsuredYear.id, KnownInsuredYear.version),
    WORKFORCE_CHANGED: select(KnownWorkforce.id, KnownWorkforce.version),
}
"""In which versions the copy holds what was told."""
