"""Closing months of ledgers with two signatures, and opening them again. Whoever closes keeps everybody from posting while figures are counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.ledger.commands import settle_months
from services.funds.ledger.tables import LedgerMonth
from services.funds.months.figures import Figures, earlier_open, figures, last_day, month_of, open_towns
from services.funds.months.schemas import MonthBalancing, MonthReopening
from shared import audit
from shared.access import Caller
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition, check_version

__all__ = ["balance_month", "confirm_month", "reopen_month"]

_WHY = {"unscoped": "the unit was found within the caller's scope"}
_WORDS = {"paid": "本月支付", "unpaid": "月末未支付"}


async def balance_month(
    session: AsyncSession, caller: Caller, division_code: str, month: date, told: MonthBalancing, seen: Precondition
) -> None:
    """Sign that the journal agrees with other books 对账; nobody else has to agree yet.

    Raises:
        Problem: 422 ``unknown_division``, ``month_running``; 412; 409 ``month_closed``, ``earlier_open``, ``towns_open``, or ``difference`` with every
            figure that differs.
    """
    held = await _locked(session, caller, division_code, month)
    seen.check(None if held is None else held.version)
    if held is not None and held.state == "confirmed":
        raise Problem(409, "month_closed", "该账期已结账。")
    await _in_order(session, division_code, month)
    found = await figures(session, division_code, month)
    _require_equal(found, Figures(told.paid, told.unpaid))
    if held is None:
        held = LedgerMonth(division_code=division_code, month=month, version=0)
        session.add(held)
    held.state, held.paid, held.unpaid = "balanced", found.paid, found.unpaid
    held.balanced_by, held.balanced_at = caller.client_id, func.clock_timestamp()
    held.confirmed_by = held.confirmed_at = None
    await _finish(session, caller, held, "balance", None)


async def confirm_month(session: AsyncSession, caller: Caller, division_code: str, month: date, seen: int) -> None:
    """Sign second, and close the month 结账: nothing is posted into it any more.

    Raises:
        Problem: as :func:`balance_month`; 409 ``not_balanced`` where nobody has signed first, ``same_person``.
    """
    held = await _locked(session, caller, division_code, month)
    check_version(seen, held.version if held else 0)
    if held is None or held.state != "balanced":
        raise Problem(409, "not_balanced", "该账期尚未对账,或已结账、反结账;须先对账。")
    if held.balanced_by == caller.client_id:
        raise Problem(409, "same_person", "结账确认不能由对账的同一人办理。")
    await _in_order(session, division_code, month)
    _require_equal(await figures(session, division_code, month), Figures(held.paid, held.unpaid))
    held.state, held.confirmed_by, held.confirmed_at = "confirmed", caller.client_id, func.clock_timestamp()
    await _finish(session, caller, held, "confirm", None)


async def reopen_month(
    session: AsyncSession, caller: Caller, division_code: str, month: date, told: MonthReopening, seen: int
) -> None:
    """Open a closed month again 反结账, the last one first and the county before its towns.

    Raises:
        Problem: 422 ``unknown_division``; 412; 409 ``not_closed``, ``later_closed``, ``county_closed``.
    """
    held = await _locked(session, caller, division_code, month)
    check_version(seen, held.version if held else 0)
    if held is None or held.state != "confirmed":
        raise Problem(409, "not_closed", "该账期没有结账。")
    row = LedgerMonth
    later = select(row.month).where(row.division_code == division_code, row.month > month, row.state == "confirmed")
    if (await session.execute(later.limit(1), execution_options=_WHY)).first() is not None:
        raise Problem(409, "later_closed", "之后的账期已结账,须先反结账之后的账期。")
    county = select(row.month).where(
        row.division_code == f"{division_code[:6]}000000", row.month == month, row.state == "confirmed"
    )
    if not division_code.endswith("000000") and (await session.execute(county, execution_options=_WHY)).first() is not None:
        raise Problem(409, "county_closed", "全县该账期已结账,须先由县反结账。")
    held.state, held.reopened_by, held.reopen_reason = "reopened", caller.client_id, told.reason
    await _finish(session, caller, held, "reopen", told.reason)


async def _locked(session: AsyncSession, caller: Caller, division_code: str, month: date) -> LedgerMonth | None:
    await place_within(session, caller.scope, division_code, ("county", "town"))
    if last_day(month) > today():
        raise Problem(422, "month_running", "该账期尚未结束。")
    await settle_months(session)
    return await month_of(session, division_code, month)


async def _in_order(session: AsyncSession, division_code: str, month: date) -> None:
    first = await earlier_open(session, division_code, month)
    if first is not None:
        raise Problem(409, "earlier_open", f"{first:%Y 年 %m 月}尚未结账,须按月依次结账。")
    if division_code.endswith("000000") and (waiting := await open_towns(session, division_code, month)):
        raise Problem(409, "towns_open", f"下列镇本月尚未结账:{'、'.join(waiting)}。")


def _require_equal(found: Figures, told: Figures) -> None:
    errors = list(_differences(found, told))
    if errors:
        raise Problem(409, "difference", f"两账不平:{';'.join(error.message for error in errors)}。", errors=errors)


def _differences(found: Figures, told: Figures) -> Iterator[FieldFault]:
    for name, word in _WORDS.items():
        ours: Decimal = getattr(found, name)
        theirs: Decimal = getattr(told, name)
        if ours != theirs:
            yield FieldFault(
                place=f"body.{name}",
                code="difference",
                message=f"{word}账面 {ours} 元,对账 {theirs} 元,相差 {theirs - ours} 元",
            )


async def _finish(session: AsyncSession, caller: Caller, held: LedgerMonth, deed: str, reason: str | None) -> None:
    held.version += 1
    await session.flush()
    detail: dict[str, Any] = {"state": held.state, "version": held.version}
    await audit.record(
        session,
        caller,
        action=f"ledger_month.{deed}",
        resource="ledger_month",
        resource_id=f"{held.division_code}/{held.month:%Y-%m}",
        purpose=reason,
        detail=detail,
    )
