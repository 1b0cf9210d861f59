"""The statements behind exports, each cut to the asker's scope. Full values are read only where they are asked for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from services.funds.batches.tables import FundBatch, FundSource
from services.funds.books.queries import LedgerFilter, ledger_rows
from services.funds.exports.filters import JournalFilters, LedgerFilters, ProjectFilters
from services.funds.feeds.tables import ImportedPosting
from services.funds.ledger.tables import JournalAccount, JournalEntry, JournalTransfer
from services.funds.projects.machine import IN_LIBRARY
from services.funds.projects.tables import Project, ProjectAmount
from shared.access import Scope
from shared.exports.definition import AnySelect
from shared.persistence.wanted import equal
from shared.registry.tables import Division

__all__ = ["journal", "ledgers", "projects"]


def _place(code: Any) -> Any:  # noqa: ANN401 - a column
    return select(Division.name).where(Division.code == code).limit(1).scalar_subquery()


def projects(scope: Scope, wanted: ProjectFilters, *, full: bool) -> AnySelect:
    """Projects by their codes."""
    row, amount = Project, ProjectAmount
    planned = select(func.string_agg(amount.source_code.concat(" ").concat(amount.amount), func.chr(10)))
    statement = select(
        row.code,
        row.name,
        row.division_code,
        _place(row.division_code).label("village"),
        row.category,
        row.nature,
        row.year,
        row.state,
        row.content,
        row.planned_amount,
        planned.where(amount.project_id == row.id).correlate(row).scalar_subquery().label("amounts"),
        row.responsible_unit,
        row.responsible_person,
        (row.phone_cipher if full else row.phone_masked).label("phone"),
        row.beneficiary_households,
        row.beneficiary_persons,
        row.operating,
        row.decision_no,
        row.stocked_on,
        row.plan_no,
        row.selected_on,
    )
    if wanted.division is not None:
        statement = statement.where(Scope.of([wanted.division]).where(row.division_code))
    if wanted.year is not None:
        statement = statement.where(row.year == wanted.year)
    if wanted.category is not None:
        statement = statement.where(row.category.startswith(wanted.category))
    if wanted.in_library is not None:
        statement = statement.where(row.state.in_(IN_LIBRARY) if wanted.in_library else row.state.not_in(IN_LIBRARY))
    return scope.restrict(statement, row.division_code).order_by(row.code)


def journal(scope: Scope, wanted: JournalFilters, *, full: bool) -> AnySelect:
    """Transfers in the order in which they happened, as far as they touch the asker's divisions."""
    entry, moved, brought = JournalEntry, JournalTransfer, ImportedPosting
    source, target = aliased(JournalAccount), aliased(JournalAccount)
    statement = (
        select(
            entry.happened_on,
            entry.kind,
            entry.basis,
            FundBatch.source_code,
            FundSource.title.label("source_title"),
            FundBatch.document_no,
            Project.code.label("project_code"),
            Project.name.label("project_name"),
            target.division_code,
            source.stage.label("source"),
            target.stage.label("target"),
            moved.amount,
            brought.voucher_no,
            (brought.payee_cipher if full else brought.payee_masked).label("payee"),
            entry.recorded_by,
            entry.reason,
        )
        .join_from(moved, entry, entry.id == moved.entry_id)
        .join(source, source.id == moved.source_id)
        .join(target, target.id == moved.target_id)
        .join(FundBatch, FundBatch.id == target.batch_id)
        .join(FundSource, FundSource.code == FundBatch.source_code)
        .outerjoin(Project, Project.id == func.coalesce(target.project_id, source.project_id))
        .outerjoin(brought, brought.entry_id == entry.id)
        .where(or_(scope.where(source.division_code), scope.where(target.division_code)))
    )
    statement = statement.where(
        *equal(
            (entry.kind, wanted.kind),
            (target.batch_id, wanted.batch_id),
            (func.coalesce(target.project_id, source.project_id), wanted.project_id),
        )
    )
    if wanted.since is not None:
        statement = statement.where(entry.happened_on >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(entry.happened_on <= wanted.until)
    return statement.order_by(entry.happened_on, entry.id, moved.number).execution_options(scope=scope)


def ledgers(scope: Scope, wanted: LedgerFilters, *, full: bool) -> AnySelect:  # noqa: ARG001 - a ledger holds nothing that is masked
    """Rows of a ledger, unit by unit."""
    asked = LedgerFilter(wanted.level, wanted.division, wanted.source_code, wanted.budget_year, as_of=wanted.as_of)
    return ledger_rows(scope, wanted.rows, asked)
