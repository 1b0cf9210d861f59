"""The labour sub-ledger 劳务报酬台账 (plan measure 8, domain/assets-and-funds §3.9): who worked for pay on a project."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.commands.common import finish, require_state, works_locked
from services.funds.implementation.machine import LABOUR
from services.funds.implementation.schemas.contracts import LabourEntry, LabourRow, LabourWithdrawal
from services.funds.implementation.tables import Contract, Labour, Works
from services.funds.projects.tables import Project
from shared.access import Caller
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem

__all__ = ["record_labour", "withdraw_labour"]

_WHY = {"unscoped": "the implementation was found within the caller's scope"}


async def record_labour(session: AsyncSession, caller: Caller, works_id: UUID, entry: LabourEntry) -> Changed:
    """Record a list of what workers were paid; all of its rows, or none.

    Raises:
        Problem: 404 ``unknown_works``; 409 ``wrong_state``, ``labour_recorded`` where a person's pay from the same day on stands already;
            403 ``level_needed``; 422 ``unknown_contract``, ``future_date``, ``invalid_date`` of a row.
    """
    works, project = await works_locked(session, caller, works_id)
    require_state(caller, works, project, LABOUR, "登记劳务报酬")
    if entry.contract_id is not None:
        await _check_contract(session, works_id, entry.contract_id)
    for number, row in enumerate(entry.workers):
        check_day(f"workers.{number}.paid_on", row.paid_on)
        check_day(f"workers.{number}.worked_to", row.worked_to)
        check_day(f"workers.{number}.worked_from", row.worked_from, since=works.started_on)
    rows = [_values(caller, works_id, entry.contract_id, row) for row in entry.workers]
    made = insert(Labour).on_conflict_do_nothing().returning(Labour.id)
    ids = (await session.scalars(made, rows, execution_options=_WHY)).all()
    if len(ids) < len(rows):
        raise Problem(409, "labour_recorded", "名单中有人员同一开始日期的劳务报酬已经登记,整单未保存。")
    pay = str(sum(row.pay for row in entry.workers))
    await finish(session, caller, works, "record_labour", detail={"rows": len(rows), "pay": pay})
    return Changed(id=works_id, version=works.version)


async def _check_contract(session: AsyncSession, works_id: UUID, contract_id: UUID) -> None:
    found = select(Contract.id).where(Contract.id == contract_id, Contract.works_id == works_id)
    if await session.scalar(found, execution_options=_WHY) is None:
        raise fault("contract_id", "unknown_contract", "该项目没有这份合同")


def _values(caller: Caller, works_id: UUID, contract_id: UUID | None, row: LabourRow) -> dict[str, object]:
    frame = {"works_id": works_id, "contract_id": contract_id}
    return {**row.model_dump(), **frame, "recorded_by": caller.client_id, "department": caller.department}


async def withdraw_labour(session: AsyncSession, caller: Caller, labour_id: UUID, withdrawal: LabourWithdrawal) -> Changed:
    """Withdraw a row that was recorded by mistake 作废; it stays readable.

    Raises:
        Problem: 404 ``unknown_labour``; 409 ``wrong_state``, ``already_withdrawn``; 403 ``level_needed``.
    """
    found = select(Labour.works_id).join(Works, Works.id == Labour.works_id).join(Project, Project.id == Works.project_id)
    cut = caller.scope.restrict(found.where(Labour.id == labour_id), Project.division_code)
    works_id = (await session.execute(cut)).scalar_one_or_none()
    if works_id is None:
        raise Problem(404, "unknown_labour", "没有这条劳务报酬,或它不在您的数据范围内。")
    works, project = await works_locked(session, caller, works_id)
    require_state(caller, works, project, LABOUR, "作废劳务报酬")
    values = {"withdrawn_on": today(), "withdrawn_by": caller.client_id, "withdrawn_reason": withdrawal.reason}
    change = update(Labour).where(Labour.id == labour_id, Labour.withdrawn_on.is_(None)).values(values).returning(Labour.id)
    if await session.scalar(change, execution_options={**_WHY, "synchronize_session": False}) is None:
        raise Problem(409, "already_withdrawn", "该条劳务报酬已经作废。")
    await finish(session, caller, works, "withdraw_labour", withdrawal.reason, {"labour": labour_id})
    return Changed(id=works_id, version=works.version)
