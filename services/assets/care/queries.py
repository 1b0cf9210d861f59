"""Reads of care, cut to the caller's scope through where the asset lies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Row, Uuid, and_, cast, func, literal, null, select, true
from sqlalchemy.dialects.postgresql import INTERVAL
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.machine import OPEN, REPAIR
from services.assets.care.problems import unknown_repair
from services.assets.care.tables import CarePlan, Patrol, Repair
from services.assets.register.problems import unknown_asset
from services.assets.register.rules import KEPT
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "REPAIRS",
    "CareFilter",
    "RepairFilter",
    "being_repaired",
    "care",
    "cared_for",
    "cares",
    "found_used",
    "patrols_of",
    "repair",
    "repairs",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_SHOWN = 20

REPAIRS = Procedure(REPAIR, Repair, Repair.division_code, cast(null(), Uuid), "/repairs/", lambda statement: statement)
"""Repairs, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class CareFilter:
    """Of which assets care is asked for. ``lacking``: one of the five is missing."""

    divisions: tuple[str, ...] = ()
    asset_class: str | None = None
    lacking: bool | None = None


@dataclass(frozen=True, slots=True)
class RepairFilter:
    """Which repairs are asked for."""

    divisions: tuple[str, ...] = ()
    asset_id: UUID | None = None
    state: str | None = None


def _cares(scope: Scope) -> AnySelect:
    """Assets in use with their plans, last patrols and open repairs."""
    row, plan = Asset, CarePlan
    last = (
        select(Patrol.patrolled_on, Patrol.grade)
        .where(Patrol.asset_id == row.id)
        .order_by(Patrol.patrolled_on.desc(), Patrol.id.desc())
        .limit(1)
        .correlate(row)
        .lateral("last")
    )
    broken = select(func.count()).where(Repair.asset_id == row.id, Repair.state.in_(OPEN)).correlate(row).scalar_subquery()
    columns = [column for column in plan.__table__.columns if column.name not in {"asset_id", "changed_at"}]
    statement: AnySelect = (
        select(
            row.id.label("asset_id"),
            row.code.label("asset_code"),
            row.name.label("asset_name"),
            row.division_code,
            *columns,
            last.c.patrolled_on,
            last.c.grade,
            broken.label("open_repairs"),
        )
        .select_from(row)
        .outerjoin(plan, plan.asset_id == row.id)
        .outerjoin(last, true())
        .where(row.state.in_(KEPT))
    )
    return scope.restrict(statement, row.division_code)


def _complete(statement: AnySelect, on: date) -> ColumnElement[bool]:
    """All of the five, as :func:`services.assets.care.rules.five_of` has it."""
    plan, last = CarePlan, statement.selected_columns["patrolled_on"]
    until = last + cast(func.make_interval(0, 0, 0, plan.every_days), INTERVAL)
    return and_(
        plan.unit.is_not(None),
        plan.keeper.is_not(None),
        plan.standard.is_not(None),
        plan.annual_fee.is_not(None),
        func.coalesce(until >= literal(on, Date()), literal(value=False)),
    )


async def cares(session: AsyncSession, scope: Scope, wanted: CareFilter, *, limit: int, cursor: str | None) -> Rows:
    """The care of assets in use, those recorded last first."""
    row, statement = Asset, _cares(scope)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.asset_class is not None:
        statement = statement.where(row.asset_class == wanted.asset_class)
    if wanted.lacking is not None:
        complete = _complete(statement, today())
        statement = statement.where(~complete if wanted.lacking else complete)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


def cared_for(scope: Scope, on: date) -> AnySelect:
    """``asset_id`` of assets in use that have all five of their care on a day."""
    statement = _cares(scope)
    return statement.where(_complete(statement, on)).with_only_columns(Asset.id.label("asset_id"))


async def care(session: AsyncSession, scope: Scope, asset_id: UUID) -> Row[Any]:
    """The care of one asset in use.

    Raises:
        Problem: 404 ``unknown_asset``.
    """
    found: Row[Any] | None = (await session.execute(_cares(scope).where(Asset.id == asset_id))).one_or_none()
    if found is None:
        raise unknown_asset()
    return found


async def patrols_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[Row[Any]]:
    """The last patrols of an asset, the last first."""
    row = Patrol
    statement: AnySelect = select(*row.__table__.columns).join(Asset, Asset.id == row.asset_id)
    statement = statement.where(row.asset_id == asset_id).order_by(row.patrolled_on.desc(), row.id.desc()).limit(_SHOWN)
    return (await session.execute(scope.restrict(statement, Asset.division_code))).all()


async def found_used(session: AsyncSession, scope: Scope, asset_id: UUID, since: date) -> bool:
    """Whether the last patrol of an asset since a day found it in use."""
    row = Patrol
    statement = (
        select(row.grade)
        .join(Asset, Asset.id == row.asset_id)
        .where(row.asset_id == asset_id, row.patrolled_on >= since)
        .order_by(row.patrolled_on.desc(), row.id.desc())
        .limit(1)
    )
    return await session.scalar(scope.restrict(statement, Asset.division_code)) not in {None, "idle"}


async def being_repaired(session: AsyncSession, scope: Scope, asset_ids: Collection[UUID]) -> set[UUID]:
    """Which of these assets have a repair that is not done."""
    row = Repair
    statement = select(row.asset_id).where(row.asset_id.in_(asset_ids), row.state.in_(OPEN))
    return set((await session.scalars(scope.restrict(statement, row.division_code))).all())


def _repairs(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Repair
    statement: AnySelect = select(
        *row.__table__.columns, Asset.name.label("asset_name"), urgency_of(row.due_on, bounds).label("urgency")
    ).join(Asset, Asset.id == row.asset_id)
    return scope.restrict(statement, row.division_code)


async def repairs(
    session: AsyncSession, scope: Scope, wanted: RepairFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Repairs, those reported last first."""
    row, statement = Repair, _repairs(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.asset_id, wanted.asset_id), (row.state, wanted.state)))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def repair(session: AsyncSession, scope: Scope, repair_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One repair.

    Raises:
        Problem: 404 ``unknown_repair``.
    """
    found: Row[Any] | None = (await session.execute(_repairs(scope, bounds).where(Repair.id == repair_id))).one_or_none()
    if found is None:
        raise unknown_repair()
    return found
