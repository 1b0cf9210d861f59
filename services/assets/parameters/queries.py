"""Reads of this service's parameters. They hold for the whole county, so every caller's scope shows all of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.parameters.rules import PARAMETERS
from shared.access import Scope
from shared.parameters import queries
from shared.parameters.schemas import ParameterView
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds

__all__ = ["bounds_today", "parameters_on", "parameters_on_days"]


async def parameters_on(session: AsyncSession, scope: Scope, on: date) -> dict[str, ParameterView]:
    """Every parameter with the version that holds on a day."""
    return await queries.parameters_on(session, scope, PARAMETERS, on)


async def parameters_on_days(
    session: AsyncSession, scope: Scope, days: Collection[date]
) -> dict[date, dict[str, ParameterView]]:
    """Every parameter with the version that holds on each of these days."""
    return await queries.parameters_on_days(session, scope, PARAMETERS, days)


async def bounds_today(session: AsyncSession, scope: Scope) -> Bounds:
    """What makes something due soon or long overdue today, which is the same for everybody."""
    return Bounds.of(await parameters_on(session, scope, today()))
