"""Changes of contracts 合同变更: one person proposes, another approves; beyond a share of the contract the county does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.commands.common import bump, finish
from services.funds.implementation.commands.contracts import contract_locked
from services.funds.implementation.facts import WorksFacts
from services.funds.implementation.gathering import gather
from services.funds.implementation.machine import BUILDING, WORKS
from services.funds.implementation.queries import changes_of, contracts_of
from services.funds.implementation.rules import beyond_change
from services.funds.implementation.schemas.contracts import ChangeDeciding, ChangeProposal, CountyChangeDeciding
from services.funds.implementation.tables import Contract, ContractChange, Works
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Block, Level
from shared.workflow.deadlines import due_of
from shared.workflow.moving import blocked

__all__ = ["decide_change", "propose_change"]

_WHY = {"unscoped": "the implementation was found within the caller's scope"}


async def propose_change(
    session: AsyncSession, caller: Caller, contract_id: UUID, proposal: ChangeProposal, seen: int
) -> Changed:
    """Propose a change of a contract.

    Raises:
        Problem: as :func:`~services.funds.implementation.commands.contracts.contract_locked`; 409 ``change_waiting``; 422 ``future_date``,
            ``invalid_date``, ``amount_too_low``.
    """
    works, _project, contract = await contract_locked(session, caller, contract_id, seen, "变更合同")
    check_day("on", proposal.on, since=contract.signed_on)
    if contract.amount + contract.changed_amount + proposal.amount <= 0:
        raise fault("amount", "amount_too_low", "变更后的合同金额须大于 0")
    if proposal.ends_on is not None and proposal.ends_on < contract.starts_on:
        raise fault("ends_on", "invalid_date", f"日期不能早于 {contract.starts_on}")
    values = {
        "contract_id": contract_id,
        "number": len(await changes_of(session, caller.scope, contract_id)) + 1,
        "amount": proposal.amount,
        "ends_on": proposal.ends_on,
        "reason": proposal.reason,
        "proposed_on": proposal.on,
        "proposed_by": caller.client_id,
        "proposed_name": caller.name,
    }
    new = insert(ContractChange).values(values).on_conflict_do_nothing().returning(ContractChange.id)
    if await session.scalar(new, execution_options=_WHY) is None:
        raise Problem(409, "change_waiting", "该合同已有一项待批准的变更。")
    detail = {"contract": contract_id, "amount": str(proposal.amount)}
    return await _kept(session, caller, works, contract, "propose_change", proposal.reason, detail)


async def decide_change(
    session: AsyncSession, caller: Caller, contract_id: UUID, deciding: ChangeDeciding | CountyChangeDeciding, seen: int
) -> Changed:
    """Approve or refuse the change that waits. What makes up more than the share of the parameter together is for the county.

    Raises:
        Problem: as :func:`~services.funds.implementation.commands.contracts.contract_locked`; 409 ``no_change_waiting``, ``blocked`` with
            ``same_person``, ``opinion_needed``, ``approval_needed``, ``over_plan``; 422 ``future_date``, ``invalid_date``.
    """
    works, project, contract = await contract_locked(session, caller, contract_id, seen, "批准合同变更")
    county = isinstance(deciding, CountyChangeDeciding)
    if county and not caller.scope.contains(Level.COUNTY.unit(project.division_code)):
        raise Problem(403, "level_needed", "须由县级批准合同变更。")
    waiting = select(ContractChange).where(ContractChange.contract_id == contract_id, ContractChange.state == "proposed")
    change = (await session.scalars(waiting, execution_options=_WHY)).one_or_none()
    if change is None:
        raise Problem(409, "no_change_waiting", "该合同没有待批准的变更。")
    check_day("on", deciding.on, since=change.proposed_on)
    blocks = list(_against(caller, change, deciding))
    if deciding.approved:
        blocks += [] if county else await _for_the_county(session, caller, contract, change, deciding.on)
        blocks += await _over_plan(session, caller, project, contract, change, deciding)
    if blocks:
        raise blocked("批准合同变更", blocks)
    change.decided_on, change.decided_by, change.decided_name = deciding.on, caller.client_id, caller.name
    change.opinion = deciding.opinion
    change.decision_no = deciding.decision_no if isinstance(deciding, CountyChangeDeciding) else None
    change.state = "approved" if deciding.approved else "refused"
    if deciding.approved:
        contract.changed_amount += change.amount
        contract.ends_on = change.ends_on or contract.ends_on
        contract.plan_reason = contract.plan_reason or deciding.plan_reason
        await _move_deadline(session, caller, works, project)
    detail = {"contract": contract_id, "number": change.number, "approved": deciding.approved}
    return await _kept(session, caller, works, contract, "decide_change", deciding.opinion, detail)


def _against(caller: Caller, change: ContractChange, deciding: ChangeDeciding) -> Iterator[Block]:
    if change.proposed_by == caller.client_id:
        yield Block("same_person", "变更不能由提出的同一人批准")
    if not deciding.approved and deciding.opinion is None:
        yield Block("opinion_needed", "不批准的须填写意见", "body.opinion")


async def _for_the_county(
    session: AsyncSession, caller: Caller, contract: Contract, change: ContractChange, on: date
) -> list[Block]:
    """Whether the changes together are more than others than the county may approve."""
    percent = (await parameters_on(session, Scope.everything(), on))["contract_change_percent"].value
    before = [row.amount for row in await changes_of(session, caller.scope, contract.id) if row.state == "approved"]
    share = beyond_change(contract.amount, before, change.amount, percent)
    return [] if share is None else [Block("approval_needed", f"累计变更 {share:.2f}%,超过 {percent:g}%,须由县级批准")]


async def _over_plan(
    session: AsyncSession,
    caller: Caller,
    project: Row[Any],
    contract: Contract,
    change: ContractChange,
    deciding: ChangeDeciding,
) -> list[Block]:
    """Whether the contracts exceed the plan by this change without anybody having said why."""
    if change.amount <= 0 or contract.plan_reason is not None or deciding.plan_reason is not None:
        return []
    held = [row for row in await contracts_of(session, caller.scope, contract.works_id) if row.state == "active"]
    total = change.amount + sum(row.amount + row.changed_amount for row in held)
    if total <= project.planned_amount:
        return []
    told = f"变更后合同总额 {total:.2f} 元超过项目计划总投资 {project.planned_amount:.2f} 元,须说明原因"
    return [Block("over_plan", told, "body.plan_reason")]


async def _move_deadline(session: AsyncSession, caller: Caller, works: Works, project: Row[Any]) -> None:
    """What is being built has to be finished by the new end of its contracts."""
    if works.state not in BUILDING[:1]:
        return
    await session.flush()
    parameters = await parameters_on(session, Scope.everything(), today())
    facts: WorksFacts = await gather(session, caller.scope, works, project, today(), parameters)
    limit = due_of(WORKS.states[works.state], works.state_since, parameters)
    days: list[date] = [day for day in (limit.due_on if limit else None, facts.ends_on) if day is not None]
    bump(works, min(days))


async def _kept(
    session: AsyncSession,
    caller: Caller,
    works: Works,
    contract: Contract,
    action: str,
    reason: str | None,
    detail: dict[str, Any],
) -> Changed:
    contract.version += 1
    contract.changed_at = func.clock_timestamp()
    await finish(session, caller, works, action, reason, detail)
    return Changed(id=contract.id, version=contract.version)
