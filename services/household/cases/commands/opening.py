"""Opening a case 启动监测程序: for a household that was found, and again for one whose risk came back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.commands.common import Done, finish
from services.household.cases.machine import CASE
from services.household.cases.schemas.cases import CaseEntry
from services.household.cases.tables import MonitoringCase
from services.household.leads.commands import register_lead
from services.household.parameters.queries import parameters_on
from services.household.registry.tables import Household
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Deadline
from shared.workflow.deadlines import limit
from shared.workflow.moving import begun

__all__ = ["open_case"]

_WHY = {"unscoped": "the household was found within the caller's scope"}


async def open_case(session: AsyncSession, caller: Caller, entry: CaseEntry) -> Changed:
    """Open a case; a lead that it comes from is closed with it.

    Raises:
        Problem: 404 ``unknown_household`` or ``unknown_lead``; 409 ``household_closed``, ``case_open`` or ``lead_closed``; 422
            ``future_date``, ``invalid_date`` or ``lead_of_another``.
    """
    check_day("on", entry.on)
    household = await _household(session, caller, entry.household_id)
    if entry.lead_id is not None:
        found = await register_lead(session, caller, entry.lead_id, entry.on)
        if found != household.id:
            raise fault("lead_id", "lead_of_another", "该线索属于另一户")
    await _after_the_last(session, household.id, entry.on)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    deciding = Deadline("case_green_days" if entry.green_channel else "case_decide_days")
    number = select(func.coalesce(func.max(MonitoringCase.entry_no), 0) + 1).where(MonitoringCase.household_id == household.id)
    values = {
        **entry.model_dump(exclude={"on", "lead_id"}),
        **begun(CASE, entry.on, parameters),
        "lead_id": entry.lead_id,
        "entry_no": number.scalar_subquery(),
        "opened_on": entry.on,
        "opened_by": caller.client_id,
        "decide_by": limit(deciding, entry.on, parameters).due_on,
    }
    made = insert(MonitoringCase).values(values).on_conflict_do_nothing().returning(MonitoringCase)
    case = (await session.scalars(made, execution_options=_WHY)).one_or_none()
    if case is None:
        raise Problem(409, "case_open", "该户已有在办的监测程序。")
    about = f"第 {case.entry_no} 次" + ("(绿色通道)" if case.green_channel else "")
    detail = {"entry_no": case.entry_no, "channel": case.channel, "category": case.category, "risks": case.risks}
    await finish(session, caller, case, Done("case.open", about=about, on=entry.on, detail=detail))
    return Changed(id=case.id, version=case.version)


async def _household(session: AsyncSession, caller: Caller, household_id: UUID) -> Row[UUID, date | None]:
    found = select(Household.id, Household.closed_on).where(Household.id == household_id)
    row = (await session.execute(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if row is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if row.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能启动监测程序。")
    return row


async def _after_the_last(session: AsyncSession, household_id: UUID, on: date) -> None:
    """A household's cases follow one another in time."""
    last: Select[date | None] = select(func.max(MonitoringCase.state_since)).where(MonitoringCase.household_id == household_id)
    ended = (await session.scalars(last, execution_options=_WHY)).one()
    if ended is not None and on < ended:
        raise fault("on", "invalid_date", f"不能早于该户上一次监测程序的 {ended}")
