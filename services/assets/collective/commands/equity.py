"""Setting members' shares: what differs is closed and opened as of a day; nothing is written over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands.common import bump, collective_locked, record
from services.assets.collective.queries import households_of
from services.assets.collective.schemas.equity import EquityChange, EquityRow, EquitySet, EquityTable
from services.assets.collective.tables import Collective, CollectiveShare
from shared.access import Caller, Scope
from shared.persistence.ids import among_ids
from shared.web.faults import check_day, fault
from shared.web.problems import FieldFault, Problem

__all__ = ["change_equity", "set_equity"]

_WHY = {"unscoped": "the collective was found within the caller's scope", "synchronize_session": False}


async def set_equity(
    session: AsyncSession, caller: Caller, collective_id: UUID, kind: str, table: EquityTable, seen: int
) -> EquitySet:
    """Set the whole list of a kind of shares as of a day. Set again, it changes nothing.

    Raises:
        Problem: 404 ``unknown_collective``; 412; 403 ``level_needed``; 409 ``collective_ended``; 422 ``future_date``, ``invalid_date``,
            ``unknown_household`` and ``household_closed`` at every row.
    """
    collective = await collective_locked(session, caller, collective_id, "股权设置", seen=seen)
    held = await _held(session, collective_id, kind)
    numbers = [row.household_no for row in table.holdings]
    homes = await households_of(session, Scope.everything(), collective.division_code, numbers, held)
    _check_rows(table.holdings, homes, held)
    wanted = {homes[row.household_no].id: row.shares for row in table.holdings}
    return await _set(session, caller, collective, kind, table, held, {**dict.fromkeys(held), **wanted})


async def change_equity(
    session: AsyncSession, caller: Caller, collective_id: UUID, change: EquityChange, seen: int
) -> EquitySet:
    """Change what one household holds of a kind as of a day.

    Raises:
        Problem: as :func:`set_equity`; the places are those of the change.
    """
    collective = await collective_locked(session, caller, collective_id, "股权变更", seen=seen)
    held = await _held(session, collective_id, change.kind)
    homes = await households_of(session, Scope.everything(), collective.division_code, [change.household_no], held)
    if change.household_no not in homes:
        raise fault("household_no", "unknown_household", "本村没有这一户")
    home = homes[change.household_no]
    if change.shares and home.closed_on is not None and not _same(held.get(home.id), change.shares):
        raise fault("household_no", "household_closed", f"该户已于 {home.closed_on} 销户")
    return await _set(session, caller, collective, change.kind, change, held, {home.id: change.shares})


def _same(row: Row[Any] | None, shares: Any) -> bool:  # noqa: ANN401 - a number or None
    return (None if row is None else row.shares) == (shares or None)


async def _held(session: AsyncSession, collective_id: UUID, kind: str) -> Mapping[UUID, Row[Any]]:
    """What households hold now of a kind."""
    row = CollectiveShare
    statement = select(row.id, row.household_id, row.shares, row.from_on).where(
        row.collective_id == collective_id, row.kind == kind, row.to_on.is_(None)
    )
    rows: Any = await session.execute(statement, execution_options=_WHY)
    return {one.household_id: one for one in rows}


def _check_rows(rows: Sequence[EquityRow], homes: Mapping[str, Row[Any]], held: Mapping[UUID, Row[Any]]) -> None:
    faults = []
    for at, row in enumerate(rows):
        home = homes.get(row.household_no)
        if home is None:
            code, told = "unknown_household", f"本村没有户编号 {row.household_no}"
        elif row.shares and home.closed_on is not None and not _same(held.get(home.id), row.shares):
            code, told = "household_closed", f"{row.household_no} 已于 {home.closed_on} 销户"
        else:
            continue
        faults.append(FieldFault(place=f"body.holdings.{at}.household_no", code=code, message=told))
    if faults:
        told = ";".join(one.message for one in faults[:3])
        raise Problem(422, faults[0].code, f"{told}{'等' if len(faults) > len(faults[:3]) else ''}。", errors=faults)


async def _set(
    session: AsyncSession,
    caller: Caller,
    collective: Collective,
    kind: str,
    said: EquityTable | EquityChange,
    held: Mapping[UUID, Row[Any]],
    wanted: Mapping[UUID, Any],
) -> EquitySet:
    check_day("on", said.on)
    differing = {household: shares for household, shares in wanted.items() if not _same(held.get(household), shares)}
    if not differing:
        return EquitySet(version=collective.version, rows_opened=0, rows_closed=0)
    closing = [held[household] for household in differing if household in held]
    _check_after(closing, said.on)
    row = CollectiveShare
    if closing:
        ended = update(row).where(among_ids(row.id, [one.id for one in closing]))
        values = {"to_on": said.on, "end_basis": said.basis, "ended_by": caller.client_id}
        await session.execute(ended.values(values), execution_options=_WHY)
    opening = [
        {
            "collective_id": collective.id,
            "household_id": household,
            "kind": kind,
            "shares": shares,
            "from_on": said.on,
            "basis": said.basis,
            "recorded_by": caller.client_id,
        }
        for household, shares in differing.items()
        if shares
    ]
    if opening:
        await session.execute(insert(row), opening, execution_options=_WHY)
    version = await bump(session, collective)
    detail = {"kind": kind, "opened": len(opening), "closed": len(closing)}
    await record(session, caller, "collective.set_equity", "collective", collective.id, said.basis, detail)
    return EquitySet(version=version, rows_opened=len(opening), rows_closed=len(closing))


def _check_after(closing: Sequence[Row[Any]], on: date) -> None:
    """Refuse a day before one from which something that is closed holds: what was so then stays so."""
    last = max((one.from_on for one in closing), default=None)
    if last is not None and on < last:
        raise fault("on", "invalid_date", f"日期不能早于现有股权的生效日期 {last}")
