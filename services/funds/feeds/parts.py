"""What every table's rows need when they are applied: whose file it is, and of which county."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on_days
from shared.access import Caller, Scope
from shared.standards.clock import day_of

__all__ = ["Upload", "parameter_on_days", "upload_of"]

_SYSTEM = {"unscoped": "the worker runs the batches of all uploaders"}
_BATCH = text("SELECT client_id, department, divisions, queued_at FROM intake_batch WHERE id = :id")
_COUNTIES = text("SELECT DISTINCT code FROM division WHERE level = 'county'")


@dataclass(frozen=True, slots=True)
class Upload:
    """Who handed a file over and when; ``county`` is the one that the account answers for as a whole (None: for none, or for several)."""

    caller: Caller
    day: date
    county: str | None


async def upload_of(session: AsyncSession, batch_id: UUID) -> Upload:
    """Of a file that is being applied."""
    row = (await session.execute(_BATCH, {"id": batch_id}, execution_options=_SYSTEM)).one()
    caller = Caller(row.client_id, "", row.department, tuple(row.divisions), frozenset())
    counties = [code for code in await session.scalars(_COUNTIES, execution_options=_SYSTEM) if caller.scope.contains(code)]
    return Upload(caller, day_of(row.queued_at), counties[0] if len(counties) == 1 else None)


async def parameter_on_days(session: AsyncSession, name: str, days: Collection[date]) -> dict[date, Decimal]:
    """A parameter as it holds on each of these days."""
    found = await parameters_on_days(session, Scope.everything(), days)
    return {day: parameters[name].value for day, parameters in found.items()}
