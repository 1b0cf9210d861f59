"""Registering resources, correcting them, taking them off the register."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands.common import bump, collective_locked, record, written
from services.assets.collective.problems import unknown_collective, unknown_resource
from services.assets.collective.schemas.resources import (
    CollectiveResourceCorrection,
    CollectiveResourceForm,
    CollectiveResourceWithdrawal,
)
from services.assets.collective.tables import Collective, CollectiveResource
from services.assets.operation.queries import tied
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["correct_resource", "register_resource", "resources_locked", "withdraw_resource"]

_WHY = {"unscoped": "the collective was found within the caller's scope"}
_EXISTS = "该集体经济组织已登记同名的资源。"


async def register_resource(session: AsyncSession, caller: Caller, entry: CollectiveResourceForm) -> Changed:
    """Register a resource of a collective.

    Raises:
        Problem: 422 ``unknown_collective``; 403 ``level_needed``; 409 ``collective_ended``, ``resource_exists``.
    """
    try:
        collective = await collective_locked(session, caller, entry.collective_id, "资源登记")
    except Problem as problem:
        if problem.code != unknown_collective().code:
            raise
        raise fault("collective_id", "unknown_collective", "没有这个集体经济组织,或它不在您的数据范围内") from None
    values = {
        **entry.model_dump(),
        "division_code": collective.division_code,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = insert(CollectiveResource).values(values).on_conflict_do_nothing().returning(CollectiveResource.id)
    resource_id: UUID | None = (await session.execute(made, execution_options=_WHY)).scalar_one_or_none()
    if resource_id is None:
        raise Problem(409, "resource_exists", _EXISTS)
    await bump(session, collective)
    detail = {"collective": str(collective.id), "kind": entry.kind}
    await record(session, caller, "collective_resource.register", "collective_resource", resource_id, None, detail)
    return Changed(id=resource_id, version=1)


async def correct_resource(
    session: AsyncSession, caller: Caller, resource_id: UUID, correction: CollectiveResourceCorrection, seen: int
) -> Changed:
    """Correct a resource; what it was stays in the log. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_resource``; 412; 403 ``level_needed``; 409 ``collective_ended``, ``resource_withdrawn``, ``resource_exists``;
            422 ``missing_value``.
    """
    collective, resource = await _locked(session, caller, resource_id, seen, "资源更正")
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    changed = {name: value for name, value in fields.items() if getattr(resource, name) != value}
    if not changed:
        return Changed(id=resource_id, version=seen)
    before = {name: getattr(resource, name) for name in changed}
    for name, value in changed.items():
        setattr(resource, name, value)
    if resource.area is None and resource.quantity is None:
        raise fault("area", "missing_value", "须填写面积或数量")
    if (resource.quantity is None) != (resource.unit is None):
        raise fault("unit", "missing_value", "数量和计量单位须同时填写")
    try:
        await _kept(session, collective, resource)
    except IntegrityError as error:
        if violated(error) != "uq_collective_resource_name":
            raise
        raise Problem(409, "resource_exists", _EXISTS) from error
    await written(session, caller, collective.id, "resource", resource_id, correction.reason, before, changed)
    detail = {"fields": sorted(changed)}
    await record(session, caller, "collective_resource.correct", "collective_resource", resource_id, correction.reason, detail)
    return Changed(id=resource_id, version=resource.version)


async def withdraw_resource(
    session: AsyncSession, caller: Caller, resource_id: UUID, withdrawal: CollectiveResourceWithdrawal, seen: int
) -> Changed:
    """Take a resource off the register of which no contract is handed in or in force.

    Raises:
        Problem: 404 ``unknown_resource``; 412; 403 ``level_needed``; 409 ``collective_ended``, ``resource_withdrawn``,
            ``contract_in_force``; 422 ``future_date``.
    """
    collective, resource = await _locked(session, caller, resource_id, seen, "资源注销")
    check_day("on", withdrawal.on)
    if numbers := await tied(session, Scope.everything(), resource_id):
        raise Problem(409, "contract_in_force", f"须先办结合同 {'、'.join(numbers)}。")
    resource.withdrawn_on = withdrawal.on
    await _kept(session, collective, resource)
    after = {"withdrawn_on": withdrawal.on}
    await written(session, caller, collective.id, "resource", resource_id, withdrawal.reason, {"withdrawn_on": None}, after)
    detail = {"on": str(withdrawal.on)}
    await record(session, caller, "collective_resource.withdraw", "collective_resource", resource_id, withdrawal.reason, detail)
    return Changed(id=resource_id, version=resource.version)


async def resources_locked(session: AsyncSession, caller: Caller, ids: Collection[UUID]) -> Sequence[CollectiveResource]:
    """Those of these resources that are in the caller's scope, locked in the order of their ids."""
    row = CollectiveResource
    statement = caller.scope.restrict(select(row).where(row.id.in_(ids)), row.division_code)
    return (await session.scalars(statement.order_by(row.id).with_for_update())).all()


async def _locked(
    session: AsyncSession, caller: Caller, resource_id: UUID, seen: int, what: str
) -> tuple[Collective, CollectiveResource]:
    """A resource in the register with its collective, both locked: the collective first, as whoever registers one holds it."""
    row = CollectiveResource
    found = select(row.collective_id).where(row.id == resource_id)
    collective_id = await session.scalar(caller.scope.restrict(found, row.division_code))
    if collective_id is None:
        raise unknown_resource()
    collective = await collective_locked(session, caller, collective_id, what)
    (resource,) = await resources_locked(session, caller, [resource_id])
    check_version(seen, resource.version)
    if resource.withdrawn_on is not None:
        raise Problem(409, "resource_withdrawn", f"该资源已于 {resource.withdrawn_on} 注销。")
    return collective, resource


async def _kept(session: AsyncSession, collective: Collective, resource: CollectiveResource) -> None:
    await next_version(session, resource)
    await bump(session, collective)
