"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.jobs.appointments import tables as appointments
from services.jobs.attendance import tables as attendance
from services.jobs.bars import tables as bars
from services.jobs.base import Base
from services.jobs.brands import tables as brands
from services.jobs.employment import tables as employment
from services.jobs.factories import tables as factories
from services.jobs.feeds.definitions import FEEDS
from services.jobs.labour import tables as labour
from services.jobs.managers import tables as managers
from services.jobs.matching import tables as matching
from services.jobs.posts import tables as posts
from services.jobs.recommendations import tables as recommendations
from services.jobs.registers import tables as registers
from services.jobs.relief import tables as relief
from services.jobs.risks.rules import SUBJECTS
from services.jobs.selections import tables as selections
from services.jobs.stipends import tables as stipends
from services.jobs.subsidies import tables as subsidies
from services.jobs.talent_demands import tables as talent_demands
from services.jobs.talent_effects import tables as talent_effects
from services.jobs.talents import tables as talents
from services.jobs.trainees import tables as trainees
from services.jobs.training import tables as training
from services.jobs.training_subsidies import tables as training_subsidies
from services.jobs.updates import tables as updates
from services.jobs.vacancies import tables as vacancies
from shared.attachments.tables import AttachmentMixin
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.disclosures.tables import DisclosureMixin, ObjectionMixin
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
    appointments,
    attendance,
    bars,
    brands,
    employment,
    factories,
    labour,
    managers,
    matching,
    posts,
    recommendations,
    registers,
    selections,
    relief,
    stipends,
    talent_demands,
    talent_effects,
    talents,
    trainees,
    training,
    training_subsidies,
    subsidies,
    updates,
    vacancies,
)
"""Importing a module of tables is what puts them into the metadata."""

metadata = Base.metadata
