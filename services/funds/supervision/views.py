"""From rows to what is shown of the figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.supervision import queries
from services.funds.supervision.definitions import INDUSTRY_VERSION
from services.funds.supervision.schemas import IndustryReport, IndustryRow, ProgressReport, ProgressRow
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.supervision.evaluation import calendar_percent
from shared.supervision.rules import Light

__all__ = ["industry_report", "progress_report"]


async def industry_report(session: AsyncSession, scope: Scope, year: int) -> IndustryReport:
    """The share of industry of a year, counted as the definition of today has it, against the floor of the year's end."""
    floor = (await parameters_on(session, scope, date(year, 12, 31)))["watch_industry_percent"]
    rows = await queries.industry(session, scope, year)
    before = {row.division_code: row for row in rows if row.year == year - 1}
    held = {"floor": floor.value, "floor_version": floor.version}
    return IndustryReport(
        definition_version=INDUSTRY_VERSION,
        by_county=[IndustryRow.model_validate({**_shares(row, before), **held}) for row in rows if row.year == year],
    )


def _shares(row: Row[Any], before: Mapping[str, Row[Any]]) -> dict[str, Any]:
    last = before.get(row.division_code)
    counted = {
        f"{name}_share": percent(getattr(row, f"{name}_industry"), row.received, places=2)
        for name in ("planned", "allocated", "paid")
    }
    last_share = None if last is None else percent(last.allocated_industry, last.received, places=2)
    return {**row._mapping, **counted, "last_share": last_share}  # noqa: SLF001


async def progress_report(session: AsyncSession, scope: Scope, year: int) -> ProgressReport:
    """Progress of a year's money by source, with the light that its gap would show."""
    as_of = min(today(), date(year, 12, 31))
    expected = calendar_percent(as_of) if as_of.year == year else Decimal(0)
    parameters = await parameters_on(session, scope, as_of)
    most = {light: parameters[f"watch_progress_{light}_points"].value for light in (Light.RED, Light.YELLOW)}
    return ProgressReport(
        year=year,
        as_of=as_of,
        calendar_percent=expected,
        by_source=[_progress(row, expected, most) for row in await queries.progress(session, scope, year)],
    )


def _progress(row: Row[Any], expected: Decimal, most: Mapping[Light, Decimal]) -> ProgressRow:
    rate = percent(row.paid, row.received)
    gap = None if rate is None else rate - expected
    light = None if gap is None else next((light for light, points in most.items() if -gap > points), None)
    return ProgressRow.model_validate({**row._mapping, "payment_rate": rate, "gap": gap, "light": light})  # noqa: SLF001
