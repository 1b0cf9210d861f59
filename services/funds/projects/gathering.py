"""Gathering what the conditions of a project look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.projects import queries
from services.funds.projects.facts import GoalFact, ProjectFacts
from services.funds.projects.guards import ASKED
from services.funds.projects.machine import NOTICES
from services.funds.projects.rules import hits
from shared.disclosures.queries import standing
from shared.disclosures.rules import Standing, publicity_blocks
from shared.parameters.schemas import ParameterView
from shared.workflow import Block

__all__ = ["gather", "hanging"]


async def gather(session: AsyncSession, project: Any, on: date, parameters: Mapping[str, ParameterView]) -> ProjectFacts:  # noqa: ANN401
    """The facts of a project, a row of its table that was found within the caller's scope, on a day."""
    goals = await queries.goals_of(session, project.id)
    mechanism = await queries.mechanism_of(session, project.id)
    explained = await queries.explanations_of(session, project.id)
    return ProjectFacts(
        on=on,
        origin=project.origin,
        filled={name: bool(getattr(project, name)) for name in ASKED},
        forms_asset=project.no_asset_reason is None,
        operating=project.operating,
        land_use=project.land_use,
        negative=project.negative,
        hits=hits(project.name, project.content),
        explained=frozenset(row.word for row in explained),
        goals=[GoalFact(row.kind, row.target) for row in goals],
        mechanism=[row.households for row in mechanism],
        beneficiary_households=project.beneficiary_households or 0,
        duplicates=await queries.twins_of(session, project),
        publicity=await _publicity(session, project, on),
        values={name: parameter.value for name, parameter in parameters.items()},
    )


async def _publicity(session: AsyncSession, project: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    if project.state not in NOTICES:
        return []
    return publicity_blocks(await hanging(session, project), on)


async def hanging(session: AsyncSession, project: Any) -> Standing | None:  # noqa: ANN401 - a row
    """The notice that hangs for the present state of a project. One from before it came into this state tells of an older application."""
    found = await standing(session, "project", project.id, NOTICES[project.state])
    return found if found is not None and found.posted_on >= project.state_since else None
