"""Check sheets 核查表: recording one, which settles the household's problems, and withdrawing a mistaken one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.commands.common import WHY, Ground, household_in_scope, state_locked
from services.household.guarantees.commands.settling import Settling, newest, settle, unsettle
from services.household.guarantees.events import publish_guarantees
from services.household.guarantees.queries import PROBLEMS
from services.household.guarantees.rules import ITEMS, concluded, faults, unsaid
from services.household.guarantees.schemas.sheets import SheetEntry
from services.household.guarantees.tables import CheckSheet, Finding, GuaranteeState
from services.household.history.commands.deeds import Deed, record_deed
from services.household.parameters.queries import parameters_on
from services.household.registry.tables import Household
from shared.access import Caller, Scope
from shared.contracts.household import TASK_CHANGED
from shared.standards.clock import today
from shared.web.bodies import Changed, Reasoned
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.procedure import publish_task

__all__ = ["record_sheet", "withdraw_sheet"]


async def record_sheet(session: AsyncSession, caller: Caller, household_id: UUID, entry: SheetEntry) -> Changed:
    """Record a sheet; if it is the household's latest, its problems follow it.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``; 422 ``future_date``, or ``contradicted`` or ``reason_needed``
            with everything that stands against a stated conclusion.
    """
    _check_day(entry.checked_on)
    household = await household_in_scope(session, caller, household_id)
    if household.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能登记核查表。")
    parameters = await parameters_on(session, Scope.everything(), entry.checked_on)
    findings = judged(entry, {name: parameter.value for name, parameter in parameters.items()})
    state = await state_locked(session, household_id)
    sheet = CheckSheet(
        household_id=household_id,
        checked_on=entry.checked_on,
        checkers=entry.checkers,
        note=entry.note,
        recorded_by=caller.client_id,
    )
    session.add(sheet)
    await session.flush()
    rows = [{**finding, "check_id": sheet.id} for finding in findings]
    await session.execute(insert(Finding), rows, execution_options=WHY)
    counting = await newest(session, household_id)
    touched: list[UUID] = []
    if counting is not None and counting.id == sheet.id:
        by = Settling(session, caller, household, parameters, _plans(entry))
        state.check_id, touched = sheet.id, await settle(by, sheet)
    about = "、".join(ITEMS[row["item"]] for row in findings if row["conclusion"] == "not_met")
    deed = Deed(
        "guarantee.check",
        resource="guarantee_check",
        resource_id=sheet.id,
        households=[household_id],
        about=f"未达标:{about}" if about else "全部达标",
        happened_on=entry.checked_on,
        detail={"conclusions": {row["item"]: row["conclusion"] for row in findings}, "problems": touched},
    )
    await _finish(session, caller, household, touched, deed)
    return Changed(id=sheet.id, version=sheet.version)


async def withdraw_sheet(session: AsyncSession, caller: Caller, check_id: UUID, said: Reasoned, seen: int) -> Changed:
    """Withdraw a mistaken sheet; the one before it counts again, and what the mistaken one did to problems is taken back.

    Raises:
        Problem: 404 ``unknown_check``; 412; 409 ``already_withdrawn``.
    """
    household, state, sheet = await _locked(session, caller, check_id)
    check_version(seen, sheet.version)
    if sheet.withdrawn_at is not None:
        raise Problem(409, "already_withdrawn", "该核查表已作废。")
    sheet.withdrawn_at = (await session.scalars(select(func.clock_timestamp()))).one()
    sheet.withdrawn_by, sheet.withdraw_reason = caller.client_id, said.reason
    sheet.version += 1
    await session.flush()
    touched: list[UUID] = []
    if state.check_id == sheet.id:
        counting = await newest(session, household.id)
        state.check_id = None if counting is None else counting.id
        parameters = await parameters_on(session, Scope.everything(), today())
        touched = await unsettle(Settling(session, caller, household, parameters, {}), sheet, counting)
    deed = Deed(
        "guarantee.withdraw",
        resource="guarantee_check",
        resource_id=sheet.id,
        households=[household.id],
        about=f"{sheet.checked_on}",
        purpose=said.reason,
        detail={"problems": touched},
    )
    await _finish(session, caller, household, touched, deed)
    return Changed(id=sheet.id, version=sheet.version)


def judged(entry: SheetEntry, limits: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The findings of a sheet as rows, each judged by what was measured.

    Raises:
        Problem: 422 with everything that stands against a stated conclusion.
    """
    rows, blocks = [], []
    for item in ITEMS:
        finding = getattr(entry, item)
        measured = finding.measured()
        found = faults(item, measured, limits)
        derived = concluded(item, measured, found)
        stated = finding.conclusion or derived
        blocks += unsaid(item, stated, derived, found, finding.reason)
        rows.append(
            {
                "item": item,
                "conclusion": stated,
                "reason": finding.reason,
                "measured": finding.measured(mode="json"),
                "faults": [fault.told for fault in found],
            }
        )
    if blocks:
        raise _unfounded(blocks)
    return rows


def _unfounded(blocks: Sequence[Block]) -> Problem:
    errors = [FieldFault(place=f"body.{block.place}", code=block.code, message=block.told) for block in blocks]
    return Problem(422, blocks[0].code, f"{';'.join(block.told for block in blocks)}。", errors=errors)


def _check_day(on: date) -> None:
    if on > today():
        told = "核查日期不能晚于今天"
        fault = FieldFault(place="body.checked_on", code="future_date", message=told)
        raise Problem(422, "future_date", f"{told}。", errors=[fault])


def _plans(entry: SheetEntry) -> dict[str, dict[str, Any]]:
    plans = {item: getattr(entry, item).arrangement for item in ITEMS}
    return {item: plan.model_dump(exclude_none=True) for item, plan in plans.items() if plan is not None}


async def _locked(session: AsyncSession, caller: Caller, check_id: UUID) -> tuple[Ground, GuaranteeState, CheckSheet]:
    found = select(CheckSheet.household_id).join(Household, Household.id == CheckSheet.household_id)
    cut = caller.scope.restrict(found.where(CheckSheet.id == check_id), Household.division_code)
    household_id = (await session.scalars(cut)).one_or_none()
    if household_id is None:
        raise Problem(404, "unknown_check", "没有这张核查表,或它不在您的数据范围内。")
    state = await state_locked(session, household_id)
    household = await household_in_scope(session, caller, household_id)
    return household, state, await session.get_one(CheckSheet, check_id, with_for_update=True, execution_options=WHY)


async def _finish(session: AsyncSession, caller: Caller, household: Ground, touched: Sequence[UUID], deed: Deed) -> None:
    await session.flush()
    await publish_guarantees(session, household.id)
    if touched:
        await publish_task(session, TASK_CHANGED, PROBLEMS, *touched)
    await record_deed(session, caller, deed)
