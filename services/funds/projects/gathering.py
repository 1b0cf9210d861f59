"""Gathering what the conditions of a project look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.projects import queries
from services.funds.projects.facts import GoalFact, ProjectFacts
from services.funds.projects.guards import ASKED
from services.funds.projects.machine import NOTICES
from services.funds.projects.rules import hits
from shared.access import Scope
from shared.disclosures.steps import notice_blocks
from shared.parameters.schemas import ParameterView
from shared.workflow import Block

__all__ = ["gather", "gather_all"]


async def gather(session: AsyncSession, project: Any, on: date, parameters: Mapping[str, ParameterView]) -> ProjectFacts:  # noqa: ANN401
    """The facts of a project, a row of its table that was found within the caller's scope, on a day."""
    found = await gather_all(session, [project], on, parameters)
    return replace(found[project.id], publicity=await _publicity(session, project, on))


async def gather_all(
    session: AsyncSession, projects: Sequence[Any], on: date, parameters: Mapping[str, ParameterView]
) -> dict[UUID, ProjectFacts]:
    """The facts of such projects by their ids, but for their notices."""
    ids, everywhere = [project.id for project in projects], Scope.everything()
    goals = _by_project(await queries.goals_of(session, everywhere, ids))
    mechanism = _by_project(await queries.mechanism_of(session, everywhere, ids))
    explained = _by_project(await queries.explanations_of(session, everywhere, ids))
    twins = _by_project(await queries.twins_of(session, everywhere, ids))
    values = {name: parameter.value for name, parameter in parameters.items()}
    return {
        project.id: ProjectFacts(
            on=on,
            origin=project.origin,
            filled={name: bool(getattr(project, name)) for name in ASKED},
            forms_asset=project.no_asset_reason is None,
            operating=project.operating,
            land_use=project.land_use,
            negative=project.negative,
            hits=hits(project.name, project.content),
            explained=frozenset(row.word for row in explained[project.id]),
            goals=[GoalFact(row.kind, row.target) for row in goals[project.id]],
            mechanism=[row.households for row in mechanism[project.id]],
            beneficiary_households=project.beneficiary_households or 0,
            duplicates=[row.code for row in twins[project.id]],
            values=values,
        )
        for project in projects
    }


def _by_project(rows: Sequence[Row[Any]]) -> dict[UUID, list[Row[Any]]]:
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.project_id].append(row)
    return found


async def _publicity(session: AsyncSession, project: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    if project.state not in NOTICES:
        return []
    return await notice_blocks(session, "project", NOTICES[project.state], project, on)
