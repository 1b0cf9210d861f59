"""Tables of intake: the batches, what was rejected, and one staging table a declared table."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import BigInteger, Index, Integer, MetaData, func, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from shared.intake.definition import Column, Kind, Table

__all__ = ["IntakeBatchMixin", "IntakeRejectMixin", "document_staging", "staging_name", "staging_table"]

_SIMPLE: dict[Kind, TypeEngine[Any]] = {
    Kind.AMOUNT: sa.Numeric(18, 2),
    Kind.DATE: sa.Date(),
    Kind.YEAR: Integer(),
    Kind.SCHOOL_YEAR: Integer(),
    Kind.COUNT: Integer(),
    Kind.TALLY: Integer(),
    Kind.MEASURE: sa.Numeric(18, 6),
    Kind.YES_NO: sa.Boolean(),
}


class IntakeBatchMixin:
    """Batch 批次: one file that was handed over, and how far it has come.

    ``applied`` is the cursor: rows of the staging table up to this ordinal are in the registry, with their events, but for the ``set_aside``
    among them: rejected when their turn came, as what they rest on was not there.
    """

    __tablename__ = "intake_batch"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    feed: Mapped[str]
    file_digest: Mapped[bytes]
    file_name: Mapped[str]
    file_size: Mapped[int] = mapped_column(BigInteger)
    file_kept_until: Mapped[datetime | None]
    period: Mapped[str | None]
    client_id: Mapped[str]
    department: Mapped[str]
    divisions: Mapped[list[str]]
    trace: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="queued")
    phase: Mapped[str | None]
    columns: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    ignored_columns: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    rows: Mapped[int] = mapped_column(server_default="0")
    staged: Mapped[int] = mapped_column(server_default="0")
    applied: Mapped[int] = mapped_column(server_default="0")
    unchanged: Mapped[int] = mapped_column(server_default="0")
    set_aside: Mapped[int] = mapped_column(server_default="0")
    rejected_by_reason: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    doubts: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    refusal: Mapped[dict[str, Any] | None]
    attempts: Mapped[int] = mapped_column(server_default="0")
    queued_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """One batch a feed, file and divisions that it may write to; the open ones are found at once."""
        return (
            Index("uq_intake_batch_file", "feed", "file_digest", "divisions", unique=True),
            Index("ix_intake_batch_open", "queued_at", postgresql_where=text("finished_at IS NULL")),
            sa.CheckConstraint("state IN ('queued', 'running', 'completed', 'refused')", name="state"),
            {"info": {"scoped": True}},
        )


class IntakeRejectMixin:
    """A rejected row: its number in the file (the header is 1), why, and at which column. Its cells stay in the stored file."""

    __tablename__ = "intake_reject"

    batch_id: Mapped[UUID] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    reason: Mapped[str]
    column: Mapped[str]


def _types(column: Column) -> list[TypeEngine[Any]]:
    binary, words = sa.LargeBinary(), sa.Text()
    match column.kind:
        case Kind.ID_NUMBER:
            return [binary, binary, words, sa.Date(), words]
        case Kind.ID_REFERENCE:
            return [binary]
        case Kind.SECRET:
            return [binary, words]
        case kind if kind in _SIMPLE:
            return [_SIMPLE[kind]]
        case _:
            return [words] * len(column.staged)


def staged_columns(table: Table) -> list[sa.Column[Any]]:
    """The columns that the parser fills, in its order."""
    return [sa.Column(name, kind) for column in table.columns for name, kind in zip(column.staged, _types(column), strict=True)]


def staging_name(table: Table) -> str:
    """``staging_med_set`` for ``MED-SET``, or the one that it shares."""
    return table.staging or f"staging_{table.code.lower().replace('-', '_')}"


def staging_table(metadata: MetaData, table: Table) -> sa.Table:
    """The staging table of a declared table: parsed and judged rows of the one running batch.

    ``ordinal`` counts accepted rows in the order in which they are applied; rejected rows have none, but a ``reason``.
    """
    added = {name: select(column).selected_columns[0].type for lookup in table.lookups for name, column in lookup.adds.items()}
    return sa.Table(
        staging_name(table),
        metadata,
        sa.Column("ordinal", Integer),
        sa.Column("row", Integer, nullable=False),
        *staged_columns(table),
        *(sa.Column(name, kind) for name, kind in added.items()),
        sa.Column("reason", sa.Text()),
        sa.Column("reason_column", sa.Text()),
        Index(f"ix_{staging_name(table)}_ordinal", "ordinal"),
    )


def document_staging(metadata: MetaData, name: str) -> sa.Table:
    """A staging table that declared tables share: of each row its document instead of its fields. One batch runs at a time."""
    return sa.Table(
        name,
        metadata,
        sa.Column("ordinal", Integer),
        sa.Column("row", Integer, nullable=False),
        sa.Column("fields", JSONB),
        sa.Column("reason", sa.Text()),
        sa.Column("reason_column", sa.Text()),
        Index(f"ix_{name}_ordinal", "ordinal"),
    )
