"""Writing to the journal. Whoever posts has found the records within the caller's scope, and says so to nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Numeric, Row, Text, Uuid, and_, cast, func, insert, literal, or_, select, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.ledger.bulk import POSTING, Lines, hold_lines, leave_out, post_lines
from services.funds.ledger.events import publish_accounts
from services.funds.ledger.rules import STAGES, Account, Transfer, changes, reversed_, shortages
from services.funds.ledger.tables import AccountMonth, JournalAccount, JournalEntry, JournalTransfer, LedgerMonth
from shared.access import Caller
from shared.web.problems import FieldFault, Problem

__all__ = [
    "POSTING",
    "Entry",
    "Lines",
    "Posted",
    "hold_lines",
    "keep_months_open",
    "leave_out",
    "post",
    "post_lines",
    "reverse",
    "settle_months",
]

_WHY = {"unscoped": "the records were found within the caller's scope", "synchronize_session": False}
_MONTHS = "hashtextextended('zx:ledger-months', 0)"
_POSTING, _CLOSING = text(f"SELECT pg_advisory_xact_lock_shared({_MONTHS})"), text(f"SELECT pg_advisory_xact_lock({_MONTHS})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be posted, by which record. ``reverses`` and its ``reason`` are those of a reversal."""

    division_code: str
    kind: str
    on: date
    basis: str
    subject: str
    subject_id: UUID
    transfers: Sequence[Transfer]
    reverses: UUID | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """What a record posted: the entry of a kind whose subject it is."""

    subject: str
    subject_id: UUID
    kind: str


async def post(session: AsyncSession, caller: Caller, entry: Entry) -> UUID:
    """Post an entry; its id.

    Raises:
        Problem: 409 ``month_closed`` where a ledger that it changes is closed 已结账 for its day; 409 ``insufficient`` with every
            account that has not so much to give.
    """
    await _require_open_months(session, entry)
    changed = changes(entry.transfers)
    accounts = await _locked(session, changed)
    lacking = shortages({account: row.balance for account, row in accounts.items()}, changed)
    if lacking:
        told = [
            FieldFault(
                place="body", code="insufficient", message=f"“{STAGES[each.account.stage]}”余额不足,还差 {each.amount} 元"
            )
            for each in lacking
        ]
        raise Problem(409, "insufficient", "余额不足,不能记账。", errors=told)
    ids = {account: row.id for account, row in accounts.items()}
    entry_id = await _write(session, caller, entry, ids)
    await _move(session, {ids[account]: change for account, change in changed.items()}, entry.on.replace(day=1))
    return entry_id


async def _write(session: AsyncSession, caller: Caller, entry: Entry, ids: Mapping[Account, UUID]) -> UUID:
    values = {
        "division_code": entry.division_code,
        "kind": entry.kind,
        "happened_on": entry.on,
        "basis": entry.basis,
        "subject": entry.subject,
        "subject_id": entry.subject_id,
        "reverses": entry.reverses,
        "reason": entry.reason,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    new = insert(JournalEntry).values(**values).returning(JournalEntry.id)
    entry_id: UUID = (await session.execute(new, execution_options=_WHY)).scalar_one()
    lines = [
        {
            "entry_id": entry_id,
            "number": number,
            "source_id": ids[each.source],
            "target_id": ids[each.target],
            "amount": each.amount,
            "happened_on": entry.on,
        }
        for number, each in enumerate(entry.transfers, start=1)
    ]
    await session.execute(insert(JournalTransfer).values(lines), execution_options=_WHY)
    return entry_id


async def settle_months(session: AsyncSession) -> None:
    """Wait until nobody posts, and keep everybody from posting until this transaction ends: what is counted now is what is closed."""
    await session.execute(_CLOSING, execution_options=_WHY)


async def keep_months_open(session: AsyncSession) -> None:
    """Keep everybody from closing a month until this transaction ends: whoever posts asks for it before looking whether a month is open."""
    await session.execute(_POSTING, execution_options=_WHY)


async def _require_open_months(session: AsyncSession, entry: Entry) -> None:
    await keep_months_open(session)
    codes = {account.division_code for transfer in entry.transfers for account in (transfer.source, transfer.target)}
    row = LedgerMonth
    closed = select(row.division_code).where(
        row.state == "confirmed",
        row.month == entry.on.replace(day=1),
        or_(*(_covers(code) for code in sorted(codes))),
    )
    found = (await session.scalars(closed.order_by(row.division_code).limit(1), execution_options=_WHY)).first()
    if found is not None:
        word = "全县" if found.endswith("000000") else "所在镇"
        raise Problem(
            409, "month_closed", f"{entry.on:%Y 年 %m 月}{word}已结账,不能再记入该月;须先反结账,或者记入未结账的月份。"
        )


def _covers(code: str) -> Any:  # noqa: ANN401 - a condition
    """Whether a month is that of the town or the county in which a division lies."""
    row = LedgerMonth
    return row.division_code.in_({code[:6] + "000000", code[:9] + "000"})


async def _locked(session: AsyncSession, accounts: Iterable[Account]) -> Mapping[Account, Row[Any]]:
    """The accounts, opened where they are new, locked in one order."""
    row, wanted = JournalAccount, sorted(accounts, key=lambda account: account.place)
    values = [
        {
            "batch_id": account.batch_id,
            "stage": account.stage,
            "project_id": account.project_id,
            "division_code": account.division_code,
        }
        for account in wanted
    ]
    await session.execute(postgresql.insert(row).values(values).on_conflict_do_nothing(), execution_options=_WHY)
    each = [
        and_(
            row.batch_id == account.batch_id,
            row.stage == account.stage,
            row.project_id.is_not_distinct_from(account.project_id),
        )
        for account in wanted
    ]
    statement = select(row.id, row.batch_id, row.stage, row.division_code, row.project_id, row.balance).where(or_(*each))
    in_order = statement.order_by(row.batch_id, row.stage.collate("C"), row.project_id.nulls_first())
    found: Any = await session.execute(in_order.with_for_update(), execution_options=_WHY)
    return {Account(one.batch_id, one.stage, one.division_code, one.project_id): one for one in found}


async def _move(session: AsyncSession, changed: Mapping[UUID, Decimal], month: date) -> None:
    told = func.unnest(
        literal(list(changed), ARRAY(Uuid)), literal([str(change) for change in changed.values()], ARRAY(Text))
    ).table_valued("id", "change")
    each = told.render_derived("each")
    row = JournalAccount
    moved = update(row).where(row.id == each.c.id)
    moved = moved.values(balance=row.balance + cast(each.c.change, Numeric), version=row.version + 1)
    await session.execute(moved, execution_options=_WHY)
    of_month = [{"account_id": account, "month": month, "change": change} for account, change in changed.items()]
    summed = postgresql.insert(AccountMonth).values(of_month)
    added = {"change": AccountMonth.change + summed.excluded.change}
    await session.execute(
        summed.on_conflict_do_update(index_elements=["account_id", "month"], set_=added), execution_options=_WHY
    )
    await publish_accounts(session, changed)


async def reverse(session: AsyncSession, caller: Caller, of: Posted, on: date, basis: str, reason: str) -> UUID:
    """Undo what a record posted by its opposite 冲销; the id of that.

    Raises:
        Problem: 409 ``reversed`` where it is undone already, ``insufficient`` where the money has gone on.
    """
    row = JournalEntry
    found = select(*row.__table__.columns).where(
        row.subject == of.subject, row.subject_id == of.subject_id, row.kind == of.kind
    )
    entry = (await session.execute(found, execution_options=_WHY)).one()
    entry_id: UUID = entry.id
    transfers = await _transfers(session, entry_id)
    await _locked(session, changes(transfers))
    again = select(JournalEntry.id).where(JournalEntry.reverses == entry_id)
    if (await session.execute(again, execution_options=_WHY)).first() is not None:
        raise Problem(409, "reversed", "该笔记账已经冲销。")
    opposite = Entry(
        entry.division_code,
        "reverse",
        on,
        basis,
        entry.subject,
        entry.subject_id,
        reversed_(transfers),
        reverses=entry_id,
        reason=reason,
    )
    return await post(session, caller, opposite)


async def _transfers(session: AsyncSession, entry_id: UUID) -> list[Transfer]:
    source, target = JournalAccount.__table__.alias("source"), JournalAccount.__table__.alias("target")
    row = JournalTransfer
    sides = [
        side.c[name].label(f"{word}_{name}")
        for word, side in (("source", source), ("target", target))
        for name in ("batch_id", "stage", "division_code", "project_id")
    ]
    statement = (
        select(*sides, row.amount)
        .join_from(row, source, source.c.id == row.source_id)
        .join(target, target.c.id == row.target_id)
        .where(row.entry_id == entry_id)
        .order_by(row.number)
    )
    return [
        Transfer(Account(*each[:4]), Account(*each[4:8]), each.amount)
        for each in await session.execute(statement, execution_options=_WHY)
    ]
