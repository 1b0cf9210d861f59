"""The procedures of this service: what their records wait for is one list of tasks, watched by one job."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.queries import APPOINTMENTS
from services.jobs.factories.queries import FACTORIES
from services.jobs.parameters.queries import bounds_today
from services.jobs.posts.queries import POSTS
from services.jobs.relief.queries import RELIEFS
from services.jobs.risks.watch import WATCH
from services.jobs.selections.queries import NOMINATIONS
from services.jobs.stipends.queries import PAYROLLS
from services.jobs.subsidies.queries import SUBSIDY_CLAIMS
from services.jobs.talent_effects.queries import EFFECTS
from services.jobs.talents.queries import TALENTS
from services.jobs.training.queries import CLASSES
from services.jobs.updates.queries import UPDATES
from services.jobs.vacancies.queries import VACANCIES
from shared.access import Scope
from shared.contracts.jobs import NOTICE_POSTED, TASK_ESCALATED
from shared.persistence import Database
from shared.workflow.deadlines import Bounds
from shared.workflow.escalation import Escalation
from shared.workflow.procedure import Procedure

__all__ = ["PROCEDURES", "escalation"]

PROCEDURES: tuple[Procedure, ...] = (
    UPDATES,
    POSTS,
    APPOINTMENTS,
    PAYROLLS,
    VACANCIES,
    FACTORIES,
    RELIEFS,
    CLASSES,
    TALENTS,
    EFFECTS,
    NOMINATIONS,
    SUBSIDY_CLAIMS,
    WATCH.procedure,
)


def escalation(database: Database) -> Escalation:
    """What the worker watches."""
    return Escalation(database, PROCEDURES, TASK_ESCALATED, NOTICE_POSTED, _bounds)


async def _bounds(session: AsyncSession) -> Bounds:
    return await bounds_today(session, Scope.everything())
