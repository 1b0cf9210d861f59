"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.assets.base import Base
from services.assets.candidates import tables as candidates
from services.assets.care import tables as care
from services.assets.checks import tables as checks
from services.assets.disposals import tables as disposals
from services.assets.feeds import tables as feeds
from services.assets.feeds.definitions import FEEDS
from services.assets.handover import tables as handover
from services.assets.inventories import tables as inventories
from services.assets.operation import tables as operation
from services.assets.register import tables as register
from shared.attachments.tables import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.disclosures import DisclosureMixin, ObjectionMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.exports import ExportMixin
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin, staging_table
from shared.parameters import ParameterVersionMixin
from shared.persistence.tables import have
from shared.registry import DivisionMixin, KnownCaseMixin, KnownHouseholdMixin, KnownMemberMixin
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
)

STAGING = {code: staging_table(Base.metadata, feed) for code, feed in FEEDS.items()}

_MODULES = (candidates, care, checks, disposals, feeds, handover, inventories, operation, register)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
