"""Gathering what the conditions of a plan's steps look at."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution import queries
from services.assets.distribution.machine import DISTRIBUTION, NOTICES
from services.assets.distribution.rules import DistributionFacts, Home, Share
from shared.access import Scope
from shared.disclosures.steps import notice_blocks
from shared.parameters.schemas import ParameterView
from shared.persistence.ids import among_ids
from shared.registry.tables import KnownHousehold, KnownMember
from shared.workflow import Block

__all__ = ["gather", "homes_of", "shares_of"]

_WHY = {"unscoped": "the plan was found within the caller's scope, and payees may live anywhere"}


async def gather(
    session: AsyncSession,
    plan: Any,  # noqa: ANN401 - a row
    on: date,
    parameters: Mapping[str, ParameterView],
) -> DistributionFacts:
    """The facts of a plan that was found within the caller's scope, on a day."""
    everywhere = Scope.everything()
    lines = shares_of(await queries.lines_of(session, everywhere, plan.id))
    sources = await queries.sources_of(session, everywhere, plan.id)
    return DistributionFacts(
        available=sum((row.amount for row in sources), Decimal("0.00")),
        lines=lines,
        homes=await homes_of(session, {line.household_id for line in lines if line.household_id}, plan.division_code, on),
        households=await _households(session, plan.division_code, on),
        reserve_percent=parameters["income_reserve_percent"].value,
        covered_percent=parameters["income_equal_covered_percent"].value,
        tolerance_percent=parameters["income_equal_tolerance_percent"].value,
        notice=await _notice(session, plan, on),
    )


def shares_of(rows: Sequence[Any]) -> list[Share]:
    """The lines of a plan that stand."""
    return [
        Share(row.number, row.kind, row.amount, row.household_id, row.paid_on is not None)
        for row in rows
        if row.stopped_reason is None
    ]


async def homes_of(session: AsyncSession, ids: Collection[UUID], division_code: str, on: date) -> dict[UUID, Home]:
    """These households as payees of a place on a day."""
    home, member = KnownHousehold, KnownMember
    living = (
        select(func.count())
        .where(member.household_id == home.id, or_(member.left_on.is_(None), member.left_on > on))
        .correlate(home)
        .scalar_subquery()
    )
    statement = select(
        home.id, home.household_no, living.label("persons"), _ended(on).label("closed"), _here(division_code).label("here")
    ).where(among_ids(home.id, list(ids)))
    rows = await session.execute(statement, execution_options=_WHY)
    return {row.id: Home(row.household_no, row.persons, row.closed, row.here) for row in rows}


def _ended(on: date) -> ColumnElement[bool]:
    return func.coalesce(KnownHousehold.closed_on <= on, False)


def _here(division_code: str) -> ColumnElement[bool]:
    return Scope.of([division_code]).where(KnownHousehold.division_code)


async def _households(session: AsyncSession, division_code: str, on: date) -> int:
    """How many households live in a place on a day."""
    statement = select(func.count()).select_from(KnownHousehold).where(_here(division_code), ~_ended(on))
    return await session.scalar(statement, execution_options=_WHY) or 0


async def _notice(session: AsyncSession, plan: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    if plan.state not in NOTICES:
        return []
    return await notice_blocks(session, DISTRIBUTION.name, NOTICES[plan.state], plan, on)
