"""Reads of the register, cut to the caller's scope through where an asset lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.assets.candidates.tables import AcceptedProject
from services.assets.register.machine import ASSET, STANDS
from services.assets.register.problems import unknown_asset
from services.assets.register.tables import Asset, AssetChange, AssetFunding, AssetRight, AssetShare
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import Division, KnownHousehold
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "ASSETS",
    "AssetFilter",
    "asset",
    "assets",
    "changes_of",
    "fundings_of",
    "listed",
    "rights_of",
    "shares_of",
    "twins_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

ASSETS = Procedure(ASSET, Asset, Asset.division_code, Asset.owner_household_id, "/assets/", lambda statement: statement)
"""Assets, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class AssetFilter:
    """Which assets are asked for; all ``divisions`` that are named must hold. ``text`` is part of a name, or of a number by which it is known.

    ``standing``: on the register, or split, merged and withdrawn ones.
    """

    divisions: tuple[str, ...] = ()
    state: str | None = None
    asset_class: str | None = None
    form: str | None = None
    kind: str | None = None
    owner_level: str | None = None
    formed_year: int | None = None
    funding: str | None = None
    project_id: UUID | None = None
    standing: bool | None = None
    text: str | None = None


def _assets(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Asset
    place, home = aliased(Division), aliased(KnownHousehold)
    # How the owner is called: a division, a household, or by name.
    owner = func.coalesce(row.owner_name, place.name, home.household_no)
    statement: AnySelect = (
        select(*row.__table__.columns, owner.label("owner"), urgency_of(row.due_on, bounds).label("urgency"))
        .select_from(row)
        .outerjoin(place, place.code == row.owner_division)
        .outerjoin(home, home.id == row.owner_household_id)
    )
    return scope.restrict(statement, row.division_code)


def _wanted(statement: AnySelect, wanted: AssetFilter) -> AnySelect:
    row = Asset
    statement = statement.where(
        *equal(
            (row.state, wanted.state),
            (row.asset_class, wanted.asset_class),
            (row.form, wanted.form),
            (row.kind, wanted.kind),
            (row.owner_level, wanted.owner_level),
            (row.formed_year, wanted.formed_year),
        )
    )
    statement = statement.where(*within(wanted.divisions, row.division_code))
    paid = equal((AssetFunding.source, wanted.funding), (AssetFunding.project_id, wanted.project_id))
    if paid:
        statement = statement.where(row.id.in_(select(AssetFunding.asset_id).where(*paid)))
    if wanted.standing is not None:
        statement = statement.where(row.state.in_(STANDS) if wanted.standing else row.state.not_in(STANDS))
    if wanted.text is not None:
        numbers = (row.code, row.legacy_code, row.sanzi_card_no, row.state_card_no, row.national_no)
        statement = statement.where(
            or_(func.strpos(row.name, wanted.text) > 0, *(func.strpos(number, wanted.text) > 0 for number in numbers))
        )
    return statement


def listed(scope: Scope, wanted: AssetFilter, bounds: Bounds = Bounds()) -> AnySelect:
    """Assets that are asked for, in no order."""
    return _wanted(_assets(scope, bounds), wanted)


async def assets(
    session: AsyncSession, scope: Scope, wanted: AssetFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Assets, those formed last and recorded last first."""
    statement = listed(scope, wanted, bounds)
    return await read_page(session, statement, [Asset.formed_year, Asset.id], limit=limit, cursor=cursor, descending=True)


async def asset(session: AsyncSession, scope: Scope, asset_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One asset.

    Raises:
        Problem: 404 ``unknown_asset``.
    """
    found: Row[Any] | None = (await session.execute(_assets(scope, bounds).where(Asset.id == asset_id))).one_or_none()
    if found is None:
        raise unknown_asset()
    return found


async def fundings_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[Row[Any]]:
    """What an asset was paid with, with the projects that built it."""
    row, project = AssetFunding, AcceptedProject
    statement: AnySelect = (
        select(*row.__table__.columns, project.code.label("project_code"), project.name.label("project_name"))
        .join(Asset, Asset.id == row.asset_id)
        .outerjoin(project, project.id == row.project_id)
        .where(row.asset_id == asset_id)
        .order_by(row.number)
    )
    return (await session.execute(scope.restrict(statement, Asset.division_code))).all()


async def shares_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[Row[Any]]:
    """The shares of an asset's joint owners."""
    row = AssetShare
    statement: AnySelect = select(*row.__table__.columns).join(Asset, Asset.id == row.asset_id)
    statement = statement.where(row.asset_id == asset_id).order_by(row.division_code)
    return (await session.execute(scope.restrict(statement, Asset.division_code))).all()


async def rights_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[Row[Any]]:
    """Who holds which right in an asset."""
    row = AssetRight
    statement: AnySelect = select(*row.__table__.columns).join(Asset, Asset.id == row.asset_id)
    statement = statement.where(row.asset_id == asset_id).order_by(row.number)
    return (await session.execute(scope.restrict(statement, Asset.division_code))).all()


async def changes_of(session: AsyncSession, scope: Scope, asset_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The log of an asset's changes, the last first."""
    row = AssetChange
    statement: AnySelect = select(*row.__table__.columns).join(Asset, Asset.id == row.asset_id).where(row.asset_id == asset_id)
    restricted = scope.restrict(statement, Asset.division_code)
    return await read_page(session, restricted, [row.version], limit=limit, cursor=cursor, descending=True)


async def twins_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Sequence[str]:
    """Codes of other assets on the register of the same place, name, kind and value (RA12)."""
    row, twin = Asset, aliased(Asset)
    same = and_(
        twin.division_code == row.division_code,
        twin.name == row.name,
        twin.kind == row.kind,
        twin.original_value == row.original_value,
        twin.id != row.id,
        twin.state.in_(STANDS),
    )
    statement: AnySelect = select(twin.code).select_from(row).join(twin, same).where(row.id == asset_id).order_by(twin.code)
    return (await session.scalars(scope.restrict(statement, row.division_code))).all()
