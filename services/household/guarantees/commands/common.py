"""What several use cases of the guarantees need. A household's state row is locked first, then its problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.tables import GuaranteeState
from services.household.registry.tables import Household
from shared.access import Caller
from shared.web.problems import Problem

__all__ = ["WHY", "Ground", "household_in_scope", "state_locked"]

WHY = {"unscoped": "the household was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Ground:
    """The household that something is done with."""

    id: UUID
    division_code: str
    closed_on: date | None


async def household_in_scope(session: AsyncSession, caller: Caller, household_id: UUID) -> Ground:
    """A household of the caller's scope.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    found: Any = select(Household.id, Household.division_code, Household.closed_on).where(Household.id == household_id)
    row: Row[Any] | None = (await session.execute(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if row is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    return Ground(row.id, row.division_code, row.closed_on)


async def state_locked(session: AsyncSession, household_id: UUID) -> GuaranteeState:
    """Where a household stands, locked and in its next version: two at once take turns here."""
    made = insert(GuaranteeState).values(household_id=household_id, version=1)
    anew = made.on_conflict_do_update(
        index_elements=[GuaranteeState.household_id], set_={"version": GuaranteeState.version + 1}
    ).returning(GuaranteeState)
    options: dict[str, Any] = {**WHY, "populate_existing": True}
    return (await session.scalars(anew, execution_options=options)).one()
