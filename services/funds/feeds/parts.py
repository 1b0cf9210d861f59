"""What rows of the journal need when they are applied: of which county they are, and what held on their days."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on_days
from shared.access import Caller, Scope

__all__ = ["county_of", "parameter_on_days"]

_SYSTEM = {"unscoped": "the worker runs the batches of all uploaders"}
_COUNTIES = text("SELECT DISTINCT code FROM division WHERE level = 'county'")


async def county_of(session: AsyncSession, caller: Caller) -> str | None:
    """The county that an account answers for as a whole; None: for none, or for several."""
    counties = [code for code in await session.scalars(_COUNTIES, execution_options=_SYSTEM) if caller.scope.contains(code)]
    return counties[0] if len(counties) == 1 else None


async def parameter_on_days(session: AsyncSession, name: str, days: Collection[date]) -> dict[date, Decimal]:
    """A parameter as it holds on each of these days."""
    found = await parameters_on_days(session, Scope.everything(), days)
    return {day: parameters[name].value for day, parameters in found.items()}
