"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.household.base import Base
from services.household.cases import tables as cases
from services.household.declarations import tables as declarations
from services.household.earnings import tables as earnings
from services.household.feeds.definitions import FEEDS
from services.household.feeds.tables import FACTS
from services.household.guarantees import tables as guarantees
from services.household.helpers import tables as helpers
from services.household.history import tables as history
from services.household.leads import tables as leads
from services.household.papers import tables as papers
from services.household.registry import tables as registry
from services.household.reversals import tables as reversals
from services.household.screening import tables as screening
from services.household.statistics import tables as statistics
from services.household.visits import tables as visits
from services.household.work import tables as work
from shared.attachments import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.exports import ExportMixin
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin, staging_table
from shared.parameters import ParameterVersionMixin
from shared.persistence.tables import have
from shared.web.idempotency import IdempotencyMixin
from shared.web.revocations import RevocationMixin
from shared.workflow import MoveMixin

__all__ = ["metadata"]

have(
    Base,
    AttachmentMixin,
    AuditEntryMixin,
    AuditSealMixin,
    DeadLetterMixin,
    ExportMixin,
    IdempotencyMixin,
    IntakeBatchMixin,
    IntakeRejectMixin,
    MoveMixin,
    OutboxMixin,
    ParameterVersionMixin,
    PositionMixin,
    RevocationMixin,
)

STAGING = {code: staging_table(Base.metadata, feed) for code, feed in FEEDS.items()}

MODULES = (
    FACTS,
    cases,
    declarations,
    earnings,
    guarantees,
    helpers,
    history,
    leads,
    papers,
    registry,
    reversals,
    screening,
    statistics,
    visits,
    work,
)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
