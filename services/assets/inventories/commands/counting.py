"""Counting and checking lines, many at once: each is judged by itself, and what is right of them is written by one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Integer, Numeric, Text, Uuid, column, func, literal, null, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.inventories.commands.common import WHY, frozen_on, inventory_standing, lines_locked, recorded
from services.assets.inventories.rules import Count, Fault, Line, checked, counted
from services.assets.inventories.schemas import CountEntry, CountsEntry, LineCheckEntry, LineChecksEntry, LinesRecorded
from services.assets.inventories.tables import InventoryLine
from shared.access import Caller
from shared.attachments.queries import kinds_of
from shared.web.faults import check_day
from shared.web.problems import FieldFault

__all__ = ["check", "count"]

_COUNT = ("result", "counted_quantity", "note", "longitude", "latitude", "photo_id")
_TYPES: Mapping[str, Any] = {
    "result": Text,
    "counted_quantity": Numeric(14, 4),
    "note": Text,
    "longitude": Numeric(9, 6),
    "latitude": Numeric(9, 6),
    "photo_id": Uuid,
}
_UNKNOWN = Fault("line_id", "unknown_line", "盘点清单中没有这一项,或它不在您的数据范围内")
_TWICE = Fault("line_id", "repeated", "同一条目在一次提交中只能出现一次")


async def count(session: AsyncSession, caller: Caller, inventory_id: UUID, entry: CountsEntry) -> LinesRecorded:
    """Record counts. Each stands or falls by itself; what is so already changes nothing, and what changes has to be checked, and explained, again.

    Raises:
        Problem: 404 ``unknown_inventory``; 409 ``wrong_state``; 422 ``future_date``, ``invalid_date``.
    """
    await inventory_standing(session, caller, inventory_id, ("counting",), "盘点")
    check_day("on", entry.on, since=await frozen_on(session, inventory_id))
    lines = await lines_locked(session, caller, inventory_id, [one.line_id for one in entry.counts])
    photos = await kinds_of(session, "inventory", inventory_id)

    def judge(said: CountEntry, line: InventoryLine) -> Fault | bool:
        if said.photo_id is not None and said.photo_id not in photos:
            return Fault("photo_id", "unknown_attachment", "照片不是本次盘点的附件,或已作废")
        return counted(_line(line), _count(said), caller.client_id, said.seen)

    right, told = _judged("counts", entry.counts, lines, judge)
    await _write(session, caller, entry.on, [one.model_dump(mode="json", include={"line_id", *_COUNT}) for one in right])
    await _tell(session, caller, inventory_id, "count", told)
    return told


async def check(session: AsyncSession, caller: Caller, inventory_id: UUID, entry: LineChecksEntry) -> LinesRecorded:
    """Record that lines were checked by a second person, each as it was seen.

    Raises:
        Problem: 404 ``unknown_inventory``; 409 ``wrong_state``; 422 ``future_date``, ``invalid_date``.
    """
    await inventory_standing(session, caller, inventory_id, ("counting",), "复核")
    check_day("on", entry.on, since=await frozen_on(session, inventory_id))
    lines = await lines_locked(session, caller, inventory_id, [one.line_id for one in entry.checks])

    def judge(said: LineCheckEntry, line: InventoryLine) -> Fault | bool:
        return checked(_line(line), caller.client_id, said.seen)

    right, told = _judged("checks", entry.checks, lines, judge)
    row = InventoryLine
    who = {"checked_by": caller.client_id, "checked_name": caller.name, "checked_on": entry.on}
    new = {**who, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    if right:
        ids = [one.line_id for one in right]
        await session.execute(update(row).where(row.id.in_(ids)).values(new), execution_options=_bulk())
    await _tell(session, caller, inventory_id, "check", told)
    return told


def _bulk() -> dict[str, Any]:
    return {**WHY, "synchronize_session": False}


def _count(said: CountEntry) -> Count:
    return Count(**{name: getattr(said, name) for name in _COUNT})


def _line(row: InventoryLine) -> Line:
    count = None if row.result is None else Count(**{name: getattr(row, name) for name in _COUNT})
    return Line(row.version, row.asset_id is None, count, row.counted_by, row.checked_by)


def _judged(
    field: str,
    entries: Sequence[Any],
    lines: Mapping[UUID, InventoryLine],
    judge: Any,  # noqa: ANN401 - of an entry and its line
) -> tuple[list[Any], LinesRecorded]:
    """Those that change something, and what is to be told of all."""
    right, faults, unchanged = [], [], 0
    met: set[UUID] = set()
    for at, said in enumerate(entries):
        line = lines.get(said.line_id)
        verdict = _TWICE if said.line_id in met else _UNKNOWN if line is None else judge(said, line)
        met.add(said.line_id)
        if isinstance(verdict, Fault):
            faults.append(FieldFault(place=f"body.{field}.{at}.{verdict.field}", code=verdict.code, message=verdict.told))
        elif verdict:
            right.append(said)
        else:
            unchanged += 1
    return right, LinesRecorded(recorded=len(right), unchanged=unchanged, faults=faults)


async def _write(session: AsyncSession, caller: Caller, on: date, said: Sequence[Mapping[str, Any]]) -> None:
    """Write counts whose lines the session holds locked, by one statement."""
    if not said:
        return
    row = InventoryLine
    columns = [column("line_id", Uuid), *(column(name, kind) for name, kind in _TYPES.items())]
    each = func.jsonb_to_recordset(literal(list(said), JSONB)).table_valued(*columns).render_derived("said", with_types=True)
    new = {
        **{name: each.c[name] for name in _COUNT},
        "counted_by": caller.client_id,
        "counted_name": caller.name,
        "counted_on": literal(on, Date()),
        **dict.fromkeys(("checked_by", "checked_name", "checked_on", "cause", "settlement"), null()),
        "version": row.version + literal(1, Integer()),
        "changed_at": func.clock_timestamp(),
    }
    await session.execute(update(row).where(row.id == each.c.line_id).values(new), execution_options=_bulk())


async def _tell(session: AsyncSession, caller: Caller, inventory_id: UUID, deed: str, told: LinesRecorded) -> None:
    if told.recorded:
        await recorded(session, caller, inventory_id, deed, None, {"lines": told.recorded, "faults": len(told.faults)})
