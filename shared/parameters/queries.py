"""Reads of parameters. They hold for the whole county, so every caller's scope shows all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.parameters.rules import Catalogue, Parameter
from shared.parameters.schemas import ParameterView, Version
from shared.parameters.tables import VERSIONS
from shared.web.pages import Page, read_page

__all__ = ["parameters_on", "parameters_on_days", "versions_of"]


def _parameter(known: Parameter, version: Version) -> ParameterView:
    return ParameterView(**version.model_dump(), title=known.title, unit=known.unit, default=known.default)


@cache
def _shipped(known: Parameter) -> ParameterView:
    """A parameter that nobody has set: asked of dozens at every step, and always the same."""
    version = Version(
        name=known.name,
        version=0,
        value=known.default,
        effective_from=None,
        document=known.document,
        recorded_by=None,
        recorded_at=None,
    )
    return _parameter(known, version)


async def parameters_on(session: AsyncSession, scope: Scope, parameters: Catalogue, on: date) -> dict[str, ParameterView]:
    """Every parameter with the version that holds on a day: the latest ``effective_from`` by then, and of one day the last recorded."""
    row = VERSIONS.c
    statement = (
        select(*row)
        .where(row.effective_from <= on)
        .ext(distinct_on(row.name))
        .order_by(row.name, row.effective_from.desc(), row.version.desc())
    )
    rows = await session.execute(statement.execution_options(scope=scope))
    found = {each.name: Version.model_validate(each) for each in rows}
    return {name: _parameter(known, found[name]) if name in found else _shipped(known) for name, known in parameters.items()}


async def parameters_on_days(
    session: AsyncSession, scope: Scope, parameters: Catalogue, days: Collection[date]
) -> dict[date, dict[str, ParameterView]]:
    """The same for each of many days. Days between which nothing changed are alike, and read once."""
    changes = sorted(await session.scalars(select(VERSIONS.c.effective_from).distinct().execution_options(scope=scope)))
    since = {day: bisect_right(changes, day) for day in days}
    alike = {
        number: await parameters_on(session, scope, parameters, day)
        for number, day in {number: day for day, number in since.items()}.items()
    }
    return {day: alike[number] for day, number in since.items()}


async def versions_of(session: AsyncSession, scope: Scope, name: str, *, limit: int, cursor: str | None) -> Page[Version]:
    """Every recorded version of a parameter, the last recorded first."""
    row = VERSIONS.c
    statement = select(*row).where(row.name == name).execution_options(scope=scope)
    rows, after = await read_page(session, statement, [row.version], limit=limit, cursor=cursor, descending=True)
    return Page(items=[Version.model_validate(each) for each in rows], next=after)
