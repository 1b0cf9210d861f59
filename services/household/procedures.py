"""The procedures of this service: what their records wait for is one list of tasks, watched by one job."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.queries import CASES, MEASURES
from services.household.declarations.queries import DECLARATIONS
from services.household.guarantees.queries import PROBLEMS
from services.household.leads.queries import LEADS
from services.household.parameters.queries import bounds_today
from services.household.visits.queries import VISITS
from shared.access import Scope
from shared.contracts.household import NOTICE_POSTED, TASK_ESCALATED
from shared.persistence import Database
from shared.workflow.deadlines import Bounds
from shared.workflow.escalation import Escalation

__all__ = ["PROCEDURES", "escalation"]

PROCEDURES = (DECLARATIONS, LEADS, CASES, MEASURES, PROBLEMS, VISITS)


def escalation(database: Database) -> Escalation:
    """What the worker watches."""
    return Escalation(database, PROCEDURES, TASK_ESCALATED, NOTICE_POSTED, _bounds)


async def _bounds(session: AsyncSession) -> Bounds:
    return await bounds_today(session, Scope.everything())
