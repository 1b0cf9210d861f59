"""From spells of work to their events; and what the ledger does when household tells of people.

A spell moves with its person to a new home, and whoever has died works no more (J-08).
"""

from __future__ import annotations

from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Select, Text, cast, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.tables import Spell, WorkMonth
from shared import audit
from shared.access.caller import PLATFORM
from shared.contracts.base import EventType
from shared.contracts.household import ROSTER_CHANGED
from shared.contracts.jobs import EMPLOYMENT_CHANGED
from shared.events.consumer import Handler
from shared.events.control import Republish
from shared.events.envelope import Items
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.persistence.ids import among_ids
from shared.registry.events import HANDLERS as REGISTRY

__all__ = ["HANDLERS", "REPUBLISHERS", "VERSIONS", "publish_spells"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"

_ALL = {"unscoped": "people move and die wherever they live"}
# A spell that is said to have begun after the death ends as it began: it is a doubt, and nobody is told to have worked longer.
_FOLLOW = text(
    """
    WITH person AS (
        SELECT DISTINCT person_id FROM known_member
         WHERE household_id IN (SELECT id FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid))
    ), lives AS (
        SELECT DISTINCT ON (person_id) person_id, household_id, min(died_on) OVER (PARTITION BY person_id) AS died_on
          FROM known_member JOIN person USING (person_id)
         ORDER BY person_id, left_on DESC NULLS FIRST, household_id
    )
    UPDATE employment_spell AS spell
       SET household_id = lives.household_id,
           former_household_ids = CASE WHEN spell.household_id = lives.household_id THEN spell.former_household_ids
                ELSE array_append(array_remove(spell.former_household_ids, lives.household_id), spell.household_id) END,
           ended_on = coalesce(spell.ended_on, greatest(lives.died_on, CASE WHEN lives.died_on IS NOT NULL THEN spell.started_on END)),
           end_reason = CASE WHEN spell.ended_on IS NULL AND lives.died_on IS NOT NULL THEN 'died' ELSE spell.end_reason END,
           version = spell.version + 1, changed_at = clock_timestamp()
      FROM lives
     WHERE spell.person_id = lives.person_id
       AND (spell.household_id <> lives.household_id
            OR (lives.died_on IS NOT NULL AND spell.ended_on IS NULL AND spell.withdrawn_at IS NULL))
    RETURNING spell.id
    """
)


def _items() -> AnySelect:
    """``id, item`` of every spell of work with its months."""
    row, worked = Spell, WorkMonth
    month = json_object(month=worked.month, share=cast(worked.share, Text), wage=amount_text(worked.wage))
    months = select(json_list(month, worked.month)).where(worked.spell_id == row.id).correlate(row).scalar_subquery()
    item = json_object(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        household_id=row.household_id,
        former_household_ids=row.former_household_ids,
        form=row.form,
        channel=row.channel,
        organiser=row.organiser,
        employer=row.employer,
        industry=row.industry,
        place_code=row.place_code,
        full_time=row.full_time,
        started_on=row.started_on,
        ended_on=row.ended_on,
        end_reason=row.end_reason,
        withdrawn=row.withdrawn_at.is_not(None),
        months=months,
    )
    return select(row.id, item.label("item"))


async def publish_spells(session: AsyncSession, *ids: UUID) -> None:
    """Tell how spells of work are now."""
    await publish_from(session, EMPLOYMENT_CHANGED, _items().where(among_ids(Spell.id, ids)))


REPUBLISHERS: dict[EventType, Republish] = {EMPLOYMENT_CHANGED: republisher(EMPLOYMENT_CHANGED, _items())}
"""How the current state is told again."""
VERSIONS: dict[EventType, VersionQuery] = {EMPLOYMENT_CHANGED: select(Spell.id, Spell.version)}


async def _apply_rosters(session: AsyncSession, items: Items) -> None:
    await REGISTRY[ROSTER_CHANGED](session, items)
    followed = await session.scalars(_FOLLOW, {"items": items.json}, execution_options=_ALL)
    if ids := followed.all():
        await publish_spells(session, *ids)
        entries = [audit.Entry("employment.follow", "employment_spell", id) for id in ids]
        await audit.record_all(session, PLATFORM, entries)


HANDLERS: dict[EventType, Handler] = {ROSTER_CHANGED: _apply_rosters}
"""Instead of the registry's own: rosters are kept, and what follows from them is done in the same transaction."""
