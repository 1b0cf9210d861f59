"""Reads of ledgers: sums of accounts today, or of what had entered and left them by an earlier day; cut to the caller's scope through accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Row, Select, Text, and_, case, cast, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch, FundSource
from services.funds.books.rules import MEASURES
from services.funds.books.tables import LedgerBook
from services.funds.ledger.tables import JournalAccount, JournalTransfer
from services.funds.places.tables import Division
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["LedgerFilter", "book", "books", "ledger", "ledger_rows"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_WAITING = ("unallocated", "allocated", "released")
_DIGITS = {"county": 6, "town": 9, "village": 12}


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


def _held(as_of: date | None) -> Any:  # noqa: ANN401 - a subquery
    """``id, amount`` of every account: its balance, or what it was at the end of a day before today."""
    account, moved = JournalAccount, JournalTransfer
    if as_of is None or as_of >= today():
        return select(account.id, account.balance.label("amount")).subquery("held")
    both = union_all(
        select(moved.target_id.label("id"), moved.amount).where(moved.happened_on <= as_of),
        select(moved.source_id, -moved.amount).where(moved.happened_on <= as_of),
    ).subquery()
    return select(both.c.id, func.sum(both.c.amount).label("amount")).group_by(both.c.id).subquery("held")


def _unit(level: str) -> ColumnElement[str]:
    digits = _DIGITS[level]
    return func.rpad(func.substr(JournalAccount.division_code, 1, digits), 12, "0")


def _key(rows: str) -> tuple[Any, dict[str, Any]]:
    """What tells rows apart, and what is shown of each."""
    match rows:
        case "source":
            return FundBatch.source_code, {"title": FundSource.title, "code": FundBatch.source_code}
        case "batch":
            return cast(FundBatch.id, Text), {"title": FundBatch.document_no, "code": FundBatch.source_code}
        case "project":
            return cast(Project.id, Text), {"title": Project.name, "code": Project.code}
    return literal(""), {"title": literal(None, Text()), "code": literal(None, Text())}


def _measures(as_of: date, amount: Any) -> list[ColumnElement[Decimal]]:  # noqa: ANN401 - a column
    stage = JournalAccount.stage
    sums = {name: case((stage.in_(stages), amount), else_=0) for name, stages in MEASURES.items()}
    # Money of an earlier year's budget that is still on its way was carried over 结转.
    sums["carried"] = case((and_(stage.in_(_WAITING), FundBatch.budget_year < as_of.year), amount), else_=0)
    return [cast(func.sum(value), Numeric(18, 2)).label(name) for name, value in sums.items()]


async def ledger(
    session: AsyncSession, scope: Scope, rows: str, wanted: LedgerFilter, *, limit: int, cursor: str | None
) -> Rows:
    """The rows of a ledger, unit by unit."""
    page, order = ledger_rows(scope, rows, wanted)
    return await read_page(session, page, order, limit=limit, cursor=cursor)


def ledger_rows(scope: Scope, rows: str, wanted: LedgerFilter) -> tuple[AnySelect, list[ColumnElement[Any]]]:
    """The statement of a ledger's rows, and the columns by which they are in order."""
    account, held = JournalAccount, _held(wanted.as_of)
    unit, (key, shown) = _unit(wanted.level), _key(rows)
    statement: AnySelect = (
        select(unit.label("unit"), key.label("key"), *(column.label(name) for name, column in shown.items()))
        .add_columns(*_measures(wanted.as_of or today(), held.c.amount))
        .join_from(account, held, held.c.id == account.id)
        .join(FundBatch, FundBatch.id == account.batch_id)
        .where(account.stage != "outside", held.c.amount != 0)
        .group_by(unit, key, *(column for column in shown.values() if rows != "division"))
    )
    if rows == "source":
        statement = statement.join(FundSource, FundSource.code == FundBatch.source_code)
    elif rows == "project":
        statement = statement.join(Project, Project.id == account.project_id)
    summed = scope.restrict(_cut(statement, wanted), account.division_code).subquery("ledger")
    place = Division
    page: AnySelect = (
        select(*summed.c, place.name.label("unit_name"))
        .outerjoin(place, place.code == summed.c.unit)
        .execution_options(scope=scope)
    )
    return page, [summed.c.unit, summed.c.key]


def _cut(statement: AnySelect, wanted: LedgerFilter) -> AnySelect:
    account, batch = JournalAccount, FundBatch
    equal = (
        (batch.source_code, wanted.source),
        (batch.budget_year, wanted.budget_year),
        (account.batch_id, wanted.batch_id),
        (account.project_id, wanted.project_id),
    )
    for column, value in equal:
        if value is not None:
            statement = statement.where(column == value)
    if wanted.division is not None:
        statement = statement.where(Scope.of([wanted.division]).where(account.division_code))
    return statement
