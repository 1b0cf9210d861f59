"""Tables of what came in as files: the county's own record of each movement, and under which numbers other systems know projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.feeds.rules import KINDS
from shared.persistence.tables import among

__all__ = ["ImportedPosting", "ProjectSource"]

_SCOPED = {"info": {"scoped": True}}


class ImportedPosting(Base):
    """Imported posting 导入记账: a movement of money as a county's own books have it, by which an entry was posted. Nobody changes it.

    ``source_key`` is its number 流水号 in those books, ``batch_id`` of which money it moved, yuan. A payment has its payee: the name is encrypted
    and, unless it is an organisation's, masked; ``payee_token`` matches the registry where an ID number was given. It came in row
    ``file_row`` of the file ``file_batch_id``. No foreign keys: rows come only from a join with what they refer to, which nobody may delete (decision 0009).
    """

    __tablename__ = "imported_posting"

    entry_id: Mapped[UUID] = mapped_column(primary_key=True)
    county: Mapped[str]
    source_key: Mapped[str]
    kind: Mapped[str]
    happened_on: Mapped[date]
    batch_id: Mapped[UUID]
    project_id: Mapped[UUID | None]
    amount: Mapped[Decimal]
    voucher_no: Mapped[str]
    payee_cipher: Mapped[bytes | None]
    payee_masked: Mapped[str | None]
    payee_token: Mapped[bytes | None]
    file_batch_id: Mapped[UUID]
    file_row: Mapped[int]

    __table_args__ = (
        UniqueConstraint("county", "source_key"),
        CheckConstraint(among("kind", KINDS.values()), name="kind"),
        CheckConstraint("kind <> 'pay' OR payee_masked IS NOT NULL", name="payee"),
        CheckConstraint("(project_id IS NULL) = (kind IN ('receive', 'recover'))", name="project"),
        _SCOPED,
    )


class ProjectSource(Base):
    """Under which number 来源系统编号 another system knows a project that came in as a file 导入项目.

    ``version`` is the project's as the file left it: once it has another, somebody has dealt with it here and files change it no more.
    ``content`` is a digest of the row as it came: the same row again changes nothing.
    """

    __tablename__ = "project_source"

    county: Mapped[str] = mapped_column(primary_key=True)
    source_key: Mapped[str] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    content: Mapped[UUID]
    file_batch_id: Mapped[UUID]

    __table_args__ = (_SCOPED,)
