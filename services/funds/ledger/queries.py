"""Reads of the journal, cut to the caller's scope through the batch's county."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch
from services.funds.ledger.tables import JournalAccount, JournalEntry, JournalTransfer
from shared.access import Scope

__all__ = ["differences", "entries_of", "received"]


async def entries_of(session: AsyncSession, scope: Scope, batch_id: UUID) -> Sequence[Row[Any]]:
    """The entries of a batch, the first recorded first."""
    row = JournalEntry
    moved = select(func.sum(JournalTransfer.amount)).where(JournalTransfer.entry_id == row.id).correlate(row)
    statement: Select[*tuple[Any, ...]] = (
        select(*row.__table__.columns, moved.scalar_subquery().label("amount"))
        .join(FundBatch, FundBatch.id == row.batch_id)
        .where(row.batch_id == batch_id)
        .order_by(row.id)
    )
    return (await session.execute(scope.restrict(statement, FundBatch.division_code))).all()


async def received(session: AsyncSession, scope: Scope, batch_id: UUID) -> UUID:
    """The entry by which a batch arrived."""
    row = JournalEntry
    statement = select(row.id).join(FundBatch, FundBatch.id == row.batch_id)
    statement = statement.where(row.batch_id == batch_id, row.kind == "receive")
    return (await session.execute(scope.restrict(statement, FundBatch.division_code))).scalar_one()


async def differences(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Accounts whose balance is not what entered them less what left them; none, ever."""
    account, transfer = JournalAccount, JournalTransfer
    sums = (
        select(
            account.id,
            account.batch_id,
            account.stage,
            account.balance,
            func.coalesce(func.sum(case((transfer.target_id == account.id, transfer.amount), else_=-transfer.amount)), 0).label(
                "moved"
            ),
        )
        .join(FundBatch, FundBatch.id == account.batch_id)
        .outerjoin(transfer, (transfer.target_id == account.id) | (transfer.source_id == account.id))
        .group_by(account.id)
    )
    each = scope.restrict(sums, FundBatch.division_code).subquery()
    wrong = select(*each.c).where(each.c.balance != each.c.moved)
    return (await session.execute(wrong, execution_options={"scope": scope})).all()
