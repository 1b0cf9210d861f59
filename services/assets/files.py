"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care import queries as care
from services.assets.care.machine import REPAIR
from services.assets.disposals import queries as disposals
from services.assets.disposals.machine import DISPOSAL
from services.assets.handover import queries as handover
from services.assets.inventories import queries as inventories
from services.assets.inventories.machine import INVENTORY
from services.assets.operation import queries as operation
from services.assets.operation.machine import CONTRACT
from services.assets.parameters.queries import parameters_on
from services.assets.register import queries as register
from services.assets.register.machine import ASSET
from shared.access import Scope
from shared.attachments import ATTACHMENTS, Subject
from shared.disclosures import queries as disclosures
from shared.exports import EXPORTS
from shared.intake.batches import BATCHES
from shared.standards.clock import today

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (ATTACHMENTS, BATCHES, EXPORTS)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("asset", "assets", "资产", "Asset", register.asset, _years, "assets:read", "assets:write", ASSET.papers),
    Subject(
        "operating_contract",
        "operating-contracts",
        "经营合同",
        "OperatingContract",
        operation.contract,
        _years,
        "operation:read",
        "operation:write",
        CONTRACT.papers,
    ),
    Subject("repair", "repairs", "维修单", "Repair", care.repair, _years, "care:read", "care:write", REPAIR.papers),
    Subject(
        "disposal",
        "disposals",
        "资产处置",
        "Disposal",
        disposals.disposal,
        _years,
        "disposals:read",
        "disposals:write",
        # The county's decision is its own paper, whether a large one needs it or a small one has it.
        {**DISPOSAL.papers, "批复": frozenset({"disposals:approve"})},
    ),
    Subject(
        "inventory",
        "inventories",
        "清查盘点",
        "Inventory",
        inventories.inventory,
        _years,
        "inventories:read",
        "inventories:write",
        INVENTORY.papers,
    ),
    Subject("handover", "handovers", "移交书", "Handover", handover.handover, _years, "assets:read", "assets:handover"),
    Subject(
        "disclosure",
        "publicities",
        "公示",
        "AssetsPublicity",
        disclosures.disclosure,
        _years,
        "publicity:read",
        "publicity:write",
    ),
)
"""What can have attachments."""
