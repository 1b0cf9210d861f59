"""What household tells of people who could work, kept: a household's workforce as a whole, if it is newer than the one that is known."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.tables import KnownWorkforce
from shared.contracts.base import EventType
from shared.contracts.household import WORKFORCE_CHANGED
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


async def _apply_workforces(session: AsyncSession, items: Items) -> None:
    await session.execute(_HOUSEHOLDS, {"items": items.json}, execution_options=_ALL)
    await session.execute(_MEMBERS, {"items": items.json}, execution_options=_ALL)


HANDLERS: dict[EventType, Handler] = {WORKFORCE_CHANGED: _apply_workforces}
VERSIONS: dict[EventType, VersionQuery] = {WORKFORCE_CHANGED: select(KnownWorkforce.id, KnownWorkforce.version)}
"""In which versions the copy holds what was told."""
