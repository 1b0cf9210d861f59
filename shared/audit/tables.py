"""Tables of the trail. The application's database user may insert entries and read them, nothing else; the relay's seals them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, SmallInteger, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence.migrations import append_only, application_user, execute

__all__ = ["AuditEntryMixin", "AuditSealMixin", "install_audit"]


class AuditEntryMixin:
    """One deed: who (client, department), what, to which record, why, in which request or batch.

    ``seal`` is the number of the seal that covers it; null until the sealer has seen it, which is soon after its transaction.
    """

    __tablename__ = "audit_entry"

    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), unique=True)
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor: Mapped[str]
    department: Mapped[str]
    action: Mapped[str]
    resource: Mapped[str]
    resource_id: Mapped[str]
    purpose: Mapped[str | None]
    batch_id: Mapped[UUID | None]
    trace: Mapped[str]
    detail: Mapped[dict[str, Any]]
    seal: Mapped[int | None] = mapped_column(BigInteger)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Index, ...]:
        """Only what waits for its seal is indexed: the sealer never looks at the rest."""
        return (Index("ix_audit_entry_unsealed", "position", postgresql_where=text("seal IS NULL")),)


class AuditSealMixin:
    """One link of the chain: the digest of its entries and of the seal itself, on top of the digest before.

    ``form`` says in which form the entries were written down for it (:mod:`shared.audit.trail`).
    """

    __tablename__ = "audit_seal"

    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    form: Mapped[int] = mapped_column(SmallInteger)
    entries: Mapped[int]
    at: Mapped[datetime]
    digest: Mapped[bytes]


def install_audit() -> None:
    """Inside a migration, after both tables are made: who may write which of their columns."""
    user = application_user()
    append_only("audit_entry", "audit_seal")
    execute(f'REVOKE INSERT ON audit_seal FROM "{user}"')
    execute(f'GRANT SELECT, UPDATE (seal) ON audit_entry TO "{user}_relay"')
    execute(f'GRANT SELECT, INSERT ON audit_seal TO "{user}_relay"')
