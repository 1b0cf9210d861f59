"""From loans to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.queries import LOANS
from services.funds.credit.tables import Loan
from shared.contracts.base import EventType
from shared.contracts.funds import LOAN_CHANGED, TASK_CHANGED
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.workflow.procedure import publish_task

__all__ = ["REPUBLISHERS", "publish_loans"]


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every loan."""
    row = Loan
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        person_id=row.person_id,
        division_code=row.division_code,
        lender_code=row.lender_code,
        state=row.state,
        amount=amount_text(row.amount),
        balance=amount_text(row.balance),
        lent_on=row.lent_on,
        end_on=row.end_on,
        overdue=row.overdue_told,
    )
    return select(row.id, item.label("item"))


async def publish_loans(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell how these loans are now, and what they wait for."""
    await publish_from(session, LOAN_CHANGED, _items().where(Loan.id.in_(ids)))
    await publish_task(session, TASK_CHANGED, LOANS, *ids)


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {LOAN_CHANGED: republisher(LOAN_CHANGED, _items())}
"""How the current state is told again."""
