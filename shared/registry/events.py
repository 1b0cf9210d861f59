"""What household tells of divisions and people, kept: a household's roster as a whole, if it is newer than the one that is known."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.contracts.household import CASE_CHANGED, DIVISION_CHANGED, ROSTER_CHANGED
from shared.events.consumer import Handler
from shared.events.envelope import Items
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of
from shared.registry.tables import Division, KnownCase, KnownHousehold

__all__ = ["HANDLERS", "VERSIONS"]

_ALL = {"unscoped": "the copy holds all divisions"}
_TOLD = "json_to_recordset(CAST(:items AS json))"
_HOUSEHOLDS = text(
    f"""
    WITH changed AS (
        INSERT INTO known_household AS known (id, version, household_no, division_code, household_type, closed_on)
        SELECT id, version, household_no, division_code, household_type, closed_on
          FROM {_TOLD} AS told (id uuid, version bigint, household_no text, division_code text, household_type text, closed_on date)
        ON CONFLICT (id) DO UPDATE
           SET version = excluded.version, household_no = excluded.household_no, division_code = excluded.division_code,
               household_type = excluded.household_type, closed_on = excluded.closed_on
         WHERE excluded.version > known.version
        RETURNING id
    )
    DELETE FROM known_member USING changed WHERE household_id = changed.id
    """  # noqa: S608 - no input in it
)
# Of a household that is known in a newer version the members stay; of one that is told again they are all there already.
_MEMBERS = text(
    f"""
    INSERT INTO known_member (household_id, number, person_id, id_token, name, left_on, died_on)
    SELECT told.id, number, CAST(one ->> 'person_id' AS uuid), decode(one ->> 'id_token', 'hex'), one ->> 'name', left_on,
           CASE WHEN one ->> 'left_reason' = '死亡' THEN left_on END
      FROM {_TOLD} AS told (id uuid, version bigint, members json)
      JOIN known_household AS known ON known.id = told.id AND known.version = told.version
     CROSS JOIN json_array_elements(told.members) WITH ORDINALITY AS member (one, number)
     CROSS JOIN LATERAL CAST(one ->> 'left_on' AS date) AS left_on
    ON CONFLICT (household_id, number) DO NOTHING
    """  # noqa: S608
)


async def _apply_rosters(session: AsyncSession, items: Items) -> None:
    await session.execute(_HOUSEHOLDS, {"items": items.json}, execution_options=_ALL)
    await session.execute(_MEMBERS, {"items": items.json}, execution_options=_ALL)


HANDLERS: dict[EventType, Handler] = {
    DIVISION_CHANGED: keeping(table_of(Division)),
    ROSTER_CHANGED: _apply_rosters,
    CASE_CHANGED: keeping(table_of(KnownCase)),
}
"""By type, what keeps it."""

VERSIONS: dict[EventType, VersionQuery] = {
    DIVISION_CHANGED: select(Division.id, Division.version),
    ROSTER_CHANGED: select(KnownHousehold.id, KnownHousehold.version),
    CASE_CHANGED: select(KnownCase.id, KnownCase.version),
}
"""In which versions the copy holds what was told."""
