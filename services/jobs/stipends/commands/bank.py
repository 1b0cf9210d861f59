"""What goes to the bank, and what it answers: told twice nothing changes, told otherwise it is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import String, select, update
from sqlalchemy import values as literals
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column
from sqlalchemy.types import Integer

from services.jobs.stipends.commands.common import WHY, payroll_locked, require_state, told
from services.jobs.stipends.machine import ISSUED
from services.jobs.stipends.schemas.money import PayrollBankResult, PayrollBankResults, PayrollBankResultsTaken
from services.jobs.stipends.tables import Payroll, PayrollLine
from shared.access import Caller
from shared.intake.export import safe_cell
from shared.privacy import Cipher
from shared.web.csvs import MARK
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem
from shared.workflow import Level

__all__ = ["bank_file", "take_results"]

_HEADER = ("序号", "户名", "账号", "开户银行", "金额", "用途")
_ANSWERED = ("sent", "paid", "failed")


async def bank_file(session: AsyncSession, caller: Caller, cipher: Cipher, payroll_id: UUID, purpose: str) -> str:
    """Every line that was sent, with holder and account in full, as a table; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_payroll``; 403 ``level_needed``; 409 ``wrong_state``.
    """
    row, line = await _whole(session, caller, payroll_id), PayrollLine
    require_state(row, ISSUED, "生成银行文件")
    sent = select(line.number, line.holder_cipher, line.account_cipher, line.bank, line.net, line.month).where(
        line.payroll_id == payroll_id, line.standing.in_(_ANSWERED)
    )
    text = io.StringIO()
    write = csv.writer(text)
    write.writerow(_HEADER)
    lines = (await session.execute(sent.order_by(line.number), execution_options=WHY)).all()
    for one in lines:
        holder, number = cipher.decrypt(one.holder_cipher or b""), cipher.decrypt(one.account_cipher or b"")
        told_as = f"{one.month:%Y-%m} 公益性岗位补贴"
        write.writerow([one.number, safe_cell(holder), safe_cell(number), safe_cell(one.bank or ""), one.net, told_as])
    await told(session, caller, payroll_id, "bank_file", purpose, {"lines": len(lines)})
    return MARK + text.getvalue()


async def take_results(
    session: AsyncSession, caller: Caller, payroll_id: UUID, results: PayrollBankResults
) -> PayrollBankResultsTaken:
    """Take the bank's answer, whole or in parts.

    Raises:
        Problem: 404 ``unknown_payroll``; 403 ``level_needed``; 409 ``wrong_state``, ``contradicts`` with every line that was answered otherwise;
            422 ``unknown_line`` with every line that was not sent, ``future_date``, ``invalid_date``.
    """
    roll, line = await _whole(session, caller, payroll_id), PayrollLine
    require_state(roll, ISSUED, "登记回盘")
    check_day("on", results.on)
    sent = select(line.number, line.standing, line.result_code, line.result_reason, line.voucher_no).where(
        line.payroll_id == payroll_id, line.standing.in_(_ANSWERED)
    )
    there = {row.number: row for row in await session.execute(sent, execution_options=WHY)}
    _refuse_unknown(results.items, there.keys())
    fresh, other = [], []
    for at, item in enumerate(results.items):
        row = there[item.number]
        if row.standing == "sent":
            fresh.append(item)
        elif (row.standing, row.result_code, row.result_reason, row.voucher_no) != _said(item):
            other.append(
                FieldFault(place=f"body.items.{at}", code="contradicts", message=f"第 {item.number} 条已回盘,结果不同")
            )
    if other:
        raise Problem(409, "contradicts", f"有 {len(other)} 条与已登记的回盘结果不同。", errors=other)
    if fresh:
        check_day("on", results.on, since=roll.state_since)
        await _answer(session, payroll_id, results, fresh)
        failed = sum(not item.success for item in fresh)
        await told(session, caller, payroll_id, "take_results", None, {"lines": len(fresh), "failed": failed})
    waiting = sum(row.standing == "sent" for row in there.values()) - len(fresh)
    return PayrollBankResultsTaken(recorded=len(fresh), known=len(results.items) - len(fresh), open=waiting)


def _refuse_unknown(items: list[PayrollBankResult], numbers: Collection[int]) -> None:
    faults, met = [], set[int]()
    for at, item in enumerate(items):
        if item.number in met or item.number not in numbers:
            told_of = "出现两次" if item.number in met else "没有送银行"
            faults.append(
                FieldFault(place=f"body.items.{at}.number", code="unknown_line", message=f"第 {item.number} 条{told_of}")
            )
        met.add(item.number)
    if faults:
        raise Problem(422, "unknown_line", f"有 {len(faults)} 条不是已送银行的明细。", errors=faults)


def _said(item: PayrollBankResult) -> tuple[str, str | None, str | None, str | None]:
    return ("paid" if item.success else "failed", item.code, item.reason, item.voucher_no)


async def _answer(session: AsyncSession, payroll_id: UUID, results: PayrollBankResults, items: list[PayrollBankResult]) -> None:
    line, text = PayrollLine, String()
    said = literals(
        column("number", Integer()),
        column("standing", text),
        column("code", text),
        column("reason", text),
        column("voucher_no", text),
        name="said",
    ).data([(item.number, *_said(item)) for item in items])
    answer = {
        "standing": said.c.standing,
        "result_code": said.c.code,
        "result_reason": said.c.reason,
        "voucher_no": said.c.voucher_no,
        "answered_on": results.on,
    }
    taken = update(line).where(line.payroll_id == payroll_id, line.number == said.c.number).values(answer)
    await session.execute(taken, execution_options={**WHY, "synchronize_session": False})


async def _whole(session: AsyncSession, caller: Caller, payroll_id: UUID) -> Payroll:
    row = await payroll_locked(session, caller, payroll_id)
    if not caller.scope.contains(Level.COUNTY.unit(row.division_code)):
        raise Problem(403, "level_needed", "银行文件和回盘须由县级办理。")
    return row
