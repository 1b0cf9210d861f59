"""From where households stand to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import Date, cast, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.machine import STANDING
from services.household.guarantees.tables import CheckSheet, Finding, GuaranteeProblem, GuaranteeState
from services.household.registry.expressions import AnySelect
from shared.contracts.base import EventType
from shared.contracts.household import GUARANTEE_CHANGED
from shared.events.items import json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_guarantees"]


def _items() -> AnySelect:
    """``id, item`` of every household that was ever checked."""
    row, problem = GuaranteeState, GuaranteeProblem
    concluded = json_object(item=Finding.item, conclusion=Finding.conclusion)
    found = select(json_list(concluded, Finding.item).label("told")).where(Finding.check_id == row.check_id).lateral("found")
    told = json_object(
        id=problem.id,
        item=problem.item,
        state=problem.state,
        found_on=problem.found_on,
        solve_by=problem.solve_by,
        solved_on=problem.solved_on,
    )
    standing = (
        select(json_list(told, problem.item).label("told"))
        .where(problem.household_id == row.household_id, problem.state.in_(STANDING))
        .lateral("standing")
    )
    item = json_object(
        id=row.household_id,
        version=row.version,
        household_id=row.household_id,
        check_id=row.check_id,
        # Null where no sheet counts, whatever its own table says.
        checked_on=cast(CheckSheet.checked_on, Date),
        conclusions=found.c.told,
        problems=standing.c.told,
    )
    joined = select(row.household_id.label("id"), item.label("item")).select_from(row)
    return joined.outerjoin(CheckSheet, CheckSheet.id == row.check_id).join(found, true()).join(standing, true())


async def publish_guarantees(session: AsyncSession, household_id: UUID) -> None:
    """Tell how a household stands now."""
    await publish_from(session, GUARANTEE_CHANGED, _items().where(GuaranteeState.household_id == household_id))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    GUARANTEE_CHANGED: republisher(GUARANTEE_CHANGED, _items())
}
"""How the current state is told again."""
