"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.funds.allotments import tables as allotments
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
from services.funds.performance import tables as performance
from services.funds.plans import tables as plans
from services.funds.projects import tables as projects
from services.funds.reconciliation import tables as reconciliation
from services.funds.supervision import tables as supervision
from shared.attachments.tables import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.disclosures import DisclosureMixin, ObjectionMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.exports import ExportMixin
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin, staging_table
from shared.parameters import ParameterVersionMixin
from shared.registry import DivisionMixin, KnownCaseMixin, KnownHouseholdMixin, KnownMemberMixin
from shared.web.idempotency import IdempotencyMixin
from shared.web.revocations import RevocationMixin
from shared.workflow.tables import MoveMixin

__all__ = ["metadata"]


class Division(DivisionMixin, Base):
    """Where money may go."""


class KnownHousehold(KnownHouseholdMixin, Base):
    """Households, as household tells of them."""


class KnownMember(KnownMemberMixin, Base):
    """Who may be paid or lent to."""


class KnownCase(KnownCaseMixin, Base):
    """What makes a household a monitored one."""


class Outbox(OutboxMixin, Base):
    """Events of this service."""


class Position(PositionMixin, Base):
    """How far this service has applied others' events."""


class DeadLetter(DeadLetterMixin, Base):
    """Others' items that this service could not apply."""


class AuditEntry(AuditEntryMixin, Base):
    """Who did what in this service."""


class AuditSeal(AuditSealMixin, Base):
    """The chain over the trail."""


class IdempotencyKey(IdempotencyMixin, Base):
    """Answers to creating requests."""


class Revocation(RevocationMixin, Base):
    """Clients whose tokens are refused."""


class Disclosure(DisclosureMixin, Base):
    """What hangs where everybody reads it."""


class DisclosureObjection(ObjectionMixin, Base):
    """What is said against it."""


class IntakeBatch(IntakeBatchMixin, Base):
    """Files of projects and money."""


class IntakeReject(IntakeRejectMixin, Base):
    """Rows that were rejected."""


class Export(ExportMixin, Base):
    """Lists that were asked for as files."""


class Attachment(AttachmentMixin, Base):
    """Files that belong to records of this service."""


class Move(MoveMixin, Base):
    """Steps of everything in a procedure."""


class ParameterVersion(ParameterVersionMixin, Base):
    """Dated values of this service's parameters."""


STAGING = {code: staging_table(Base.metadata, feed) for code, feed in FEEDS.items()}

_MODULES = (
    allotments,
    batches,
    books,
    credit,
    feeds,
    implementation,
    issues,
    ledger,
    payments,
    performance,
    plans,
    projects,
    reconciliation,
    supervision,
)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
