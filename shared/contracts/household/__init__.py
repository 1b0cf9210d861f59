"""What the household service publishes, by what it is about."""

from shared.contracts.base import EventType
from shared.contracts.household.leads import (
    LEAD_CHANGED,
    LEAD_CHANGED_2,
    LEAD_FEEDBACK_GIVEN,
    SCREENING_COMPLETED,
    WATCH_CHANGED,
    Hit,
    LeadChanged,
    LeadChanged2,
    LeadFeedbackGiven,
    ScreeningCompleted,
    WatchChanged,
)
from shared.contracts.household.monitoring import (
    CASE_CHANGED,
    GUARANTEE_CHANGED,
    HELPER_ASSIGNED,
    VISIT_RECORDED,
    CaseChanged,
    GuaranteeChanged,
    GuaranteeConclusion,
    GuaranteeProblem,
    HelperAssigned,
    VisitRecorded,
)
from shared.contracts.household.registry import (
    BATCH_CHANGED,
    DIVISION_CHANGED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    INCOME_WITHDRAWN,
    RECORD_CHANGED,
    ROSTER_CHANGED,
    WORKFORCE_CHANGED,
    BatchChanged,
    DivisionChanged,
    HouseholdChanged,
    IncomeChanged,
    IncomeWithdrawn,
    Member,
    RecordChanged,
    RosterChanged,
    RosterMember,
    WorkforceChanged,
    WorkforceMember,
)
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated
from shared.contracts.timeline import StepRecorded

__all__ = [
    "BATCH_CHANGED",
    "CASE_CHANGED",
    "DIVISION_CHANGED",
    "GUARANTEE_CHANGED",
    "HELPER_ASSIGNED",
    "HOUSEHOLD_CHANGED",
    "INCOME_CHANGED",
    "INCOME_WITHDRAWN",
    "LEAD_CHANGED",
    "LEAD_CHANGED_2",
    "LEAD_FEEDBACK_GIVEN",
    "NOTICE_POSTED",
    "RECORD_CHANGED",
    "ROSTER_CHANGED",
    "SCREENING_COMPLETED",
    "STEP_RECORDED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "VISIT_RECORDED",
    "WATCH_CHANGED",
    "WORKFORCE_CHANGED",
    "BatchChanged",
    "CaseChanged",
    "DivisionChanged",
    "GuaranteeChanged",
    "GuaranteeConclusion",
    "GuaranteeProblem",
    "HelperAssigned",
    "Hit",
    "HouseholdChanged",
    "IncomeChanged",
    "IncomeWithdrawn",
    "LeadChanged",
    "LeadChanged2",
    "LeadFeedbackGiven",
    "Member",
    "RecordChanged",
    "RosterChanged",
    "RosterMember",
    "ScreeningCompleted",
    "VisitRecorded",
    "WatchChanged",
    "WorkforceChanged",
    "WorkforceMember",
]

STEP_RECORDED = EventType("zx.household.step.recorded.v1", StepRecorded, "农户时间线节点")
TASK_CHANGED = EventType("zx.household.task.changed.v1", TaskChanged, "待办变动")
TASK_ESCALATED = EventType("zx.household.task.escalated.v1", TaskEscalated, "待办催办升级")
NOTICE_POSTED = EventType("zx.household.notice.posted.v1", NoticePosted, "通知")
