"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.funds.allotments import tables as allotments
from services.funds.assets import tables as assets
from services.funds.base import Base
from services.funds.batches import tables as batches
from services.funds.books import tables as books
from services.funds.credit import tables as credit
from services.funds.feeds import tables as feeds
from services.funds.feeds.definitions import FEEDS
from services.funds.implementation import tables as implementation
from services.funds.issues import tables as issues
from services.funds.ledger import tables as ledger
from services.funds.payments import tables as payments
from services.funds.payrolls import tables as payrolls
from services.funds.performance import tables as performance
from services.funds.plans import tables as plans
from services.funds.projects import tables as projects
from services.funds.reconciliation import tables as reconciliation
from services.funds.supervision.rules import SUBJECTS
from shared.attachments.tables import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.disclosures import DisclosureMixin, ObjectionMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.exports import ExportMixin
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin, staging_table
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

STAGING = {code: staging_table(Base.metadata, feed) for code, feed in FEEDS.items()}

_MODULES = (
    allotments,
    assets,
    batches,
    books,
    credit,
    feeds,
    implementation,
    issues,
    ledger,
    payments,
    payrolls,
    performance,
    plans,
    projects,
    reconciliation,
)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
