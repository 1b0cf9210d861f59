"""Gathering what the conditions of a handover's steps look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.handover import queries
from services.assets.handover.machine import HANDOVER
from services.assets.handover.rules import HandedAsset, HandoverFacts
from services.assets.handover.tables import HandoverAsset
from shared.access import Scope
from shared.attachments.queries import kinds_of

__all__ = ["gather", "handed"]

_WHY = {"unscoped": "the assets were found within the caller's scope"}


async def gather(session: AsyncSession, handover: Any, assets: Sequence[Any], on: date) -> HandoverFacts:  # noqa: ANN401 - a row
    """The facts of a handover, with its assets, that was found within the caller's scope, on a day. A paper that was withdrawn is not there."""
    there = await kinds_of(session, HANDOVER.name, handover.id)
    filled_in = await queries.papers_of(session, Scope.everything(), handover.id)
    papers = {
        row.item: row.attachment_id is not None for row in filled_in if row.attachment_id is None or row.attachment_id in there
    }
    return HandoverFacts(on, handover.handed_on, await handed(session, assets, handover.id), papers)


async def handed(session: AsyncSession, assets: Sequence[Any], handover_id: UUID | None) -> list[HandedAsset]:
    """Assets, as a handover that is or is to be looks at them."""
    of = HandoverAsset
    others = select(of.asset_id).where(of.asset_id.in_({asset.id for asset in assets}), ~of.released)
    if handover_id is not None:
        others = others.where(of.handover_id != handover_id)
    elsewhere = set((await session.scalars(others, execution_options=_WHY)).all())
    return [
        HandedAsset(
            asset.code,
            asset.division_code,
            asset.owner_level,
            asset.donated,
            asset.state,
            asset.state_since,
            asset.id in elsewhere,
        )
        for asset in assets
    ]
