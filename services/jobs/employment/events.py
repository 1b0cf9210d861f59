"""What the ledger does when household tells of people: who has died works no more (J-08)."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.contracts.household import ROSTER_CHANGED
from shared.events.consumer import Handler
from shared.events.envelope import Items
from shared.registry.events import HANDLERS as REGISTRY

__all__ = ["HANDLERS"]

_ALL = {"unscoped": "people die wherever they live"}
# A spell that is said to have begun after the death ends as it began: it is a doubt, and nobody is told to have worked longer.
_CLOSE = text(
    """
    UPDATE employment_spell AS spell
       SET ended_on = greatest(died.died_on, spell.started_on), end_reason = 'died', version = spell.version + 1,
           changed_at = clock_timestamp()
      FROM (SELECT person_id, min(died_on) AS died_on
              FROM known_member
             WHERE household_id IN (SELECT id FROM json_to_recordset(CAST(:items AS json)) AS told (id uuid))
               AND died_on IS NOT NULL
             GROUP BY person_id) AS died
     WHERE spell.person_id = died.person_id AND spell.ended_on IS NULL AND spell.withdrawn_at IS NULL
    """
)


async def _apply_rosters(session: AsyncSession, items: Items) -> None:
    await REGISTRY[ROSTER_CHANGED](session, items)
    await session.execute(_CLOSE, {"items": items.json}, execution_options=_ALL)


HANDLERS: dict[EventType, Handler] = {ROSTER_CHANGED: _apply_rosters}
"""Instead of the registry's own: rosters are kept, and what follows from them is done in the same transaction."""
