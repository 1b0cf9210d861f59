"""The steps of a payroll and its notice. Up to the issue every check is run in the step's own transaction: what became known meanwhile stops a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.disclosures.rules import KINDS
from services.jobs.parameters.queries import parameters_on
from services.jobs.stipends import queries
from services.jobs.stipends.commands.common import WHY, changed, payroll_locked, refresh, require_state, told
from services.jobs.stipends.events import publish_payrolls
from services.jobs.stipends.judging import judge, reckon, stand
from services.jobs.stipends.machine import JUDGING, NOTICE, PAYROLL
from services.jobs.stipends.money import money_of
from services.jobs.stipends.notices import about
from services.jobs.stipends.queries import PAYROLLS
from services.jobs.stipends.rules import LEDGER_FUNDS, PayrollFacts, PayrollMoney, publicised
from services.jobs.stipends.schemas.payrolls import CheckingPayroll, PayrollPublicising
from services.jobs.stipends.tables import Payroll, PayrollConfirmation, PayrollFinding, PayrollLine, StipendAccount
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, notice_blocks, put_up
from shared.registry.places import names_of
from shared.web.bodies import Changed
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["facts_of", "publicise", "take"]

_APART = {**WHY, "synchronize_session": False}
_BACK = ("send_back", "return")


async def facts_of(session: AsyncSession, caller: Caller, row: Any, on: date) -> PayrollFacts:  # noqa: ANN401 - a row
    """What the conditions of a payroll's steps look at on a day."""
    everything = Scope.everything()
    if row.state == PAYROLL.initial:
        said = await queries.confirmations(session, everything, row.id)
        missing = [one.division_code for one in said if one.confirmed_on is None]
        names = await names_of(session, everything, missing)
        own = any(one.confirmed_by == caller.client_id for one in said)
        return PayrollFacts([names[code] for code in missing], own)
    if row.state == "finance" and row.fund in LEDGER_FUNDS:
        return PayrollFacts(money=PayrollMoney(*await money_of(session, everything, row.id)))
    if row.state == "bank":
        line = PayrollLine
        waiting = select(func.count()).where(line.payroll_id == row.id, line.standing == "sent")
        return PayrollFacts(unanswered=await session.scalar(waiting, execution_options=WHY) or 0)
    if row.state == "publicity":
        return PayrollFacts(notice=await notice_blocks(session, PAYROLL.name, NOTICE, row, on))
    return PayrollFacts()


async def take(session: AsyncSession, caller: Caller, payroll_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a payroll one step along. Checked, what villages explained is accepted; issued, whatever nothing stands against is sent.

    Raises:
        Problem: 404 ``unknown_payroll``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await payroll_locked(session, caller, payroll_id, seen)
    blocks = await _judged(session, row, code)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await facts_of(session, caller, row, said.on)
    notice = await hanging(session, PAYROLL.name, NOTICE, row) if row.state == "publicity" else None
    ground = Ground(row.division_code, facts, parameters)
    await move(session, caller, PAYROLL, row, ground, Taking(code, said, blocks=blocks))
    await _follow(session, row, code, said)
    await end_notice(session, caller, notice, said, over=publicised in PAYROLL.transitions[code].guards)
    await publish_payrolls(session, [payroll_id])
    await publish_task(session, TASK_CHANGED, PAYROLLS, payroll_id)
    await told(session, caller, payroll_id, code, said.opinion, {"state": row.state})
    return Changed(id=payroll_id, version=row.version)


async def _judged(session: AsyncSession, row: Payroll, code: str) -> Sequence[Block]:
    """Run every check again before a step that sends lines on; what lines came to when their villages confirmed them must be so still."""
    if code not in JUDGING or row.state not in PAYROLL.transitions[code].sources:
        return []
    if code == "issue":
        line, own = PayrollLine, StipendAccount
        paid = select(line.person_id).where(line.payroll_id == row.id)
        held = select(own.person_id).where(own.person_id.in_(paid)).order_by(own.person_id).with_for_update(read=True)
        await session.execute(held, execution_options=WHY)
    differing = {division for _, division in await reckon(session, [row.id])}
    await judge(session, [row.id])
    if not differing:
        return []
    names = "、".join((await names_of(session, Scope.everything(), differing)).values())
    return [Block("lines_changed", f"{names}的明细与村确认时不同,请重新核验,由村再次确认")]


async def _follow(session: AsyncSession, row: Payroll, code: str, said: Said) -> None:
    line, found = PayrollLine, PayrollFinding
    own = select(line.id).where(line.payroll_id == row.id)
    if isinstance(said, CheckingPayroll):
        kept = own.where(line.number.not_in(said.refused_lines))
        accepted = update(found).where(found.line_id.in_(kept), found.explanation.is_not(None)).values(accepted=True)
        await session.execute(accepted, execution_options=_APART)
        await stand(session, [row.id])
    elif code in _BACK:
        reopened = update(found).where(found.line_id.in_(own)).values(accepted=False)
        await session.execute(reopened, execution_options=_APART)
        gone = delete(PayrollConfirmation).where(PayrollConfirmation.payroll_id == row.id)
        await session.execute(gone, execution_options=_APART)
        await refresh(session, [row.id])
    elif code == "issue":
        await _send(session, row.id)
    elif code == "cancel":
        dropped = update(line).where(line.payroll_id == row.id).values(standing="dropped")
        await session.execute(dropped, execution_options=_APART)


async def _send(session: AsyncSession, payroll_id: UUID) -> None:
    """What nothing stands against is sent, each line to the account that was checked; what comes to nought is not."""
    line, own = PayrollLine, StipendAccount
    clear = (line.payroll_id == payroll_id, line.standing == "clear")
    account = {name: getattr(own, name) for name in ("holder_cipher", "account_cipher", "account_masked", "bank")}
    sent = update(line).where(*clear, line.net > 0, own.person_id == line.person_id).values(standing="sent", **account)
    await session.execute(sent, execution_options=_APART)
    await session.execute(update(line).where(*clear).values(standing="nothing"), execution_options=_APART)


async def publicise(session: AsyncSession, caller: Caller, payroll_id: UUID, said: PayrollPublicising, seen: int) -> Changed:
    """Record that the notice of what was paid was put up.

    Raises:
        Problem: 404 ``unknown_payroll``; 412; 409 ``wrong_state``, ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``.
    """
    row = await payroll_locked(session, caller, payroll_id, seen)
    require_state(row, ("publicity",), "公示")
    kind = KINDS[NOTICE]
    notice = await about(session, caller.scope, kind, payroll_id)
    disclosure_id = await put_up(session, caller, kind, row, notice, said, level_of(row.division_code))
    return await changed(session, caller, row, "publicise", None, {"disclosure": str(disclosure_id)})
