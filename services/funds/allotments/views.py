"""From rows to what is shown of allotments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.gathering import gather
from services.funds.allotments.machine import ALLOTMENT
from services.funds.allotments.parts import lines_of
from services.funds.allotments.queries import allotment
from services.funds.allotments.rules import Line
from services.funds.allotments.schemas import AllotmentDetail, AllotmentLineView, AllotmentView
from services.funds.parameters.queries import bounds_today
from shared.access import Caller
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["allotment_detail", "allotment_view"]


def allotment_view(row: Row[Any]) -> AllotmentView:
    """An allotment as lists show it."""
    return AllotmentView.model_validate(standing(ALLOTMENT, row))


async def allotment_detail(session: AsyncSession, caller: Caller, allotment_id: UUID) -> AllotmentDetail:
    """An allotment whole.

    Raises:
        Problem: 404 ``unknown_allotment``.
    """
    row = await allotment(session, caller.scope, allotment_id, await bounds_today(session, caller.scope))
    lines = await lines_of(session, allotment_id)
    moves = await moves_of(session, ALLOTMENT, allotment_id)
    of_lines = [Line(line.batch_id, line.project_id, line.amount) for line in lines]
    facts = await gather(session, caller.scope, row.kind, row.happens_on, of_lines)
    record: Any = row
    return AllotmentDetail.model_validate(
        {
            **standing(ALLOTMENT, row),
            "lines": [AllotmentLineView.model_validate(line) for line in lines],
            "options": options_of(caller, ALLOTMENT, record, Ground(row.division_code, facts, {}), moves),
            "moves": move_views(ALLOTMENT, moves),
        }
    )
