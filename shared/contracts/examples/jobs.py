"""Examples of what the jobs service publishes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from shared.contracts import jobs
from shared.contracts.base import EventType, Item

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[EventType, Item] = {
    jobs.EMPLOYMENT_CHANGED: jobs.EmploymentChanged(
        id=UUID("0199a1b2-0000-7000-8000-0000000000a1"),
        version=3,
        person_id=UUID("0199a1b2-0000-7000-8000-000000000002"),
        household_id=UUID("0199a1b2-0000-7000-8000-000000000001"),
        former_household_ids=[],
        form="employed",
        channel="enterprise",
        organiser="acquaintance",
        employer="苏州某电子有限公司",
        industry="C",
        place_code="320500000000",
        full_time=True,
        started_on=date(2026, 2, 20),
        ended_on=None,
        end_reason=None,
        withdrawn=False,
        months=[jobs.WorkedMonth(month=date(2026, 3, 1), share=Decimal("1.0"), wage=Decimal("4200.00"))],
    ),
}
