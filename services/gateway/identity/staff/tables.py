"""Tables of staff."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base
from services.gateway.identity.agreement import AgreedMixin

__all__ = ["Session", "Staff"]

_NEW_ID = text("uuidv7()")


class Staff(AgreedMixin, Base):
    """Staff account 账号: one person. Proposed by a system administrator, in force once a security administrator has agreed."""

    __tablename__ = "staff"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    department: Mapped[str]
    divisions: Mapped[list[str]]
    feeds: Mapped[list[str]]
    # Argon2id with parameters and salt, the newest first; the others may not come again.
    password_hashes: Mapped[list[str]]
    password_changed_at: Mapped[datetime | None]
    wrong_passwords: Mapped[int] = mapped_column(server_default="0")
    locked_until: Mapped[datetime | None]
    totp_cipher: Mapped[bytes | None]
    totp_confirmed: Mapped[bool] = mapped_column(server_default="false")
    totp_step: Mapped[int] = mapped_column(server_default="0")
    """The last time step whose code was taken: each code opens once."""
    disabled_at: Mapped[datetime | None]
    disable_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        CheckConstraint("username ~ '^[a-z][a-z0-9._-]{2,31}$'", name="username"),
        CheckConstraint("authorised_by <> proposed_by", name="two_persons"),
        CheckConstraint("(authorised_at IS NULL) = (authorised_by IS NULL)", name="authorised"),
        CheckConstraint("(disabled_at IS NULL) = (disable_reason IS NULL)", name="disabled"),
        {"info": {"scoped": True}},
    )


class Session(Base):
    """Session 会话: a browser in which somebody has signed in. It ends by itself, by signing out, or by an administrator."""

    __tablename__ = "staff_session"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    # SHA-256 of 256 random bits that only the browser has.
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    address: Mapped[str]
    user_agent: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_staff_session_open", "staff_id", postgresql_where=text("ended_at IS NULL")),
        {"info": {"scoped": True}},
    )
