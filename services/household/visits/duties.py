"""Keeping up when households are to be visited: at once where somebody acts, by a job where a day, a case or a parameter changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, TextClause, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.queries import parameters_on
from services.household.registry.expressions import one_of
from services.household.visits.groups import STALE, STANDING, given
from services.household.visits.queries import VISITS
from services.household.visits.tables import VisitDuty
from shared.access import Scope
from shared.contracts.household import TASK_CHANGED
from shared.events.publishing import publish_from
from shared.standards.clock import today

__all__ = ["settle", "stale"]

_WHY = {"unscoped": "the households were found within the caller's scope, or are all households"}
_HERE = bindparam("households", type_=ARRAY(Uuid))


def _of_households(statement: str) -> TextClause:
    return text(statement).bindparams(_HERE)


_BEGIN = _of_households(
    """
    INSERT INTO visit_duty (household_id, "group", state, state_since)
    SELECT id, 'ordinary', 'idle', CAST(:today AS date) FROM household WHERE id = ANY(:households) AND closed_on IS NULL ORDER BY id
    ON CONFLICT (household_id) DO NOTHING
    """
)
# What stands is looked at once nobody else can change it: of two who act at once, the second sees what the first did.
_LOCK = _of_households("SELECT id FROM visit_duty WHERE household_id = ANY(:households) ORDER BY id FOR UPDATE")
_SETTLE = _of_households(
    f"""
    UPDATE visit_duty AS d
       SET "group" = s."group", visited_on = s.visited_on, helper_id = s.helper_id, assignee = s.assignee, state = s.state,
           state_since = s.state_since, due_on = s.due_on, warned = CASE WHEN d.due_on = s.due_on THEN d.warned ELSE 0 END,
           version = d.version + 1, changed_at = clock_timestamp()
      FROM ({STANDING} AND h.id = ANY(:households)) AS s
     WHERE s.household_id = d.household_id AND {STALE}
    RETURNING d.id
    """  # noqa: S608 - no input in it
)
_STALE = text(
    f"""
    SELECT s.household_id FROM ({STANDING}) AS s LEFT JOIN visit_duty AS d ON d.household_id = s.household_id
     WHERE {STALE} ORDER BY s.household_id LIMIT :most
    """  # noqa: S608 - no input in it
)


async def settle(session: AsyncSession, households: Sequence[UUID]) -> None:
    """Work out anew when these households are to be visited, and tell the tasks that this has changed."""
    values = await _values(session)
    values["households"] = list(households)
    for statement in (_BEGIN, _LOCK):
        await session.execute(statement, values, execution_options=_WHY)
    changed = (await session.scalars(_SETTLE, values, execution_options=_WHY)).all()
    await publish_from(session, TASK_CHANGED, VISITS.tasks().where(one_of(VisitDuty.id, list(changed))))


async def stale(session: AsyncSession, most: int) -> Sequence[UUID]:
    """Households of which something else is stored than how they stand today, ``most`` of them."""
    values = {**await _values(session), "most": most}
    return (await session.scalars(_STALE, values, execution_options=_WHY)).all()


async def _values(session: AsyncSession) -> dict[str, Any]:
    return given(await parameters_on(session, Scope.everything(), today()))
