"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases import queries as cases
from services.household.guarantees import queries as guarantees
from services.household.leads import queries as leads
from services.household.papers.tables import PAPERS
from services.household.parameters.queries import parameters_on
from services.household.registry import queries
from services.household.visits import queries as visits
from shared.access import Scope
from shared.attachments import ATTACHMENTS, Subject
from shared.exports import EXPORTS
from shared.intake.batches import BATCHES
from shared.standards.clock import today

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (BATCHES, ATTACHMENTS, EXPORTS, PAPERS)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("household", "households", "农户", "Household", queries.household, _years, "household:read", "household:write"),
    Subject("person", "persons", "人员", "Person", queries.person, _years, "household:read", "household:write"),
    Subject("lead", "leads", "线索", "Lead", leads.lead, _years, "leads:read", "leads:write"),
    Subject("case", "cases", "监测对象", "Case", cases.case, _years, "cases:read", "cases:write"),
    Subject(
        "guarantee",
        "guarantee-problems",
        "问题",
        "GuaranteeProblem",
        guarantees.problem,
        _years,
        "guarantees:read",
        "guarantees:write",
    ),
    Subject("visit", "visits", "走访记录", "Visit", visits.visit, _years, "helpers:read", "visits:write"),
    Subject("measure", "measures", "帮扶措施", "Measure", cases.measure, _years, "cases:read", "cases:write"),
)
