"""Recording an asset and correcting what is said of it before its ownership is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.candidates.queries import known_projects
from services.assets.parameters.queries import parameters_on
from services.assets.register.commands.common import Change, Logged, asset_locked, bump, finish, next_code, set_parts, told
from services.assets.register.machine import ASSET
from services.assets.register.rules import KINDS
from services.assets.register.schemas.entries import AssetCorrection, AssetEntry, OwnerEntry
from services.assets.register.tables import Asset
from shared.access import Caller, Scope
from shared.persistence.violations import violated
from shared.registry.places import place_within
from shared.registry.tables import Division, KnownHousehold
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import begun

__all__ = ["correct", "record", "taken_number"]

_WHY = {"unscoped": "the place was found within the caller's scope"}
_PARTS = ("fundings", "shares", "rights")


async def record(session: AsyncSession, caller: Caller, entry: AssetEntry) -> Changed:
    """Record an asset and give it its code.

    Raises:
        Problem: 422 ``unknown_division``, ``unknown_household``, ``unknown_project``, ``future_date``, ``invalid_date``, ``missing_value``,
            ``repeated``, ``wrong_owner``; 409 ``series_full``, ``number_taken``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code)
    kind = KINDS[entry.kind]
    values = entry.model_dump(exclude={"on", "owner", *_PARTS})
    values |= await _owner(session, entry.owner, kind.asset_class)
    _check(values)
    parts = entry.model_dump(include=set(_PARTS))
    await _check_parts(session, caller, parts, values["owner_level"])
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values |= {
        **begun(ASSET, entry.on, parameters),
        "code": await next_code(session, entry.division_code, entry.kind, entry.formed_year),
        "asset_class": kind.asset_class,
        "form": kind.form,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(Asset).values(values).returning(Asset)
    try:
        asset = (await session.scalars(made, execution_options=_WHY)).one()
    except IntegrityError as error:
        raise taken_number(error) from error
    await set_parts(session, asset.id, parts)
    after = {name: told(value) for name, value in values.items() if value is not None} | _listed(parts)
    await finish(session, caller, Logged(asset, "register", entry.on, {}, after))
    return Changed(id=asset.id, version=asset.version)


async def correct(session: AsyncSession, caller: Caller, asset_id: UUID, correction: AssetCorrection, seen: int) -> Changed:
    """Correct an asset whose ownership is not proposed. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 409 ``wrong_state``, ``number_taken``; 403 ``level_needed``; 422 as :func:`record`.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    if asset.state != ASSET.initial:
        raise Problem(409, "wrong_state", f"当前状态为“{ASSET.states[asset.state].title}”,不能更正,须先退回修改。")
    if not caller.scope.contains(Level.TOWN.unit(asset.division_code)):
        raise Problem(403, "level_needed", f"资产登记须由{Level.TOWN.at(asset.division_code).word}级更正。")
    fields = correction.model_dump(exclude_unset=True, exclude={"reason", "owner", *_PARTS})
    if correction.owner is not None:
        fields |= await _owner(session, correction.owner, asset.asset_class)
    parts = correction.model_dump(include=set(_PARTS) & correction.model_fields_set)
    owner_level = fields.get("owner_level", asset.owner_level)
    await _check_parts(session, caller, parts, owner_level)
    if asset.owner_level == "joint" != owner_level:
        parts["shares"] = []
    change = Change(asset)
    for name, value in fields.items():
        setattr(asset, name, value)
    _check({column.name: getattr(asset, column.name) for column in Asset.__table__.columns})
    before, after = change.differing()
    if not after and not parts:
        return Changed(id=asset_id, version=seen)
    bump(asset)
    try:
        await session.flush()
    except IntegrityError as error:
        raise taken_number(error) from error
    await set_parts(session, asset.id, parts)
    await finish(session, caller, Logged(asset, "correct", today(), before, after | _listed(parts), reason=correction.reason))
    return Changed(id=asset_id, version=asset.version)


async def _owner(session: AsyncSession, owner: OwnerEntry, asset_class: str) -> dict[str, Any]:
    """The columns of an owner."""
    if asset_class == "household" and owner.level != "household":
        raise fault("owner.level", "wrong_owner", "到户类资产归农户所有")
    household_id = None
    if owner.division_code is not None:
        found = await session.scalar(select(Division.level).where(Division.code == owner.division_code), execution_options=_WHY)
        if found != owner.level:
            raise fault("owner.division_code", "unknown_division", "没有这个行政区划,或它的级别与所有权归属不符")
    if owner.household_no is not None:
        known = select(KnownHousehold.id).where(
            KnownHousehold.household_no == owner.household_no, KnownHousehold.closed_on.is_(None)
        )
        household_id = await session.scalar(known, execution_options=_WHY)
        if household_id is None:
            raise fault("owner.household_no", "unknown_household", "没有这个户编号的农户,或已销户")
    return {
        "owner_level": owner.level,
        "owner_division": owner.division_code,
        "owner_household_id": household_id,
        "owner_name": owner.name,
    }


async def _check_parts(
    session: AsyncSession, caller: Caller, parts: Mapping[str, list[dict[str, Any]]], owner_level: str
) -> None:
    """Refuse parts that refer to what is not there, or do not fit the owner."""
    wanted = {row["project_id"] for row in parts.get("fundings", []) if row["project_id"] is not None}
    if unknown := sorted(wanted - (await known_projects(session, caller.scope, wanted))):
        raise fault(
            "fundings.project_id", "unknown_project", f"没有这个验收项目,或它不在您的数据范围内:{'、'.join(map(str, unknown))}"
        )
    villages = [row["division_code"] for row in parts.get("shares", [])]
    if len(set(villages)) < len(villages):
        raise fault("shares", "repeated", "同一个村只能有一份")
    if villages and owner_level != "joint":
        raise fault("shares", "wrong_owner", "只有联村资产有份额")
    known = select(Division.code).where(Division.code.in_(villages), Division.level == "village")
    if missing := sorted(set(villages) - set((await session.scalars(known, execution_options=_WHY)).all())):
        raise fault("shares.division_code", "unknown_division", f"没有这个村:{'、'.join(missing)}")


def _check(values: Mapping[str, Any]) -> None:
    """Refuse columns that do not fit together."""
    if (values["quantity"] is None) != (values["unit"] is None):
        raise fault("unit", "missing_value", "数量和计量单位须一并填写")
    if (values["longitude"] is None) != (values["latitude"] is None):
        raise fault("latitude", "missing_value", "经度和纬度须一并填写")
    completed, accepted = values["completed_on"], values["accepted_on"]
    if completed is not None and accepted is not None and accepted < completed:
        raise fault("accepted_on", "invalid_date", f"验收日期不能早于竣工日期 {completed}")


def _listed(parts: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Parts as the log keeps them."""
    return {name: [{key: told(value) for key, value in row.items()} for row in rows] for name, rows in parts.items() if rows}


def taken_number(error: IntegrityError) -> Problem:
    """409 of a number by which another asset is known; any other breach is not for people, and goes on."""
    if not violated(error).startswith("uq_asset_"):
        raise error
    return Problem(409, "number_taken", "该编号(原资产编号、卡片编号、全国系统编号或证书号)已登记在另一项资产。")
