"""The procedures of this service: what their records wait for is one list of tasks, watched by one job."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.queries import ALLOTMENTS
from services.funds.credit.queries import LOANS
from services.funds.implementation.queries import WORKS_PROCEDURE
from services.funds.issues.queries import ISSUES, SEARCHES
from services.funds.parameters.queries import bounds_today
from services.funds.payments.queries import PAYMENTS
from services.funds.performance.queries import EVALUATIONS, MONITORINGS
from services.funds.plans.queries import PLANS
from services.funds.projects.queries import PROJECTS
from services.funds.supervision.watch import WATCH
from shared.access import Scope
from shared.contracts.funds import NOTICE_POSTED, TASK_ESCALATED
from shared.persistence import Database
from shared.workflow.deadlines import Bounds
from shared.workflow.escalation import Escalation
from shared.workflow.procedure import Procedure

__all__ = ["PROCEDURES", "escalation"]

PROCEDURES: tuple[Procedure, ...] = (
    PROJECTS,
    PLANS,
    ALLOTMENTS,
    PAYMENTS,
    WORKS_PROCEDURE,
    ISSUES,
    SEARCHES,
    LOANS,
    WATCH.procedure,
    MONITORINGS,
    EVALUATIONS,
)


def escalation(database: Database) -> Escalation:
    """What the worker watches."""
    return Escalation(database, PROCEDURES, TASK_ESCALATED, NOTICE_POSTED, _bounds)


async def _bounds(session: AsyncSession) -> Bounds:
    return await bounds_today(session, Scope.everything())
