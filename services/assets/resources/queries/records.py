"""Reads of records, cut to the caller's scope through where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources.declarations import REGISTERS, Register
from services.assets.resources.problems import unknown_resource
from services.assets.resources.tables import Resource, ResourceChange
from shared.access import Scope, within
from shared.intake.definition import Kind, Staged
from shared.intake.packing import unpacked
from shared.registry.tables import Division
from shared.web.pages import read_page

__all__ = [
    "AnySelect",
    "RegisterCount",
    "ResourceFilter",
    "changes_of",
    "counts_of",
    "exported",
    "listed",
    "resource",
    "resources",
]

AnySelect: TypeAlias = Select[*tuple[Any, ...]]
Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class ResourceFilter:
    """Which records are asked for; all ``divisions`` that are named must hold. ``text`` is part of a key, a name or another text.

    ``fields`` are what a document has. ``withdrawn``: those that were taken back instead of those that stand.
    """

    divisions: tuple[str, ...] = ()
    registers: tuple[str, ...] | None = None
    text: str | None = None
    fields: dict[str, Any] | None = None
    withdrawn: bool = False


def listed(scope: Scope, wanted: ResourceFilter) -> AnySelect:
    """Records that are asked for, in no order."""
    row = Resource
    columns = [column for column in row.__table__.columns if column.name != "said"]
    statement: AnySelect = select(*columns).where(
        row.withdrawn_at.is_not(None) if wanted.withdrawn else row.withdrawn_at.is_(None)
    )
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.registers is not None:
        statement = statement.where(row.register.in_(wanted.registers))
    if wanted.fields:
        statement = statement.where(row.fields.contains(wanted.fields))
    if wanted.text is not None:
        said = func.lower(literal(wanted.text))
        # The index knows pairs of characters that stand side by side; whether they stand in this order the text itself says.
        statement = statement.where(
            and_(func.bigrams(row.said).op("@>")(func.bigrams(said)), func.strpos(row.said, said) > 0)
            if len(wanted.text) > 1
            else func.strpos(row.said, said) > 0
        )
    return scope.restrict(statement, row.division_code)


async def resources(session: AsyncSession, scope: Scope, wanted: ResourceFilter, *, limit: int, cursor: str | None) -> Rows:
    """Records by their registers and keys."""
    keys = [Resource.register, Resource.key, Resource.id]
    return await read_page(session, listed(scope, wanted), keys, limit=limit, cursor=cursor)


async def resource(session: AsyncSession, scope: Scope, resource_id: UUID, *, locked: bool = False) -> Row[Any]:
    """One record, withdrawn or not.

    Raises:
        Problem: 404 ``unknown_resource``.
    """
    row = Resource
    columns = [column for column in row.__table__.columns if column.name != "said"]
    statement = scope.restrict(select(*columns).where(row.id == resource_id), row.division_code)
    if locked:
        statement = statement.with_for_update(key_share=True)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None or found.register not in REGISTERS:
        raise unknown_resource()
    return found


async def changes_of(session: AsyncSession, scope: Scope, resource_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The log of a record's changes, the last first."""
    row = ResourceChange
    statement: AnySelect = select(*row.__table__.columns).join(Resource, Resource.id == row.resource_id)
    restricted = scope.restrict(statement.where(row.resource_id == resource_id), Resource.division_code)
    return await read_page(session, restricted, [row.version], limit=limit, cursor=cursor, descending=True)


class RegisterCount(NamedTuple):
    """How many records of a register stand and were withdrawn, and when the newest was changed."""

    records: int
    withdrawn: int
    changed_on: date | None


async def counts_of(session: AsyncSession, scope: Scope) -> dict[str, RegisterCount]:
    """By register."""
    row = Resource
    changed = func.max(func.date(func.timezone("Asia/Shanghai", row.changed_at)))
    statement: AnySelect = select(
        row.register,
        func.count().filter(row.withdrawn_at.is_(None)).label("records"),
        func.count(row.withdrawn_at).label("withdrawn"),
        changed.label("changed_on"),
    ).group_by(row.register)
    found = await session.execute(scope.restrict(statement, row.division_code))
    return {one.register: RegisterCount(one.records, one.withdrawn, one.changed_on) for one in found}


def exported(scope: Scope, code: str, wanted: ResourceFilter) -> AnySelect:
    """The records of a register with its own fields as columns, by their keys."""
    register, place = REGISTERS[code], Division
    fields = unpacked(register.table, Resource.fields)
    village = select(place.name).where(place.code == Resource.division_code).limit(1).correlate(Resource).scalar_subquery()
    return (
        listed(scope, wanted)
        .with_only_columns(
            *(_shown(fields, name, register).label(name) for name in register.fields),
            village.label("village"),
            Resource.confirmed_on,
        )
        .order_by(Resource.key, Resource.id)
    )


def _shown(fields: Staged, name: str, register: Register) -> ColumnElement[Any]:
    """A field as a file has it: measures without trailing noughts, as their text is."""
    return Resource.fields[name].astext if register.fields[name].kind is Kind.MEASURE else fields[name]
