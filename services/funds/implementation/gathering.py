"""Gathering what the conditions of an implementation look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.facts import ContractFact, WorksFacts
from services.funds.implementation.queries import contracts_of, defects_of
from services.funds.implementation.queries.works import PUBLICITY
from services.funds.projects.tables import Project
from shared.access import Scope
from shared.disclosures.queries import standing
from shared.disclosures.rules import publicity_blocks
from shared.parameters.schemas import ParameterView
from shared.workflow import Block

__all__ = ["gather", "project_row"]

_WHY = {"unscoped": "the implementation was found within the caller's scope"}


async def project_row(session: AsyncSession, project_id: UUID) -> Row[Any]:
    """The project of an implementation that was found within the caller's scope."""
    statement = select(*Project.__table__.columns).where(Project.id == project_id)
    return (await session.execute(statement, execution_options=_WHY)).one()


async def gather(
    session: AsyncSession,
    scope: Scope,
    works: Any,  # noqa: ANN401 - a row
    project: Any,  # noqa: ANN401 - a row
    on: date,
    parameters: Mapping[str, ParameterView],
) -> WorksFacts:
    """The facts of an implementation, a row of its table that was found within the caller's scope, and its project, on a day."""
    contracts = [row for row in await contracts_of(session, scope, works.id) if row.state == "active"]
    defects = await defects_of(session, scope, works.id)
    return WorksFacts(
        on=on,
        selected=project.state == "selected",
        planned_amount=project.planned_amount,
        planned_to=project.planned_to,
        self_build=works.self_build,
        contracts=[
            ContractFact(row.amount + row.changed_amount, row.signed_on, row.ends_on, row.defect_months) for row in contracts
        ],
        publicity=await _publicity(session, works.project_id, on),
        progress=works.percent,
        open_defects=sum(row.mended_on is None for row in defects),
        defects_end_on=works.defects_end_on,
        no_asset_reason=works.no_asset_reason or project.no_asset_reason,
        values={name: parameter.value for name, parameter in parameters.items()},
    )


async def _publicity(session: AsyncSession, project_id: UUID, on: date) -> Sequence[Block]:
    """What the publicity before the start has against it. It counts once it was closed, as it is not closed without the photo of the board."""
    found = await standing(session, "project", project_id, PUBLICITY)
    blocks = publicity_blocks(found, on)
    if not blocks and found is not None and (found.closed_on is None or found.closed_on > on):
        blocks.append(Block("publicity_not_closed", "实施前公示期已满,尚未办理结束公示"))
    return blocks
