"""Recording income statements 家庭收支."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry import queries
from services.household.registry.commands.common import WHY, differing, why_replaced
from services.household.registry.events import publish_incomes
from services.household.registry.schemas.incomes import IncomeEntry
from services.household.registry.tables import IncomeStatement
from shared import audit
from shared.access import Caller
from shared.web.bodies import Changed
from shared.web.versions import Precondition

__all__ = ["record_income"]


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
        precondition.check(row.version)
        differences = differing(row, values)
        if not differences:
            return Changed.model_validate(row), first
        why_replaced(entry.reason)
        replace = update(IncomeStatement).where(*here).values(**differences, version=row.version + 1, batch_id=None)
        returning = replace.returning(IncomeStatement.id, IncomeStatement.version)
        row = (await session.execute(returning, execution_options=WHY)).one()
    changed = Changed.model_validate(row)
    await publish_incomes(session, [household_id], year=year)
    detail = {"year": year, "version": changed.version}
    await audit.record(
        session,
        caller,
        action="income.record",
        resource="household",
        resource_id=household_id,
        purpose=entry.reason,
        detail=detail,
    )
    return changed, first
