"""From rows to what is shown of handovers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.handover import queries
from services.assets.handover.gathering import gather
from services.assets.handover.machine import HANDOVER
from services.assets.handover.rules import PAPERS
from services.assets.handover.schemas import HandoverAssetView, HandoverDetail, HandoverPaperView, HandoverView
from services.assets.parameters.queries import bounds_today
from shared.access import Caller
from shared.standards.clock import today
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["handover_detail", "handover_view"]


def handover_view(row: Row[Any]) -> HandoverView:
    """A handover as lists show it."""
    return HandoverView.model_validate(standing(HANDOVER, row))


async def handover_detail(session: AsyncSession, caller: Caller, handover_id: UUID) -> HandoverDetail:
    """A handover whole.

    Raises:
        Problem: 404 ``unknown_handover``.
    """
    row = await queries.handover(session, caller.scope, handover_id, await bounds_today(session, caller.scope))
    assets = await queries.assets_of(session, caller.scope, handover_id)
    papers = {paper.item: paper for paper in await queries.papers_of(session, caller.scope, handover_id)}
    facts = await gather(session, row, assets, today())
    moves = await moves_of(session, HANDOVER, handover_id)
    record: Any = row
    return HandoverDetail.model_validate(
        {
            **standing(HANDOVER, row),
            "assets": [HandoverAssetView.model_validate(asset) for asset in assets],
            "papers": [_paper(item, papers.get(item)) for item in PAPERS],
            "options": options_of(caller, HANDOVER, record, Ground(row.division_code, facts, {}), moves),
            "moves": move_views(HANDOVER, moves),
        }
    )


def _paper(item: str, row: Row[Any] | None) -> HandoverPaperView:
    paper = PAPERS[item]
    return HandoverPaperView.model_validate(
        {
            "item": item,
            "title": paper.title,
            "kind": paper.kind,
            "absent_when": paper.absent_when,
            "attachment_id": row and row.attachment_id,
            "absent_reason": row and row.absent_reason,
        }
    )
