"""What becomes of the helpers of a household that is closed: it has none any more."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.events import publish_assignments
from services.household.helpers.tables import HelperAssignment
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.expressions import one_of
from services.household.registry.tables import Household
from services.household.visits.commands import settle
from shared.access import Caller
from shared.access.caller import PLATFORM

__all__ = ["end_of_closed"]

REASON = "农户已销户"
_WHY = {"unscoped": "a closed household has no helper, wherever it lies", "synchronize_session": False}


async def end_of_closed(session: AsyncSession, caller: Caller = PLATFORM, households: Sequence[UUID] | None = None) -> None:
    """End all assignments of closed households (of these, or of all), from the day of closing on.

    A household that is opened again has to be given its helpers again.
    """
    row = HelperAssignment
    closed = select(Household.closed_on).where(Household.id == row.household_id).scalar_subquery()
    ended = (
        update(row)
        .where(row.ended_on.is_(None), closed.is_not(None))
        .values(
            ended_on=func.greatest(row.from_on, closed),
            end_reason=REASON,
            ended_by=caller.client_id,
            version=row.version + 1,
            changed_at=func.clock_timestamp(),
        )
        .returning(row.id, row.household_id, row.helper_id)
    )
    if households is not None:
        ended = ended.where(one_of(row.household_id, list(households)))
    found = (await session.execute(ended, execution_options=_WHY)).all()
    if not found:
        return
    await settle(session, sorted({one.household_id for one in found}))
    await publish_assignments(session, [one.id for one in found])
    for one in found:
        await record_deed(
            session,
            caller,
            Deed(
                "helper.end",
                resource="helper_assignment",
                resource_id=one.id,
                households=[one.household_id],
                about=REASON,
                detail={"helper": one.helper_id},
            ),
        )
