"""Reads of ledgers: sums of accounts today, or of what had entered and left them by an earlier day; cut to the caller's scope through accounts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Row, Select, Text, cast, func, join, literal, literal_column, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch, FundSource
from services.funds.books.rules import MEASURES
from services.funds.books.tables import LedgerBook
from services.funds.ledger.rules import unit_of
from services.funds.ledger.tables import AccountMonth, JournalAccount, JournalTransfer
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.registry.tables import Division
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["LedgerFilter", "book", "books", "ledger", "ledger_rows", "unit_names"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_WAITING = ("unallocated", "allocated", "released")


@dataclass(frozen=True, slots=True)
class LedgerFilter:
    """Which part of a ledger is asked for; ``level`` is that to which rows are rolled up, ``as_of`` the day that counts (None: today)."""

    level: str
    division: str | None = None
    source: str | None = None
    budget_year: int | None = None
    batch_id: UUID | None = None
    project_id: UUID | None = None
    as_of: date | None = None


async def books(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Every ledger. They are the same for the whole county."""
    statement = select(*LedgerBook.__table__.columns).order_by(LedgerBook.code)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def book(session: AsyncSession, scope: Scope, code: str) -> Row[Any]:
    """One ledger.

    Raises:
        Problem: 404 ``unknown_book``.
    """
    statement = select(*LedgerBook.__table__.columns).where(LedgerBook.code == code).execution_options(scope=scope)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_book", "没有这本账。")
    return found


@dataclass(frozen=True, slots=True)
class _Held:
    """Accounts, and what each holds."""

    source: Any
    amount: Any


def _held(as_of: date | None) -> _Held:
    """What accounts hold today, or held at the end of a day before: what months before its own brought, and what moved in its month by then.

    It is added up account by account, by the indexes of months and transfers, for those accounts alone that a page shows.
    """
    account, month, moved = JournalAccount, AccountMonth, JournalTransfer
    if as_of is None or as_of >= today():
        return _Held(account, account.balance)
    first, after = as_of.replace(day=1), as_of + timedelta(days=1)
    if after.day == 1:
        changes: Any = select(month.change).where(month.account_id == account.id, month.month <= first).correlate(account)
    else:
        within = moved.happened_on.between(first, as_of)
        changes = union_all(
            select(month.change).where(month.account_id == account.id, month.month < first).correlate(account),
            select(moved.amount).where(moved.target_id == account.id, within).correlate(account),
            select(-moved.amount).where(moved.source_id == account.id, within).correlate(account),
        )
    each = changes.subquery("each")
    lateral = select(func.sum(each.c.change).label("amount")).lateral("held")
    return _Held(join(account, lateral, literal(value=True)), lateral.c.amount)


def _unit(level: str) -> ColumnElement[str]:
    """The unit of a level in which an account lies, written as the indexes of accounts have it: they give rows in a ledger's order."""
    return literal_column(unit_of(level), Text())


def _key(rows: str) -> tuple[Any, dict[str, Any]]:
    """What tells rows apart, and what is shown of each."""
    match rows:
        case "source":
            return FundBatch.source_code, {"title": FundSource.title, "code": FundBatch.source_code}
        case "batch":
            return JournalAccount.batch_id, {"title": FundBatch.document_no, "code": FundBatch.source_code}
        case "project":
            return JournalAccount.project_id, {"title": Project.name, "code": Project.code}
    return literal(""), {"title": literal(None, Text()), "code": literal(None, Text())}


def _measures(as_of: date, amount: Any) -> list[ColumnElement[Decimal]]:  # noqa: ANN401 - a column
    stage = JournalAccount.stage
    sums = {name: func.sum(amount).filter(stage.in_(stages)) for name, stages in MEASURES.items()}
    # Money of an earlier year's budget that is still on its way was carried over 结转.
    sums["carried"] = func.sum(amount).filter(stage.in_(_WAITING), FundBatch.budget_year < as_of.year)
    return [cast(func.coalesce(value, 0), Numeric(18, 2)).label(name) for name, value in sums.items()]


async def ledger(
    session: AsyncSession, scope: Scope, rows: str, wanted: LedgerFilter, *, limit: int, cursor: str | None
) -> Rows:
    """The rows of a ledger, unit by unit."""
    page, order = _grouped(scope, rows, wanted)
    return await read_page(session, page, order, limit=limit, cursor=cursor)


async def unit_names(session: AsyncSession, scope: Scope, units: Collection[str]) -> Mapping[str, str]:
    """What the units of a ledger are called. Names of divisions are no secret."""
    statement = select(Division.code, Division.name).where(Division.code.in_(units)).execution_options(scope=scope)
    return {row.code: row.name for row in await session.execute(statement)}


def ledger_rows(scope: Scope, rows: str, wanted: LedgerFilter) -> AnySelect:
    """All rows of a ledger in one statement, in their order, with the names of their units."""
    statement, _ = _grouped(scope, rows, wanted)
    summed = statement.subquery("ledger")
    named = select(Division.name).where(Division.code == summed.c.unit).limit(1).scalar_subquery()
    whole: AnySelect = select(*summed.c, named.label("unit_name")).order_by(summed.c.unit, summed.c.key)
    return whole.execution_options(scope=scope)


def _grouped(scope: Scope, rows: str, wanted: LedgerFilter) -> tuple[AnySelect, list[ColumnElement[Any]]]:
    """The rows of a ledger, and what they are ordered by; flat, so that a page ends when it is full."""
    account, held = JournalAccount, _held(wanted.as_of)
    (key, shown), unit = _key(rows), _unit(wanted.level).label("unit")
    keyed = key.label("key")
    statement: AnySelect = (
        select(unit, keyed, *(column.label(name) for name, column in shown.items()))
        .add_columns(*_measures(wanted.as_of or today(), held.amount))
        .select_from(held.source)
        .join(FundBatch, FundBatch.id == account.batch_id)
        .where(account.stage != "outside", held.amount != 0)
        .group_by(unit.element, *(() if rows == "division" else (keyed.element, *shown.values())))
    )
    if rows == "source":
        statement = statement.join(FundSource, FundSource.code == FundBatch.source_code)
    elif rows == "project":
        statement = statement.join(Project, Project.id == account.project_id)
    return scope.restrict(_cut(statement, wanted), account.division_code), [unit, keyed]


def _cut(statement: AnySelect, wanted: LedgerFilter) -> AnySelect:
    account, batch = JournalAccount, FundBatch
    statement = statement.where(
        *equal(
            (batch.source_code, wanted.source),
            (batch.budget_year, wanted.budget_year),
            (account.batch_id, wanted.batch_id),
            (account.project_id, wanted.project_id),
        )
    )
    if wanted.division is not None:
        statement = statement.where(Scope.of([wanted.division]).where(account.division_code))
    return statement
