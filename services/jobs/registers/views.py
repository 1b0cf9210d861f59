"""From rows to what is shown of registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.registers import queries
from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.definition import Column, Register
from services.jobs.registers.editions import Edition
from services.jobs.registers.rules import changed_fields
from services.jobs.registers.schemas import (
    LabourRegisterChange,
    LabourRegisterColumn,
    LabourRegisterFigure,
    LabourRegisterLine,
    LabourRegisterSnapshot,
    LabourRegisterView,
    RegisterPeople,
)
from shared.access import Scope

__all__ = ["change_view", "line_view", "register_view", "snapshot_views", "written"]


async def register_view(
    session: AsyncSession, scope: Scope, register: Register, of: Edition, digits: int
) -> LabourRegisterView:
    """A register of a month with its figures by division."""
    rows = await queries.counts(session, scope, register, of, digits)
    frozen = Counter(one.division_code[:digits].ljust(12, "0") for one in of.kept(register))
    return LabourRegisterView(
        register_code=register.code,
        register_title=register.title,
        number=register.number,
        rule=register.rule,
        month=f"{of.ground.month:%Y-%m}",
        columns=[LabourRegisterColumn.model_validate(column) for column in register.columns],
        people=sum(row.people for row in rows),
        divisions=[
            LabourRegisterFigure(
                division_code=row.division_code,
                people=row.people,
                households=row.households,
                frozen_villages=frozen[row.division_code],
            )
            for row in rows
        ],
    )


def line_view(row: Row[Any]) -> LabourRegisterLine:
    """A line of a register."""
    return LabourRegisterLine.model_validate({**row._mapping, "frozen_version": row.version})  # noqa: SLF001 - SQLAlchemy's documented name


def change_view(register: Register, row: Row[Any]) -> LabourRegisterChange:
    """What became of somebody."""
    stayed = row.before is not None and row.after is not None
    fields = changed_fields(row.before, row.after, register.passing) if stayed else []
    return LabourRegisterChange.model_validate({**row._mapping, "fields": fields})  # noqa: SLF001 - SQLAlchemy's documented name


async def snapshot_views(session: AsyncSession, scope: Scope, rows: Sequence[Row[Any]]) -> list[LabourRegisterSnapshot]:
    """Frozen versions with how many people each has."""
    people = await queries.people_in(session, scope, [row.id for row in rows])

    def view(row: Row[Any]) -> LabourRegisterSnapshot:
        counted = people.get(row.id, {})
        registers = [
            RegisterPeople(
                register_code=code,
                register_title=REGISTERS[code].title if code in REGISTERS else code,
                people=counted.get(code, 0),
            )
            for code in row.registers
        ]
        told = {"month": f"{row.month:%Y-%m}", "frozen_version": row.number, "registers": registers}
        return LabourRegisterSnapshot.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name

    return [view(row) for row in rows]


def written(column: Column, value: Any) -> str:  # noqa: ANN401 - a fact
    """A fact as people read it: codes in words, lists with 、, what is not known left empty."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(written(column, one) for one in value)
    return (column.words or {}).get(str(value), str(value))
