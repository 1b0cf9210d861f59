"""What comes in of a disposal 处置收入 and what it is used for again 收入再安排. Under the lock of the disposal, so that no more is used than came in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.candidates.queries import known_projects
from services.assets.disposals.commands.common import WHY, changed, disposal_locked, require_own, wrong_state
from services.assets.disposals.machine import DISPOSAL, PAYING, USING
from services.assets.disposals.problems import unknown_money
from services.assets.disposals.queries import sums_of
from services.assets.disposals.schemas.entries import MoneyReversing, ProceedsEntry, ProceedsUseEntry
from services.assets.disposals.tables import Disposal, DisposalProceeds, DisposalUse
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.moving import moves_of

__all__ = ["receive", "reverse_proceeds", "reverse_use", "use"]


async def receive(session: AsyncSession, caller: Caller, disposal_id: UUID, entry: ProceedsEntry) -> Changed:
    """Record proceeds that arrived.

    Raises:
        Problem: 404 ``unknown_disposal``; 403 ``level_needed``; 409 ``wrong_state``, ``over_price``; 422 ``future_date``, ``invalid_date``.
    """
    disposal = await disposal_locked(session, caller, disposal_id)
    require_own(caller, disposal.unit_code, "登记收入")
    if disposal.state not in PAYING:
        raise wrong_state(disposal, "登记收入")
    # Part of the price may be paid before the asset goes, but nothing before it was decided upon.
    moves = await moves_of(session, DISPOSAL, disposal_id)
    approved = next(one.happened_on for one in reversed(moves) if one.step == "approve")
    check_day("received_on", entry.received_on, since=approved)
    left = (disposal.price or 0) - (await sums_of(session, Scope.everything(), disposal_id)).proceeds
    if entry.amount > left:
        raise Problem(409, "over_price", f"超过成交价尚未入账的 {left} 元。")
    made = await _added(session, caller, DisposalProceeds, {"disposal_id": disposal_id, **entry.model_dump()})
    return await changed(session, caller, disposal, "receive", None, {"proceeds": made, "amount": str(entry.amount)})


async def use(session: AsyncSession, caller: Caller, disposal_id: UUID, entry: ProceedsUseEntry) -> Changed:
    """Record what proceeds were used for.

    Raises:
        Problem: 404 ``unknown_disposal``; 403 ``level_needed``; 409 ``wrong_state``, ``over_proceeds``; 422 ``future_date``, ``invalid_date``,
            ``unknown_project``.
    """
    disposal = await disposal_locked(session, caller, disposal_id)
    require_own(caller, disposal.unit_code, "登记收入使用")
    if disposal.state not in USING:
        raise wrong_state(disposal, "登记收入使用")
    check_day("used_on", entry.used_on, since=disposal.executed_on)
    if entry.project_id is not None and not await known_projects(session, caller.scope, [entry.project_id]):
        raise fault("project_id", "unknown_project", "没有这个验收项目,或它不在您的数据范围内")
    sums = await sums_of(session, Scope.everything(), disposal_id)
    if entry.amount > (left := sums.proceeds - sums.used):
        raise Problem(409, "over_proceeds", f"超过尚未使用的收入 {left} 元。")
    made = await _added(session, caller, DisposalUse, {"disposal_id": disposal_id, **entry.model_dump()})
    return await changed(session, caller, disposal, "use", None, {"use": made, "amount": str(entry.amount)})


async def reverse_proceeds(
    session: AsyncSession, caller: Caller, disposal_id: UUID, proceeds_id: UUID, entry: MoneyReversing
) -> Changed:
    """Undo proceeds that were recorded by mistake, by their opposite; both stay readable.

    Raises:
        Problem: 404 ``unknown_disposal``, ``unknown_money``; 403 ``level_needed``; 409 ``wrong_state`` once the asset is written off, ``reversed``,
            ``used_already``; 422 ``future_date``, ``invalid_date``.
    """
    disposal = await disposal_locked(session, caller, disposal_id)
    require_own(caller, disposal.unit_code, "冲销")
    found = await _found(session, disposal, DisposalProceeds, proceeds_id)
    if disposal.state not in PAYING:
        raise wrong_state(disposal, "冲销收入")
    check_day("on", entry.on, since=found.received_on)
    sums = await sums_of(session, Scope.everything(), disposal_id)
    opposite = {"received_on": entry.on, "account": found.account, "voucher_no": found.voucher_no}
    await _reversed(session, caller, DisposalProceeds, found, opposite, entry)
    if sums.used > sums.proceeds - found.amount:
        raise Problem(409, "used_already", f"已使用收入 {sums.used} 元,请先冲销使用记录。")
    return await changed(session, caller, disposal, "reverse_proceeds", entry.reason, {"proceeds": str(proceeds_id)})


async def reverse_use(session: AsyncSession, caller: Caller, disposal_id: UUID, use_id: UUID, entry: MoneyReversing) -> Changed:
    """Undo a use that was recorded by mistake, by its opposite; both stay readable.

    Raises:
        Problem: 404 ``unknown_disposal``, ``unknown_money``; 403 ``level_needed``; 409 ``reversed``; 422 ``future_date``, ``invalid_date``.
    """
    disposal = await disposal_locked(session, caller, disposal_id)
    require_own(caller, disposal.unit_code, "冲销")
    found = await _found(session, disposal, DisposalUse, use_id)
    check_day("on", entry.on, since=found.used_on)
    opposite = {"used_on": entry.on, "purpose": found.purpose, "project_id": found.project_id, "note": found.note}
    await _reversed(session, caller, DisposalUse, found, opposite, entry)
    return await changed(session, caller, disposal, "reverse_use", entry.reason, {"use": str(use_id)})


async def _found(session: AsyncSession, disposal: Disposal, table: Any, row_id: UUID) -> Any:  # noqa: ANN401 - a table, a row
    found = await session.get(table, row_id, execution_options=WHY)
    if found is None or found.disposal_id != disposal.id or found.reverses is not None:
        raise unknown_money()
    return found


async def _added(session: AsyncSession, caller: Caller, table: Any, values: dict[str, Any]) -> str:  # noqa: ANN401 - a table
    who = {"recorded_by": caller.client_id, "department": caller.department}
    made = insert(table).values({**values, **who}).returning(table.id)
    return str((await session.execute(made, execution_options=WHY)).scalar_one())


async def _reversed(
    session: AsyncSession,
    caller: Caller,
    table: Any,  # noqa: ANN401 - a table
    found: Any,  # noqa: ANN401 - its row
    opposite: dict[str, Any],
    entry: MoneyReversing,
) -> None:
    values = {
        **opposite,
        "disposal_id": found.disposal_id,
        "amount": -found.amount,
        "reverses": found.id,
        "reason": entry.reason,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(table).values(values).on_conflict_do_nothing().returning(table.id)
    if (await session.execute(made, execution_options=WHY)).one_or_none() is None:
        raise Problem(409, "reversed", "这笔记录已经冲销。")
