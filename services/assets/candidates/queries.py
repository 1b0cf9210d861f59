"""Reads of candidates, cut to the caller's scope through where their projects lie."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, case, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.candidates.problems import unknown_candidate
from services.assets.candidates.tables import AcceptedProject, Dismissal
from services.assets.register.machine import ACCOUNTED
from services.assets.register.tables import Asset, AssetFunding
from shared.access import Scope, within
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["CandidateFilter", "CandidateState", "candidate", "candidates", "known_projects"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
CandidateState = Literal["open", "registered", "dismissed"]


@dataclass(frozen=True, slots=True)
class CandidateFilter:
    """Which candidates are asked for; all ``divisions`` that are named must hold."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    text: str | None = None


def _candidates(scope: Scope) -> AnySelect:
    """Accepted projects with what of them is registered, yuan: open until that is their settled value, or somebody says why not."""
    row, told = AcceptedProject, Dismissal
    of = AssetFunding.project_id == row.id
    stands = select(AssetFunding.asset_id, AssetFunding.amount).join(Asset, Asset.id == AssetFunding.asset_id)
    registered = stands.where(of, Asset.state.in_(ACCOUNTED)).correlate(row).subquery().lateral("registered")
    sums = select(
        func.count(registered.c.asset_id.distinct()).label("assets"),
        cast(func.coalesce(func.sum(registered.c.amount), 0), Numeric(18, 2)).label("value"),
    ).lateral("sums")
    dismissed = told.project_id.is_not(None)
    state = case(
        (row.no_asset_reason.is_not(None) | dismissed, "dismissed"),
        ((sums.c.assets > 0) & (sums.c.value >= func.coalesce(row.settled_value, 0)), "registered"),
        else_="open",
    )
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            sums.c.assets,
            sums.c.value.label("registered_value"),
            state.label("state"),
            func.coalesce(told.reason, row.no_asset_reason).label("dismiss_reason"),
        )
        .select_from(row)
        .join(sums, literal(value=True))
        .outerjoin(told, (told.project_id == row.id) & told.ended_at.is_(None))
    )
    return scope.restrict(statement, row.division_code)


async def candidates(session: AsyncSession, scope: Scope, wanted: CandidateFilter, *, limit: int, cursor: str | None) -> Rows:
    """Candidates, those accepted last first."""
    row, statement = AcceptedProject, _candidates(scope)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.state is not None:
        statement = statement.where(statement.selected_columns["state"] == wanted.state)
    if wanted.text is not None:
        statement = statement.where((func.strpos(row.name, wanted.text) > 0) | (func.strpos(row.code, wanted.text) > 0))
    return await read_page(session, statement, [row.accepted_on, row.id], limit=limit, cursor=cursor, descending=True)


async def candidate(session: AsyncSession, scope: Scope, project_id: UUID) -> Row[Any]:
    """One candidate.

    Raises:
        Problem: 404 ``unknown_candidate``.
    """
    found: Row[Any] | None = (await session.execute(_candidates(scope).where(AcceptedProject.id == project_id))).one_or_none()
    if found is None:
        raise unknown_candidate()
    return found


async def known_projects(session: AsyncSession, scope: Scope, ids: Collection[UUID]) -> set[UUID]:
    """Which of these are accepted projects within the scope."""
    statement: AnySelect = select(AcceptedProject.id).where(AcceptedProject.id.in_(ids))
    return set((await session.scalars(scope.restrict(statement, AcceptedProject.division_code))).all())
