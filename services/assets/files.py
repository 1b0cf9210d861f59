"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care import queries as care
from services.assets.care.machine import REPAIR
from services.assets.collective import queries as collective
from services.assets.collective.machine import COLLECTIVE_MONTH
from services.assets.disposals import queries as disposals
from services.assets.disposals.machine import DISPOSAL
from services.assets.distribution import queries as distribution
from services.assets.distribution.machine import DISTRIBUTION
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
from shared.supervision import queries as supervision

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (ATTACHMENTS, BATCHES, EXPORTS)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("alert", "alerts", "监管预警", "AssetsAlert", supervision.alert, _years, "supervision:read", "supervision:handle"),
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
    Subject(
        "distribution",
        "distributions",
        "收益分配方案",
        "Distribution",
        distribution.distribution,
        _years,
        "income:read",
        "income:write",
        DISTRIBUTION.papers,
    ),
    Subject(
        "collective_month",
        "collective-months",
        "三资月报",
        "CollectiveMonth",
        collective.month,
        _years,
        "collective:read",
        "collective:write",
        COLLECTIVE_MONTH.papers,
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
