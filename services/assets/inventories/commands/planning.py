"""Planning an inventory and taking it along: freezing its list is one statement, confirming touches only what differs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, literal, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.commands.adjusting import Adjusting, adjust, to_adjust
from services.assets.inventories.commands.common import WHY, inventory_locked, recorded
from services.assets.inventories.gathering import gather
from services.assets.inventories.machine import INVENTORY
from services.assets.inventories.queries import INVENTORIES, countable
from services.assets.inventories.schemas import InventoryEntry
from services.assets.inventories.tables import OVERLAPS, Inventory, InventoryLine
from services.assets.parameters.queries import parameters_on
from services.assets.register.tables import Asset
from shared.access import Caller, Scope
from shared.contracts.assets import TASK_CHANGED
from shared.persistence.violations import violated
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["plan", "take"]

_FROZEN = ("division_code", "code", "name", "kind", "site", "quantity", "unit", "original_value")


async def plan(session: AsyncSession, caller: Caller, entry: InventoryEntry) -> Changed:
    """Plan an inventory of a county, town or village.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``; 409 ``places_overlap``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code)
    values = {
        **entry.model_dump(exclude={"on"}),
        **begun(INVENTORY, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        "planned_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(Inventory).values(values).returning(Inventory.id)
    try:
        inventory_id: UUID = (await session.execute(made, execution_options=WHY)).scalar_one()
    except IntegrityError as error:
        if violated(error) != OVERLAPS:
            raise
        raise Problem(409, "places_overlap", "该地或其上下级行政区划已有没有签结的盘点。") from error
    await publish_task(session, TASK_CHANGED, INVENTORIES, inventory_id)
    await recorded(session, caller, inventory_id, "plan", None, {"title": entry.title})
    return Changed(id=inventory_id, version=1)


async def take(session: AsyncSession, caller: Caller, inventory_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an inventory one step along; to confirm it adjusts the register.

    Raises:
        Problem: 404 ``unknown_inventory``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    inventory = await inventory_locked(session, caller, inventory_id)
    check_version(seen, inventory.version)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, inventory, said.on)
    adjusting = await to_adjust(session, caller, inventory_id, said.on) if code == "confirm" else Adjusting()
    until = inventory.deadline_on if code == "freeze" and inventory.deadline_on > said.on else None
    taking = Taking(code, said, blocks=adjusting.blocks, until=until)
    await move(session, caller, INVENTORY, inventory, Ground(inventory.division_code, facts, parameters), taking)
    detail: dict[str, Any] = {"state": inventory.state}
    if code == "freeze":
        inventory.assets = detail["assets"] = await _freeze(session, inventory)
        await session.flush()
    elif code == "confirm":
        detail["adjusted"] = await adjust(session, caller, inventory, adjusting, said)
    await publish_task(session, TASK_CHANGED, INVENTORIES, inventory_id)
    await recorded(session, caller, inventory_id, code, said.opinion, detail)
    return Changed(id=inventory_id, version=inventory.version)


async def _freeze(session: AsyncSession, inventory: Inventory) -> int:
    """Copy what stands within the inventory's place as it is now; how many lines that are."""
    columns = [getattr(Asset, name) for name in _FROZEN]
    within = countable(Scope.of([inventory.division_code]))
    standing = select(literal(inventory.id), Asset.id, *columns).where(within).order_by(Asset.division_code, Asset.id)
    copied = insert(InventoryLine).from_select(["inventory_id", "asset_id", *_FROZEN], standing)
    result = await session.execute(copied, execution_options={**WHY, "synchronize_session": False})
    return int(result.rowcount)  # type: ignore[attr-defined] # of an INSERT
