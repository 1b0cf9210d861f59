"""Freezing a month 月度冻结: by hand, or by the job some days after its end."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Date, Row, func, insert, literal, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.queries import parameters_on
from services.household.statistics.lines import MonthEnd
from services.household.statistics.queries import SOURCES, VILLAGES, Source, month_end
from services.household.statistics.rules import last_day, month_before, months, next_month
from services.household.statistics.tables import FrozenMonth
from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import today
from shared.web.faults import fault
from shared.web.problems import Problem

__all__ = ["freeze", "freeze_due", "run_freezing"]

EVERY_SECONDS: Final = 3600.0
_WHY = {"unscoped": "a month is frozen for the whole county"}
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('statistics:freeze', 0))")
_SOURCES: dict[str, Source] = {**SOURCES, "villages": VILLAGES}


async def freeze(session: AsyncSession, caller: Caller, month: date) -> Row[Any]:
    """Keep the lines of a month that is over, for good. All are of one moment: it is one statement.

    Raises:
        Problem: 422 ``month_running``; 409 ``frozen``.
    """
    if last_day(month) >= today():
        raise fault("month", "month_running", "该月尚未结束,不能冻结")
    await session.execute(_LOCK, execution_options=_WHY)
    if (await session.scalars(select(FrozenMonth.month).where(FrozenMonth.month == month))).first() is not None:
        raise Problem(409, "frozen", f"{month:%Y-%m} 的统计已经冻结,不能重新冻结。")
    statement = _freezing(caller, await month_end(session, Scope.everything(), month))
    row: Row[Any] = (await session.execute(statement, execution_options=_WHY)).one()
    detail = {"cases": row.case_count, "leads": row.lead_count, "problems": row.problem_count}
    await audit.record(
        session, caller, action="statistics.freeze", resource="frozen_month", resource_id=f"{month:%Y-%m}", detail=detail
    )
    return row


def _freezing(caller: Caller, end: MonthEnd) -> Any:  # noqa: ANN401 - an insert with its result
    count: dict[str, Any] = {}
    for name, source in _SOURCES.items():
        table = source.frozen.__table__
        lines = source.lines(Scope.everything(), end).subquery(f"{name}_lines")
        columns = [column.name for column in table.columns]
        kept = insert(table).from_select(columns, select(*(lines.c[column] for column in columns)))
        count[name] = select(func.count()).select_from(kept.returning(literal(1)).cte(f"{name}_kept")).scalar_subquery()
    figures = {
        "month": literal(end.month, Date()),
        "frozen_by": literal(caller.client_id),
        "case_count": count["cases"],
        "lead_count": count["leads"],
        "problem_count": count["guarantees"],
        "village_count": count["villages"],
    }
    return insert(FrozenMonth).from_select(list(figures), select(*figures.values())).returning(*FrozenMonth.__table__.columns)


async def freeze_due(session: AsyncSession) -> list[date]:
    """Freeze what is over for as many days as the parameter says: every month after the last frozen one, at first only the last."""
    parameters = await parameters_on(session, Scope.everything(), today())
    last = month_before(today() - timedelta(days=int(parameters["statistics_freeze_days"].value)))
    newest = await session.scalar(select(func.max(FrozenMonth.month)))
    due = list(months(last if newest is None else next_month(newest), last))
    for month in due:
        await freeze(session, PLATFORM, month)
    return due


async def run_freezing(database: Database, stop: asyncio.Event) -> None:
    """Freeze what is due once an hour until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            frozen = await freeze_due(session)
        for month in frozen:
            logger().info("month_frozen", month=f"{month:%Y-%m}")

    await run_every(database, "statistics", EVERY_SECONDS, run, stop)
