"""Setting up ledgers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.books.schemas import BookSetting
from services.funds.books.tables import LedgerBook
from shared import audit
from shared.access import Caller
from shared.web.faults import fault
from shared.web.versions import Precondition

__all__ = ["set_book"]


async def set_book(
    session: AsyncSession, caller: Caller, code: str, setting: BookSetting, precondition: Precondition
) -> tuple[Row[Any], bool]:
    """Set up a ledger, or replace what is said of one, and say whether it is new. No money moves by it.

    Raises:
        Problem: 412 where it has changed or is (not) there; 428 where nobody has looked; 422 ``missing_value`` for a replacement without its reason.
    """
    columns, values = LedgerBook.__table__.columns, setting.model_dump(exclude={"reason"})
    new = postgresql.insert(LedgerBook).values(code=code, **values).on_conflict_do_nothing().returning(*columns)
    row = (await session.execute(new)).first()
    first = row is not None
    if first:
        precondition.check(None)
    if row is None:
        row = (await session.execute(select(*columns).where(LedgerBook.code == code).with_for_update())).one()
        precondition.check(row.version)
        if all(getattr(row, name) == value for name, value in values.items()):
            return row, False
        if setting.reason is None:
            raise fault("reason", "missing_value", "修改账簿须写明事由")
        replaced = update(LedgerBook).where(LedgerBook.code == code).values(**values, version=row.version + 1)
        row = (await session.execute(replaced.returning(*columns))).one()
    await audit.record(
        session,
        caller,
        action="ledger_book.set",
        resource="ledger_book",
        resource_id=code,
        purpose=setting.reason,
        detail={"version": row.version},
    )
    return row, first
