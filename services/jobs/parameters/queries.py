"""Reads of this service's parameters. They hold for the whole county, so every caller's scope shows all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.rules import Ages
from services.jobs.parameters.rules import PARAMETERS
from shared.access import Scope
from shared.parameters import queries
from shared.parameters.schemas import ParameterView
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds

__all__ = ["ages_on", "ages_on_days", "bounds_today", "parameters_on", "parameters_on_days", "stable_months"]


async def parameters_on(session: AsyncSession, scope: Scope, on: date) -> dict[str, ParameterView]:
    """Every parameter with the version that holds on a day."""
    return await queries.parameters_on(session, scope, PARAMETERS, on)


async def parameters_on_days(
    session: AsyncSession, scope: Scope, days: Collection[date]
) -> dict[date, dict[str, ParameterView]]:
    """The same for each of many days."""
    return await queries.parameters_on_days(session, scope, PARAMETERS, days)


async def bounds_today(session: AsyncSession, scope: Scope) -> Bounds:
    """What makes something due soon or long overdue today, which is the same for everybody."""
    return Bounds.of(await parameters_on(session, scope, today()))


async def stable_months(session: AsyncSession, scope: Scope, on: date) -> int:
    """How many months of the last twelve make a job stable 稳定就业 on a day (I-05)."""
    return int((await parameters_on(session, scope, on))["stable_months"].value)


async def ages_on(session: AsyncSession, scope: Scope, on: date) -> Ages:
    """Between which ages people count as labour force on a day."""
    return _ages(on, await parameters_on(session, scope, on))


async def ages_on_days(session: AsyncSession, scope: Scope, days: Collection[date]) -> list[Ages]:
    """The same for each of many days."""
    return [_ages(day, held) for day, held in (await parameters_on_days(session, scope, days)).items()]


def _ages(on: date, held: Mapping[str, ParameterView]) -> Ages:
    return Ages(on, int(held["labour_age_from"].value), int(held["labour_age_to"].value))
