"""Opening what is owed: a monitoring or an evaluation for each project of the year's plan that has money and is not done. Once each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Date, and_, exists, literal, not_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.tables import Works
from services.funds.ledger.tables import JournalAccount
from services.funds.parameters.queries import parameters_on
from services.funds.performance.commands.common import require_county
from services.funds.performance.events import publish_reports
from services.funds.performance.queries import EVALUATIONS, MONITORINGS
from services.funds.performance.rules import MONITORING_MONTHS, last_days
from services.funds.performance.schemas.reports import PerformanceOpened
from services.funds.projects.tables import Project, ProjectGoal
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.funds import NOTICE_POSTED
from shared.contracts.notices import COUNTY_OFFICER, TOWN_OFFICER, NoticePosted, notice
from shared.events.publishing import publish
from shared.standards.clock import today
from shared.web.faults import check_day, fault
from shared.workflow.moving import begun
from shared.workflow.procedure import AnySelect, Procedure

__all__ = ["open_due", "open_evaluations", "open_monitorings"]

OPENED_WITHIN: Final = timedelta(days=90)
"""What is longer past is not opened by the clock, so that a county that begins late does not owe years; people may open it."""
_DONE = ("assetised", "closed")
_FIRST = date(2000, 1, 1)
"""No budget of these funds is older."""
_WHY = {"unscoped": "projects are cut to the caller's county"}


def _owing(scope: Scope, as_of: date) -> AnySelect:
    """``id`` of the projects that owe: selected, with goals and money by the day, not terminated, and not done before its year began."""
    works, account, goal = Works, JournalAccount, ProjectGoal
    begin = date(as_of.year, 1, 1)
    statement = (
        select(Project.id)
        .join(works, works.project_id == Project.id)
        .where(
            Project.state == "selected",
            Project.selected_on <= as_of,
            works.allocated_on <= as_of,
            works.state != "terminated",
            not_(and_(works.state.in_(_DONE), works.state_since < begin)),
            exists().where(goal.project_id == Project.id),
            exists().where(account.project_id == Project.id, account.balance > 0),
        )
    )
    return scope.restrict(statement, Project.division_code)


async def _open(session: AsyncSession, caller: Caller, procedure: Procedure, as_of: date) -> int:
    """Open what is owed as of a day and not there yet; how many."""
    row = procedure.record
    stands = begun(procedure.machine, today(), await parameters_on(session, Scope.everything(), today()))
    owing = _owing(caller.scope, as_of).subquery("owing")
    told: dict[str, Any] = {
        "project_id": owing.c.id,
        "year": literal(as_of.year),
        "as_of": literal(as_of, Date()),
        "state": literal(stands["state"]),
        "state_since": literal(stands["state_since"], Date()),
        "due_on": literal(stands["due_on"], Date()),
    }
    made = insert(row).from_select([*told], select(*told.values()).order_by(owing.c.id)).on_conflict_do_nothing()
    opened = (await session.scalars(made.returning(row.id), execution_options=_WHY)).all()
    if not opened:
        return 0
    await publish_reports(session, procedure, opened)
    await publish(session, NOTICE_POSTED, await _notices(session, procedure, opened))
    await audit.record(
        session,
        caller,
        action=f"{procedure.machine.name}.open",
        resource=procedure.machine.name,
        resource_id=as_of.isoformat(),
        detail={"as_of": as_of, "opened": len(opened)},
    )
    return len(opened)


async def _notices(session: AsyncSession, procedure: Procedure, ids: Sequence[Any]) -> list[NoticePosted]:
    """One notice for each town, and for the county of its own projects."""
    row = procedure.record
    found = procedure.joined(select(Project.division_code).select_from(row)).where(row.id.in_(ids))
    codes = await session.scalars(found, execution_options=_WHY)
    towns = Counter(f"{code[:9]}000" for code in codes)
    return [
        notice(
            f"{procedure.machine.name}.opened",
            f"{procedure.machine.states[procedure.machine.initial].title} {count} 个项目",
            text="请按期报送。",
            link="/tasks",
            role=COUNTY_OFFICER if town.endswith("000000") else TOWN_OFFICER,
            division_code=town,
        )
        for town, count in sorted(towns.items())
    ]


async def open_monitorings(session: AsyncSession, caller: Caller, as_of: date) -> PerformanceOpened:
    """Have the projects of the caller's county monitored as of a day.

    Raises:
        Problem: 403 ``level_needed``; 422 ``future_date`` or ``invalid_date``.
    """
    require_county(caller)
    check_day("as_of", as_of, since=_FIRST)
    return PerformanceOpened(opened=await _open(session, caller, MONITORINGS, as_of))


async def open_evaluations(session: AsyncSession, caller: Caller, year: int) -> PerformanceOpened:
    """Have the projects of the caller's county evaluate themselves for a year that is over.

    Raises:
        Problem: 403 ``level_needed``; 422 ``future_date``.
    """
    require_county(caller)
    if year >= today().year:
        raise fault("year", "future_date", "年度尚未结束,不能自评")
    return PerformanceOpened(opened=await _open(session, caller, EVALUATIONS, date(year, 12, 31)))


async def open_due(session: AsyncSession, caller: Caller, on: date) -> int:
    """Open what the calendar asks for: monitorings at the ends of their months, the evaluations of the year before; how many."""
    values = await parameters_on(session, Scope.everything(), on)
    months = [int(values[name].value) for name in MONITORING_MONTHS]
    due = [(MONITORINGS, day) for year in (on.year - 1, on.year) for day in last_days(year, months)]
    due.append((EVALUATIONS, date(on.year - 1, 12, 31)))
    return sum([await _open(session, caller, procedure, day) for procedure, day in due if day < on <= day + OPENED_WITHIN])
