"""All tables of this service, in one metadata: what its migrations are compared with."""

from __future__ import annotations

from services.gateway.base import Base
from services.gateway.identity import tables as identity
from services.gateway.identity.staff import tables as staff
from services.gateway.inbox import tables as inbox
from services.gateway.readmodels import tables as readmodels
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin
from shared.persistence.tables import have
from shared.web.idempotency import IdempotencyMixin
from shared.web.revocations import RevocationMixin

__all__ = ["metadata"]

have(
    Base,
    AuditEntryMixin,
    AuditSealMixin,
    DeadLetterMixin,
    IdempotencyMixin,
    OutboxMixin,
    PositionMixin,
    RevocationMixin,
)

_MODULES = (identity, staff, inbox, readmodels)  # importing a module of tables is what puts them into the metadata

metadata = Base.metadata
