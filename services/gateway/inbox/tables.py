"""Tables of the inbox."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base

__all__ = ["Notice", "NoticeReading"]


class Notice(Base):
    """A notice 通知, to a person or to a role in a division."""

    __tablename__ = "notice"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    link: Mapped[str]
    account: Mapped[str | None]
    role: Mapped[str | None]
    division_code: Mapped[str | None]
    posted_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("(account IS NULL) <> (role IS NULL)", name="addressee"),
        Index("ix_notice_account", "account", "posted_at"),
        Index("ix_notice_role", "role", "posted_at"),
        Index("ix_notice_posted_at", "posted_at"),
        {"info": {"scoped": True}},
    )


class NoticeReading(Base):
    """That somebody has read a notice; everybody whom it is for reads it for themselves."""

    __tablename__ = "notice_reading"

    notice_id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(primary_key=True)
    read_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = ({"info": {"scoped": True}},)
