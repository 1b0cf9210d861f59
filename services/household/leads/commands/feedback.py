"""What departments are told of the leads that their data has made, and what they say to it (domain/household §4.5)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ARRAY, Text, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.commands.common import OURS
from services.household.leads.deadlines import parameters_of
from services.household.leads.events import publish_feedback
from services.household.leads.machine import FEEDBACK
from services.household.leads.rules import VERDICTS, Verdict
from services.household.leads.schemas.feedback import Acknowledgement
from services.household.leads.tables import LeadFeedback
from services.household.registry.expressions import one_of
from services.household.registry.tables import Household
from services.household.screening.catalogue import RULES
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version
from shared.workflow.deadlines import limit

__all__ = ["acknowledge_feedback", "give_feedback"]

_GIVEN = text(
    """
    INSERT INTO lead_feedback (lead_id, household_id, rule, subject_id, person_id, department, verdict, code, given_on, due_on)
    SELECT l.id, l.household_id, h.rule, h.subject_id, h.person_id, r.department, :verdict, l.close_code, :today, :due_on
      FROM lead l
      JOIN lead_hit h ON h.lead_id = l.id
      JOIN unnest(:rules, :departments) AS r (rule, department) ON r.rule = h.rule
     WHERE l.id = :lead
     ORDER BY h.rule, h.subject_id
    RETURNING id
    """
).bindparams(bindparam("rules", type_=ARRAY(Text)), bindparam("departments", type_=ARRAY(Text)))


async def give_feedback(session: AsyncSession, lead_id: UUID, code: str) -> None:
    """Tell each department what became of its hits of a lead that was just closed."""
    day = today()
    values = {
        "lead": lead_id,
        "verdict": VERDICTS[code],
        "today": day,
        "due_on": limit(FEEDBACK, day, await parameters_of(session, day)).due_on,
        "rules": list(RULES),
        "departments": [rule.department for rule in RULES.values()],
    }
    given = (await session.scalars(_GIVEN, values, execution_options=OURS)).all()
    if given:
        await publish_feedback(session, one_of(LeadFeedback.id, given))


async def acknowledge_feedback(
    session: AsyncSession, caller: Caller, feedback_id: UUID, said: Acknowledgement, seen: int
) -> None:
    """Say for the caller's department that it has taken notice, and what it corrected.

    Raises:
        Problem: 404 ``unknown_feedback``; 403 ``other_department``; 412 or 428 for the version; 409 ``feedback_acknowledged``; 422
            ``correction_required`` where the data was wrong.
    """
    found = select(LeadFeedback).join(Household, Household.id == LeadFeedback.household_id)
    cut = caller.scope.restrict(found.where(LeadFeedback.id == feedback_id), Household.division_code, LeadFeedback.department)
    feedback = (await session.scalars(cut.with_for_update(of=LeadFeedback))).one_or_none()
    if feedback is None:
        raise Problem(404, "unknown_feedback", "没有这条反馈,或者它不属于您的部门。")
    if feedback.department != caller.department:
        raise Problem(403, "other_department", f"这条反馈由{feedback.department}签收。")
    check_version(seen, feedback.version)
    if feedback.acknowledged_on is not None:
        raise Problem(409, "feedback_acknowledged", "该反馈已签收。")
    if feedback.verdict == Verdict.DATA_ERROR and not said.correction:
        message = "数据有误的,签收时须说明更正了什么"
        fault = FieldFault(place="body.correction", code="correction_required", message=message)
        raise Problem(422, "correction_required", f"{message}。", errors=[fault])
    feedback.acknowledged_on, feedback.acknowledged_by = today(), caller.client_id
    feedback.correction = said.correction or None
    await next_version(session, feedback)
    await publish_feedback(session, LeadFeedback.id == feedback_id)
    await audit.record(
        session,
        caller,
        action="lead_feedback.acknowledge",
        resource="lead_feedback",
        resource_id=feedback_id,
        purpose=feedback.correction,
        detail={"rule": feedback.rule, "code": feedback.code},
    )
