"""From rows to what is shown of collectives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective import queries
from services.assets.collective.gathering import NOTICE, gather
from services.assets.collective.machine import COLLECTIVE_MONTH
from services.assets.collective.money import balance, base_of, begun_with, funds_on
from services.assets.collective.rules import SHARES, percents, preserved
from services.assets.collective.schemas.collectives import CollectiveDetail, CollectivePreservationView
from services.assets.collective.schemas.equity import EquityHolding, EquityKindSum, EquityReport, EquityShare
from services.assets.collective.schemas.journal import CollectiveAccountView
from services.assets.collective.schemas.months import CollectiveMonthDetail, CollectiveMonthView
from services.assets.collective.statement import statement_of
from services.assets.collective.worth import assets_on, resources_of
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.disclosures.queries import standing as last_notice
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["collective_detail", "equity_report", "month_detail", "month_view", "preservation"]


async def collective_detail(session: AsyncSession, caller: Caller, collective_id: UUID) -> CollectiveDetail:
    """A collective whole.

    Raises:
        Problem: 404 ``unknown_collective``.
    """
    row = await queries.collective(session, caller.scope, collective_id)
    accounts = await queries.accounts_of(session, caller.scope, collective_id)
    parameters = await parameters_on(session, Scope.everything(), today())
    holdings = await assets_on(session, row.division_code, today(), parameters)
    resources, area = await resources_of(session, collective_id)
    held = await queries.shares_total(session, caller.scope, collective_id, today())
    return CollectiveDetail.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "bank_accounts": [CollectiveAccountView.model_validate(one) for one in accounts],
            "balance": await balance(session, row, today()),
            "open_month": (await base_of(session, row)).open_from,
            "asset_count": holdings.count,
            "assets_value": holdings.value,
            "assets_net_value": holdings.net,
            "resource_count": resources,
            "resource_area": area,
            "households": held.households,
            "shares": held.shares,
        }
    )


async def equity_report(session: AsyncSession, caller: Caller, collective_id: UUID, on: date) -> EquityReport:
    """The equity of a collective on a day, whole.

    Raises:
        Problem: 404 ``unknown_collective``.
    """
    of = await queries.collective(session, caller.scope, collective_id)
    rows = await queries.equity_on(session, caller.scope, collective_id, on)
    homes = [list(held) for _, held in groupby(rows, lambda row: row.household_id)]
    totals = [sum((row.shares for row in held), Decimal()) for held in homes]
    holdings = [_holding(of, held, total, part) for held, total, part in zip(homes, totals, percents(totals), strict=True)]
    return EquityReport(
        on=on,
        households=len(holdings),
        flagged=sum(one.flag is not None for one in holdings),
        shares=sum(totals, Decimal()),
        kinds=[_kind_sum(kind, [row for row in rows if row.kind == kind]) for kind in SHARES],
        holdings=holdings,
    )


def _holding(of: Row[Any], held: Sequence[Row[Any]], total: Decimal, part: Decimal) -> EquityHolding:
    first = held[0]
    moved: Literal["moved"] | None = "moved" if first.lives_in not in {None, of.division_code} else None
    return EquityHolding(
        household_id=first.household_id,
        household_no=first.household_no,
        flag="closed" if first.closed_on is not None else moved,
        shares_total=total,
        part_percent=part,
        held=[EquityShare.model_validate(row) for row in held],
    )


def _kind_sum(kind: Any, rows: Sequence[Row[Any]]) -> EquityKindSum:  # noqa: ANN401 - a word of the table
    return EquityKindSum(kind=kind, households=len(rows), shares=sum((row.shares for row in rows), Decimal()))


def month_view(row: Row[Any]) -> CollectiveMonthView:
    """A month as lists show it."""
    return CollectiveMonthView.model_validate(standing(COLLECTIVE_MONTH, row))


async def month_detail(session: AsyncSession, caller: Caller, month_id: UUID) -> CollectiveMonthDetail:
    """A month whole.

    Raises:
        Problem: 404 ``unknown_month``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.month(session, caller.scope, month_id, Bounds.of(parameters))
    of = await queries.collective(session, Scope.everything(), row.collective_id)
    facts = await gather(session, row, today())
    notice = await last_notice(session, NOTICE, row.id, NOTICE)
    moves = await moves_of(session, COLLECTIVE_MONTH, month_id)
    record: Any = row
    return CollectiveMonthDetail.model_validate(
        {
            **standing(COLLECTIVE_MONTH, row),
            "statement": await statement_of(session, of, row, parameters),
            "publicity_id": notice and notice.id,
            "options": options_of(caller, COLLECTIVE_MONTH, record, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(COLLECTIVE_MONTH, moves),
        }
    )


async def preservation(session: AsyncSession, caller: Caller, collective_id: UUID, year: int) -> CollectivePreservationView:
    """Whether a collective has kept its value over a year.

    Raises:
        Problem: 404 ``unknown_collective``; 422 ``invalid_date`` of a year that has not begun, or before its books.
    """
    of = await queries.collective(session, caller.scope, collective_id)
    if not of.books_from.year <= year <= today().year:
        told = f"年度应在 {of.books_from.year} 至 {today().year} 之间"
        raise Problem(
            422, "invalid_date", f"{told}。", errors=[FieldFault(place="query.year", code="invalid_date", message=told)]
        )
    parameters = await parameters_on(session, Scope.everything(), today())
    begins = max(of.books_from, date(year, 1, 1))
    before = begins - timedelta(days=1)
    last = min(date(year, 12, 31), today(), of.ended_on or date.max)
    opening = await begun_with(session, of) if begins == of.books_from else await funds_on(session, of, before)
    was = await assets_on(session, of.division_code, before, parameters)
    now = await assets_on(session, of.division_code, last, parameters)
    closing = await funds_on(session, of, last)
    ratio = preserved(opening + was.net, closing + now.net)
    return CollectivePreservationView(
        year=year,
        opening_on=before,
        closing_on=last,
        opening_funds=opening,
        closing_funds=closing,
        opening_assets=was.net,
        closing_assets=now.net,
        ratio=ratio,
        preserved=None if ratio is None else ratio >= parameters["collective_preservation_percent"].value,
    )
