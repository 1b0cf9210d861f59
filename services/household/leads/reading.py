"""From rows to what is shown: a lead with all that belongs to it, second visits, feedback, and precision."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads import queries
from services.household.leads.deadlines import parameters_of
from services.household.leads.machine import LEAD, Finding
from services.household.leads.rules import VERDICTS, Verdict, precision
from services.household.leads.schemas.feedback import FeedbackView, PrecisionReport, RulePrecision
from services.household.leads.schemas.leads import LeadDetail, UrgeView
from services.household.leads.schemas.second_visits import SampledLead, SecondVisitView
from services.household.leads.tables import Lead
from services.household.screening.catalogue import RULES
from services.household.screening.schemas import LeadHitView, hit_fields
from shared.access import Caller
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views

__all__ = ["detail_of", "feedback_view", "precision_of", "sampled_lead"]


async def detail_of(session: AsyncSession, caller: Caller, lead_id: UUID) -> LeadDetail:
    """A lead with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_lead``.
    """
    parameters = await parameters_of(session, today())
    bounds = Bounds.of(parameters)
    row = await queries.lead(session, caller.scope, lead_id, bounds)
    moves = await moves_of(session, LEAD, lead_id)
    visit = await queries.second_visit(session, caller.scope, lead_id)
    standing = Lead(state=row.stage)
    ground = Ground(row.division_code, Finding(row.found_code), parameters)
    return LeadDetail.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "hits": [
                LeadHitView.model_validate(hit_fields(hit))
                for hit in await queries.hits_of_lead(session, caller.scope, lead_id)
            ],
            "moves": move_views(LEAD, moves),
            "options": options_of(caller, LEAD, standing, ground, moves),
            "second_visit": None if visit is None else SecondVisitView.model_validate(visit),
            "urges": [UrgeView.model_validate(urge) for urge in await queries.urges_of_lead(session, caller.scope, lead_id)],
        }
    )


def sampled_lead(row: Row[Any]) -> SampledLead:
    """An untrue lead and its second visit, if there was one."""
    visit = SecondVisitView.model_validate(row) if row.done else None
    return SampledLead.model_validate({**row._mapping, "second_visit": visit})  # noqa: SLF001 - SQLAlchemy's documented name


def feedback_view(row: Row[Any]) -> FeedbackView:
    """Feedback as lists show it."""
    return FeedbackView.model_validate(hit_fields(row))


async def precision_of(session: AsyncSession, caller: Caller, since: date, until: date) -> PrecisionReport:
    """Precision 规则准确率 over a period; who does not see all departments sees the rules of their own."""
    own = {
        rule.id: rule.department for rule in RULES.values() if caller.all_departments or rule.department == caller.department
    }
    counts: dict[tuple[str, str | None], dict[str, int]] = defaultdict(dict)
    for row in await queries.judged(session, caller.scope, own, since, until):
        counts[row.department, row.rule][row.close_code] = row.leads
    entries = [_precision(department, rule, codes) for (department, rule), codes in counts.items()]
    return PrecisionReport(
        since=since,
        until=until,
        by_department=[entry for entry in entries if entry.rule is None],
        by_rule=[entry for entry in entries if entry.rule is not None],
    )


def _precision(department: str, rule: str | None, codes: dict[str, int]) -> RulePrecision:
    said: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for code, number in codes.items():
        said[VERDICTS[code]] += number
    values: dict[str, Any] = {
        **{verdict.value: number for verdict, number in said.items()},
        "department": department,
        "rule": rule,
        "title": rule and RULES[rule].title,
        "closed_leads": sum(codes.values()),
        "precision": precision(said[Verdict.TRUE], said[Verdict.FALSE]),
        "by_code": codes,
    }
    return RulePrecision.model_validate(values)
