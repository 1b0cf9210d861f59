"""Accounts of collectives and their journal. Money never leaves that is not there, and nothing is entered into a month that was handed in."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands.common import collective_locked, record, written
from services.assets.collective.money import balance, base_of, in_reach
from services.assets.collective.problems import unknown_collective
from services.assets.collective.rules import SUBJECTS
from services.assets.collective.schemas.journal import (
    CollectiveAccountClosing,
    CollectiveAccountForm,
    CollectiveAccountNumber,
    CollectiveEntryForm,
    CollectiveEntryReversing,
)
from services.assets.collective.tables import Collective, CollectiveAccount, CollectiveEntry
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.disclosures.commands import check_unmasked
from shared.privacy import Cipher, mask_account
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem

__all__ = ["close_account", "disclose_account", "enter", "open_account", "reverse_entry"]

_WHY = {"unscoped": "the collective was found within the caller's scope"}
_NUMBER = re.compile(r"[0-9]{8,32}").fullmatch


async def open_account(
    session: AsyncSession, caller: Caller, cipher: Cipher, collective_id: UUID, entry: CollectiveAccountForm
) -> Changed:
    """Record an account of a collective with what is on it.

    Raises:
        Problem: 404 ``unknown_collective``; 403 ``level_needed``; 409 ``collective_ended``, ``month_closed``, ``account_taken``; 422
            ``invalid_account``, ``future_date``, ``invalid_date``.
    """
    collective = await collective_locked(session, caller, collective_id, "银行账户登记")
    number = entry.number.replace(" ", "").replace("-", "")
    if not _NUMBER(number):
        raise fault("number", "invalid_account", "银行账号应为 8 至 32 位数字")
    await _check_open(session, collective, "from_on", entry.from_on)
    values = {
        "collective_id": collective_id,
        "bank": entry.bank,
        "number_cipher": cipher.encrypt(number),
        "number_masked": mask_account(number),
        "from_on": entry.from_on,
        "opening": entry.opening,
        "recorded_by": caller.client_id,
    }
    made = insert(CollectiveAccount).values(values).on_conflict_do_nothing().returning(CollectiveAccount.id)
    account_id: UUID | None = (await session.execute(made, execution_options=_WHY)).scalar_one_or_none()
    if account_id is None:
        raise Problem(409, "account_taken", "该账号已登记,且没有销户。")
    detail = {"account": str(account_id), "opening": str(entry.opening)}
    await record(session, caller, "collective.open_account", "collective", collective_id, None, detail)
    return Changed(id=account_id, version=1)


async def close_account(
    session: AsyncSession, caller: Caller, collective_id: UUID, account_id: UUID, closing: CollectiveAccountClosing
) -> Changed:
    """Record that an account was closed. The last one closes when the collective has no money any more.

    Raises:
        Problem: 404 ``unknown_collective``, ``unknown_account``; 403 ``level_needed``; 409 ``collective_ended``, ``account_closed``,
            ``month_closed``, ``balance_left``, ``entered_later``; 422 ``future_date``, ``invalid_date``.
    """
    collective = await collective_locked(session, caller, collective_id, "银行账户销户")
    account = await _account(session, collective, account_id)
    await _check_open(session, collective, "on", closing.on)
    check_day("on", closing.on, since=account.from_on)
    row, entry = CollectiveAccount, CollectiveEntry
    later = select(entry.id).where(entry.account_id == account_id, entry.happened_on > closing.on).limit(1)
    if await session.scalar(later, execution_options=_WHY) is not None:
        raise Problem(409, "entered_later", "该账户在此日期之后还有收支。")
    others = select(row.id).where(row.collective_id == collective_id, row.id != account_id, row.closed_on.is_(None)).limit(1)
    if await session.scalar(others, execution_options=_WHY) is None:
        left = await balance(session, collective, date.max)
        if left:
            raise Problem(409, "balance_left", f"最后一个账户须余额为零方可销户,现有 {left} 元。")
    account.closed_on = closing.on
    await session.flush()
    after = {"closed_on": closing.on}
    await written(session, caller, collective_id, "account", account_id, closing.reason, {"closed_on": None}, after)
    detail = {"account": str(account_id)}
    await record(session, caller, "collective.close_account", "collective", collective_id, closing.reason, detail)
    return Changed(id=account_id, version=2)


async def disclose_account(
    session: AsyncSession, caller: Caller, cipher: Cipher, collective_id: UUID, account_id: UUID, purpose: str
) -> CollectiveAccountNumber:
    """The number of an account in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_collective``, ``unknown_account``.
    """
    found = select(Collective.id).where(Collective.id == collective_id)
    if await session.scalar(caller.scope.restrict(found, Collective.division_code)) is None:
        raise unknown_collective()
    account = await session.get(CollectiveAccount, account_id, execution_options=_WHY)
    if account is None or account.collective_id != collective_id:
        raise _unknown_account()
    await record(
        session, caller, "collective_account.disclose", "collective", collective_id, purpose, {"account": str(account_id)}
    )
    return CollectiveAccountNumber(id=account_id, bank=account.bank, number=cipher.decrypt(account.number_cipher))


async def enter(session: AsyncSession, caller: Caller, collective_id: UUID, entry: CollectiveEntryForm) -> Changed:
    """Enter money that came or left.

    Raises:
        Problem: 404 ``unknown_collective``; 403 ``level_needed``; 409 ``collective_ended``, ``month_closed``, ``account_closed``,
            ``overdrawn``; 422 ``unknown_account``, ``decision_needed``, ``unmasked_number``, ``future_date``, ``invalid_date``.
    """
    collective = await collective_locked(session, caller, collective_id, "收支")
    check_unmasked([("purpose", entry.purpose), ("payee", entry.payee or "")])
    await _check_open(session, collective, "happened_on", entry.happened_on)
    try:
        account = await _account(session, collective, entry.account_id)
    except Problem as problem:
        if problem.status != 404:  # noqa: PLR2004
            raise
        raise fault("account_id", "unknown_account", "该集体经济组织没有这个账户") from None
    check_day("happened_on", entry.happened_on, since=account.from_on)
    direction = SUBJECTS[entry.subject].direction
    if direction == "out":
        parameters = await parameters_on(session, Scope.everything(), entry.happened_on)
        least = parameters["collective_approval_from"].value
        if entry.amount >= least and entry.decision_no is None:
            raise fault("decision_no", "decision_needed", f"{least} 元及以上的支出须填写集体决议文号")
        await _check_covered(session, collective, entry.happened_on, entry)
    values = {
        **entry.model_dump(),
        "collective_id": collective_id,
        "direction": direction,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    return await _entered(session, caller, collective, values, "enter", None)


async def reverse_entry(
    session: AsyncSession, caller: Caller, collective_id: UUID, entry_id: UUID, reversing: CollectiveEntryReversing
) -> Changed:
    """Undo an entry by its opposite, on a day of a month that is not handed in; both stay readable.

    Raises:
        Problem: 404 ``unknown_collective``, ``unknown_entry``; 403 ``level_needed``; 409 ``collective_ended``, ``month_closed``,
            ``reversed``, ``overdrawn``; 422 ``future_date``, ``invalid_date``, ``unmasked_number``.
    """
    collective = await collective_locked(session, caller, collective_id, "收支冲销")
    check_unmasked([("reason", reversing.reason)])
    found = await session.get(CollectiveEntry, entry_id, execution_options=_WHY)
    if found is None or found.collective_id != collective_id or found.reverses is not None:
        raise Problem(404, "unknown_entry", "该集体经济组织没有这笔收支,或它本身是冲销。")
    await _check_open(session, collective, "on", reversing.on)
    check_day("on", reversing.on, since=found.happened_on)
    if found.direction == "in":
        await _check_covered(session, collective, reversing.on, found)
    values = {
        "collective_id": collective_id,
        "account_id": found.account_id,
        "happened_on": reversing.on,
        "direction": found.direction,
        "subject": found.subject,
        "amount": -found.amount,
        "voucher_no": found.voucher_no,
        "purpose": reversing.reason,
        "payee": found.payee,
        "reverses": entry_id,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    return await _entered(session, caller, collective, values, "reverse", reversing.reason)


async def _entered(
    session: AsyncSession, caller: Caller, collective: Collective, values: dict[str, object], deed: str, reason: str | None
) -> Changed:
    made = insert(CollectiveEntry).values(values).on_conflict_do_nothing().returning(CollectiveEntry.id)
    entry_id: UUID | None = (await session.execute(made, execution_options=_WHY)).scalar_one_or_none()
    if entry_id is None:
        raise Problem(409, "reversed", "这笔收支已经冲销。")
    detail = {"entry": str(entry_id), "subject": values["subject"], "amount": str(values["amount"])}
    await record(session, caller, f"collective.{deed}", "collective", collective.id, reason, detail)
    return Changed(id=entry_id, version=1)


async def _account(session: AsyncSession, collective: Collective, account_id: UUID) -> CollectiveAccount:
    """An open account of a collective."""
    found = await session.get(CollectiveAccount, account_id, execution_options=_WHY)
    if found is None or found.collective_id != collective.id:
        raise _unknown_account()
    if found.closed_on is not None:
        raise Problem(409, "account_closed", f"该账户已于 {found.closed_on} 销户。")
    return found


def _unknown_account() -> Problem:
    return Problem(404, "unknown_account", "该集体经济组织没有这个账户。")


async def _check_open(session: AsyncSession, collective: Collective, field: str, on: date) -> None:
    """Refuse a day to come, one before the books begin, and one of a month that was handed in."""
    check_day(field, on, since=collective.books_from)
    first = (await base_of(session, collective)).open_from
    if on < first:
        raise Problem(409, "month_closed", f"该日期所在月份的三资月报已提交,收支只能记在 {first} 及以后。")


async def _check_covered(
    session: AsyncSession, collective: Collective, on: date, moved: CollectiveEntryForm | CollectiveEntry
) -> None:
    left = await in_reach(session, collective, on)
    if moved.amount > left:
        raise Problem(409, "overdrawn", f"超过可支出的余额 {max(left, 0)} 元。")
