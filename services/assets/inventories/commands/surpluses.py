"""Surpluses 盘盈: what is on the ground and not on the register."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.commands.common import WHY, frozen_on, inventory_standing, lines_locked, recorded
from services.assets.inventories.problems import unknown_line
from services.assets.inventories.schemas import SurplusEntry
from services.assets.inventories.tables import InventoryLine
from shared.access import Caller, Scope
from shared.attachments.queries import kinds_of
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault

__all__ = ["add_surplus", "remove_surplus"]


async def add_surplus(session: AsyncSession, caller: Caller, inventory_id: UUID, entry: SurplusEntry) -> Changed:
    """Add a surplus to an inventory that is being counted; it is a count, which another person checks.

    Raises:
        Problem: 404 ``unknown_inventory``; 409 ``wrong_state``; 422 ``unknown_division``, ``future_date``, ``invalid_date``, ``unknown_attachment``.
    """
    inventory = await inventory_standing(session, caller, inventory_id, ("counting",), "登记盘盈")
    check_day("on", entry.on, since=await frozen_on(session, inventory_id))
    await place_within(session, caller.scope, entry.division_code)
    if not Scope.of([inventory.division_code]).contains(entry.division_code):
        raise fault("division_code", "unknown_division", "不在本次盘点的范围内")
    if entry.photo_id is not None and entry.photo_id not in await kinds_of(session, "inventory", inventory_id):
        raise fault("photo_id", "unknown_attachment", "照片不是本次盘点的附件,或已作废")
    values = {
        **entry.model_dump(exclude={"on"}),
        "inventory_id": inventory_id,
        "result": "surplus",
        "counted_quantity": entry.quantity,
        "counted_by": caller.client_id,
        "counted_name": caller.name,
        "counted_on": entry.on,
    }
    made = insert(InventoryLine).values(values).returning(InventoryLine.id)
    line_id: UUID = (await session.execute(made, execution_options=WHY)).scalar_one()
    await recorded(session, caller, inventory_id, "add_surplus", None, {"line": str(line_id), "name": entry.name})
    return Changed(id=line_id, version=1)


async def remove_surplus(session: AsyncSession, caller: Caller, inventory_id: UUID, line_id: UUID, reason: str) -> None:
    """Take a surplus back that was added by mistake, with the reason.

    Raises:
        Problem: 404 ``unknown_inventory``, ``unknown_line``; 409 ``wrong_state``.
    """
    await inventory_standing(session, caller, inventory_id, ("counting",), "撤下盘盈")
    line = (await lines_locked(session, caller, inventory_id, [line_id])).get(line_id)
    if line is None or line.asset_id is not None:
        raise unknown_line()
    await session.delete(line)
    await session.flush()
    await recorded(session, caller, inventory_id, "remove_surplus", reason, {"line": str(line_id), "name": line.name})
