"""What the register learns when the county confirms an inventory. Only lines that differ are looked at, so that a county's twenty thousand assets of
which nearly all are as they should be cost no more than the few that are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.commands import begin_repairs
from services.assets.care.queries import being_repaired
from services.assets.care.schemas import RepairEntry
from services.assets.inventories.commands.common import WHY
from services.assets.inventories.rules import RESULTS, adjustment_of
from services.assets.inventories.tables import Inventory, InventoryLine
from services.assets.register.commands import Found, assets_locked, relocate_all, take_all
from services.assets.register.tables import Asset
from shared.access import Caller, Scope
from shared.workflow import Block
from shared.workflow.moving import Taking
from shared.workflow.schemas import Said

__all__ = ["Adjusting", "adjust", "to_adjust"]

_TELLING = ("shortage", "idle", "moved", "damaged")
"""Results of which the register may learn something."""


@dataclass(frozen=True, slots=True)
class Adjusting:
    """Lines of which the register is to learn, their assets locked, and what stands against it on that day."""

    lines: Sequence[InventoryLine] = ()
    assets: Mapping[UUID, Asset] = field(default_factory=dict)
    repairing: frozenset[UUID] = frozenset()
    blocks: Sequence[Block] = ()


async def to_adjust(session: AsyncSession, caller: Caller, inventory_id: UUID, on: date) -> Adjusting:
    """What differs in an inventory that the session holds locked, with the assets as they are now, locked in the order of their ids."""
    row = InventoryLine
    differing = select(row).where(row.inventory_id == inventory_id, row.result.in_(_TELLING), row.asset_id.is_not(None))
    lines = (await session.scalars(differing.order_by(row.id), execution_options=WHY)).all()
    ids = [line.asset_id for line in lines if line.asset_id is not None]
    assets = {asset.id: asset for asset in await assets_locked(session, caller, ids)}
    late = [asset for asset in assets.values() if asset.state_since > on]
    blocks = [
        Block("changed_since", f"资产 {asset.code} 于 {asset.state_since} 办理过其他环节,确认日期不能早于该日", "body.on")
        for asset in late
    ]
    return Adjusting(lines, assets, frozenset(await being_repaired(session, Scope.everything(), ids)), blocks)


async def adjust(session: AsyncSession, caller: Caller, inventory: Inventory, adjusting: Adjusting, said: Said) -> int:
    """Let the register learn what was confirmed, of all assets of a kind at once; of how many assets."""
    learning: dict[str, list[tuple[InventoryLine, Asset]]] = defaultdict(list)
    for line in adjusting.lines:
        asset = adjusting.assets.get(line.asset_id) if line.asset_id is not None else None
        if asset is None or line.result is None:
            continue
        line.adjustment = adjustment_of(line.result, asset.state, repairing=asset.id in adjusting.repairing)
        if line.adjustment is not None:
            learning[line.adjustment].append((line, asset))
    basis = f"{inventory.title}({inventory.base_on})"
    for adjustment, found in learning.items():
        if adjustment == "move":
            moved = [Found(asset, (line.longitude, line.latitude), _told(line)) for line, asset in found]
            await relocate_all(session, caller, moved, said.on, basis)
        elif adjustment == "repair":
            await _repair(session, caller, found, said.on)
        else:
            taking = [(asset, Taking(adjustment, Said(on=said.on, opinion=_told(line)))) for line, asset in found]
            await take_all(session, caller, taking, kind="inventory", basis=basis)
    await session.flush()
    return sum(map(len, learning.values()))


async def _repair(session: AsyncSession, caller: Caller, found: Sequence[tuple[InventoryLine, Asset]], on: date) -> None:
    entries = [(RepairEntry(asset_id=asset.id, problem=_told(line)[:500], on=on), asset.division_code) for line, asset in found]
    ids = await begin_repairs(session, caller, entries)
    for (line, _), repair_id in zip(found, ids, strict=True):
        line.repair_id = repair_id


def _told(line: InventoryLine) -> str:
    return f"{RESULTS[line.result or '']}:{line.cause};{line.settlement}"
