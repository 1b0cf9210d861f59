"""What changes of an asset that is in use: its value, its certificate, or that it becomes several or one with others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.candidates.queries import known_projects
from services.assets.register import queries
from services.assets.register.commands.common import (
    Change,
    Logged,
    asset_locked,
    assets_locked,
    bump,
    finish,
    next_code,
    set_parts,
    told,
)
from services.assets.register.commands.recording import taken_number
from services.assets.register.commands.steps import take_locked
from services.assets.register.machine import ASSET
from services.assets.register.rules import spread
from services.assets.register.schemas.entries import (
    AssetMerging,
    AssetPart,
    AssetSplitting,
    CertificateEntry,
    Revaluation,
    total,
)
from services.assets.register.tables import Asset
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.moving import Taking

__all__ = ["Found", "certify", "merge", "relocate_all", "revalue", "split"]

_WHY = {"unscoped": "the asset was found within the caller's scope"}
_IN_USE = "in_use"
_ALIKE = (
    "division_code",
    "kind",
    "owner_level",
    "owner_division",
    "owner_household_id",
    "owner_name",
    "manager",
    "donated",
    "real_estate",
)
"""What assets that become one have in common, and what parts have of the whole."""


async def certify(session: AsyncSession, caller: Caller, asset_id: UUID, entry: CertificateEntry, seen: int) -> Changed:
    """Record the certificate 颁证 of an approved asset.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 409 ``wrong_state``, ``number_taken``; 422 ``future_date``.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    check_day("on", entry.on)
    if asset.approval_no is None or asset.state not in {"confirmed", "handing_over", _IN_USE}:
        raise _wrong_state(asset, "登记权属证书")
    change = Change(asset)
    asset.certificate_no = entry.certificate_no
    bump(asset)
    try:
        await session.flush()
    except IntegrityError as error:
        raise taken_number(error) from error
    before, after = change.differing()
    await finish(session, caller, Logged(asset, "certificate", entry.on, before, after, reason=entry.reason))
    return Changed(id=asset_id, version=asset.version)


async def revalue(session: AsyncSession, caller: Caller, asset_id: UUID, entry: Revaluation, seen: int) -> Changed:
    """Give an asset in use another value, which is that of its fundings.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 409 ``wrong_state``; 422 ``future_date``, ``unknown_project``.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    check_day("on", entry.on)
    if asset.state != _IN_USE:
        raise _wrong_state(asset, "调整价值")
    wanted = {row.project_id for row in entry.fundings if row.project_id is not None}
    if unknown := sorted(wanted - await known_projects(session, caller.scope, wanted)):
        raise fault("fundings.project_id", "unknown_project", f"没有这个验收项目:{'、'.join(map(str, unknown))}")
    change, old = Change(asset), await _fundings(session, asset)
    asset.original_value = total(entry.fundings)
    bump(asset)
    new = [row.model_dump() for row in entry.fundings]
    await set_parts(session, asset.id, {"fundings": new})
    before, after = change.differing()
    before, after = before | {"fundings": _texts(old)}, after | {"fundings": _texts(new)}
    await finish(session, caller, Logged(asset, "revalue", entry.on, before, after, basis=entry.basis, reason=entry.reason))
    return Changed(id=asset_id, version=asset.version)


@dataclass(frozen=True, slots=True)
class Found:
    """Where an inventory found an asset, which the session holds locked: longitude and latitude, and what is told of it."""

    asset: Asset
    point: tuple[Decimal | None, Decimal | None]
    reason: str


async def relocate_all(session: AsyncSession, caller: Caller, found: Sequence[Found], on: date, basis: str) -> None:
    """Set where assets were found by an inventory. What is so already changes nothing."""
    changes = []
    for one in found:
        change = Change(one.asset)
        one.asset.longitude, one.asset.latitude = one.point
        before, after = change.differing()
        if after:
            bump(one.asset)
            changes.append(Logged(one.asset, "inventory", on, before, after, "relocate", basis, one.reason))
    await finish(session, caller, *changes)


async def split(session: AsyncSession, caller: Caller, asset_id: UUID, said: AssetSplitting, seen: int) -> Changed:
    """Make several assets of one in use 拆分: each has a code of its own, and its share of what the whole was paid with.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 422 ``value_differs``.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    together = sum((part.original_value for part in said.parts), Decimal())
    if together != asset.original_value:
        raise fault("parts", "value_differs", f"拆分后的原值合计 {together} 元,应等于原值 {asset.original_value} 元")
    fundings = await _fundings(session, asset)
    paying = spread([row["amount"] for row in fundings], [part.original_value for part in said.parts])
    changed = await take_locked(session, caller, asset, Taking("split", said), kind="split", basis=said.basis)
    for at, part in enumerate(said.parts):
        paid = [{**row, "amount": amounts[at]} for row, amounts in zip(fundings, paying, strict=True) if amounts[at] > 0]
        await _made(session, caller, asset, part, paid, said)
    return changed


async def merge(session: AsyncSession, caller: Caller, said: AssetMerging) -> Changed:
    """Make one asset of several in use 合并 of the same place, kind and owner; the new one has a code of its own, and all that they were paid with.

    Raises:
        Problem: 422 ``repeated``, ``unknown_asset``, ``not_alike``; 409 ``asset_changed``; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    wanted = {one.id: one.version for one in said.assets}
    if len(wanted) < len(said.assets):
        raise fault("assets", "repeated", "同一项资产只能列一次")
    found = await assets_locked(session, caller, wanted)
    if unknown := sorted(wanted.keys() - {asset.id for asset in found}):
        raise fault("assets.id", "unknown_asset", f"没有这项资产,或它不在您的数据范围内:{'、'.join(map(str, unknown))}")
    if changed := [asset.code for asset in found if asset.version != wanted[asset.id]]:
        raise Problem(409, "asset_changed", f"资产已被他人修改,请刷新后重试:{'、'.join(changed)}。")
    first = found[0]
    if any(getattr(asset, name) != getattr(first, name) for asset in found for name in (*_ALIKE, "unit")):
        raise fault("assets", "not_alike", "只有所在地、类型、计量单位、所有权人和管理部门相同的资产可以合并")
    fundings = [row for asset in found for row in await _fundings(session, asset)]
    quantity = (
        None
        if any(asset.quantity is None for asset in found)
        else sum((asset.quantity or Decimal() for asset in found), Decimal())
    )
    part = AssetPart(
        name=said.name, quantity=quantity, original_value=sum((asset.original_value for asset in found), Decimal())
    )
    # Where they were first formed is where the one is numbered.
    oldest = min(found, key=lambda asset: (asset.formed_year, asset.id))
    made = await _made(session, caller, oldest, part, fundings, said, kind="merge")
    for asset in found:
        await take_locked(session, caller, asset, Taking("merge", said, {"origin_id": made.id}), kind="merge", basis=said.basis)
    return Changed(id=made.id, version=made.version)


async def _made(
    session: AsyncSession,
    caller: Caller,
    whole: Asset,
    part: AssetPart,
    fundings: Sequence[Mapping[str, Any]],
    said: AssetSplitting | AssetMerging,
    kind: str = "split",
) -> Asset:
    """An asset that comes of another, in use and owned as that."""
    values = {
        name: getattr(whole, name)
        for name in (*_ALIKE, "formed_year", "asset_class", "form", "completed_on", "accepted_on", "used_from", "approval_no")
    }
    values |= {
        **part.model_dump(),
        "unit": whole.unit if part.quantity is not None else None,
        "code": await next_code(session, whole.division_code, whole.kind, whole.formed_year),
        "origin_id": whole.id if kind == "split" else None,
        "state": _IN_USE,
        "state_since": said.on,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(Asset).values(values).returning(Asset)
    asset = (await session.scalars(made, execution_options=_WHY)).one()
    shares = await queries.shares_of(session, Scope.everything(), whole.id)
    rights = await queries.rights_of(session, Scope.everything(), whole.id)
    parts = {
        "fundings": fundings,
        "shares": [{"division_code": row.division_code, "percent": row.percent} for row in shares],
        "rights": [{name: getattr(row, name) for name in ("kind", "holder", "from_on", "to_on", "basis")} for row in rights],
    }
    await set_parts(session, asset.id, parts)
    after = {name: told(value) for name, value in values.items() if value is not None}
    await finish(session, caller, Logged(asset, kind, said.on, {}, after, basis=said.basis, reason=said.opinion))
    return asset


async def _fundings(session: AsyncSession, asset: Asset) -> list[dict[str, Any]]:
    rows = await queries.fundings_of(session, Scope.everything(), asset.id)
    return [{name: getattr(row, name) for name in ("source", "amount", "year", "project_id")} for row in rows]


def _texts(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{name: told(value) for name, value in row.items()} for row in rows]


def _wrong_state(asset: Asset, what: str) -> Problem:
    return Problem(409, "wrong_state", f"当前状态为“{ASSET.states[asset.state].title}”,不能{what}。")
