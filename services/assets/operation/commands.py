"""Contracts of assets and of collective resources: written, filed, ended; what came in of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands import resources_locked
from services.assets.collective.queries import resource
from services.assets.operation.events import publish_contracts
from services.assets.operation.gathering import gather
from services.assets.operation.machine import CONTRACT
from services.assets.operation.problems import unknown_contract, unknown_receipt
from services.assets.operation.schemas import OperatingContractEntry, ReceiptEntry, ReceiptReversing
from services.assets.operation.sharing import opposite, share_out, take_turns
from services.assets.operation.tables import ContractDue, OperatingContract, Receipt
from services.assets.parameters.queries import parameters_on
from services.assets.register.commands import assets_locked
from services.assets.register.queries import asset
from services.assets.register.rules import OWNERS, PRIVATE
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.schemas import Said

__all__ = ["receive", "reverse_receipt", "take_contract", "take_turns", "write_contract"]

_WHY = {"unscoped": "the asset was found within the caller's scope"}
_OWED = ("filed", "terminated", "ended")


async def write_contract(session: AsyncSession, caller: Caller, entry: OperatingContractEntry) -> Changed:
    """Write a contract of an asset or a resource, for its village or whoever owns it to submit.

    Raises:
        Problem: 422 ``unknown_asset``, ``unknown_resource``, ``private``, ``future_date``; 409 ``contract_recorded``.
    """
    check_day("on", entry.on)
    check_day("signed_on", entry.signed_on)
    division_code = await _place_of(session, caller, entry)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **entry.model_dump(exclude={"on", "dues"}),
        **begun(CONTRACT, entry.on, parameters),
        "division_code": division_code,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(OperatingContract).values(values).on_conflict_do_nothing()
    new = (await session.execute(made.returning(OperatingContract.id), execution_options=_WHY)).one_or_none()
    if new is None:
        raise Problem(409, "contract_recorded", "该地已登记同一编号的合同。")
    dues = [{"contract_id": new.id, "number": number, **due.model_dump()} for number, due in enumerate(entry.dues, start=1)]
    if dues:
        await session.execute(insert(ContractDue), dues, execution_options=_WHY)
    await _finish(session, caller, new.id, "write", None, {**_subject(entry), "contract": entry.contract_no})
    return Changed(id=new.id, version=1)


async def _place_of(session: AsyncSession, caller: Caller, entry: OperatingContractEntry) -> str:
    """Where a contract lies: where its asset or resource does."""
    if entry.resource_id is not None:
        try:
            return str((await resource(session, caller.scope, entry.resource_id)).division_code)
        except Problem:
            raise fault("resource_id", "unknown_resource", "没有这项资源,或它不在您的数据范围内") from None
    assert entry.asset_id is not None  # noqa: S101 - the entry has one of both
    try:
        row = await asset(session, caller.scope, entry.asset_id)
    except Problem:
        raise fault("asset_id", "unknown_asset", "没有这项资产,或它不在您的数据范围内") from None
    if row.owner_level in PRIVATE:
        told = f"归{OWNERS[row.owner_level]}所有的资产由其自主经营,不登记经营合同"
        raise fault("asset_id", "private", told)
    return str(row.division_code)


def _subject(of: OperatingContractEntry) -> dict[str, str]:
    return {"asset": str(of.asset_id)} if of.resource_id is None else {"resource": str(of.resource_id)}


async def take_contract(session: AsyncSession, caller: Caller, contract_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a contract one step along.

    Raises:
        Problem: 404 ``unknown_contract``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    contract = await _locked(session, caller, contract_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    if code in {"submit", "file"}:
        # Two contracts of one asset or resource are judged one after the other.
        if contract.resource_id is not None:
            await resources_locked(session, caller, [contract.resource_id])
        elif contract.asset_id is not None:
            await assets_locked(session, caller, [contract.asset_id])
    facts = await gather(session, contract, said.on, parameters, late_reason=said.opinion is not None)
    await move(session, caller, CONTRACT, contract, Ground(contract.division_code, facts, parameters), Taking(code, said))
    await _finish(session, caller, contract_id, code, said.opinion, {"state": contract.state})
    return Changed(id=contract_id, version=contract.version)


async def receive(session: AsyncSession, caller: Caller, contract_id: UUID, entry: ReceiptEntry) -> Changed:
    """Record income of a contract that arrived on the account of the collective or of the treasury.

    Raises:
        Problem: 404 ``unknown_contract``; 403 ``level_needed``; 409 ``wrong_state``, ``over_schedule``; 422 ``future_date``, ``invalid_date``.
    """
    contract = await _locked(session, caller, contract_id)
    _of_level(caller, contract)
    if contract.state not in _OWED:
        raise Problem(409, "wrong_state", f"合同当前状态为“{CONTRACT.states[contract.state].title}”,不能登记收益。")
    check_day("received_on", entry.received_on, since=contract.signed_on)
    due = select(func.coalesce(func.sum(ContractDue.amount), 0)).where(ContractDue.contract_id == contract_id)
    received = select(func.coalesce(func.sum(Receipt.amount), 0)).where(Receipt.contract_id == contract_id)
    left: Decimal = (
        await session.scalar(select(due.scalar_subquery() - received.scalar_subquery()), execution_options=_WHY)
    ) or Decimal()
    if entry.amount > left:
        raise Problem(409, "over_schedule", f"超过合同尚未收取的 {left} 元。")
    values = {
        "contract_id": contract_id,
        "recorded_by": caller.client_id,
        "department": caller.department,
        **entry.model_dump(),
    }
    made = insert(Receipt).values(values).returning(Receipt.id)
    receipt_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await share_out(session, contract, receipt_id, entry.amount)
    return await _changed(session, caller, contract, "receive", None, {"receipt": str(receipt_id), "amount": str(entry.amount)})


async def reverse_receipt(
    session: AsyncSession, caller: Caller, contract_id: UUID, receipt_id: UUID, entry: ReceiptReversing
) -> Changed:
    """Undo a receipt that was recorded by mistake, by its opposite; both stay readable.

    Raises:
        Problem: 404 ``unknown_contract``, ``unknown_receipt``; 403 ``level_needed``; 409 ``reversed``, ``distributed``; 422 ``future_date``, ``invalid_date``.
    """
    contract = await _locked(session, caller, contract_id)
    _of_level(caller, contract)
    found = await session.get(Receipt, receipt_id, execution_options=_WHY)
    if found is None or found.contract_id != contract_id or found.reverses is not None:
        raise unknown_receipt()
    check_day("on", entry.on, since=found.received_on)
    values = {
        "contract_id": contract_id,
        "received_on": entry.on,
        "amount": -found.amount,
        "account": found.account,
        "voucher_no": found.voucher_no,
        "reverses": receipt_id,
        "reason": entry.reason,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(Receipt).values(values).on_conflict_do_nothing().returning(Receipt.id)
    reversal = (await session.execute(made, execution_options=_WHY)).one_or_none()
    if reversal is None:
        raise Problem(409, "reversed", "这笔收益已经冲销。")
    await opposite(session, receipt_id, reversal.id)
    return await _changed(session, caller, contract, "reverse", entry.reason, {"receipt": str(receipt_id)})


def _of_level(caller: Caller, contract: OperatingContract) -> None:
    if not caller.scope.contains(Level.VILLAGE.unit(contract.division_code)):
        raise Problem(403, "level_needed", "收益须由资产所在的村、镇登记。")


async def _locked(session: AsyncSession, caller: Caller, contract_id: UUID, seen: int | None = None) -> OperatingContract:
    row = OperatingContract
    statement = caller.scope.restrict(select(row).where(row.id == contract_id), row.division_code)
    contract = (await session.scalars(statement.with_for_update())).one_or_none()
    if contract is None:
        raise unknown_contract()
    if seen is not None:
        check_version(seen, contract.version)
    return contract


async def _changed(
    session: AsyncSession, caller: Caller, contract: OperatingContract, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> Changed:
    await next_version(session, contract)
    await _finish(session, caller, contract.id, deed, reason, detail)
    return Changed(id=contract.id, version=contract.version)


async def _finish(
    session: AsyncSession, caller: Caller, contract_id: UUID, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> None:
    await publish_contracts(session, contract_id)
    await audit.record(
        session,
        caller,
        action=f"operating_contract.{deed}",
        resource="operating_contract",
        resource_id=contract_id,
        purpose=reason,
        detail=dict(detail),
    )
