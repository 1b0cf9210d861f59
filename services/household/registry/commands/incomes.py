"""Recording income statements 家庭收支."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry import queries
from services.household.registry.commands.common import WHY, differing, why_replaced
from services.household.registry.events import publish_incomes, publish_withdrawn_incomes
from services.household.registry.schemas.incomes import IncomeEntry
from services.household.registry.tables import INCOME_AMOUNTS, IncomeStatement
from shared.access import Caller
from shared.web.bodies import Changed
from shared.web.versions import Precondition, check_version

__all__ = ["record_income", "withdraw_income"]

NOTHING: dict[str, Any] = {"withdrawn_at": func.now(), **dict.fromkeys(INCOME_AMOUNTS, 0)}
"""What a withdrawn statement says."""


async def record_income(
    session: AsyncSession, caller: Caller, household_id: UUID, year: int, entry: IncomeEntry, precondition: Precondition
) -> tuple[Changed, bool]:
    """Record or replace a household's statement of one year, and say whether it is the first.

    Raises:
        Problem: 404 ``unknown_household``; 422 ``missing_value`` for a replacement without its reason; 412 where it has changed or is (not) there; 428 where nobody has looked.
    """
    await queries.household(session, caller.scope, household_id)
    values = entry.model_dump(exclude={"reason"})
    new = insert(IncomeStatement).values(household_id=household_id, year=year, **values).on_conflict_do_nothing()
    row = (await session.execute(new.returning(IncomeStatement.id, IncomeStatement.version))).first()
    first = row is not None
    if first:
        precondition.check(None)
    if row is None:
        here = (IncomeStatement.household_id == household_id, IncomeStatement.year == year)
        stored = select(*IncomeStatement.__table__.columns).where(*here).with_for_update(key_share=True)
        row = (await session.execute(stored, execution_options=WHY)).one()
        first = row.withdrawn_at is not None
        precondition.check(None if first else row.version)
        differences = differing(row, {**values, "withdrawn_at": None})
        if not differences:
            return Changed.model_validate(row), first
        if not first:
            why_replaced(entry.reason)
        replace = update(IncomeStatement).where(*here).values(**differences, version=row.version + 1, batch_id=None)
        returning = replace.returning(IncomeStatement.id, IncomeStatement.version)
        row = (await session.execute(returning, execution_options=WHY)).one()
    changed = Changed.model_validate(row)
    await publish_incomes(session, [household_id], year=year)
    await _note(session, caller, "income.record", household_id, changed, year, entry.reason)
    return changed, first


async def withdraw_income(
    session: AsyncSession, caller: Caller, household_id: UUID, year: int, reason: str, seen: int
) -> Changed:
    """Take back a statement that should never have been recorded 作废. What it said stays in the history.

    Raises:
        Problem: 404 ``unknown_income``; 412 ``version_mismatch``.
    """
    await queries.income(session, caller.scope, household_id, year)
    here = (IncomeStatement.household_id == household_id, IncomeStatement.year == year)
    stored = select(IncomeStatement.version).where(*here).with_for_update(key_share=True)
    check_version(seen, (await session.execute(stored, execution_options=WHY)).scalar_one())
    taken = update(IncomeStatement).where(*here).values(**NOTHING, version=IncomeStatement.version + 1, batch_id=None)
    returning = taken.returning(IncomeStatement.id, IncomeStatement.version)
    changed = Changed.model_validate((await session.execute(returning, execution_options=WHY)).one())
    await publish_withdrawn_incomes(session, [changed.id])
    await _note(session, caller, "income.withdraw", household_id, changed, year, reason)
    return changed


async def _note(
    session: AsyncSession,
    caller: Caller,
    action: str,
    household_id: UUID,
    changed: Changed,
    year: int,
    reason: str | None,
) -> None:
    await record_deed(
        session,
        caller,
        Deed(
            action,
            resource="household",
            resource_id=household_id,
            households=[household_id],
            about=f"{year} 年度",
            purpose=reason,
            detail={"year": year, "version": changed.version},
        ),
    )
