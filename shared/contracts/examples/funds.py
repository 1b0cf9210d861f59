"""Examples of what the funds service publishes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from shared.contracts import funds
from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = ["EXAMPLES"]

_NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)
_CASE = UUID("0199a1b2-0000-7000-8000-00000000000c")

EXAMPLES: Mapping[EventType, Item] = {
    funds.TASK_CHANGED: TaskChanged(
        id=_CASE,
        version=4,
        kind="project",
        title="镇审核",
        household_id=None,
        division_code="610999104201",
        level="town",
        assignee=None,
        since=date(2026, 3, 10),
        due_on=date(2026, 3, 13),
        link=f"/projects/{_CASE}",
        open=True,
    ),
    funds.TASK_ESCALATED: TaskEscalated(
        id=UUID("0199a1b2-0000-7000-8000-00000000000d"),
        version=1,
        task_id=_CASE,
        kind="project",
        title="镇审核",
        household_id=None,
        division_code="610999104201",
        level="town",
        due_on=date(2026, 3, 13),
        urgency=2,
    ),
    funds.NOTICE_POSTED: NoticePosted(
        id=UUID("0199a1b2-0000-7000-8000-00000000000b"),
        version=1,
        kind="projects.waiting",
        title="待审核项目 3 个",
        text="其中 1 个即将到期。",
        link="/projects",
        account=None,
        role="town_officer",
        division_code="610999104000",
        posted_at=_NOON,
    ),
    funds.ACCOUNT_CHANGED: funds.AccountChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000015"),
        version=2,
        batch_id=UUID("0199a1b2-0000-7000-8000-000000000014"),
        source_code="C1",
        budget_year=2026,
        direct=True,
        project_id=UUID("0199a1b2-0000-7000-8000-000000000016"),
        division_code="610999104201",
        stage="released",
        balance=Decimal("480000.00"),
    ),
    funds.PAYMENT_CHANGED: funds.PaymentChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000017"),
        version=6,
        project_id=UUID("0199a1b2-0000-7000-8000-000000000016"),
        division_code="610999104201",
        contract_id=UUID("0199a1b2-0000-7000-8000-000000000018"),
        stage="start",
        state="paid",
        amount=Decimal("144000.00"),
        refunded=Decimal("0.00"),
        people=0,
        paid_on=date(2026, 4, 16),
    ),
    funds.LOAN_CHANGED: funds.LoanChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000031"),
        version=5,
        household_id=UUID("0199a1b2-0000-7000-8000-000000000001"),
        person_id=UUID("0199a1b2-0000-7000-8000-000000000002"),
        division_code="610999104201",
        lender_code="NSH",
        state="in_use",
        amount=Decimal("50000.00"),
        balance=Decimal("40000.00"),
        lent_on=date(2025, 3, 10),
        end_on=date(2027, 3, 10),
        overdue=False,
    ),
    funds.FUND_BATCH_CHANGED: funds.FundBatchChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000021"),
        version=1,
        division_code="610925000000",
        source_code="C1",
        source_title="中央衔接资金(巩固拓展脱贫攻坚成果和乡村振兴任务)",
        fund_level="central",
        document_no="安财农〔2026〕18号",
        received_on=date(2026, 3, 18),
        budget_year=2026,
        amount=Decimal("12590000.00"),
        direct=True,
        uses=["industry"],
        allocate_by=date(2026, 4, 17),
        cancelled_on=None,
    ),
    funds.PROJECT_CHANGED: funds.ProjectChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000031"),
        version=12,
        code="610925-2026-C-104-0007",
        name="某村蔬菜保鲜冷库建设项目",
        division_code="610925104201",
        origin="village",
        category="C0201",
        year=2026,
        state="stock",
        planned_amount=Decimal("1000000.00"),
        operating=True,
        forms_asset=True,
        beneficiary_households=86,
        beneficiary_persons=301,
        monitored_households=24,
        monitored_persons=79,
        stocked_on=date(2025, 12, 20),
        selected_on=None,
    ),
    funds.PROJECT_ACCEPTED: funds.ProjectAccepted(
        id=UUID("0199a1b2-0000-7000-8000-000000000031"),
        version=2,
        code="610925-2026-C-104-0007",
        name="某村蔬菜保鲜冷库建设项目",
        division_code="610925104201",
        category="C0201",
        accepted_on=date(2026, 10, 20),
        settled_on=date(2026, 12, 1),
        settled_value=Decimal("765000.00"),
        quantity=Decimal("500.00"),
        unit="立方米",
        no_asset_reason=None,
    ),
}
