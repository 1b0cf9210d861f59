"""Saying of what differs why, and what is to be done; and which asset was recorded for a surplus."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.commands.common import inventory_standing, lines_locked, recorded
from services.assets.inventories.problems import unknown_line
from services.assets.inventories.rules import DIFFERING
from services.assets.inventories.schemas import LineSettling
from services.assets.inventories.tables import InventoryLine
from services.assets.register.machine import STANDS
from services.assets.register.queries import asset
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["settle"]

_EXPLAINED_IN = ("counting", "reconciling")
_REGISTERED_IN = (*_EXPLAINED_IN, "reported", "confirmed")


async def settle(
    session: AsyncSession, caller: Caller, inventory_id: UUID, line_id: UUID, settling: LineSettling, seen: int
) -> Changed:
    """Set cause and settlement of a differing line before it is reported, or the asset of a surplus until it ends. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_inventory``, ``unknown_line``; 412; 409 ``wrong_state``, ``not_differing``, ``registered``; 422 ``missing_value``,
            ``not_surplus``, ``unknown_asset``.
    """
    fields = settling.model_dump(exclude_unset=True)
    states = _REGISTERED_IN if set(fields) <= {"found_asset_id"} else _EXPLAINED_IN
    await inventory_standing(session, caller, inventory_id, states, "填报差异")
    line = (await lines_locked(session, caller, inventory_id, [line_id])).get(line_id)
    if line is None:
        raise unknown_line()
    check_version(seen, line.version)
    if line.result not in DIFFERING:
        raise Problem(409, "not_differing", "该条目没有差异,不填报原因和处理意见。")
    if settling.found_asset_id is not None:
        await _check_found(session, caller, line, settling.found_asset_id)
    for name, value in fields.items():
        setattr(line, name, value)
    if (line.cause is None) != (line.settlement is None):
        raise fault("settlement", "missing_value", "差异原因和处理意见须一并填写")
    if not session.is_modified(line):
        return Changed(id=line_id, version=seen)
    try:
        await next_version(session, line)
    except IntegrityError as error:
        if violated(error) != "uq_inventory_line_found_asset_id":
            raise
        raise Problem(409, "registered", "这项资产已对应另一条盘盈。") from error
    await recorded(session, caller, inventory_id, "settle", None, {"line": str(line_id), "fields": sorted(fields)})
    return Changed(id=line_id, version=line.version)


async def _check_found(session: AsyncSession, caller: Caller, line: InventoryLine, asset_id: UUID) -> None:
    if line.asset_id is not None:
        raise fault("found_asset_id", "not_surplus", "只有盘盈条目对应新登记的资产")
    try:
        of = await asset(session, caller.scope, asset_id)
    except Problem:
        raise fault("found_asset_id", "unknown_asset", "没有这项资产,或它不在您的数据范围内") from None
    if of.division_code != line.division_code or of.state not in STANDS:
        raise fault("found_asset_id", "unknown_asset", "应为同地的在册资产")
