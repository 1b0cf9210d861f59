"""How much money a project had been given and had paid by a day, from the journal: never typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Date, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.queries.pieces import MOVED
from shared.access import Scope

__all__ = ["executed"]

_EXECUTED = text(
    f"""
    SELECT coalesce(sum(moved.amount), 0), coalesce(sum(moved.amount) FILTER (WHERE account.stage = 'paid'), 0)
      FROM journal_account account JOIN ({MOVED}) moved ON moved.id = account.id WHERE account.project_id = :project"""  # noqa: S608 - pieces of ours
).bindparams(bindparam("as_of", type_=Date()), bindparam("project", type_=Uuid()))


async def executed(session: AsyncSession, scope: Scope, project_id: UUID, as_of: date) -> tuple[Decimal, Decimal]:
    """Yuan that were allocated to a project, which was found within the scope, and of them paid, at the end of a day 预算执行."""
    values = {"project": project_id, "as_of": as_of}
    allocated, paid = (await session.execute(_EXECUTED, values, execution_options={"scope": scope})).one()
    return allocated, paid
