"""This service's place on the event spine: what it listens to, what it can tell again, and in which versions it holds it."""

from __future__ import annotations

from sqlalchemy import select

from services.household.cases.events import REPUBLISHERS as CASES
from services.household.cases.tables import MonitoringCase
from services.household.earnings.events import HANDLERS as EARNINGS
from services.household.feeds.events import republish_batches
from services.household.feeds.tables import RecordSheet
from services.household.guarantees.events import REPUBLISHERS as GUARANTEES
from services.household.guarantees.tables import GuaranteeState
from services.household.helpers.events import REPUBLISHERS as HELPERS
from services.household.helpers.tables import HelperAssignment
from services.household.history.events import VERSIONS as STEPS
from services.household.history.events import republish_steps
from services.household.leads.events import REPUBLISHERS as LEADS
from services.household.leads.tables import Lead, LeadFeedback
from services.household.procedures import PROCEDURES
from services.household.registry.events import REPUBLISHERS as REGISTRY
from services.household.registry.records import INSURED_WORK
from services.household.registry.tables import Division, Household, IncomeStatement
from services.household.screening.events import REPUBLISHERS as SCREENING
from services.household.screening.tables import Screening, Watch
from services.household.visits.events import REPUBLISHERS as VISITS
from services.household.visits.tables import Visit
from services.household.work.events import HANDLERS as WORK
from shared.contracts.base import EventType
from shared.contracts.gateway import CLIENT_REVOKED
from shared.contracts.household import (
    BATCH_CHANGED,
    CASE_CHANGED,
    DIVISION_CHANGED,
    GUARANTEE_CHANGED,
    HELPER_ASSIGNED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    INCOME_WITHDRAWN,
    LEAD_CHANGED,
    LEAD_CHANGED_2,
    LEAD_FEEDBACK_GIVEN,
    RECORD_CHANGED,
    ROSTER_CHANGED,
    SCREENING_COMPLETED,
    STEP_RECORDED,
    TASK_CHANGED,
    VISIT_RECORDED,
    WATCH_CHANGED,
    WORK_INSURED,
    WORKFORCE_CHANGED,
)
from shared.events.consumer import Consumer
from shared.events.control import Republish
from shared.events.subjects import stream_name
from shared.events.versions import VersionQuery
from shared.intake.batches import Batch
from shared.web.revocations import apply_revocations
from shared.workflow.procedure import republish_tasks, task_versions

__all__ = ["CONSUMERS", "EARNED", "REPUBLISHERS", "REVOKED", "VERSIONS", "WORKED"]

REVOKED = Consumer("household-revocations", stream_name("gateway"), {CLIENT_REVOKED: apply_revocations})
EARNED = Consumer("household-earnings", stream_name("assets"), EARNINGS)
"""What assets tells of households' shares of its income."""
WORKED = Consumer("household-work", stream_name("jobs"), WORK)
"""What jobs tells of people's work."""
CONSUMERS = (REVOKED, EARNED, WORKED)

REPUBLISHERS: dict[EventType, Republish] = {
    **REGISTRY,
    **SCREENING,
    **LEADS,
    **CASES,
    **GUARANTEES,
    **HELPERS,
    **VISITS,
    TASK_CHANGED: republish_tasks(TASK_CHANGED, PROCEDURES),
    BATCH_CHANGED: republish_batches,
    STEP_RECORDED: republish_steps,
}

VERSIONS: dict[EventType, VersionQuery] = {
    DIVISION_CHANGED: select(Division.id, Division.version),
    HOUSEHOLD_CHANGED: select(Household.id, Household.version),
    ROSTER_CHANGED: select(Household.id, Household.version),
    WORKFORCE_CHANGED: select(Household.id, Household.version),
    INCOME_CHANGED: select(IncomeStatement.id, IncomeStatement.version).where(IncomeStatement.withdrawn_at.is_(None)),
    INCOME_WITHDRAWN: select(IncomeStatement.id, IncomeStatement.version).where(IncomeStatement.withdrawn_at.is_not(None)),
    STEP_RECORDED: STEPS,
    RECORD_CHANGED: select(RecordSheet.id, RecordSheet.version),
    WORK_INSURED: select(RecordSheet.id, RecordSheet.version).where(RecordSheet.feed == INSURED_WORK),
    CASE_CHANGED: select(MonitoringCase.id, MonitoringCase.version),
    GUARANTEE_CHANGED: select(GuaranteeState.household_id.label("id"), GuaranteeState.version),
    TASK_CHANGED: task_versions(PROCEDURES),
    HELPER_ASSIGNED: select(HelperAssignment.id, HelperAssignment.version),
    VISIT_RECORDED: select(Visit.id, Visit.version),
    LEAD_CHANGED: select(Lead.id, Lead.version),
    LEAD_CHANGED_2: select(Lead.id, Lead.version),
    LEAD_FEEDBACK_GIVEN: select(LeadFeedback.id, LeadFeedback.version),
    WATCH_CHANGED: select(Watch.household_id.label("id"), Watch.version),
    SCREENING_COMPLETED: select(Screening.id, Screening.version).where(Screening.state == "completed"),
    BATCH_CHANGED: select(Batch.c.id, Batch.c.version).where(Batch.c.finished_at.is_not(None)),
}
