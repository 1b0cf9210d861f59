"""From rows to what is shown of inventories."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories import queries
from services.assets.inventories.gathering import gather
from services.assets.inventories.machine import INVENTORY
from services.assets.inventories.schemas import InventoryDetail, InventoryView
from services.assets.parameters.queries import bounds_today
from shared.access import Caller
from shared.standards.clock import today
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["inventory_detail", "inventory_view"]


def inventory_view(row: Row[Any]) -> InventoryView:
    """An inventory as lists show it."""
    return InventoryView.model_validate(standing(INVENTORY, row))


async def inventory_detail(session: AsyncSession, caller: Caller, inventory_id: UUID) -> InventoryDetail:
    """An inventory with how far it is within the caller's divisions.

    Raises:
        Problem: 404 ``unknown_inventory``.
    """
    row = await queries.inventory(session, caller.scope, inventory_id, await bounds_today(session, caller.scope))
    tally = await queries.tally_of(session, caller.scope, inventory_id)
    moves = await moves_of(session, INVENTORY, inventory_id)
    ground: Ground[Any] = Ground(row.division_code, await gather(session, row, today()), {})
    record: Any = row
    return InventoryDetail.model_validate(
        {
            **standing(INVENTORY, row),
            **tally._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "results": await queries.results_of(session, caller.scope, inventory_id),
            "options": options_of(caller, INVENTORY, record, ground, moves),
            "moves": move_views(INVENTORY, moves),
        }
    )
