"""Single records: recorded, corrected and withdrawn by officers, by the rules of their register's files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources.declarations import REGISTERS, Register
from services.assets.resources.events import publish_resources
from services.assets.resources.problems import unknown_register
from services.assets.resources.queries.records import resource
from services.assets.resources.schemas import CORRECTIONS, ENTRIES
from services.assets.resources.tables import Resource, ResourceChange
from shared import audit
from shared.access import Caller
from shared.intake.definition import Receipt, Staged
from shared.intake.messages import sentence
from shared.intake.packing import packed, unpacked
from shared.intake.tables import staged_columns
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.problems import FieldFault, Problem
from shared.web.rows import read_row
from shared.web.versions import check_version

__all__ = ["correct", "record", "withdraw"]

_WHY = {"unscoped": "the record was found within the caller's scope"}


async def record(session: AsyncSession, caller: Caller, code: str, body: Mapping[str, Any]) -> Changed:
    """Record something in a register.

    Raises:
        Problem: 404 ``unknown_register``; 409 ``resource_exists``; 422 by the register's rules, ``unknown_division``.
    """
    register = REGISTERS.get(code)
    if register is None:
        raise unknown_register(code)
    entry = read_row(ENTRIES[code], body).model_dump()
    await place_within(session, caller.scope, entry["division_code"], register.levels)
    fields = await _judged(session, caller, register, _typed(register, entry))
    key = "|".join(str(fields[name]) for name in register.table.key)
    values = {"register": code, "key": key, "fields": fields, "confirmed_on": today()}
    made = postgresql.insert(Resource).values(values).on_conflict_do_nothing().returning(Resource.id)
    resource_id = (await session.execute(made, execution_options=_WHY)).scalar_one_or_none()
    if resource_id is None:
        raise Problem(409, "resource_exists", "这条资源已经登记,请读取后更正。")
    return await _finish(session, caller, register, resource_id, 1, "record", after=fields)


async def correct(session: AsyncSession, caller: Caller, resource_id: UUID, body: Mapping[str, Any], seen: int) -> Changed:
    """Correct fields of a record, all but its key. What is so already changes nothing, but is confirmed.

    Raises:
        Problem: 404 ``unknown_resource``; 412; 409 ``resource_withdrawn``; 422 by the register's rules, ``unknown_division``.
    """
    stored = await _locked(session, caller, resource_id, seen)
    register = REGISTERS[stored.register]
    correction = read_row(CORRECTIONS[register.code], body)
    given = correction.model_dump(exclude_unset=True, exclude={"reason"})
    if "division_code" in given:
        await place_within(session, caller.scope, given["division_code"], register.levels)
    row = {**unpacked(register.table, literal(stored.fields, postgresql.JSONB())), **_typed(register, given)}
    fields = await _judged(session, caller, register, row)
    here = update(Resource).where(Resource.id == resource_id)
    if fields == stored.fields:
        await session.execute(here.values(confirmed_on=today()), execution_options=_WHY)
        return Changed(id=resource_id, version=stored.version)
    changed = {"fields": fields, "confirmed_on": today(), "batch_id": None}
    version = await _bumped(session, resource_id, changed)
    names = {name for name in stored.fields.keys() | fields.keys() if stored.fields.get(name) != fields.get(name)}
    before, after = ({name: of[name] for name in sorted(names) if name in of} for of in (stored.fields, fields))
    return await _finish(
        session, caller, register, resource_id, version, "correct", before=before, after=after, reason=correction.reason
    )


async def withdraw(session: AsyncSession, caller: Caller, resource_id: UUID, reason: str, seen: int) -> Changed:
    """Take back a record of what does not exist, or no longer does 作废. It stays readable; its key is free again.

    Raises:
        Problem: 404 ``unknown_resource``; 412; 409 ``resource_withdrawn``.
    """
    stored = await _locked(session, caller, resource_id, seen)
    version = await _bumped(session, resource_id, {"withdrawn_at": func.clock_timestamp(), "batch_id": None})
    register = REGISTERS[stored.register]
    return await _finish(
        session, caller, register, resource_id, version, "withdraw", before=stored.fields, after={}, reason=reason
    )


async def _locked(session: AsyncSession, caller: Caller, resource_id: UUID, seen: int) -> Row[Any]:
    stored = await resource(session, caller.scope, resource_id, locked=True)
    check_version(seen, stored.version)
    if stored.withdrawn_at is not None:
        raise Problem(409, "resource_withdrawn", "该记录已作废,不能再改;如有误请重新登记。")
    return stored


def _typed(register: Register, values: Mapping[str, Any]) -> dict[str, ColumnElement[Any]]:
    """Values that were given, as a file's are staged."""
    types = {column.name: column.type for column in staged_columns(register.table)}
    return {name: literal(value, types[name]) for name, value in values.items()}


async def _judged(session: AsyncSession, caller: Caller, register: Register, row: Staged) -> dict[str, Any]:
    """The document of a row, if no check of its register refuses it; all that do are told at once."""
    table = register.table
    receipt = Receipt(caller.scope, today())
    fails = [check.fails(row, receipt).label(f"check_{place}") for place, check in enumerate(table.checks)]
    document, *failed = (await session.execute(select(packed(table, row), *fails), execution_options=_WHY)).one()
    faults: list[FieldFault] = []
    for check, fails_here in zip(table.checks, failed, strict=True):
        column = table.by_header[check.column]
        told = sentence(check.reason, check.column, column)
        if fails_here and all(fault.place != f"body.{column.name}" for fault in faults):
            faults.append(FieldFault(place=f"body.{column.name}", code=check.reason, message=told))
    if faults:
        raise Problem(422, faults[0].code, faults[0].message, errors=faults)
    fields: dict[str, Any] = document
    return fields


async def _bumped(session: AsyncSession, resource_id: UUID, changed: Mapping[str, Any]) -> int:
    values = {**changed, "version": Resource.version + 1, "changed_at": func.clock_timestamp()}
    statement = update(Resource).where(Resource.id == resource_id).values(values).returning(Resource.version)
    version: int = (await session.execute(statement, execution_options=_WHY)).scalar_one()
    return version


async def _finish(  # noqa: PLR0913 - what the log keeps of a change
    session: AsyncSession,
    caller: Caller,
    register: Register,
    resource_id: UUID,
    version: int,
    kind: str,
    *,
    after: Mapping[str, Any],
    before: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> Changed:
    """Write a change into the log and the trail, and tell it."""
    entry = {
        "resource_id": resource_id,
        "version": version,
        "kind": kind,
        "reason": reason,
        "before": dict(before or {}),
        "after": dict(after),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    await session.execute(insert(ResourceChange).values(entry), execution_options=_WHY)
    await publish_resources(session, register.code, [resource_id])
    detail = {"register": register.code, "fields": sorted(after), "version": version}
    await audit.record(
        session, caller, action=f"resource.{kind}", resource="resource", resource_id=resource_id, purpose=reason, detail=detail
    )
    return Changed(id=resource_id, version=version)
