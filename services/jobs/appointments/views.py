"""From rows to what is shown of appointments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries
from services.jobs.appointments.engaging import cap_of
from services.jobs.appointments.gathering import gather
from services.jobs.appointments.machine import APPOINTMENT
from services.jobs.appointments.schemas import AppointmentDetail, AppointmentTermView, AppointmentView
from services.jobs.parameters.queries import parameters_on
from services.jobs.posts.queries import post
from services.jobs.posts.rules import POST_KINDS, post_no
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["appointment_detail", "appointment_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(APPOINTMENT, row), "post_no": post_no(row.post_number), "kind_title": POST_KINDS[row.kind].title}


def appointment_view(row: Row[Any]) -> AppointmentView:
    """An appointment as lists show it."""
    return AppointmentView.model_validate(_told(row))


async def appointment_detail(session: AsyncSession, caller: Caller, appointment_id: UUID) -> AppointmentDetail:
    """An appointment whole.

    Raises:
        Problem: 404 ``unknown_post_appointment``.
    """
    everything = Scope.everything()
    parameters = await parameters_on(session, everything, today())
    row: Any = await queries.appointment(session, caller.scope, appointment_id, Bounds.of(parameters))
    facts = await gather(session, row, await post(session, everything, row.post_id), today(), parameters)
    moves = await moves_of(session, APPOINTMENT, appointment_id)
    terms = await queries.terms_of(session, caller.scope, appointment_id)
    return AppointmentDetail.model_validate(
        {
            **_told(row),
            "months": await queries.months_before(session, everything, row.person_id, row.fund),
            "cap_months": cap_of(row.fund, parameters),
            "terms": [AppointmentTermView.model_validate(one) for one in terms],
            "options": options_of(caller, APPOINTMENT, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(APPOINTMENT, moves),
        }
    )
