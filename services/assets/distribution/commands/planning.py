"""Writing plans: what a place has earned and no plan has drawn is drawn whole, and shared out in lines."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Uuid, delete, exists, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.commands.common import WHY, changed, finish, plan_locked, require_state
from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.schemas import DistributionCorrection, DistributionEntry, DistributionLineEntry
from services.assets.distribution.tables import Distribution, DistributionLine, DistributionSource
from services.assets.operation.commands import take_turns
from services.assets.operation.tables import Receipt, ReceiptShare
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.registry.places import place_within
from shared.registry.tables import KnownHousehold
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem
from shared.workflow.moving import begun

__all__ = ["correct", "write"]


async def write(session: AsyncSession, caller: Caller, entry: DistributionEntry) -> Changed:
    """Write a plan for all that a place's assets have earned by a day and no plan has drawn.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``, ``unknown_household`` at every line; 409 ``nothing_to_distribute``.
    """
    check_day("on", entry.on)
    check_day("cut_off", entry.cut_off)
    await place_within(session, caller.scope, entry.division_code)
    plan = Distribution(
        **entry.model_dump(exclude={"on", "lines"}),
        **begun(DISTRIBUTION, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        recorded_by=caller.client_id,
        department=caller.department,
    )
    session.add(plan)
    await session.flush()
    await _draw(session, plan)
    await _set_lines(session, plan.id, entry.lines)
    await finish(session, caller, plan, "write", None, {"year": plan.year, "cut_off": plan.cut_off.isoformat()})
    return Changed(id=plan.id, version=plan.version)


async def correct(
    session: AsyncSession, caller: Caller, distribution_id: UUID, correction: DistributionCorrection, seen: int
) -> Changed:
    """Correct a plan that no meeting has passed; another last day draws the income anew.

    Raises:
        Problem: 404 ``unknown_distribution``; 412; 409 ``wrong_state``, ``nothing_to_distribute``; 422 as :func:`write`.
    """
    plan = await plan_locked(session, caller, distribution_id, seen)
    require_state(plan, "draft", "更正")
    fields = correction.model_fields_set - {"reason"}
    for name in fields - {"lines"}:
        setattr(plan, name, getattr(correction, name))
    if "cut_off" in fields:
        check_day("cut_off", correction.cut_off)
        await session.flush()
        drawn = delete(DistributionSource).where(DistributionSource.distribution_id == plan.id)
        await session.execute(drawn, execution_options=WHY)
        await _draw(session, plan)
    if "lines" in fields:
        await session.execute(
            delete(DistributionLine).where(DistributionLine.distribution_id == plan.id), execution_options=WHY
        )
        await _set_lines(session, plan.id, correction.lines)
    return await changed(session, caller, plan, "correct", correction.reason, {"fields": sorted(fields)})


async def _draw(session: AsyncSession, plan: Distribution) -> None:
    """Draw every open share of the place's receipts, in turns with who draws or reverses them too."""
    await take_turns(session, [plan.division_code])
    share, receipt, drawn = ReceiptShare, Receipt, DistributionSource
    taken = exists().where(drawn.receipt_id == share.receipt_id, drawn.division_code == share.division_code, ~drawn.released)
    columns = (literal(plan.id, Uuid()), share.receipt_id, share.division_code, share.amount)
    rows = (
        select(*columns)
        .join(receipt, receipt.id == share.receipt_id)
        .where(share.division_code == plan.division_code, receipt.received_on <= plan.cut_off, ~taken)
    )
    names = ["distribution_id", "receipt_id", "division_code", "amount"]
    made = insert(drawn).from_select(names, rows).returning(drawn.amount)
    amounts = (await session.scalars(made, execution_options=WHY)).all()
    if sum(amounts) <= 0:
        raise Problem(409, "nothing_to_distribute", f"到 {plan.cut_off} 没有已到账、尚未列入方案的收益。")


async def _set_lines(session: AsyncSession, distribution_id: UUID, lines: Sequence[DistributionLineEntry]) -> None:
    wanted = {line.household_no for line in lines if line.household_no is not None}
    known = select(KnownHousehold.household_no, KnownHousehold.id).where(
        KnownHousehold.household_no.in_(wanted), KnownHousehold.closed_on.is_(None)
    )
    homes = {row.household_no: row.id for row in await session.execute(known, execution_options=WHY)}
    faults = [
        FieldFault(place=f"body.lines.{at}.household_no", code="unknown_household", message="没有这个户编号的农户,或已销户")
        for at, line in enumerate(lines)
        if line.household_no is not None and line.household_no not in homes
    ]
    if faults:
        raise Problem(422, "unknown_household", f"有 {len(faults)} 行的户编号没有对应的农户。", errors=faults)
    rows = [
        {
            "distribution_id": distribution_id,
            "number": number,
            "household_id": homes.get(line.household_no or ""),
            **line.model_dump(exclude={"household_no"}),
        }
        for number, line in enumerate(lines, start=1)
    ]
    if rows:
        await session.execute(insert(DistributionLine), rows, execution_options=WHY)
