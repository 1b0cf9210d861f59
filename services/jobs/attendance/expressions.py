"""Expressions over appointments that reads and use cases share."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, or_

from services.jobs.appointments.machine import HOLDING
from services.jobs.appointments.tables import Appointment
from shared.standards.months import last_of

__all__ = ["serving_in"]


def serving_in(month: date) -> Any:  # noqa: ANN401 - a condition
    """Condition on appointments: they last on a day of the month."""
    row = Appointment
    over = or_(row.exited_on.is_(None), row.exited_on >= month)
    return and_(row.state.in_((*HOLDING, "ended")), row.starts_on <= last_of(month), over)
