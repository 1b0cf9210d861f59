"""Care: plans, patrols, repairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.machine import REPAIR, RepairFacts
from services.assets.care.problems import unknown_repair
from services.assets.care.queries import REPAIRS, care
from services.assets.care.schemas import (
    AssigningRepair,
    CarePlanSetting,
    FinishingRepair,
    PatrolEntry,
    RepairEntry,
    SettlingRepair,
)
from services.assets.care.tables import CarePlan, Patrol, Repair
from services.assets.parameters.queries import parameters_on, parameters_on_days
from services.assets.register.queries import asset
from services.assets.register.rules import OWNERS, PRIVATE
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.assets import TASK_CHANGED
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import Precondition, check_version
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["begin_repairs", "patrol", "report_repair", "set_plan", "take_repair"]

_WHY = {"unscoped": "the asset was found within the caller's scope"}


async def set_plan(
    session: AsyncSession, caller: Caller, asset_id: UUID, setting: CarePlanSetting, precondition: Precondition
) -> Changed:
    """Set the care plan of an asset in use.

    Raises:
        Problem: 404 ``unknown_asset``; 409 ``private``; 412; 428; 422 ``future_date``.
    """
    check_day("from_on", setting.from_on)
    await _kept_publicly(session, caller, asset_id)
    stored = select(CarePlan.version).where(CarePlan.asset_id == asset_id).with_for_update()
    version = await session.scalar(stored, execution_options=_WHY)
    precondition.check(version)
    values = setting.model_dump()
    new = postgresql.insert(CarePlan).values(asset_id=asset_id, **values)
    changed = {**values, "version": CarePlan.version + 1, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["asset_id"], set_=changed, where=CarePlan.version == (version or 0))
    row = (await session.execute(kept.returning(CarePlan.version), execution_options=_WHY)).one_or_none()
    if row is None:
        # Somebody has set a first one at the same time.
        precondition.check(1)
        raise Problem(412, "version_mismatch", "该方案刚被他人修改,请刷新后重试。")
    fields = sorted(name for name, value in values.items() if value is not None)
    await _record(session, caller, "care_plan.set", "care_plan", asset_id, None, {"version": row.version, "fields": fields})
    return Changed(id=asset_id, version=row.version)


async def patrol(session: AsyncSession, caller: Caller, asset_id: UUID, entry: PatrolEntry) -> Changed:
    """Record a patrol of an asset in use.

    Raises:
        Problem: 404 ``unknown_asset``; 409 ``private``; 422 ``future_date``, ``missing_value``.
    """
    check_day("patrolled_on", entry.patrolled_on)
    await _kept_publicly(session, caller, asset_id)
    if (entry.longitude is None) != (entry.latitude is None):
        raise fault("latitude", "missing_value", "经度和纬度须一并填写")
    if entry.grade != "good" and entry.findings is None:
        raise fault("findings", "missing_value", "有问题的须写明巡查情况")
    values = {"asset_id": asset_id, "recorded_by": caller.client_id, "recorded_name": caller.name, **entry.model_dump()}
    made = insert(Patrol).values(values).returning(Patrol.id)
    patrol_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _record(session, caller, "patrol.record", "patrol", patrol_id, None, {"asset": str(asset_id), "grade": entry.grade})
    return Changed(id=patrol_id, version=1)


async def _kept_publicly(session: AsyncSession, caller: Caller, asset_id: UUID) -> Row[Any]:
    """An asset in use whose care is the government's concern."""
    await care(session, caller.scope, asset_id)
    row = await asset(session, caller.scope, asset_id)
    if row.owner_level in PRIVATE:
        raise Problem(409, "private", f"归{OWNERS[row.owner_level]}所有的资产由其自行管护。")
    return row


async def report_repair(session: AsyncSession, caller: Caller, entry: RepairEntry) -> Changed:
    """Report what is to be repaired of an asset in use.

    Raises:
        Problem: 422 ``unknown_asset``, ``unknown_patrol``, ``future_date``; 409 ``private``.
    """
    check_day("on", entry.on)
    try:
        row = await _kept_publicly(session, caller, entry.asset_id)
    except Problem as problem:
        if problem.status != 404:  # noqa: PLR2004 - of HTTP
            raise
        raise fault("asset_id", "unknown_asset", "没有这项在用资产,或它不在您的数据范围内") from None
    if entry.patrol_id is not None:
        of = select(Patrol.asset_id).where(Patrol.id == entry.patrol_id)
        if await session.scalar(of, execution_options=_WHY) != entry.asset_id:
            raise fault("patrol_id", "unknown_patrol", "该资产没有这次巡查")
    (repair_id,) = await begin_repairs(session, caller, [(entry, row.division_code)])
    return Changed(id=repair_id, version=1)


async def begin_repairs(session: AsyncSession, caller: Caller, entries: Sequence[tuple[RepairEntry, str]]) -> Sequence[UUID]:
    """Begin repairs of assets that were found fit for it, each with the division where it lies; their ids in that order."""
    parameters = await parameters_on_days(session, Scope.everything(), {entry.on for entry, _ in entries})
    values = [
        {
            **entry.model_dump(exclude={"on"}),
            **begun(REPAIR, entry.on, parameters[entry.on]),
            "division_code": division_code,
            "reported_by": caller.client_id,
            "department": caller.department,
        }
        for entry, division_code in entries
    ]
    if not values:
        return []
    made = insert(Repair).returning(Repair.id, sort_by_parameter_order=True)
    ids = (await session.scalars(made, values, execution_options=_WHY)).all()
    await publish_task(session, TASK_CHANGED, REPAIRS, *ids)
    told = [
        audit.Entry("repair.report", "repair", id, detail={"asset": str(entry.asset_id)})
        for id, (entry, _) in zip(ids, entries, strict=True)
    ]
    await audit.record_all(session, caller, told)
    return ids


async def take_repair(session: AsyncSession, caller: Caller, repair_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a repair one step along.

    Raises:
        Problem: 404 ``unknown_repair``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    statement = caller.scope.restrict(select(Repair).where(Repair.id == repair_id), Repair.division_code)
    row = (await session.scalars(statement.with_for_update())).one_or_none()
    if row is None:
        raise unknown_repair()
    check_version(seen, row.version)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    changes: dict[str, Any] = {}
    blocks: tuple[Block, ...] = ()
    match said:
        case AssigningRepair():
            changes = {"repairer": said.repairer, "estimate": said.estimate}
        case FinishingRepair():
            changes = {"cost": said.cost}
            if row.estimate is not None and said.cost > row.estimate and said.opinion is None:
                blocks = (Block("over_estimate", f"超过预计费用 {row.estimate} 元,须说明原因", "body.opinion"),)
        case SettlingRepair():
            changes = {"money": said.money, "voucher_no": said.voucher_no}
    ground = Ground(row.division_code, RepairFacts(), parameters)
    await move(session, caller, REPAIR, row, ground, Taking(code, said, changes, blocks))
    await publish_task(session, TASK_CHANGED, REPAIRS, repair_id)
    await _record(session, caller, f"repair.{code}", "repair", repair_id, said.opinion, {"state": row.state})
    return Changed(id=repair_id, version=row.version)


async def _record(
    session: AsyncSession,
    caller: Caller,
    action: str,
    resource: str,
    resource_id: UUID,
    reason: str | None,
    detail: Mapping[str, Any],
) -> None:
    await audit.record(
        session, caller, action=action, resource=resource, resource_id=resource_id, purpose=reason, detail=dict(detail)
    )
