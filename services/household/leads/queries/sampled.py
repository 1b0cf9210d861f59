"""Reads of second visits 抽查复核: which untrue leads are drawn, and what was found there, cut to the caller's scope through the village."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Text, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.queries.listed import HOUSEHOLD, Rows
from services.household.leads.rules import Verdict, codes_of
from services.household.leads.tables import Lead, LeadSecondVisit
from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Household
from shared.access import Scope, within
from shared.web.pages import read_page

__all__ = ["SampleFilter", "sample", "second_visit"]


@dataclass(frozen=True, slots=True)
class SampleFilter:
    """Which untrue leads are asked for: closed in a period, of all ``divisions`` that are named; ``done``: visited again or not."""

    since: date
    until: date
    divisions: tuple[str, ...] = ()
    done: bool | None = None


def _drawn(wanted: SampleFilter, percent: Decimal) -> Any:  # noqa: ANN401 - a subquery
    """The leads that were closed as untrue, each with whether it is drawn.

    Of every town and month the first ``percent`` of a hundred, rounded up, in the order of a digest of their ids: whoever asks, whenever,
    gets the same ones.
    """
    month = func.date_trunc("month", Lead.closed_on)
    together = [func.left(Household.division_code, 9), month]
    place = func.row_number().over(partition_by=together, order_by=[func.md5(cast(Lead.id, Text)), Lead.id])
    share = func.ceil(func.count().over(partition_by=together) * percent / 100)
    return (
        select(Lead.id, (place <= share).label("drawn"))
        .join(Household, Household.id == Lead.household_id)
        .where(Lead.close_code.in_(codes_of(Verdict.FALSE)), Lead.state == "closed")
        # Whole months, of which the period may have only some days.
        .where(Lead.closed_on >= wanted.since.replace(day=1), month <= wanted.until)
        .subquery("untrue")
    )


async def sample(
    session: AsyncSession, scope: Scope, wanted: SampleFilter, percent: Decimal, *, limit: int, cursor: str | None
) -> Rows:
    """Untrue leads that are drawn for a second visit, and those that were visited again without being drawn, the last opened first."""
    untrue = _drawn(wanted, percent)
    visit = LeadSecondVisit
    statement: AnySelect = (
        select(
            *HOUSEHOLD,
            Lead.id,
            Lead.level,
            Lead.channel,
            Lead.closed_on,
            Lead.close_note,
            untrue.c.drawn,
            visit.lead_id.is_not(None).label("done"),
            *(column for column in visit.__table__.columns if column.name != "lead_id"),
        )
        .join_from(Lead, untrue, untrue.c.id == Lead.id)
        .join(Household, Household.id == Lead.household_id)
        .join(visit, visit.lead_id == Lead.id, isouter=True)
        .where(or_(untrue.c.drawn, visit.lead_id.is_not(None)), Lead.closed_on.between(wanted.since, wanted.until))
    )
    statement = statement.where(*within(wanted.divisions, Household.division_code))
    if wanted.done is not None:
        statement = statement.where(visit.lead_id.is_not(None) if wanted.done else visit.lead_id.is_(None))
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [Lead.id], limit=limit, cursor=cursor, descending=True)


async def second_visit(session: AsyncSession, scope: Scope, lead_id: UUID) -> Row[Any] | None:
    """What was found when an untrue lead was visited again, if it was."""
    statement = (
        select(*LeadSecondVisit.__table__.columns)
        .join(Lead, Lead.id == LeadSecondVisit.lead_id)
        .join(Household, Household.id == Lead.household_id)
        .where(LeadSecondVisit.lead_id == lead_id)
    )
    found: Row[Any] | None = (await session.execute(scope.restrict(statement, Household.division_code))).one_or_none()
    return found
