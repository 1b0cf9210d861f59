"""The procedures of this service: what their records wait for is one list of tasks, watched by one job."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.queries import REPAIRS
from services.assets.checks.queries import CAMPAIGNS, DIFFERENCES
from services.assets.collective.queries import COLLECTIVE_MONTHS
from services.assets.disposals.queries import DISPOSALS
from services.assets.distribution.queries import DISTRIBUTIONS
from services.assets.handover.queries import HANDOVERS
from services.assets.inventories.queries import INVENTORIES
from services.assets.operation.queries import CONTRACTS
from services.assets.parameters.queries import bounds_today
from services.assets.register.queries import ASSETS
from services.assets.risks.watch import WATCH
from shared.access import Scope
from shared.contracts.assets import NOTICE_POSTED, TASK_ESCALATED
from shared.persistence import Database
from shared.workflow.deadlines import Bounds
from shared.workflow.escalation import Escalation
from shared.workflow.procedure import Procedure

__all__ = ["PROCEDURES", "escalation"]

PROCEDURES: tuple[Procedure, ...] = (
    ASSETS,
    HANDOVERS,
    CAMPAIGNS,
    DIFFERENCES,
    CONTRACTS,
    DISTRIBUTIONS,
    COLLECTIVE_MONTHS,
    REPAIRS,
    DISPOSALS,
    INVENTORIES,
    WATCH.procedure,
)


def escalation(database: Database) -> Escalation:
    """What the worker watches."""
    return Escalation(database, PROCEDURES, TASK_ESCALATED, NOTICE_POSTED, _bounds)


async def _bounds(session: AsyncSession) -> Bounds:
    return await bounds_today(session, Scope.everything())
