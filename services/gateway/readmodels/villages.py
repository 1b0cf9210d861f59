"""Reads of a village's profile, cut to the caller's scope."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.asset_tables import VillageSection
from services.gateway.readmodels.assets import asset_board
from services.gateway.readmodels.queries import board, names_below
from services.gateway.readmodels.rules import above
from services.gateway.readmodels.schemas import Area, DivisionName
from services.gateway.readmodels.village_schemas import VillageProfile
from shared.access import Scope

__all__ = ["village_profile"]


async def village_profile(session: AsyncSession, scope: Scope, code: str) -> VillageProfile | None:
    """The profile of a village; None where it is not within the scope, or is no village."""
    if code.endswith("000") or not scope.contains(code):
        return None
    people = await board(session, scope, code)
    assets = await asset_board(session, scope, code)
    if people is None or assets is None:
        return None
    town = above(code)[0]
    names = await names_below(session, scope, town)
    sections = await _sections(session, scope, code)
    return VillageProfile(
        division=people.division,
        town=DivisionName(code=town, name=names.get(town, town)),
        village_record=sections.get("record"),
        household_board=Area(**{name: getattr(people, name) for name in Area.model_fields}),
        asset_board=assets,
        collective=sections.get("collective"),
    )


async def _sections(session: AsyncSession, scope: Scope, code: str) -> dict[str, Any]:
    """What is told of a village, by key; of several records of one the last that was begun."""
    row = VillageSection
    statement = (
        select(row.key, row.section)
        .where(row.division_code == code, ~row.ended)
        .ext(distinct_on(row.key))
        .order_by(row.key, row.id.desc())
    )
    return {each.key: each.section for each in await session.execute(scope.restrict(statement, row.division_code))}
