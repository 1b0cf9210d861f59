"""Expressions over appointments that several statements share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from services.jobs.appointments.machine import HOLDING, SELECTING
from services.jobs.appointments.tables import Appointment
from services.jobs.labour.expressions import in_key_group
from services.jobs.posts.tables import Post
from shared.registry.tables import KnownHousehold
from shared.standards.clock import today
from shared.workflow.procedure import AnySelect

__all__ = ["filling", "holders"]


def _counted(post_id: Any, states: Sequence[str]) -> AnySelect:  # noqa: ANN401 - a column
    return select(func.count()).select_from(Appointment).where(Appointment.post_id == post_id, Appointment.state.in_(states))


def holders(post_id: Any, *, key_group: bool = False) -> ColumnElement[int]:  # noqa: ANN401 - a column
    """How many people hold a post, or of them those of households out of poverty or monitored today."""
    counted = _counted(post_id, HOLDING)
    if key_group:
        counted = counted.join(KnownHousehold, KnownHousehold.id == Appointment.household_id).where(in_key_group(today()))
    return counted.correlate(Post).scalar_subquery()


def filling(post_id: Any) -> ColumnElement[int]:  # noqa: ANN401 - a column
    """How many people are being selected for a post."""
    return _counted(post_id, SELECTING).correlate(Post).scalar_subquery()
