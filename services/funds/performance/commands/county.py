"""Entering points into a line of the county's score that no record tells."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.performance.commands.common import WHY
from services.funds.performance.county import county_within, last_day
from services.funds.performance.schemas.county import ScoreEntry
from services.funds.performance.tables import CountyScoreEntry
from services.funds.performance.template import LINES
from shared import audit
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem

__all__ = ["enter_points"]


async def enter_points(
    session: AsyncSession, caller: Caller, division: str, year: int, code: str, entry: ScoreEntry
) -> Changed:
    """Say how many points a line has, and why; what was said before stays readable in the trail.

    Raises:
        Problem: 404 ``unknown_division``; 409 ``line_derived``; 422 ``too_many_points``.
    """
    await county_within(session, caller.scope, division)
    line = LINES[code]
    if line.derived:
        raise Problem(409, "line_derived", f"“{line.title}”由系统按记录计算,不能填报。")
    most = (await parameters_on(session, Scope.everything(), last_day(year)))[line.parameter].value
    if entry.points > most:
        raise fault("points", "too_many_points", f"“{line.title}”不超过 {most:g} 分")
    values = {
        **entry.model_dump(),
        "division_code": division,
        "year": year,
        "line": code,
        "entered_by": caller.client_id,
        "entered_name": caller.name,
        "department": caller.department,
    }
    made = insert(CountyScoreEntry).values(values).returning(CountyScoreEntry.id)
    entry_id: UUID = (await session.scalars(made, execution_options=WHY)).one()
    await audit.record(
        session,
        caller,
        action="county_score.enter",
        resource="county_score",
        resource_id=entry_id,
        purpose=entry.reason,
        detail={"division": division, "year": year, "line": code, "points": str(entry.points)},
    )
    return Changed(id=entry_id, version=1)
