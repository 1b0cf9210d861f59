"""Reads of handovers, cut to the caller's scope through where their assets lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, literal, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.handover.machine import HANDOVER
from services.assets.handover.problems import unknown_handover
from services.assets.handover.tables import Handover, HandoverAsset, HandoverPaper
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, by_state, urgency_of

__all__ = ["HANDOVERS", "HandoverFilter", "assets_of", "handover", "handovers", "handovers_of", "papers_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

HANDOVERS = Procedure(
    HANDOVER, Handover, Handover.division_code, cast(null(), Uuid), "/handovers/", lambda statement: statement
)
"""Handovers, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class HandoverFilter:
    """Which handovers are asked for; all that is named must hold. ``text`` is part of the name of one of the three units."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    asset_id: UUID | None = None
    since: date | None = None
    until: date | None = None
    text: str | None = None


def _handovers(scope: Scope, bounds: Bounds) -> AnySelect:
    """Handovers with how many assets they hand over, and what those cost, yuan."""
    row, of = Handover, HandoverAsset
    counted = select(func.count().label("asset_count"), func.sum(Asset.original_value).label("original_value"))
    sums = counted.join_from(of, Asset, Asset.id == of.asset_id).where(of.handover_id == row.id).correlate(row).lateral("sums")
    statement: AnySelect = (
        select(*row.__table__.columns, *sums.c, urgency_of(row.due_on, bounds).label("urgency"))
        .select_from(row)
        .join(sums, literal(value=True))
    )
    return scope.restrict(statement, row.division_code)


async def handovers(
    session: AsyncSession, scope: Scope, wanted: HandoverFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Handovers, the last written first."""
    row, of, statement = Handover, HandoverAsset, _handovers(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.state is not None:
        statement = statement.where(row.state == wanted.state)
    if wanted.asset_id is not None:
        statement = statement.where(row.id.in_(select(of.handover_id).where(of.asset_id == wanted.asset_id)))
    if wanted.since is not None:
        statement = statement.where(row.handed_on >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(row.handed_on <= wanted.until)
    if wanted.text is not None:
        units = (row.transferor, row.receiver, row.supervisor)
        statement = statement.where(or_(*(func.strpos(unit, wanted.text) > 0 for unit in units)))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def handover(session: AsyncSession, scope: Scope, handover_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One handover.

    Raises:
        Problem: 404 ``unknown_handover``.
    """
    statement = _handovers(scope, bounds).where(Handover.id == handover_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_handover()
    return found


async def assets_of(session: AsyncSession, scope: Scope, handover_id: UUID) -> Sequence[Row[Any]]:
    """The assets of a handover, by their codes."""
    row, of = Asset, HandoverAsset
    statement: AnySelect = select(*row.__table__.columns).join_from(of, row, row.id == of.asset_id)
    statement = statement.where(of.handover_id == handover_id).order_by(row.code)
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def papers_of(session: AsyncSession, scope: Scope, handover_id: UUID) -> Sequence[Row[Any]]:
    """What the checklist of a handover says."""
    row = HandoverPaper
    statement: AnySelect = select(*row.__table__.columns).join(Handover, Handover.id == row.handover_id)
    statement = statement.where(row.handover_id == handover_id)
    return (await session.execute(scope.restrict(statement, Handover.division_code))).all()


async def handovers_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[Row[Any]]:
    """The handovers of an asset, the last first; whoever sees the asset sees them, though they hand over more."""
    row, of = Handover, HandoverAsset
    title = by_state(row.state, {code: state.title for code, state in HANDOVER.states.items()})
    columns = (row.id, row.state, title.label("state_title"), row.transferor, row.receiver, row.supervisor, row.handed_on)
    statement: AnySelect = (
        select(*columns)
        .join_from(row, of, of.handover_id == row.id)
        .join(Asset, Asset.id == of.asset_id)
        .where(of.asset_id == asset_id)
        .order_by(row.id.desc())
    )
    return (await session.execute(scope.restrict(statement, Asset.division_code))).all()
