"""Examples of what the jobs service publishes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from shared.contracts import jobs
from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = ["EXAMPLES"]

_UPDATE = UUID("0199a1b2-0000-7000-8000-0000000000a3")

EXAMPLES: Mapping[EventType, Item] = {
    jobs.ALERT_CHANGED: jobs.LedgerAlertChanged(
        id=UUID("0199a1b2-0000-7000-8000-0000000000a7"),
        version=1,
        rule="J-09",
        light="yellow",
        state="new",
        subject="person",
        subject_id=UUID("0199a1b2-0000-7000-8000-000000000002"),
        division_code="610999104201",
        opened_on=date(2026, 3, 12),
    ),
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
    jobs.APPOINTMENT_CHANGED: jobs.AppointmentChanged(
        id=UUID("0199a1b2-0000-7000-8000-0000000000b2"),
        version=7,
        person_id=UUID("0199a1b2-0000-7000-8000-000000000002"),
        household_id=UUID("0199a1b2-0000-7000-8000-000000000001"),
        division_code="610999104201",
        post_id=UUID("0199a1b2-0000-7000-8000-0000000000b1"),
        post_name="四坪村保洁员",
        kind="cleaner",
        state="serving",
        starts_on=date(2026, 1, 1),
        until=date(2026, 12, 31),
        exited_on=None,
        exit_reason=None,
    ),
    jobs.PAYROLL_CHANGED: jobs.PayrollChanged(
        id=UUID("0199a1b2-0000-7000-8000-0000000000d1"),
        version=5,
        payroll_no="BT000012",
        division_code="610999104000",
        month=date(2026, 3, 1),
        fund="linking",
        state="finance",
        lines=34,
        amount=Decimal("18360.00"),
        paid=Decimal("0.00"),
        failed=Decimal("0.00"),
    ),
    jobs.TASK_CHANGED: TaskChanged(
        id=_UPDATE,
        version=1,
        kind="ledger_update",
        title="待村级更新",
        household_id=None,
        division_code="610999104201",
        level="village",
        assignee=None,
        since=date(2026, 3, 1),
        due_on=date(2026, 3, 25),
        link=f"/ledger-updates/{_UPDATE}",
        open=True,
    ),
    jobs.TASK_ESCALATED: TaskEscalated(
        id=UUID("0199a1b2-0000-7000-8000-0000000000ad"),
        version=1,
        task_id=_UPDATE,
        kind="ledger_update",
        title="待村级更新",
        household_id=None,
        division_code="610999104201",
        level="village",
        due_on=date(2026, 3, 25),
        urgency=2,
    ),
    jobs.NOTICE_POSTED: NoticePosted(
        id=UUID("0199a1b2-0000-7000-8000-0000000000ae"),
        version=1,
        kind="ledger_update.due",
        title="就业台账月度更新“待村级更新”即将到期 1 件",
        text="请尽快办理。",
        link="/tasks",
        account=None,
        role="village_officer",
        division_code="610999104201",
        posted_at=datetime(2026, 3, 23, 4, tzinfo=UTC),
    ),
}
