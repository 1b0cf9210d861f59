"""From rows to what is shown of campaigns and differences."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.checks import queries
from services.assets.checks.commands import campaign_facts
from services.assets.checks.machine import CAMPAIGN, DIFFERENCE, DifferenceFacts
from services.assets.checks.schemas import (
    CampaignDetail,
    CampaignView,
    CheckItemView,
    CheckLineView,
    DifferenceDetail,
    DifferenceView,
)
from services.assets.parameters.queries import bounds_today
from shared.access import Caller
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["campaign_detail", "campaign_view", "difference_detail", "difference_view"]


def campaign_view(row: Row[Any]) -> CampaignView:
    """A campaign as lists show it."""
    return CampaignView.model_validate(standing(CAMPAIGN, row))


def difference_view(row: Row[Any]) -> DifferenceView:
    """A difference as lists show it."""
    return DifferenceView.model_validate(standing(DIFFERENCE, row))


async def campaign_detail(session: AsyncSession, caller: Caller, campaign_id: UUID) -> CampaignDetail:
    """A campaign whole.

    Raises:
        Problem: 404 ``unknown_campaign``.
    """
    row = await queries.campaign(session, caller.scope, campaign_id, await bounds_today(session, caller.scope))
    moves = await moves_of(session, CAMPAIGN, campaign_id)
    ground: Ground[Any] = Ground(row.division_code, await campaign_facts(session, campaign_id), {})
    record: Any = row
    return CampaignDetail.model_validate(
        {
            **standing(CAMPAIGN, row),
            "lines": [
                CheckLineView.model_validate(line) for line in await queries.lines_of(session, caller.scope, campaign_id)
            ],
            "matched": row.parameters.get("matched"),
            "found": await queries.counts_of(session, caller.scope, campaign_id),
            "options": options_of(caller, CAMPAIGN, record, ground, moves),
            "moves": move_views(CAMPAIGN, moves),
        }
    )


async def difference_detail(session: AsyncSession, caller: Caller, difference_id: UUID) -> DifferenceDetail:
    """A difference with what both lines say.

    Raises:
        Problem: 404 ``unknown_difference``.
    """
    row = await queries.difference(session, caller.scope, difference_id, await bounds_today(session, caller.scope))
    moves = await moves_of(session, DIFFERENCE, difference_id)
    said = {
        line: await queries.item_of(session, caller.scope, row.campaign_id, line, number)
        for line, number in (("industry", row.industry_number), ("local", row.local_number))
    }
    record: Any = row
    return DifferenceDetail.model_validate(
        {
            **standing(DIFFERENCE, row),
            **{line: item and CheckItemView.model_validate(item) for line, item in said.items()},
            "options": options_of(caller, DIFFERENCE, record, Ground(row.division_code, DifferenceFacts(), {}), moves),
            "moves": move_views(DIFFERENCE, moves),
        }
    )
