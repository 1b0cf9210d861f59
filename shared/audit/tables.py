"""Tables of the trail. The application's database user may insert and read them, nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, func, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import UserDefinedType

__all__ = ["AuditEntryMixin", "AuditSealMixin"]


class XID8(UserDefinedType[int]):
    """PostgreSQL's 64-bit transaction id."""

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's signature
        """Its name in DDL."""
        return "xid8"


class AuditEntryMixin:
    """One deed: who (client, department), what, to which record, why, in which request or batch."""

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
    # Seals take whole ranges of finished transactions, so that an entry that commits late is never skipped.
    transaction: Mapped[int] = mapped_column(XID8(), server_default=func.pg_current_xact_id(), index=True)


class AuditSealMixin:
    """One link of the chain: the digest of all entries of transactions from the link before up to ``before``, on top of it."""

    __tablename__ = "audit_seal"

    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    before: Mapped[int] = mapped_column(XID8())
    entries: Mapped[int]
    digest: Mapped[bytes]
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
