"""From rows to what is shown of disposals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disposals import queries
from services.assets.disposals.gathering import gather
from services.assets.disposals.machine import DISPOSAL
from services.assets.disposals.rules import REUSE_DAYS
from services.assets.disposals.schemas.views import DisposalDetail, DisposalView, ProceedsUseView, ProceedsView
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["disposal_detail", "disposal_page"]


async def disposal_page(
    session: AsyncSession, scope: Scope, wanted: queries.DisposalFilter, *, limit: int, cursor: str | None
) -> tuple[list[DisposalView], str | None]:
    """A page of disposals as lists show them."""
    parameters = await parameters_on(session, Scope.everything(), today())
    days = int(parameters[REUSE_DAYS].value)
    rows, after = await queries.disposals(session, scope, wanted, Bounds.of(parameters), days, limit=limit, cursor=cursor)
    return [DisposalView.model_validate(standing(DISPOSAL, row)) for row in rows], after


async def disposal_detail(session: AsyncSession, caller: Caller, disposal_id: UUID) -> DisposalDetail:
    """A disposal whole.

    Raises:
        Problem: 404 ``unknown_disposal``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    days = int(parameters[REUSE_DAYS].value)
    row: Row[Any] = await queries.disposal(session, caller.scope, disposal_id, Bounds.of(parameters), days)
    moves = await moves_of(session, DISPOSAL, disposal_id)
    facts = await gather(session, row, today(), parameters)
    record: Any = row
    return DisposalDetail.model_validate(
        {
            **standing(DISPOSAL, row),
            "receipts": [
                ProceedsView.model_validate(one) for one in await queries.proceeds_of(session, caller.scope, disposal_id)
            ],
            "uses": [ProceedsUseView.model_validate(one) for one in await queries.uses_of(session, caller.scope, disposal_id)],
            "options": options_of(caller, DISPOSAL, record, Ground(row.unit_code, facts, parameters), moves),
            "moves": move_views(DISPOSAL, moves),
        }
    )
