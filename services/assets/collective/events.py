"""From collectives to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Text, case, cast, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.machine import PUBLIC
from services.assets.collective.tables import Collective, CollectiveMonth, CollectiveResource, CollectiveShare
from shared.contracts.assets import COLLECTIVE_CHANGED
from shared.contracts.base import EventType
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect

__all__ = ["REPUBLISHERS", "publish_collectives"]


def _held(what: Any) -> Any:  # noqa: ANN401 - an aggregate; a scalar subquery
    row = CollectiveShare
    return select(what).where(row.collective_id == Collective.id, row.to_on.is_(None)).correlate(Collective).scalar_subquery()


def _resources(what: Any) -> Any:  # noqa: ANN401 - an aggregate; a scalar subquery
    row = CollectiveResource
    found = select(what).where(row.collective_id == Collective.id, row.withdrawn_on.is_(None))
    return found.correlate(Collective).scalar_subquery()


def _yuan(amount: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a column
    return case((amount.is_not(None), amount_text(amount)))


def _items() -> AnySelect:
    """``id, item`` of every collective."""
    row, month = Collective, CollectiveMonth
    last = (
        select(month.month, month.closing, month.arrears)
        .where(month.collective_id == row.id, month.state.in_(PUBLIC))
        .order_by(month.month.desc())
        .limit(1)
        .correlate(row)
        .lateral("last")
    )
    item = json_object(
        id=row.id,
        version=row.version,
        division_code=row.division_code,
        name=row.name,
        credit_code=row.credit_code,
        founded_on=row.founded_on,
        ended_on=row.ended_on,
        households=_held(func.count(func.distinct(CollectiveShare.household_id))),
        shares=cast(_held(func.coalesce(func.sum(CollectiveShare.shares), 0)), Text),
        resources=_resources(func.count()),
        resource_area=cast(_resources(func.coalesce(func.sum(CollectiveResource.area), 0)), Text),
        # Cast: the column itself is never null, but there may be no row.
        published_month=cast(last.c.month, Date),
        balance=_yuan(last.c.closing),
        arrears=_yuan(last.c.arrears),
    )
    return select(row.id, item.label("item")).select_from(row).outerjoin(last, true())


async def publish_collectives(session: AsyncSession, *ids: UUID) -> None:
    """Tell how collectives are now."""
    await publish_from(session, COLLECTIVE_CHANGED, _items().where(among_ids(Collective.id, ids)))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    COLLECTIVE_CHANGED: republisher(COLLECTIVE_CHANGED, _items())
}
"""How the current state is told again."""
