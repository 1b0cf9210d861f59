"""From rows to what is shown of selections."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.selections import queries
from services.jobs.selections.commands import facts_of
from services.jobs.selections.machine import NOMINATION
from services.jobs.selections.schemas import TalentNominationDetail, TalentNominationView
from services.jobs.talents.rules import talent_no
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["nomination_detail", "nomination_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(NOMINATION, row), "talent_no": talent_no(row.talent_number)}


def nomination_view(row: Row[Any]) -> TalentNominationView:
    """A nomination as lists show one."""
    return TalentNominationView.model_validate(_told(row))


async def nomination_detail(session: AsyncSession, caller: Caller, nomination_id: UUID) -> TalentNominationDetail:
    """A nomination whole.

    Raises:
        Problem: 404 ``unknown_nomination``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.nomination(session, caller.scope, nomination_id, Bounds.of(parameters))
    moves = await moves_of(session, NOMINATION, nomination_id)
    ground = Ground(row.division_code, await facts_of(session, row, today()), parameters)
    options = options_of(caller, NOMINATION, row, ground, moves)
    return TalentNominationDetail.model_validate({**_told(row), "options": options, "moves": move_views(NOMINATION, moves)})
