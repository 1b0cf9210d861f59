"""Recording contracts 合同 and ending them before their time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.commands.common import finish, require_state, works_locked
from services.funds.implementation.machine import CONTRACTING
from services.funds.implementation.problems import unknown_contract
from services.funds.implementation.queries import contracts_of, twins_of
from services.funds.implementation.rules import CONTRACT_KINDS, Terms, Twin, split_among, term_blocks
from services.funds.implementation.schemas.contracts import ContractEntry, ContractTermination
from services.funds.implementation.tables import Contract, Party, Works
from services.funds.parameters.queries import parameters_on
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import blocked

__all__ = ["contract_locked", "end_contract", "record_contract"]

_WHY = {"unscoped": "the implementation was found within the caller's scope"}
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('contract:' || :place || ':' || :kind, 0))")


async def record_contract(session: AsyncSession, caller: Caller, works_id: UUID, entry: ContractEntry) -> Changed:
    """Record a contract that was signed for a project.

    Raises:
        Problem: 404 ``unknown_works``; 409 ``wrong_state``, ``contract_exists``, ``blocked`` with everything that is out of the ordinary
            without a reason; 403 ``level_needed``; 422 ``future_date``, ``unknown_party``.
    """
    check_day("signed_on", entry.signed_on)
    works, project = await works_locked(session, caller, works_id)
    require_state(caller, works, project, CONTRACTING, "登记合同")
    await _check_party(session, entry.party_id)
    if blocks := await _against(session, caller, works, project, entry):
        raise blocked("登记合同", blocks)
    values = {
        **entry.model_dump(),
        "works_id": works_id,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    new = insert(Contract).values(values).on_conflict_do_nothing().returning(Contract.id, Contract.version)
    row = (await session.execute(new, execution_options=_WHY)).one_or_none()
    if row is None:
        raise Problem(409, "contract_exists", "该项目已登记这个合同编号。")
    detail = {"contract": row.id, "party": entry.party_id, "amount": str(entry.amount), "kind": entry.kind}
    await finish(session, caller, works, "record_contract", entry.split_reason, detail)
    return Changed(id=row.id, version=row.version)


async def _check_party(session: AsyncSession, party_id: UUID) -> None:
    if await session.scalar(select(Party.id).where(Party.id == party_id)) is None:
        raise fault("party_id", "unknown_party", "没有这个往来单位")


async def _against(session: AsyncSession, caller: Caller, works: Works, project: Row[Any], entry: ContractEntry) -> list[Block]:
    """Everything that stands against a contract."""
    parameters = await parameters_on(session, Scope.everything(), entry.signed_on)
    values = {name: parameter.value for name, parameter in parameters.items()}
    held = [row for row in await contracts_of(session, caller.scope, works.id) if row.state == "active"]
    contracted = sum(row.amount + row.changed_amount for row in held)
    terms = Terms(**entry.model_dump(exclude={"party_id", "contract_no", "deliverable", "split_reason"}))
    blocks = term_blocks(terms, project.planned_amount, contracted, values)
    if entry.split_reason is None:
        # Two contracts of one place that are recorded at once see each other.
        await session.execute(_ONE_AT_A_TIME, {"place": project.division_code, "kind": entry.kind}, execution_options=_WHY)
        unit, place = project.responsible_unit, project.division_code
        found = await twins_of(session, caller.scope, unit, place, entry.kind)
        twins = [Twin(row.project_code, row.amount, row.signed_on) for row in found]
        if split := split_among(terms, twins, values):
            blocks.append(_split(entry, split))
    return blocks


def _split(entry: ContractEntry, split: list[Twin]) -> Block:
    total = entry.amount + sum(twin.amount for twin in split)
    codes = "、".join(dict.fromkeys(twin.project_code for twin in split))
    told = (
        f"与项目 {codes} 同单位、同地点、同类别的合同合计 {total:.2f} 元,达到{CONTRACT_KINDS[entry.kind]}公开招标金额,"
        "疑似拆分采购,须书面说明"
    )
    return Block("split_suspected", told, "body.split_reason")


async def contract_locked(
    session: AsyncSession, caller: Caller, contract_id: UUID, seen: int, what: str
) -> tuple[Works, Row[Any], Contract]:
    """A contract that holds, with its implementation and project; the implementation is locked before it.

    Raises:
        Problem: 404 ``unknown_contract``; 412; 409 ``wrong_state``, ``contract_ended``; 403 ``level_needed``.
    """
    found = select(Contract.works_id).join(Works, Works.id == Contract.works_id).join(Project, Project.id == Works.project_id)
    cut = caller.scope.restrict(found.where(Contract.id == contract_id), Project.division_code)
    works_id = (await session.execute(cut)).scalar_one_or_none()
    if works_id is None:
        raise unknown_contract()
    works, project = await works_locked(session, caller, works_id)
    locked = select(Contract).where(Contract.id == contract_id).with_for_update()
    contract = (await session.scalars(locked, execution_options=_WHY)).one()
    check_version(seen, contract.version)
    require_state(caller, works, project, CONTRACTING, what)
    if contract.state != "active":
        raise Problem(409, "contract_ended", f"该合同已于 {contract.terminated_on} 终止。")
    return works, project, contract


async def end_contract(
    session: AsyncSession, caller: Caller, contract_id: UUID, ending: ContractTermination, seen: int
) -> Changed:
    """End a contract before its time 终止, with the reason.

    Raises:
        Problem: as :func:`contract_locked`; 422 ``future_date``, ``invalid_date``.
    """
    works, _project, contract = await contract_locked(session, caller, contract_id, seen, "终止合同")
    check_day("on", ending.on, since=contract.signed_on)
    contract.state, contract.terminated_on, contract.termination_reason = "terminated", ending.on, ending.reason
    contract.version += 1
    contract.changed_at = func.clock_timestamp()
    await finish(session, caller, works, "end_contract", ending.reason, {"contract": contract_id, "on": ending.on})
    return Changed(id=contract_id, version=contract.version)
