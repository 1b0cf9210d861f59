"""From rows to what is shown of talents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.talents import queries
from services.jobs.talents.facts import facts_of
from services.jobs.talents.machine import CLOCK, TALENT
from services.jobs.talents.rules import SUB_KINDS, talent_no
from services.jobs.talents.schemas import TalentDetail, TalentStayView, TalentView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["talent_detail", "talent_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(TALENT, row), "talent_no": talent_no(row.number), "sub_kind_title": SUB_KINDS[row.sub_kind].title}


def talent_view(row: Row[Any]) -> TalentView:
    """A talent as lists show one."""
    return TalentView.model_validate(_told(row))


async def talent_detail(session: AsyncSession, caller: Caller, talent_id: UUID) -> TalentDetail:
    """A talent whole.

    Raises:
        Problem: 404 ``unknown_talent``.
    """
    everything = Scope.everything()
    parameters = await parameters_on(session, everything, today())
    row: Any = await queries.talent(session, caller.scope, talent_id, Bounds.of(parameters))
    facts = await facts_of(session, everything, row.person_id, today())
    moves = await moves_of(session, TALENT, talent_id)
    options = options_of(caller, TALENT, row, Ground(row.division_code, facts, parameters), moves)
    stays = await queries.stays_of(session, caller.scope, talent_id)
    return TalentDetail.model_validate(
        {
            **_told(row),
            "stays": [TalentStayView.model_validate(stay) for stay in stays],
            "options": [option for option in options if option.step not in CLOCK],
            "moves": move_views(TALENT, moves),
        }
    )
