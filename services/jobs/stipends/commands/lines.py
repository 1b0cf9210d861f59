"""What villages say of their lines, while the payroll waits for the town: explanations of what was found, and that all of it is right."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import exists, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.commands.common import WHY, changed, payroll_locked, refresh, require_state, told
from services.jobs.stipends.judging import stand
from services.jobs.stipends.machine import JUDGING, PAYROLL
from services.jobs.stipends.problems import unknown_line
from services.jobs.stipends.schemas.payrolls import PayrollConfirming, PayrollExplaining
from services.jobs.stipends.tables import PayrollConfirmation, PayrollFinding, PayrollLine
from shared.access import Caller
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem

__all__ = ["confirm", "explain", "judge_again"]

_OPEN = (PAYROLL.initial,)
_JUDGED = tuple(source for code in JUDGING for source in PAYROLL.transitions[code].sources)


async def confirm(session: AsyncSession, caller: Caller, payroll_id: UUID, said: PayrollConfirming) -> Changed:
    """Confirm the lines of a village, or of a town's own posts. Confirmed again, nothing happens.

    Raises:
        Problem: 404 ``unknown_payroll``; 409 ``wrong_state``; 422 ``unknown_division``, ``future_date``, ``invalid_date``.
    """
    row, line = await payroll_locked(session, caller, payroll_id), PayrollLine
    require_state(row, _OPEN, "确认")
    check_day("on", said.on, since=row.state_since)
    has = select(exists().where(line.payroll_id == payroll_id, line.division_code == said.division_code))
    if not caller.scope.contains(said.division_code) or not await session.scalar(has, execution_options=WHY):
        raise fault("division_code", "unknown_division", "本批次没有该村(镇)的明细,或其不在您的数据范围内")
    new = postgresql.insert(PayrollConfirmation).values(
        payroll_id=payroll_id,
        division_code=said.division_code,
        confirmed_on=said.on,
        confirmed_by=caller.client_id,
        confirmed_name=caller.name,
    )
    made = await session.execute(
        new.on_conflict_do_nothing().returning(PayrollConfirmation.division_code), execution_options=WHY
    )
    if made.scalar_one_or_none() is None:
        return Changed(id=payroll_id, version=row.version)
    return await changed(session, caller, row, "confirm", None, {"division": said.division_code})


async def explain(session: AsyncSession, caller: Caller, line_id: UUID, said: PayrollExplaining) -> Changed:
    """Explain why a line that a check holds is to be paid; said again, it says something else.

    Raises:
        Problem: 404 ``unknown_payroll_line``; 409 ``wrong_state``, ``blocks``; 422 ``unknown_check``.
    """
    line, row = PayrollLine, PayrollFinding
    of = caller.scope.restrict(select(line.payroll_id).where(line.id == line_id), line.division_code)
    payroll_id = (await session.scalars(of)).one_or_none()
    if payroll_id is None:
        raise unknown_line()
    roll = await payroll_locked(session, caller, payroll_id)
    require_state(roll, _OPEN, "说明情况")
    found = await session.get(row, (line_id, said.code), populate_existing=True, execution_options=WHY)
    if found is None:
        raise fault("code", "unknown_check", "这条明细没有该项核验结果")
    if found.blocks:
        raise Problem(409, "blocks", "该项核验不予发放,说明情况不能解除;事实有误的,请先更正事实。")
    explained = {"explanation": said.explanation, "explained_by": caller.client_id, "explained_name": caller.name}
    new = update(row).where(row.line_id == line_id, row.code == said.code).values(explained)
    await session.execute(new, execution_options={**WHY, "synchronize_session": False})
    await stand(session, [payroll_id])
    return await changed(session, caller, roll, "explain", said.explanation, {"line": str(line_id), "check": said.code})


async def judge_again(session: AsyncSession, caller: Caller, payroll_id: UUID) -> Changed:
    """Reckon a payroll that was not issued anew, as far as the town has not passed it, and run every check.

    Raises:
        Problem: 404 ``unknown_payroll``; 409 ``wrong_state``.
    """
    row = await payroll_locked(session, caller, payroll_id)
    require_state(row, _JUDGED, "重新核验")
    await refresh(session, [payroll_id])
    await told(session, caller, payroll_id, "judge", None, {"state": row.state})
    return Changed(id=payroll_id, version=row.version)
