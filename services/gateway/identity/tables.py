"""Tables of identity."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base
from services.gateway.identity.agreement import AgreedMixin

__all__ = ["Client", "SigningKey"]


class Client(AgreedMixin, Base):
    """Client 接入客户端: a program of a department that may call the platform, within its divisions and permissions.

    What people propose opens nothing before a security administrator has agreed, and each secret that they fetch is agreed to anew.
    """

    __tablename__ = "client"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    client_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    department: Mapped[str]
    all_departments: Mapped[bool]
    divisions: Mapped[list[str]]
    permissions: Mapped[list[str]]
    requests_per_minute: Mapped[int]
    # Argon2id with its parameters and salt; the secret itself is shown once and kept nowhere. None before the first one.
    secret_hash: Mapped[str | None]
    previous_secret_hash: Mapped[str | None]
    overlap_until: Mapped[datetime | None]
    """Until when the secret before still opens, so that a department can change over without a gap."""
    secret_proposed_by: Mapped[str | None]
    """Who asked for a secret that has yet to be fetched."""
    secret_authorised_by: Mapped[str | None]
    """Who agreed to it."""
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    revoke_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        CheckConstraint("client_id ~ '^[a-z0-9][a-z0-9-]{2,62}$'", name="client_id"),
        CheckConstraint("requests_per_minute > 0", name="requests_per_minute"),
        CheckConstraint("(revoked_at IS NULL) = (revoke_reason IS NULL)", name="revoked"),
        CheckConstraint("authorised_by <> proposed_by", name="two_persons"),
        CheckConstraint("(authorised_at IS NULL) = (authorised_by IS NULL)", name="authorised"),
        CheckConstraint("secret_authorised_by <> secret_proposed_by", name="secret_two_persons"),
        {"info": {"scoped": True}},
    )


class SigningKey(Base):
    """Signing key 签名密钥. The youngest key whose ``signs_from`` has come signs; the one before stays published for a while."""

    __tablename__ = "signing_key"

    kid: Mapped[str] = mapped_column(primary_key=True)
    public_jwk: Mapped[dict[str, Any]]
    private_cipher: Mapped[bytes]
    signs_from: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
