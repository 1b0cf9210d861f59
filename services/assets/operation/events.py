"""From contracts to their events, whether one changed or all are told again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, cast, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.operation.queries import CONTRACTS
from services.assets.operation.tables import ContractDue, OperatingContract, Receipt
from shared.contracts.assets import CONTRACT_CHANGED, TASK_CHANGED
from shared.contracts.base import EventType
from shared.events.control import Republish
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect, publish_task

__all__ = ["REPUBLISHERS", "publish_contracts"]


def _dues() -> ColumnElement[Any]:
    row, of = ContractDue, OperatingContract
    one = json_object(due_on=row.due_on, amount=amount_text(row.amount))
    return select(json_list(one, row.due_on, row.number)).where(row.contract_id == of.id).correlate(of).scalar_subquery()


def _received() -> ColumnElement[Any]:
    """What came in, by calendar year."""
    row, of = Receipt, OperatingContract
    year = cast(extract("year", row.received_on), Integer)
    years = (
        select(year.label("year"), func.sum(row.amount).label("amount"))
        .where(row.contract_id == of.id)
        .group_by(year)
        .correlate(of)
        .subquery()
    )
    one = json_object(year=years.c.year, amount=amount_text(years.c.amount))
    return select(json_list(one, years.c.year)).correlate(of).scalar_subquery()


def _items() -> AnySelect:
    """``id, item`` of every contract."""
    row = OperatingContract
    item = json_object(
        id=row.id,
        version=row.version,
        asset_id=row.asset_id,
        division_code=row.division_code,
        contract_no=row.contract_no,
        mode=row.mode,
        income=row.income,
        state=row.state,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        dues=_dues(),
        received=_received(),
    )
    return select(row.id, item.label("item"))


async def publish_contracts(session: AsyncSession, *ids: UUID) -> None:
    """Tell how contracts are now, and what they wait for."""
    await publish_from(session, CONTRACT_CHANGED, _items().where(among_ids(OperatingContract.id, ids)))
    await publish_task(session, TASK_CHANGED, CONTRACTS, *ids)


REPUBLISHERS: dict[EventType, Republish] = {CONTRACT_CHANGED: republisher(CONTRACT_CHANGED, _items())}
"""How the current state is told again."""
