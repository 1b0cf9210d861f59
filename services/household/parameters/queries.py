"""Reads of parameters. They hold for the whole county, so every caller's scope shows all of them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.rules import PARAMETERS
from services.household.parameters.schemas import Parameter, Version
from services.household.parameters.tables import ParameterVersion
from shared.access import Scope
from shared.standards.clock import today
from shared.web.pages import Page, read_page
from shared.workflow.deadlines import Bounds

__all__ = ["bounds_today", "parameter_on", "parameters_on", "versions_of"]


def _parameter(name: str, found: Version | None) -> Parameter:
    known = PARAMETERS[name]
    version = found or Version(
        name=name,
        version=0,
        value=known.default,
        effective_from=None,
        document=known.document,
        recorded_by=None,
        recorded_at=None,
    )
    return Parameter(**version.model_dump(), title=known.title, unit=known.unit, default=known.default)


async def parameters_on(session: AsyncSession, scope: Scope, on: date) -> dict[str, Parameter]:
    """Every parameter with the version that holds on a day: the latest ``effective_from`` by then, and of one day the last recorded."""
    statement = (
        select(ParameterVersion)
        .where(ParameterVersion.effective_from <= on)
        .ext(distinct_on(ParameterVersion.name))
        .order_by(ParameterVersion.name, ParameterVersion.effective_from.desc(), ParameterVersion.version.desc())
    )
    rows = await session.scalars(statement.execution_options(scope=scope))
    found = {row.name: Version.model_validate(row) for row in rows}
    return {name: _parameter(name, found.get(name)) for name in PARAMETERS}


async def bounds_today(session: AsyncSession, scope: Scope) -> Bounds:
    """What makes something due soon or long overdue today, which is the same for everybody."""
    return Bounds.of(await parameters_on(session, scope, today()))


async def parameter_on(session: AsyncSession, scope: Scope, name: str, on: date) -> Parameter:
    """One parameter with the version that holds on a day.

    Raises:
        KeyError: there is no such parameter.
    """
    return (await parameters_on(session, scope, on))[name]


async def versions_of(session: AsyncSession, scope: Scope, name: str, *, limit: int, cursor: str | None) -> Page[Version]:
    """Every recorded version of a parameter, the last recorded first."""
    statement = select(ParameterVersion, ParameterVersion.version).where(ParameterVersion.name == name)
    statement = statement.execution_options(scope=scope)
    rows, after = await read_page(session, statement, [ParameterVersion.version], limit=limit, cursor=cursor, descending=True)
    return Page(items=[Version.model_validate(row[0]) for row in rows], next=after)
