"""Reads of the journal, cut to the caller's scope through where its accounts lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.funds.batches.tables import FundBatch
from services.funds.ledger.tables import JournalAccount, JournalEntry, JournalTransfer
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["EntryFilter", "entries", "entry", "transfers_of"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are asked for; all that is named must hold. ``subject_id`` is the record by which it was posted."""

    kind: str | None = None
    batch_id: UUID | None = None
    project_id: UUID | None = None
    subject_id: UUID | None = None
    since: date | None = None
    until: date | None = None


def _moving(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an entry moves money of an account of which this holds."""
    transfer, account = JournalTransfer, JournalAccount
    sides = (select(transfer.entry_id).join(account, account.id == side) for side in (transfer.source_id, transfer.target_id))
    return JournalEntry.id.in_(union_all(*(side.where(condition) for side in sides)))


def _entries(scope: Scope) -> AnySelect:
    row = JournalEntry
    moved = select(func.sum(JournalTransfer.amount)).where(JournalTransfer.entry_id == row.id).correlate(row)
    reversal = aliased(JournalEntry)
    undone = select(reversal.id).where(reversal.reverses == row.id).correlate(row)
    columns = (*row.__table__.columns, moved.scalar_subquery().label("amount"), undone.scalar_subquery().label("reversed_by"))
    # Whoever sees one side of a transfer sees the entry: money that reaches a village comes from the county.
    seen = scope.where(row.division_code)
    if not scope.whole_county:
        seen = or_(seen, _moving(scope.where(JournalAccount.division_code)))
    return select(*columns).where(seen).execution_options(scope=scope)


async def entries(session: AsyncSession, scope: Scope, wanted: EntryFilter, *, limit: int, cursor: str | None) -> Rows:
    """Entries, the last to happen first."""
    row, statement = JournalEntry, _entries(scope)
    own = ((row.kind, wanted.kind), (row.subject_id, wanted.subject_id))
    statement = statement.where(*equal(*own))
    accounts = ((JournalAccount.batch_id, wanted.batch_id), (JournalAccount.project_id, wanted.project_id))
    statement = statement.where(*(_moving(column == value) for column, value in accounts if value is not None))
    if wanted.since is not None:
        statement = statement.where(row.happened_on >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(row.happened_on <= wanted.until)
    return await read_page(session, statement, [row.happened_on, row.id], limit=limit, cursor=cursor, descending=True)


async def entry(session: AsyncSession, scope: Scope, entry_id: UUID) -> Row[Any]:
    """One entry.

    Raises:
        Problem: 404 ``unknown_entry``.
    """
    statement = _entries(scope).where(JournalEntry.id == entry_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_entry", "没有这笔记账凭证,或它不在您的数据范围内。")
    return found


async def transfers_of(session: AsyncSession, scope: Scope, entry_id: UUID) -> Sequence[Row[Any]]:
    """The transfers of an entry as far as they touch the caller's divisions, in their order, with what their accounts are of."""
    transfer, source, target = JournalTransfer, aliased(JournalAccount), aliased(JournalAccount)
    project = Project
    statement: AnySelect = (
        select(
            transfer.entry_id,
            transfer.number,
            transfer.amount,
            source.stage.label("source"),
            target.stage.label("target"),
            FundBatch.id.label("batch_id"),
            FundBatch.document_no,
            FundBatch.source_code,
            project.id.label("project_id"),
            project.code.label("project_code"),
            project.name.label("project_name"),
        )
        .join_from(transfer, source, source.id == transfer.source_id)
        .join(target, target.id == transfer.target_id)
        .join(FundBatch, FundBatch.id == target.batch_id)
        .outerjoin(project, project.id == func.coalesce(target.project_id, source.project_id))
        .where(transfer.entry_id == entry_id, or_(*(scope.where(side.division_code) for side in (source, target))))
        .order_by(transfer.number)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()
