"""From plans to their events: how a plan stands, and what households were paid."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.queries import DISTRIBUTIONS
from services.assets.distribution.rules import KINDS
from services.assets.distribution.tables import Distribution, DistributionLine, DistributionSource
from shared.contracts.assets import DISTRIBUTION_CHANGED, INCOME_DISTRIBUTED, TASK_CHANGED
from shared.contracts.base import EventType
from shared.events.control import Republish
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect, publish_task

__all__ = ["PAID_LINES", "REPUBLISHERS", "publish_distribution", "publish_paid"]


def _uses() -> ColumnElement[Any]:
    """What a plan spends, by the three uses."""
    row, of = DistributionLine, Distribution
    use = case({code: kind.use for code, kind in KINDS.items()}, value=row.kind)
    sums = (
        select(
            use.label("use"),
            func.sum(row.amount).label("amount"),
            func.coalesce(func.sum(row.amount).filter(row.paid_on.is_not(None)), 0).label("paid"),
        )
        .where(row.distribution_id == of.id, row.stopped_reason.is_(None))
        .group_by(use)
        .correlate(of)
        .subquery()
    )
    one = json_object(use=sums.c.use, amount=amount_text(sums.c.amount), paid=amount_text(sums.c.paid))
    return select(json_list(one, sums.c.use)).correlate(of).scalar_subquery()


def _plans() -> AnySelect:
    row, source, line = Distribution, DistributionSource, DistributionLine
    of = (source.distribution_id == row.id, ~source.released)
    drawn = select(func.sum(source.amount)).where(*of).correlate(row).scalar_subquery()
    households = (
        select(func.count(line.household_id.distinct()))
        .where(line.distribution_id == row.id, line.stopped_reason.is_(None))
        .correlate(row)
        .scalar_subquery()
    )
    item = json_object(
        id=row.id,
        version=row.version,
        division_code=row.division_code,
        title=row.title,
        year=row.year,
        state=row.state,
        amount=amount_text(func.coalesce(drawn, 0)),
        households=households,
        uses=_uses(),
    )
    return select(row.id, item.label("item"))


def _lines() -> AnySelect:
    """Lines of households that were ever paid; what was returned is told as nought."""
    row, of = DistributionLine, Distribution
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        distribution_id=row.distribution_id,
        division_code=of.division_code,
        kind=row.kind,
        title=of.title,
        year=of.year,
        amount=amount_text(case((row.paid_on.is_(None), literal(0)), else_=row.amount)),
        paid_on=row.paid_on,
    )
    statement: AnySelect = select(row.id, item.label("item")).join(of, of.id == row.distribution_id)
    return statement.where(*_EVER_PAID)


_EVER_PAID = (DistributionLine.household_id.is_not(None), DistributionLine.version > 1)
"""A line begins with version 1; being paid is its first change."""
PAID_LINES: VersionQuery = select(DistributionLine.id, DistributionLine.version).where(*_EVER_PAID)
"""In which versions this service has what it told of payments."""


async def publish_distribution(session: AsyncSession, distribution_id: UUID) -> None:
    """Tell how a plan is now, and what it waits for."""
    await publish_from(session, DISTRIBUTION_CHANGED, _plans().where(Distribution.id == distribution_id))
    await publish_task(session, TASK_CHANGED, DISTRIBUTIONS, distribution_id)


async def publish_paid(session: AsyncSession, *line_ids: UUID) -> None:
    """Tell what households were paid by these lines, or that it came back."""
    await publish_from(session, INCOME_DISTRIBUTED, _lines().where(among_ids(DistributionLine.id, line_ids)))


REPUBLISHERS: dict[EventType, Republish] = {
    DISTRIBUTION_CHANGED: republisher(DISTRIBUTION_CHANGED, _plans()),
    INCOME_DISTRIBUTED: republisher(INCOME_DISTRIBUTED, _lines()),
}
"""How the current state is told again."""
