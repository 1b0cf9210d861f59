"""The county's score of a year, made of its template, what the records tell, and what people entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.performance import queries
from services.funds.performance.schemas.county import CountyScore, ScoreLine, ScoreMeasure
from services.funds.performance.template import LINES, Line, Measure, points_of, total_of
from shared.access import Scope
from shared.parameters.schemas import ParameterView
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.web.problems import Problem

__all__ = ["county_score", "county_within", "last_day"]

_FLOOR = "watch_industry_percent"
"""Parameter: the floor of the industry share (§2.6)."""
_PLACES = 2


def last_day(year: int) -> date:
    """The day up to which a year is scored: its last one, or today while it runs."""
    return min(date(year, 12, 31), today())


async def county_within(session: AsyncSession, scope: Scope, division: str) -> None:
    """Refuse what is not a county that the scope holds whole.

    Raises:
        Problem: 404 ``unknown_division``.
    """
    try:
        await place_within(session, scope, division, ("county",))
    except Problem:
        raise Problem(404, "unknown_division", "没有这个县,或它不在您的数据范围内。") from None


async def county_score(session: AsyncSession, scope: Scope, division: str, year: int) -> CountyScore:
    """A county's score of a year as the records have it now.

    Raises:
        Problem: 404 ``unknown_division``.
    """
    await county_within(session, scope, division)
    as_of = last_day(year)
    parameters = await parameters_on(session, Scope.everything(), as_of)
    measures = await queries.measures(session, scope, division, year, as_of, parameters[_FLOOR].value)
    entered = await queries.entries(session, scope, division, year)
    lines = {code: _line(line, parameters, measures.get(code, ()), entered.get(code)) for code, line in LINES.items()}
    scored = [(LINES[code], line.points) for code, line in lines.items()]
    return CountyScore(
        division_code=division,
        year=year,
        as_of=as_of,
        official=False,
        score=total_of(scored),
        score_lines=list(lines.values()),
        missing=[line.title for line, points in scored if points is None],
    )


def _line(
    line: Line, parameters: Mapping[str, ParameterView], measures: Sequence[Measure], entry: Row[Any] | None
) -> ScoreLine:
    parameter = parameters[line.parameter]
    told: dict[str, Any] = {
        "line": line.code,
        "title": line.title,
        "derived": line.derived,
        "deducts": line.deducts,
        "most": parameter.value,
        "parameter": line.parameter,
        "parameter_version": parameter.version,
        "points": points_of(parameter.value, measures) if line.derived else entry and entry.points,
        "rests_on": [_measure(measure) for measure in measures],
    }
    names = ("reason", "document", "entered_by", "entered_name", "department", "entered_at")
    return ScoreLine.model_validate({**told, **{name: entry and getattr(entry, name) for name in names}})


def _measure(measure: Measure) -> ScoreMeasure:
    share = measure.share
    told = None if share is None else percent(share.numerator, share.denominator, places=_PLACES)
    return ScoreMeasure(title=measure.title, numerator=measure.part, denominator=measure.whole, share_percent=told)
