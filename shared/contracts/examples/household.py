"""Examples of what household and the gateway publish."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from shared.contracts import gateway, household
from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated
from shared.contracts.timeline import StepRecorded

__all__ = ["EXAMPLES"]

_HOUSEHOLD = UUID("0199a1b2-0000-7000-8000-000000000001")
_PERSON = UUID("0199a1b2-0000-7000-8000-000000000002")
_SCREENING = UUID("0199a1b2-0000-7000-8000-000000000003")
_CASE = UUID("0199a1b2-0000-7000-8000-00000000000c")
_HELPER = UUID("0199a1b2-0000-7000-8000-00000000000f")
_AS_OF = date(2026, 3, 1)
_NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)

_MEMBER = household.Member(
    person_id=_PERSON,
    name="张*三",
    id_number="610999********0014",
    sex="男",
    birth_year=1968,
    relation="户主",
    joined_on=None,
    left_on=None,
    left_reason=None,
)
_HIT = household.Hit(
    rule="MED-01",
    level="orange",
    value="52000.00",
    person_id=_PERSON,
    screening_id=_SCREENING,
    facts={"year": 2026, "settlements": 3, "self_paid": "52000.00", "supported_by": ["脱贫户"]},
)
_NEAR_LINE = household.Hit(
    rule="CAL-02",
    level="yellow",
    value="11200.00",
    person_id=None,
    screening_id=_SCREENING,
    facts={"year": 2025, "population": 4, "line": "10200.00", "net_per_capita": "11200.00"},
)
_LEAD: dict[str, Any] = {
    "id": UUID("0199a1b2-0000-7000-8000-000000000008"),
    "version": 1,
    "household_id": _HOUSEHOLD,
    "household_no": "610999104000003",
    "level": "orange",
    "category": "UNSTABLE",
    "state": "open",
    "opened_on": _AS_OF,
    "closed_on": None,
    "rules": ["MED-01"],
    "hits": [_HIT],
}

EXAMPLES: Mapping[EventType, Item] = {
    gateway.NOTICE_POSTED: NoticePosted(
        id=UUID("0199a1b2-0000-7000-8000-00000000000c"),
        version=1,
        kind="staff.propose",
        title="新账号待核准",
        text="李*明(staff:li.xm)",
        link="/accounts",
        account=None,
        role="security_admin",
        division_code=None,
        posted_at=_NOON,
    ),
    gateway.CLIENT_REVOKED: gateway.ClientRevoked(
        id=UUID("0199a1b2-0000-7000-8000-000000000004"), version=2, client_id="med-bureau", not_before=_NOON
    ),
    household.DIVISION_CHANGED: household.DivisionChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000005"),
        version=1,
        code="610999104201",
        name="示范村村委会",
        level="village",
        parent_code="610999104000",
    ),
    household.HOUSEHOLD_CHANGED: household.HouseholdChanged(
        id=_HOUSEHOLD,
        version=3,
        household_no="610999104000003",
        division_code="610999104201",
        village_group="一组",
        household_type="脱贫户",
        relocated=False,
        address="示范村****",
        phone="138****0000",
        closed_on=None,
        members=[_MEMBER],
    ),
    household.ROSTER_CHANGED: household.RosterChanged(
        id=_HOUSEHOLD,
        version=3,
        household_no="610999104000003",
        division_code="610999104201",
        household_type="脱贫户",
        closed_on=None,
        members=[
            household.RosterMember(person_id=_PERSON, id_token="01" + "5e" * 16, name="张*三", left_on=None, left_reason=None)
        ],
    ),
    household.WORK_INSURED: household.WorkInsured(
        id=UUID("0199a1b2-0000-7000-8000-00000000000b"),
        version=1,
        household_id=_HOUSEHOLD,
        year=2026,
        facts=[
            household.InsuredWork(
                person_id=_PERSON,
                status="就业",
                started_on=date(2026, 3, 1),
                employer="苏州某电子有限公司",
                monthly_wage=Decimal("4200.00"),
            )
        ],
    ),
    household.WORKFORCE_CHANGED: household.WorkforceChanged(
        id=_HOUSEHOLD,
        version=3,
        relocated=False,
        members=[
            household.WorkforceMember(
                person_id=_PERSON,
                sex="男",
                birth_month="1968-07",
                relation="户主",
                education="初中",
                school_status=None,
                health="健康",
                labour_skill="普通劳动力",
            )
        ],
    ),
    household.INCOME_CHANGED: household.IncomeChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000006"),
        version=1,
        household_id=_HOUSEHOLD,
        year=2025,
        registered_population=4,
        wage=Decimal("36000.00"),
        business=Decimal("8000.00"),
        property=None,
        transfer=Decimal("3200.00"),
        business_cost=Decimal("2400.00"),
        claims=None,
        compliant_self_pay=Decimal("5200.00"),
        net=Decimal("44800.00"),
        net_per_capita=Decimal("11200.00"),
        reference_per_capita=Decimal("9900.00"),
    ),
    household.INCOME_WITHDRAWN: household.IncomeWithdrawn(
        id=UUID("0199a1b2-0000-7000-8000-000000000006"), version=2, household_id=_HOUSEHOLD, year=2025
    ),
    household.RECORD_CHANGED: household.RecordChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000007"),
        version=1,
        household_id=_HOUSEHOLD,
        feed="HOU-APR",
        year=2026,
        facts=[{"grade": "C", "appraised_on": "2026-03-01", "lived_in": True}],
    ),
    household.LEAD_CHANGED: household.LeadChanged(**_LEAD),
    household.LEAD_CHANGED_2: household.LeadChanged2(
        **_LEAD, stage="dispatched", due_on=date(2026, 3, 6), channel="screening", assignee=None
    ),
    household.LEAD_FEEDBACK_GIVEN: household.LeadFeedbackGiven(
        id=UUID("0199a1b2-0000-7000-8000-00000000000e"),
        version=1,
        lead_id=UUID("0199a1b2-0000-7000-8000-000000000008"),
        household_id=_HOUSEHOLD,
        household_no="610999104000003",
        department="医保局",
        rule="MED-01",
        person_id=_PERSON,
        person_name="张*三",
        verdict="true",
        code="resolved",
        given_on=date(2026, 3, 10),
        due_on=date(2026, 3, 17),
        acknowledged_on=None,
    ),
    household.WATCH_CHANGED: household.WatchChanged(
        id=_HOUSEHOLD, version=1, household_id=_HOUSEHOLD, watched=True, as_of=_AS_OF, hits=[_NEAR_LINE]
    ),
    household.SCREENING_COMPLETED: household.ScreeningCompleted(
        id=_SCREENING, version=1, as_of=_AS_OF, hits=2, leads=1, opened=1, finished_at=_NOON
    ),
    household.BATCH_CHANGED: household.BatchChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000009"),
        version=1,
        feed="MED-SET",
        department="医保局",
        period="2026-02",
        state="completed",
        rows=1200,
        accepted=1188,
        rejected=12,
        finished_at=_NOON,
    ),
    household.CASE_CHANGED: household.CaseChanged(
        id=_CASE,
        version=4,
        household_id=_HOUSEHOLD,
        household_no="610999104000003",
        entry_no=1,
        channel="screening",
        category="SUDDEN",
        risks=["illness"],
        green_channel=False,
        state="town_review",
        opened_on=_AS_OF,
        decide_by=date(2026, 3, 16),
        determined_on=None,
        eliminated_on=None,
        elimination_way=None,
        closed_on=None,
        due_on=date(2026, 3, 13),
    ),
    household.GUARANTEE_CHANGED: household.GuaranteeChanged(
        id=_HOUSEHOLD,
        version=2,
        household_id=_HOUSEHOLD,
        check_id=UUID("0199a1b2-0000-7000-8000-000000000010"),
        checked_on=date(2026, 3, 2),
        conclusions=[
            household.GuaranteeConclusion(item="housing", conclusion="met"),
            household.GuaranteeConclusion(item="water", conclusion="not_met"),
        ],
        problems=[
            household.GuaranteeProblem(
                id=UUID("0199a1b2-0000-7000-8000-000000000011"),
                item="water",
                state="open",
                found_on=date(2026, 3, 2),
                solve_by=date(2026, 4, 1),
                solved_on=None,
            )
        ],
    ),
    household.HELPER_ASSIGNED: household.HelperAssigned(
        id=UUID("0199a1b2-0000-7000-8000-000000000011"),
        version=1,
        household_id=_HOUSEHOLD,
        helper_id=_HELPER,
        helper_name="王*",
        helper_unit="县乡村振兴局",
        unit_level="county",
        post="副局长",
        main=True,
        from_on=_AS_OF,
        ended_on=None,
    ),
    household.VISIT_RECORDED: household.VisitRecorded(
        id=UUID("0199a1b2-0000-7000-8000-000000000012"),
        version=1,
        household_id=_HOUSEHOLD,
        visited_on=_AS_OF,
        method="home",
        helper_id=_HELPER,
        helper_name="王*",
        helper_unit="县乡村振兴局",
        department="乡村振兴局",
        met=2,
        aspects=["medical"],
        next_visit_on=date(2026, 3, 28),
        withdrawn=False,
    ),
    household.TASK_CHANGED: TaskChanged(
        id=_CASE,
        version=4,
        kind="case",
        title="镇审核",
        household_id=_HOUSEHOLD,
        division_code="610999104201",
        level="town",
        assignee=None,
        since=date(2026, 3, 10),
        due_on=date(2026, 3, 13),
        link=f"/cases/{_CASE}",
        open=True,
    ),
    household.TASK_ESCALATED: TaskEscalated(
        id=UUID("0199a1b2-0000-7000-8000-00000000000d"),
        version=1,
        task_id=_CASE,
        kind="case",
        title="镇审核",
        household_id=_HOUSEHOLD,
        division_code="610999104201",
        level="town",
        due_on=date(2026, 3, 13),
        urgency=2,
    ),
    household.NOTICE_POSTED: NoticePosted(
        id=UUID("0199a1b2-0000-7000-8000-00000000000b"),
        version=1,
        kind="leads.opened",
        title="新增线索 3 户",
        text="其中红色 1 户,请在规定时间内入户核实。",
        link="/leads",
        account=None,
        role="town_officer",
        division_code="610999104000",
        posted_at=_NOON,
    ),
    household.STEP_RECORDED: StepRecorded(
        id=UUID("0199a1b2-0000-7000-8000-00000000000a"),
        version=1,
        household_id=_HOUSEHOLD,
        kind="person.leave",
        title="成员减少:张*三(户籍迁出)",
        happened_on=_AS_OF,
        recorded_at=_NOON,
        department="乡村振兴局",
        batch_id=None,
    ),
}
