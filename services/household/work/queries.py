"""Reads of people's work, of households that were found within the caller's scope."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.tables import Household, Membership
from services.household.work.rules import Work
from services.household.work.tables import KnownAppointment, KnownSpell
from shared.access import Scope

__all__ = ["works_of"]

_HELD = ("serving", "suspended", "ended")


async def works_of(session: AsyncSession, scope: Scope, household_id: UUID) -> list[Work]:
    """All work of whoever is or was a member of a household, the first begun first."""
    people = (
        select(Membership.person_id)
        .join(Household, Household.id == Membership.household_id)
        .where(Membership.household_id == household_id, scope.where(Household.division_code))
    )
    spell, held = KnownSpell, KnownAppointment
    spells = select(spell).where(spell.person_id.in_(people), ~spell.withdrawn)
    posts = select(held).where(held.person_id.in_(people), held.state.in_(_HELD))
    county = select(Household.division_code).where(Household.id == household_id)
    frame: Any = {"scope": scope}
    home: str | None = await session.scalar(scope.restrict(county, Household.division_code))
    works = [
        *(_spell(row, home or "") for row in (await session.scalars(spells, execution_options=frame)).all()),
        *(_post(row) for row in (await session.scalars(posts, execution_options=frame)).all()),
    ]
    return sorted(works, key=lambda work: (work.started_on, work.id))


def _spell(row: KnownSpell, home: str) -> Work:
    away = row.place_code[:6] != home[:6] and row.channel != "post"
    title = row.employer or "自主就业"
    return Work(row.id, row.person_id, title, row.started_on, row.ended_on, channel=row.channel, away=away)


def _post(row: KnownAppointment) -> Work:
    assert row.starts_on is not None  # noqa: S101 - who holds or held a post began to
    return Work(row.id, row.person_id, row.post_name, row.starts_on, row.exited_on, kind=row.kind)
