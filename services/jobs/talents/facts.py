"""What the steps of a talent are judged on: what household tells of the person."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talents.rules import TalentFacts
from shared.access import Scope
from shared.registry.people import Alive, payee_of

__all__ = ["facts_of"]


async def facts_of(session: AsyncSession, scope: Scope, person_id: UUID | None, on: date) -> TalentFacts:  # noqa: ARG001 - people are recognised wherever they live
    """Whether somebody is alive and a member of a household on a day, as far as the registry knows them."""
    if person_id is None:
        return TalentFacts()
    known = await payee_of(session, person_id, on)
    return TalentFacts(dead=known.state is Alive.DEAD, left=not known.member or known.closed_on is not None)
