"""Reads of inventories. Whoever lies within one sees it; its lines are cut to the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Numeric, Row, Uuid, and_, cast, func, literal, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.machine import DONE, INVENTORY
from services.assets.inventories.problems import unknown_inventory
from services.assets.inventories.rules import DIFFERING, FOUND, RESULTS
from services.assets.inventories.tables import Inventory, InventoryLine
from services.assets.register.machine import STANDS
from services.assets.register.rules import PRIVATE
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import Division
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "INVENTORIES",
    "LineFilter",
    "countable",
    "due",
    "inventories",
    "inventory",
    "last_of",
    "lines",
    "progress",
    "results_of",
    "tally_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

INVENTORIES = Procedure(
    INVENTORY, Inventory, Inventory.division_code, cast(null(), Uuid), "/inventories/", lambda statement: statement
)
"""Inventories, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines are asked for. ``differing``: with a result that needs a cause; ``text`` is part of a name or code."""

    divisions: tuple[str, ...] = ()
    asset_id: UUID | None = None
    result: str | None = None
    counted: bool | None = None
    checked: bool | None = None
    differing: bool | None = None
    text: str | None = None


def countable(scope: Scope) -> ColumnElement[bool]:
    """What an inventory lists within a scope: assets on the register but those that households and operators keep themselves."""
    return and_(scope.where(Asset.division_code), Asset.state.in_(STANDS), Asset.owner_level.not_in(PRIVATE))


def _inventories(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Inventory
    statement: AnySelect = select(*row.__table__.columns, urgency_of(row.due_on, bounds).label("urgency"))
    return statement.where(scope.where_around(row.division_code)).execution_options(scope=scope)


async def inventories(
    session: AsyncSession,
    scope: Scope,
    bounds: Bounds,
    *,
    divisions: Sequence[str] = (),
    state: str | None = None,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Inventories of the caller's divisions and of those around them, the last planned first."""
    row, statement = Inventory, _inventories(scope, bounds)
    statement = statement.where(*within(divisions, row.division_code))
    if state is not None:
        statement = statement.where(row.state == state)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def inventory(session: AsyncSession, scope: Scope, inventory_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One inventory of the caller's divisions or of those around them.

    Raises:
        Problem: 404 ``unknown_inventory``.
    """
    statement = _inventories(scope, bounds).where(Inventory.id == inventory_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_inventory()
    return found


def _tally() -> tuple[ColumnElement[Any], ...]:
    """How far lines are, and what they are worth, yuan; what was found is worth what the books say, a surplus what it was estimated at."""
    row = InventoryLine
    listed, there = row.asset_id.is_not(None), row.result.in_(FOUND)
    value = func.coalesce(row.original_value, row.estimated_value)
    zero = literal(0, Numeric(18, 2))
    return (
        func.count().filter(listed).label("assets"),
        func.count().filter(listed, row.counted_by.is_not(None)).label("counted"),
        func.count().filter(row.checked_by.is_not(None)).label("checked"),
        func.count().filter(row.counted_by.is_(None)).label("uncounted"),
        func.count().filter(row.checked_by.is_(None)).label("unchecked"),
        func.count().filter(row.result.in_(DIFFERING)).label("differing"),
        func.count().filter(row.result.in_(DIFFERING), row.settlement.is_(None)).label("unsettled"),
        func.count().filter(row.asset_id.is_(None), row.found_asset_id.is_(None)).label("unregistered"),
        func.coalesce(func.sum(row.original_value), zero).label("book_value"),
        func.coalesce(func.sum(value).filter(there), zero).label("found_value"),
    )


async def tally_of(session: AsyncSession, scope: Scope, inventory_id: UUID) -> Row[Any]:
    """How far an inventory is within the scope."""
    statement: AnySelect = select(*_tally()).where(InventoryLine.inventory_id == inventory_id)
    return (await session.execute(scope.restrict(statement, InventoryLine.division_code))).one()


async def results_of(session: AsyncSession, scope: Scope, inventory_id: UUID) -> dict[str, int]:
    """How many lines within the scope have each result; those that none has are left out."""
    row = InventoryLine
    statement: AnySelect = select(row.result, func.count().label("lines")).where(
        row.inventory_id == inventory_id, row.result.is_not(None)
    )
    counted = scope.restrict(statement.group_by(row.result), row.division_code)
    found = {one.result: one.lines for one in await session.execute(counted)}
    return {code: found[code] for code in RESULTS if code in found}


async def progress(session: AsyncSession, scope: Scope, inventory_id: UUID) -> Sequence[Row[Any]]:
    """How far each place of an inventory within the scope is, by its code."""
    row, place = InventoryLine, Division
    statement: AnySelect = (
        select(row.division_code, func.coalesce(place.name, row.division_code).label("division_name"), *_tally())
        .outerjoin(place, place.code == row.division_code)
        .where(row.inventory_id == inventory_id)
        .group_by(row.division_code, place.name)
        .order_by(row.division_code)
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


def _asked(wanted: LineFilter) -> list[ColumnElement[bool]]:
    row = InventoryLine
    found = within(wanted.divisions, row.division_code)
    found += equal((row.asset_id, wanted.asset_id), (row.result, wanted.result))
    for column, value in ((row.counted_by, wanted.counted), (row.checked_by, wanted.checked)):
        if value is not None:
            found.append(column.is_not(None) if value else column.is_(None))
    if wanted.differing is not None:
        differing = func.coalesce(row.result, "ok").in_(DIFFERING)
        found.append(differing if wanted.differing else ~differing)
    if wanted.text is not None:
        found.append(or_(func.strpos(row.name, wanted.text) > 0, func.strpos(row.code, wanted.text) > 0))
    return found


async def lines(
    session: AsyncSession, scope: Scope, inventory_id: UUID, wanted: LineFilter, *, limit: int, cursor: str | None
) -> Rows:
    """The lines of an inventory within the scope, place by place.

    Raises:
        Problem: 404 ``unknown_inventory``.
    """
    await inventory(session, scope, inventory_id)
    row = InventoryLine
    statement: AnySelect = select(*row.__table__.columns).where(row.inventory_id == inventory_id, *_asked(wanted))
    restricted = scope.restrict(statement, row.division_code)
    return await read_page(session, restricted, [row.division_code, row.id], limit=limit, cursor=cursor)


async def due(session: AsyncSession, scope: Scope, days: int, *, limit: int, cursor: str | None) -> Rows:
    """Places within the scope whose assets were not inventoried for more than so many days, or never, by their codes."""
    place, row = Division, Inventory
    assets = (
        select(Asset.division_code, func.count().label("assets"))
        .where(countable(scope))
        .group_by(Asset.division_code)
        .subquery()
    )
    around = [place.code, *(func.left(place.code, end).op("||")("0" * (12 - end)) for end in (9, 6))]
    last = (
        select(func.max(row.base_on))
        .where(row.state == "closed", or_(*(row.division_code == code for code in around)))
        .correlate(place)
        .scalar_subquery()
    )
    since = literal(today() - timedelta(days=days), Date())
    statement: AnySelect = (
        select(place.code, place.name, assets.c.assets, last.label("last_base_on"))
        .join(assets, assets.c.division_code == place.code)
        .where(func.coalesce(last < since, literal(value=True)))
    )
    return await read_page(session, scope.restrict(statement, place.code), [place.code], limit=limit, cursor=cursor)


async def last_of(session: AsyncSession, scope: Scope, asset_id: UUID) -> Row[Any] | None:
    """What the last inventory that holds has found of an asset."""
    row, of = InventoryLine, Inventory
    statement: AnySelect = (
        select(of.id.label("inventory_id"), of.title, of.base_on, row.result, row.counted_on)
        .join(of, of.id == row.inventory_id)
        .where(row.asset_id == asset_id, of.state.in_(DONE))
        .order_by(of.base_on.desc(), of.id.desc())
        .limit(1)
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).one_or_none()
