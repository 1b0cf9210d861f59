"""The table of attachments, the same in every service."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import BigInteger, Index, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.attachments.rules import KINDS
from shared.files.retention import Holding
from shared.persistence import new_base

__all__ = ["ATTACHMENTS", "Attachment", "AttachmentMixin"]

_KINDS = ", ".join(f"'{kind}'" for kind in KINDS)


class AttachmentMixin:
    """An attachment 附件 of a record. Its name is encrypted, as people name files after people; the row outlives the file."""

    __tablename__ = "attachment"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    kind: Mapped[str]
    title: Mapped[str]
    file_name_cipher: Mapped[bytes]
    media_type: Mapped[str]
    file_digest: Mapped[bytes]
    file_size: Mapped[int] = mapped_column(BigInteger)
    file_kept_until: Mapped[datetime | None]
    client_id: Mapped[str]
    department: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """A record's attachments are found at once, and so is whoever else holds a file."""
        return (
            Index("ix_attachment_subject", "subject", "subject_id", "id"),
            Index("ix_attachment_file_digest", "file_digest"),
            sa.CheckConstraint(f"kind IN ({_KINDS})", name="kind"),
            {"info": {"scoped": True}},
        )


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the table in its own metadata."""

    __abstract__ = True


class _Attachment(AttachmentMixin, _Base):
    pass


Attachment: sa.Table = _Attachment.__table__

ATTACHMENTS = Holding("attachment", "附件")
"""Attachments, as the retention job knows them."""
