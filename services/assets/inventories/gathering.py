"""Gathering what the conditions of an inventory's steps look at: all of it, whatever of it the caller sees."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories import queries
from services.assets.inventories.rules import InventoryFacts
from services.assets.register.tables import Asset
from shared.access import Scope
from shared.disclosures.queries import standing
from shared.disclosures.rules import publicity_blocks
from shared.workflow import Block

__all__ = ["NOTICE", "gather"]

NOTICE = "asset_inventory"
"""The kind of disclosure by which a result is publicised."""


async def gather(session: AsyncSession, inventory: Any, on: date) -> InventoryFacts:  # noqa: ANN401 - a row of its table
    """The facts of an inventory that was found for the caller, on a day."""
    if inventory.state == "planned":
        within = Scope.of([inventory.division_code])
        counted = select(func.count()).select_from(Asset).where(queries.countable(within)).execution_options(scope=within)
        return InventoryFacts(listable=await session.scalar(counted) or 0)
    tally = await queries.tally_of(session, Scope.everything(), inventory.id)
    publicity: tuple[Block, ...] = ()
    if inventory.state == "confirmed":
        publicity = tuple(publicity_blocks(await standing(session, "inventory", inventory.id, NOTICE), on))
    return InventoryFacts(
        uncounted=tally.uncounted,
        unchecked=tally.unchecked,
        unsettled=tally.unsettled,
        unregistered=tally.unregistered,
        publicity=publicity,
    )
