"""This service's place on the event spine: what it listens to, what it can tell again, and in which versions it holds it."""

from __future__ import annotations

from sqlalchemy import select

from services.assets.candidates.events import HANDLERS as CANDIDATES
from services.assets.collective.events import REPUBLISHERS as COLLECTIVES
from services.assets.collective.tables import Collective
from services.assets.distribution.events import PAID_LINES
from services.assets.distribution.events import REPUBLISHERS as DISTRIBUTION
from services.assets.distribution.tables import Distribution
from services.assets.operation.events import REPUBLISHERS as OPERATION
from services.assets.operation.tables import OperatingContract
from services.assets.procedures import PROCEDURES
from services.assets.register.events import REPUBLISHERS as REGISTER
from services.assets.register.tables import Asset
from services.assets.resources.events import REPUBLISHERS as RESOURCES
from services.assets.resources.events import VERSIONS as RESOURCE_VERSIONS
from services.assets.risks.watch import WATCH
from shared.contracts.assets import (
    ALERT_CHANGED,
    ASSET_CHANGED,
    COLLECTIVE_CHANGED,
    CONTRACT_CHANGED,
    DISTRIBUTION_CHANGED,
    INCOME_DISTRIBUTED,
    TASK_CHANGED,
)
from shared.contracts.base import EventType
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.consumer import Consumer
from shared.events.control import Republish
from shared.events.subjects import stream_name
from shared.events.versions import VersionQuery
from shared.registry.events import HANDLERS as REGISTRY_HANDLERS
from shared.supervision.events import alert_versions, republishers
from shared.web.revocations import apply_revocations
from shared.workflow.procedure import republish_tasks, task_versions

__all__ = ["CONSUMERS", "PROJECTS", "REGISTRY", "REPUBLISHERS", "REVOKED", "VERSIONS"]

REVOKED = Consumer("assets-revocations", stream_name("gateway"), {CLIENT_REVOKED: apply_revocations})
REGISTRY = Consumer("assets-registry", stream_name("household"), REGISTRY_HANDLERS)
"""What household tells of divisions and people."""
PROJECTS = Consumer("assets-projects", stream_name("funds"), CANDIDATES)
"""What funds tells of accepted projects."""
CONSUMERS = (REVOKED, REGISTRY, PROJECTS)

REPUBLISHERS: dict[EventType, Republish] = {
    **REGISTER,
    **OPERATION,
    **COLLECTIVES,
    **DISTRIBUTION,
    **RESOURCES,
    **republishers(WATCH),
    TASK_CHANGED: republish_tasks(TASK_CHANGED, PROCEDURES),
}

VERSIONS: dict[EventType, VersionQuery] = {
    ALERT_CHANGED: alert_versions(),
    ASSET_CHANGED: select(Asset.id, Asset.version),
    COLLECTIVE_CHANGED: select(Collective.id, Collective.version),
    CONTRACT_CHANGED: select(OperatingContract.id, OperatingContract.version),
    DISTRIBUTION_CHANGED: select(Distribution.id, Distribution.version),
    INCOME_DISTRIBUTED: PAID_LINES,
    TASK_CHANGED: task_versions(PROCEDURES),
    **RESOURCE_VERSIONS,
}
