"""Writing to the journal. Whoever posts has found the batch within the caller's scope, and says so to nobody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Numeric, Row, Text, Uuid, cast, func, insert, literal, select, tuple_, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.ledger.rules import STAGES, Account, Transfer, changes, reversed_, shortages
from services.funds.ledger.tables import JournalAccount, JournalEntry, JournalTransfer
from shared.access import Caller
from shared.web.problems import FieldFault, Problem

__all__ = ["Entry", "post", "reverse"]

_WHY = {"unscoped": "the batch was found within the caller's scope", "synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be posted. ``reverses`` and its ``reason`` are those of a reversal."""

    batch_id: UUID
    kind: str
    on: date
    basis: str
    transfers: Sequence[Transfer]
    reverses: UUID | None = None
    reason: str | None = None


async def post(session: AsyncSession, caller: Caller, entry: Entry) -> UUID:
    """Post an entry; its id.

    Raises:
        Problem: 409 ``insufficient`` with every account that has not so much to give.
    """
    changed = changes(entry.transfers)
    accounts = await _locked(session, sorted(changed))
    lacking = shortages({account: row.balance for account, row in accounts.items()}, changed)
    if lacking:
        told = [
            FieldFault(
                place="body", code="insufficient", message=f"“{STAGES[each.account.stage]}”余额不足,还差 {each.amount} 元"
            )
            for each in lacking
        ]
        raise Problem(409, "insufficient", "余额不足,不能记账。", errors=told)
    values = {
        "batch_id": entry.batch_id,
        "kind": entry.kind,
        "happened_on": entry.on,
        "basis": entry.basis,
        "reverses": entry.reverses,
        "reason": entry.reason,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    entry_id: UUID = (
        await session.execute(insert(JournalEntry).values(**values).returning(JournalEntry.id), execution_options=_WHY)
    ).scalar_one()
    ids = {account: row.id for account, row in accounts.items()}
    lines = [
        {
            "entry_id": entry_id,
            "number": number,
            "source_id": ids[each.source],
            "target_id": ids[each.target],
            "amount": each.amount,
        }
        for number, each in enumerate(entry.transfers, start=1)
    ]
    await session.execute(insert(JournalTransfer).values(lines), execution_options=_WHY)
    await _move(session, {ids[account]: change for account, change in changed.items()})
    return entry_id


async def _locked(session: AsyncSession, accounts: Sequence[Account]) -> Mapping[Account, Row[Any]]:
    """The accounts, opened where they are new, locked in one order."""
    row = JournalAccount
    wanted = [{"batch_id": account.batch_id, "stage": account.stage} for account in accounts]
    opened = postgresql.insert(row).values(wanted).on_conflict_do_nothing()
    await session.execute(opened, execution_options=_WHY)
    keys = [(account.batch_id, account.stage) for account in accounts]
    statement = select(row.id, row.batch_id, row.stage, row.balance).where(tuple_(row.batch_id, row.stage).in_(keys))
    rows: Any = await session.execute(statement.order_by(row.id).with_for_update(), execution_options=_WHY)
    return {Account(each.batch_id, each.stage): each for each in rows}


async def _move(session: AsyncSession, changed: Mapping[UUID, Decimal]) -> None:
    told = func.unnest(
        literal(list(changed), ARRAY(Uuid)), literal([str(change) for change in changed.values()], ARRAY(Text))
    ).table_valued("id", "change")
    each = told.render_derived("each")
    row = JournalAccount
    moved = update(row).where(row.id == each.c.id).values(balance=row.balance + cast(each.c.change, Numeric))
    await session.execute(moved, execution_options=_WHY)


async def reverse(session: AsyncSession, caller: Caller, entry_id: UUID, on: date, basis: str, reason: str) -> UUID:
    """Undo an entry by its opposite 冲销; the id of that.

    Raises:
        Problem: 409 ``reversed`` where it is undone already, ``insufficient`` where the money has gone on.
    """
    entry = (
        await session.execute(
            select(*JournalEntry.__table__.columns).where(JournalEntry.id == entry_id), execution_options=_WHY
        )
    ).one()
    transfers = await _transfers(session, entry_id)
    await _locked(session, sorted(changes(transfers)))
    again = select(JournalEntry.id).where(JournalEntry.reverses == entry_id)
    if (await session.execute(again, execution_options=_WHY)).first() is not None:
        raise Problem(409, "reversed", "该笔记账已经冲销。")
    opposite = Entry(entry.batch_id, "reverse", on, basis, reversed_(transfers), entry_id, reason)
    return await post(session, caller, opposite)


async def _transfers(session: AsyncSession, entry_id: UUID) -> list[Transfer]:
    source, target = JournalAccount.__table__.alias("source"), JournalAccount.__table__.alias("target")
    row = JournalTransfer
    statement = (
        select(
            source.c.batch_id.label("from_batch"),
            source.c.stage.label("from_stage"),
            target.c.batch_id.label("to_batch"),
            target.c.stage.label("to_stage"),
            row.amount,
        )
        .join(source, source.c.id == row.source_id)
        .join(target, target.c.id == row.target_id)
        .where(row.entry_id == entry_id)
        .order_by(row.number)
    )
    return [
        Transfer(Account(each.from_batch, each.from_stage), Account(each.to_batch, each.to_stage), each.amount)
        for each in await session.execute(statement, execution_options=_WHY)
    ]
