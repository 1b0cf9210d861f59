"""Reads of disposals, cut to the caller's scope through where their assets lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Date, Numeric, Row, Uuid, cast, func, literal, null, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.assets.candidates.tables import AcceptedProject
from services.assets.disposals.machine import DISPOSAL, OPEN
from services.assets.disposals.problems import unknown_disposal
from services.assets.disposals.tables import Disposal, DisposalProceeds, DisposalUse
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.disclosures.queries import standing
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "DISPOSALS",
    "NOTICE",
    "DisposalFilter",
    "Sums",
    "disposal",
    "disposals",
    "lacks_of",
    "proceeds_of",
    "sums_of",
    "uses_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
NOTICE = "asset_disposal"
"""The kind of disclosure by which a disposal is publicised."""

DISPOSALS = Procedure(DISPOSAL, Disposal, Disposal.unit_code, cast(null(), Uuid), "/disposals/", lambda statement: statement)
"""Disposals, as tasks and escalations know them: what waits, waits for the office of the owner."""


@dataclass(frozen=True, slots=True)
class DisposalFilter:
    """Which disposals are asked for. ``unused_over``: proceeds of more than ``reuse_days`` ago wait to be used, or nothing does."""

    divisions: tuple[str, ...] = ()
    asset_id: UUID | None = None
    state: str | None = None
    manner: str | None = None
    unused_over: bool | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """What came in of a disposal and what of it was used again, yuan."""

    proceeds: Decimal
    used: Decimal


def _sum(table: Any) -> Any:  # noqa: ANN401 - a table of money, a scalar subquery
    summed = select(func.sum(table.amount)).where(table.disposal_id == Disposal.id).correlate(Disposal)
    return cast(func.coalesce(summed.scalar_subquery(), 0), Numeric(18, 2))


def _unused_since(money: Any) -> Any:  # noqa: ANN401 - the sums of a disposal, a scalar subquery
    """Since when proceeds wait to be used: what is used is what came first; what was reversed never came."""
    row, undone = DisposalProceeds, aliased(DisposalProceeds)
    stands = select(row.received_on, func.sum(row.amount).over(order_by=(row.received_on, row.id)).label("reached")).where(
        row.disposal_id == Disposal.id,
        row.reverses.is_(None),
        ~select(undone.id).where(undone.reverses == row.id).exists(),
    )
    came = stands.correlate(Disposal).lateral("came")
    waiting = select(func.min(came.c.received_on)).where(came.c.reached > money.c.used)
    return waiting.correlate(Disposal, money).scalar_subquery()


def _disposals(scope: Scope, bounds: Bounds, reuse_days: int) -> AnySelect:
    row = Disposal
    money = select(_sum(DisposalProceeds).label("proceeds"), _sum(DisposalUse).label("used")).lateral("money")
    since = select(_unused_since(money).label("unused_since")).lateral("waiting")
    over = func.coalesce(since.c.unused_since < literal(today() - timedelta(days=reuse_days), Date()), literal(value=False))
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            Asset.code.label("asset_code"),
            Asset.name.label("asset_name"),
            Asset.owner_level,
            Asset.original_value,
            money.c.proceeds,
            money.c.used,
            (money.c.proceeds - money.c.used).label("proceeds_unused"),
            since.c.unused_since,
            over.label("unused_over"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .join(Asset, Asset.id == row.asset_id)
        .join(money, true())
        .join(since, true())
    )
    return scope.restrict(statement, row.division_code)


async def disposals(
    session: AsyncSession,
    scope: Scope,
    wanted: DisposalFilter,
    bounds: Bounds,
    reuse_days: int,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Disposals, those applied for last first."""
    row, statement = Disposal, _disposals(scope, bounds, reuse_days)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.asset_id, wanted.asset_id), (row.state, wanted.state), (row.manner, wanted.manner)))
    if wanted.unused_over is not None:
        over = statement.selected_columns["unused_over"]
        statement = statement.where(over if wanted.unused_over else ~over)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def disposal(
    session: AsyncSession, scope: Scope, disposal_id: UUID, bounds: Bounds = Bounds(), reuse_days: int = 0
) -> Row[Any]:
    """One disposal.

    Raises:
        Problem: 404 ``unknown_disposal``.
    """
    statement = _disposals(scope, bounds, reuse_days).where(Disposal.id == disposal_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_disposal()
    return found


async def sums_of(session: AsyncSession, scope: Scope, disposal_id: UUID) -> Sums:
    """What came in of a disposal and what was used of it."""
    statement: AnySelect = select(_sum(DisposalProceeds), _sum(DisposalUse)).select_from(Disposal)
    statement = scope.restrict(statement.where(Disposal.id == disposal_id), Disposal.division_code)
    return Sums(*(await session.execute(statement)).one())


async def proceeds_of(session: AsyncSession, scope: Scope, disposal_id: UUID) -> Sequence[Row[Any]]:
    """What came in of a disposal, and what was reversed, in the order of recording."""
    row, of = DisposalProceeds, Disposal
    statement: AnySelect = select(*row.__table__.columns).join(of, of.id == row.disposal_id)
    statement = statement.where(row.disposal_id == disposal_id).order_by(row.id)
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def uses_of(session: AsyncSession, scope: Scope, disposal_id: UUID) -> Sequence[Row[Any]]:
    """What proceeds of a disposal were used for, and what was reversed, in the order of recording."""
    row, of, project = DisposalUse, Disposal, AcceptedProject
    named = (project.code.label("project_code"), project.name.label("project_name"))
    statement: AnySelect = (
        select(*row.__table__.columns, *named)
        .join(of, of.id == row.disposal_id)
        .outerjoin(project, project.id == row.project_id)
        .where(row.disposal_id == disposal_id)
        .order_by(row.id)
    )
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def lacks_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> list[str]:
    """What the open disposal of an asset lacks for the asset to be disposed of (R-A15), by code."""
    row = Disposal
    statement: AnySelect = select(
        row.id, row.decision_no, row.zero_statement, row.write_off_no, _sum(DisposalProceeds).label("proceeds")
    ).where(row.asset_id == asset_id, row.state.in_((*OPEN, "written_off")))
    statement = scope.restrict(statement, row.division_code).order_by(row.id.desc()).limit(1)
    found = (await session.execute(statement)).one_or_none()
    if found is None:
        return ["approval_missing", "proceeds_missing", "write_off_missing", "notice_missing"]
    notice = await standing(session, "disposal", found.id, NOTICE)
    there = {
        "approval_missing": found.decision_no is not None,
        "proceeds_missing": found.proceeds > 0 or found.zero_statement is not None,
        "write_off_missing": found.write_off_no is not None,
        "notice_missing": notice is not None and notice.closed_on is not None,
    }
    return [code for code, is_there in there.items() if not is_there]
