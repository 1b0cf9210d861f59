"""From rows to what is shown of supervision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import bounds_today, parameters_on
from services.funds.supervision import queries
from services.funds.supervision.catalogue import RULES
from services.funds.supervision.commands.alerts import facts_of
from services.funds.supervision.definitions import INDUSTRY_VERSION
from services.funds.supervision.evaluation import calendar_percent
from services.funds.supervision.machine import ALERT
from services.funds.supervision.rules import RANK, Light
from services.funds.supervision.schemas.alerts import AlertDetail, AlertView, UsedThreshold
from services.funds.supervision.schemas.figures import (
    AlertCountRow,
    AlertCounts,
    IndustryReport,
    IndustryRow,
    ProgressReport,
    ProgressRow,
)
from services.funds.supervision.schemas.runs import SupervisionFindingView, SupervisionRuleView
from services.funds.supervision.schemas.suppressions import SuppressionView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = [
    "alert_counts",
    "alert_detail",
    "alert_view",
    "finding_view",
    "industry_report",
    "progress_report",
    "rule_views",
    "suppression_view",
]

_NOT_KNOWN = "(无)"


def _told(rule: str, facts: Mapping[str, str | None]) -> dict[str, str]:
    """A rule's title and what it says. What a rule found that is no more in the catalogue, or told other facts then, is told by its facts."""
    if rule not in RULES or facts.keys() != set(RULES[rule].facts):
        title = RULES[rule].title if rule in RULES else rule
        return {"rule_title": title, "told": "、".join(f"{name} {value}" for name, value in facts.items())}
    told = {name: _NOT_KNOWN if facts[name] is None else facts[name] for name in RULES[rule].facts}
    return {"rule_title": RULES[rule].title, "told": RULES[rule].told.format(**told)}


async def rule_views(session: AsyncSession, scope: Scope) -> list[SupervisionRuleView]:
    """Every rule with its thresholds of today."""
    parameters = await parameters_on(session, scope, today())
    return [
        SupervisionRuleView(
            rule=rule.code,
            rule_title=rule.title,
            subject=rule.subject.value,
            lights=[light.value for light in sorted(rule.lights, key=lambda light: -RANK[light])],
            parameters={name: UsedThreshold.model_validate(parameters[name]) for name in rule.parameters},
        )
        for rule in RULES.values()
    ]


def finding_view(row: Row[Any]) -> SupervisionFindingView:
    """A finding with what it says."""
    return SupervisionFindingView.model_validate({**row._mapping, **_told(row.rule, row.facts)})  # noqa: SLF001


def _fields(row: Row[Any]) -> dict[str, Any]:
    stands = standing(ALERT, row)
    level = stands["level"]
    return {**stands, **_told(row.rule, row.facts), "level": level and level.at(row.division_code)}


def alert_view(row: Row[Any]) -> AlertView:
    """An alert as lists show one."""
    return AlertView.model_validate(_fields(row))


async def alert_detail(session: AsyncSession, caller: Caller, alert_id: UUID) -> AlertDetail:
    """An alert whole, with what stands against its next steps.

    Raises:
        Problem: 404 ``unknown_alert``.
    """
    row = await queries.alert(session, caller.scope, alert_id, await bounds_today(session, caller.scope))
    moves = await moves_of(session, ALERT, alert_id)
    record: Any = row
    ground = Ground(row.division_code, facts_of(row), {})
    options = options_of(caller, ALERT, record, ground, moves)
    return AlertDetail.model_validate({**_fields(row), "options": options, "moves": move_views(ALERT, moves)})


def suppression_view(row: Row[Any]) -> SuppressionView:
    """A suppression with the title of its rule."""
    title = RULES[row.rule].title if row.rule in RULES else row.rule
    return SuppressionView.model_validate({**row._mapping, "rule_title": title})  # noqa: SLF001


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


async def alert_counts(session: AsyncSession, scope: Scope) -> AlertCounts:
    """Open alerts by town and light."""
    return AlertCounts(by_town=[AlertCountRow.model_validate(row) for row in await queries.alert_counts(session, scope)])
