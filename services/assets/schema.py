"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.assets.base import Base
from services.assets.candidates import tables as candidates
from services.assets.care import tables as care
from services.assets.checks import tables as checks
from services.assets.collective import tables as collective
from services.assets.disposals import tables as disposals
from services.assets.distribution import tables as distribution
from services.assets.feeds import tables as feeds
from services.assets.feeds.definitions import FEEDS
from services.assets.handover import tables as handover
from services.assets.inventories import tables as inventories
from services.assets.operation import tables as operation
from services.assets.register import tables as register
from services.assets.resources import tables as resources
from services.assets.resources.declarations import STAGING as DOCUMENTS
from services.assets.risks.rules import SUBJECTS
from shared.attachments.tables import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.disclosures import DisclosureMixin, ObjectionMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.exports import ExportMixin
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin, document_staging, staging_table
from shared.parameters import ParameterVersionMixin
from shared.persistence.tables import have
from shared.registry import DivisionMixin, KnownCaseMixin, KnownHouseholdMixin, KnownMemberMixin
from shared.supervision.tables import supervised
from shared.web.idempotency import IdempotencyMixin
from shared.web.revocations import RevocationMixin
from shared.workflow.tables import MoveMixin

__all__ = ["metadata"]

have(
    Base,
    AttachmentMixin,
    AuditEntryMixin,
    AuditSealMixin,
    DeadLetterMixin,
    DisclosureMixin,
    DivisionMixin,
    ExportMixin,
    IdempotencyMixin,
    IntakeBatchMixin,
    IntakeRejectMixin,
    KnownCaseMixin,
    KnownHouseholdMixin,
    KnownMemberMixin,
    MoveMixin,
    ObjectionMixin,
    OutboxMixin,
    ParameterVersionMixin,
    PositionMixin,
    RevocationMixin,
    *supervised(SUBJECTS),
)

STAGING = {code: staging_table(Base.metadata, feed) for code, feed in FEEDS.items() if not feed.staging}
_SHARED = document_staging(Base.metadata, DOCUMENTS)

_MODULES = (
    candidates,
    care,
    checks,
    collective,
    disposals,
    distribution,
    feeds,
    handover,
    inventories,
    operation,
    register,
    resources,
)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
