"""What several use cases of inventories need."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.machine import INVENTORY
from services.assets.inventories.problems import unknown_inventory
from services.assets.inventories.tables import Inventory, InventoryLine
from shared import audit
from shared.access import Caller
from shared.persistence.ids import among_ids
from shared.web.problems import Problem
from shared.workflow.moving import moves_of

__all__ = ["WHY", "frozen_on", "inventory_locked", "inventory_standing", "lines_locked", "recorded"]

WHY = {"unscoped": "the inventory was found for the caller"}


async def inventory_locked(session: AsyncSession, caller: Caller, inventory_id: UUID, *, shared: bool = False) -> Inventory:
    """An inventory of the caller's divisions or around them, locked; ``shared``: others may count too, but nobody takes a step meanwhile.

    Raises:
        Problem: 404 ``unknown_inventory``.
    """
    row = Inventory
    statement = select(row).where(row.id == inventory_id, caller.scope.where_around(row.division_code))
    found = (await session.scalars(statement.with_for_update(read=shared), execution_options=WHY)).one_or_none()
    if found is None:
        raise unknown_inventory()
    return found


async def inventory_standing(
    session: AsyncSession, caller: Caller, inventory_id: UUID, states: Collection[str], what: str
) -> Inventory:
    """The same, in one of these states, which it keeps until the transaction ends; others may work on its lines too.

    Raises:
        Problem: 404 ``unknown_inventory``; 409 ``wrong_state``.
    """
    found = await inventory_locked(session, caller, inventory_id, shared=True)
    if found.state not in states:
        raise Problem(409, "wrong_state", f"盘点当前状态为“{INVENTORY.states[found.state].title}”,不能{what}。")
    return found


async def frozen_on(session: AsyncSession, inventory_id: UUID) -> date | None:
    """When the list of an inventory was frozen: nothing was counted before, though much may be sent later."""
    moves = await moves_of(session, INVENTORY, inventory_id)
    return next((move.happened_on for move in moves if move.step == "freeze"), None)


async def lines_locked(
    session: AsyncSession, caller: Caller, inventory_id: UUID, ids: Sequence[UUID]
) -> dict[UUID, InventoryLine]:
    """Those of these lines of an inventory that are in the caller's scope, locked in the order of their ids."""
    row = InventoryLine
    statement = caller.scope.restrict(
        select(row).where(row.inventory_id == inventory_id, among_ids(row.id, ids)), row.division_code
    )
    return {one.id: one for one in await session.scalars(statement.order_by(row.id).with_for_update())}


async def recorded(
    session: AsyncSession, caller: Caller, inventory_id: UUID, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> None:
    """The audit entry of a deed on an inventory."""
    await audit.record(
        session,
        caller,
        action=f"inventory.{deed}",
        resource="inventory",
        resource_id=inventory_id,
        purpose=reason,
        detail=dict(detail),
    )
