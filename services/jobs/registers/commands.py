"""Freezing the registers of months that the county locks, and printing them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Integer, Select, Text, any_, func, insert, literal, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.definition import Register
from services.jobs.registers.deriving import derived
from services.jobs.registers.queries import ground_of
from services.jobs.registers.rules import Ground
from services.jobs.registers.tables import RegisterLine, RegisterSnapshot
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.ids import among_ids

__all__ = ["freeze", "freezing", "record_print"]

_WHY = {"unscoped": "the months were found within the caller's scope"}


async def freeze(session: AsyncSession, caller: Caller, month: date, villages: Sequence[str]) -> None:
    """Freeze every register of these villages' month, as the ledger tells it now, in a new version: one statement a register.

    The caller holds their monthly updates locked, so no two transactions freeze the same month.
    """
    ground = await ground_of(session, Scope.everything(), month)
    made = (await session.execute(_snapshots(caller, ground, villages), execution_options=_WHY)).all()
    ids = [one.id for one in made]
    for register in REGISTERS.values():
        await session.execute(freezing(register, ground, villages, ids), execution_options=_WHY)
    entries = [
        audit.Entry(
            "register.freeze",
            "register_snapshot",
            one.id,
            detail={"division": one.division_code, "month": f"{month:%Y-%m}", "version": one.number},
        )
        for one in made
    ]
    await audit.record_all(session, caller, entries)


def _snapshots(caller: Caller, ground: Ground, villages: Sequence[str]) -> Any:  # noqa: ANN401 - an insert with what it returns
    row = RegisterSnapshot
    these = func.unnest(literal(list(villages), ARRAY(Text))).table_valued("code").render_derived("villages")
    code = these.c.code
    last = select(func.coalesce(func.max(row.number), 0)).where(row.division_code == code, row.month == ground.month)
    told = {
        "division_code": code,
        "month": literal(ground.month),
        "number": last.correlate(these).scalar_subquery() + literal(1, Integer),
        "registers": literal(list(REGISTERS), ARRAY(Text)),
        "parameters": literal(ground.told, JSONB),
        "frozen_by": literal(caller.client_id),
        "frozen_name": literal(caller.name),
        "department": literal(caller.department),
    }
    made = insert(row).from_select(list(told), select(*told.values()).order_by(code))
    return made.returning(row.id, row.division_code, row.number)


def freezing(register: Register, ground: Ground, villages: Sequence[str], ids: Sequence[UUID]) -> Any:  # noqa: ANN401 - an insert
    """The statement that freezes a register of these villages into their snapshots."""
    line, snap = RegisterLine, RegisterSnapshot
    told = derived(register, ground, lambda code: [code == any_(literal(list(villages), ARRAY(Text)))]).subquery("told").c
    names = ["snapshot_id", "register", "person_id", "household_id", "household_no", "name", "facts"]
    columns = (snap.id, literal(register.code), *(told[name] for name in names[2:]))
    kept: Select[Any] = select(*columns).join_from(told.person_id.table, snap, snap.division_code == told.division_code)
    return insert(line).from_select(names, kept.where(among_ids(snap.id, ids)))


async def record_print(
    session: AsyncSession, caller: Caller, register: Register, village: str, month: date, version: int | None, rows: int
) -> None:
    """Write down that a register was printed: which, of which village, month and version, and how many people are on it."""
    detail = {"register": register.code, "division": village, "month": f"{month:%Y-%m}", "version": version, "people": rows}
    await audit.record(
        session, caller, action="register.print", resource="register", resource_id=f"{register.code}:{village}", detail=detail
    )
