"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

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
