"""Gathering what the conditions of an asset's steps look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.queries import found_used
from services.assets.disposals.queries import lacks_of
from services.assets.handover.queries import handovers_of
from services.assets.operation.queries import bound, operated
from services.assets.register import queries
from services.assets.register.facts import AssetFacts
from shared.access import Scope
from shared.attachments.queries import kinds_of
from shared.disclosures.steps import notice_blocks
from shared.workflow import Block

__all__ = ["TITLE_NOTICE", "gather"]

TITLE_NOTICE = "asset_title"
"""The kind of disclosure by which ownership is publicised."""


async def gather(session: AsyncSession, asset: Any, on: date) -> AssetFacts:  # noqa: ANN401 - a row of its table
    """The facts of an asset that was found within the caller's scope, on a day."""
    everywhere = Scope.everything()
    fundings = await queries.fundings_of(session, everywhere, asset.id)
    shares = await queries.shares_of(session, everywhere, asset.id)
    return AssetFacts(
        owner_level=asset.owner_level,
        owner=bool(asset.owner_division or asset.owner_household_id or asset.owner_name or shares),
        real_estate=asset.real_estate,
        real_estate_told=bool(asset.real_estate_no or asset.no_real_estate_reason),
        quantity=asset.quantity is not None,
        original_value=asset.original_value,
        funded=sum((row.amount for row in fundings), Decimal()),
        shares=sum((row.percent for row in shares), Decimal()),
        documents=frozenset((await kinds_of(session, "asset", asset.id)).values()),
        publicity=await _publicity(session, asset, on),
        duplicates=await queries.twins_of(session, everywhere, asset.id),
        deed=any(one.state == "signed" for one in await handovers_of(session, everywhere, asset.id)),
        operating=asset.asset_class == "operating",
        operated=await operated(session, everywhere, asset.id, on),
        bound=await bound(session, everywhere, asset.id, on),
        seen_used=await found_used(session, everywhere, asset.id, asset.state_since),
        disposal_lacks=await lacks_of(session, everywhere, asset.id) if asset.state == "disposing" else (),
    )


async def _publicity(session: AsyncSession, asset: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    return await notice_blocks(session, "asset", TITLE_NOTICE, asset, on) if asset.state == "publicity" else []
