"""Making payrolls: everybody who served in a month, and whoever was not paid before, by three statements for all towns at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Date, Text, TextClause, bindparam, delete, exists, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.jobs.employment.rules import first_of
from services.jobs.parameters.queries import parameters_on
from services.jobs.stipends.commands.common import WHY, unconfirm
from services.jobs.stipends.events import publish_payrolls
from services.jobs.stipends.judging import judge
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.queries import PAYROLLS
from services.jobs.stipends.reckoning import ADD_LINES, OPEN_PAYROLLS
from services.jobs.stipends.schemas.payrolls import PayrollEntry, PayrollsMade
from services.jobs.stipends.tables import Payroll, PayrollFinding, PayrollLine
from shared import audit
from shared.access import Caller, Scope
from shared.access import within as lying
from shared.contracts.jobs import NOTICE_POSTED, TASK_CHANGED
from shared.contracts.notices import TOWN_OFFICER, VILLAGE_OFFICER, notice
from shared.events.publishing import publish
from shared.registry.tables import Division
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.standards.placeholders import names_in
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.moving import begun
from shared.workflow.procedure import publish_task

__all__ = ["make"]

_TYPES: dict[str, Any] = {"month": Date(), "on": Date(), "due_on": Date(), "towns": ARRAY(Text())}


def _typed(sql: str) -> TextClause:
    return text(sql).bindparams(*(bindparam(name, type_=_TYPES.get(name, Text())) for name in names_in(sql)))


_OPEN, _ADD = _typed(OPEN_PAYROLLS), _typed(ADD_LINES)


async def make(session: AsyncSession, caller: Caller, entry: PayrollEntry) -> PayrollsMade:
    """Make payrolls of a month and a fund for every town. Who is in one already is left out; so the same again makes nothing.

    Raises:
        Problem: 403 ``level_needed``; 422 ``unknown_division``, ``future_date``, ``month_not_over``.
    """
    month = first_of(entry.month)
    check_day("on", entry.on)
    if last_of(month) >= today():
        raise fault("month", "month_not_over", f"{entry.month} 尚未结束")
    towns = await _towns(session, caller, entry.division)
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"payrolls:{entry.fund}", 0))
    await session.execute(select(turn), execution_options=WHY)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    first = begun(PAYROLL, entry.on, parameters)
    wanted = {"month": month, "fund": entry.fund, "towns": towns}
    frame = {"state": first["state"], "due_on": first["due_on"], "on": entry.on}
    who = {"recorded_by": caller.client_id, "department": caller.department}
    await session.execute(_OPEN, {**wanted, **frame, **who}, execution_options=WHY)
    added = {row.payroll_id: row for row in await session.execute(_ADD, wanted, execution_options=WHY)}
    await unconfirm(session, {(id, code) for id, row in added.items() for code in row.divisions})
    await judge(session, list(added))
    gone, empty = await _leave_blocked(session, list(added))
    made = {id: row for id, row in added.items() if id not in empty}
    await _tell(session, caller, entry, made)
    return PayrollsMade(payrolls=list(made), lines=sum(row.lines for row in added.values()) - gone)


async def _towns(session: AsyncSession, caller: Caller, division: str | None) -> list[str]:
    row = Division
    if division is not None and not caller.scope.contains(division):
        raise fault("division", "unknown_division", "没有这个行政区划,或它不在您的数据范围内")
    statement = select(row.code).where(
        row.level == "town", caller.scope.where(row.code), *lying([division] if division else [], row.code)
    )
    towns = list(await session.scalars(statement.order_by(row.code), execution_options=WHY))
    if not towns:
        raise Problem(403, "level_needed", "发放批次须由镇级或县级生成。")
    return towns


async def _leave_blocked(session: AsyncSession, payrolls: Sequence[UUID]) -> tuple[int, set[UUID]]:
    """A line that was blocked comes again once nothing blocks it any more, and not before; how many stay away, and which payrolls have no line then
    and are gone with them.
    """
    line, before, found, roll = PayrollLine, aliased(PayrollLine), PayrollFinding, Payroll
    still = (
        select(line.id)
        .join(before, before.id == line.original_id)
        .where(line.payroll_id.in_(payrolls), line.standing == "blocked", before.standing == "blocked")
    )
    ids = list(await session.scalars(still, execution_options=WHY))
    if not ids:
        return 0, set()
    apart = {**WHY, "synchronize_session": False}
    await session.execute(delete(found).where(found.line_id.in_(ids)), execution_options=apart)
    await session.execute(delete(line).where(line.id.in_(ids)), execution_options=apart)
    empty = delete(roll).where(roll.id.in_(payrolls), ~exists().where(line.payroll_id == roll.id)).returning(roll.id)
    return len(ids), set(await session.scalars(empty, execution_options=apart))


async def _tell(session: AsyncSession, caller: Caller, entry: PayrollEntry, made: dict[UUID, Any]) -> None:
    """A task for each town, a notice to each village that has lines to confirm, and an entry of the trail."""
    if not made:
        return
    await publish_payrolls(session, list(made))
    await publish_task(session, TASK_CHANGED, PAYROLLS, *made)
    notices = [
        notice(
            "payroll.confirm",
            f"{entry.month} 公益性岗位补贴待村确认",
            text="请核对考勤和明细,对暂缓的明细说明情况,然后确认。",
            link=f"/payrolls/{id}",
            role=TOWN_OFFICER if code.endswith("000") else VILLAGE_OFFICER,
            division_code=code,
        )
        for id, row in made.items()
        for code in row.divisions
    ]
    await publish(session, NOTICE_POSTED, notices)
    detail = {"month": entry.month, "fund": entry.fund}
    await audit.record_all(
        session,
        caller,
        [audit.Entry("payroll.make", "payroll", id, detail={**detail, "lines": row.lines}) for id, row in made.items()],
    )
