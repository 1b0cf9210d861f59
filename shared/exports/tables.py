"""The table of exports, the same in every service."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import BigInteger, Index, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.exports.rules import ExportFormat, ExportState
from shared.files.retention import Holding
from shared.persistence import new_base

__all__ = ["EXPORTS", "ExportMixin", "Exported"]

_STATES = ", ".join(f"'{state}'" for state in ExportState)
_FORMATS = ", ".join(f"'{kind}'" for kind in ExportFormat)


class ExportMixin:
    """An export 导出: who asked for which list with which filter and what for, who agreed, and the file that came of it.

    ``divisions``, ``department`` and ``all_departments`` are the asker's scope, in which the rows are read.
    """

    __tablename__ = "export"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    export: Mapped[str]
    format: Mapped[str]
    filters: Mapped[dict[str, Any]]
    full: Mapped[bool]
    purpose: Mapped[str]
    mark: Mapped[str]
    client_id: Mapped[str]
    name: Mapped[str]
    department: Mapped[str]
    divisions: Mapped[list[str]]
    all_departments: Mapped[bool]
    trace: Mapped[str]
    state: Mapped[str]
    rows: Mapped[int]
    days: Mapped[int]
    decided_by: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    decision: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(server_default="0")
    asked_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    finished_at: Mapped[datetime | None]
    file_digest: Mapped[bytes | None]
    file_size: Mapped[int | None] = mapped_column(BigInteger)
    file_kept_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """The open ones, and an asker's own, are found at once."""
        return (
            Index("ix_export_open", "id", postgresql_where=text("state IN ('queued', 'running', 'waiting_approval')")),
            Index("ix_export_client_id", "client_id", "id"),
            sa.CheckConstraint(f"state IN ({_STATES})", name="state"),
            sa.CheckConstraint(f"format IN ({_FORMATS})", name="format"),
            sa.CheckConstraint("decided_by <> client_id", name="second_person"),
            {"info": {"scoped": True}},
        )


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the table in its own metadata."""

    __abstract__ = True


class _Export(ExportMixin, _Base):
    pass


Exported: sa.Table = _Export.__table__

EXPORTS = Holding("export", "导出文件", ended="state = CASE WHEN state = 'ready' THEN 'expired' ELSE state END")
"""Files of exports, as the retention job knows them."""
