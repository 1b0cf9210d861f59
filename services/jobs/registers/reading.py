"""What addresses ask for of registers, read: which register, whose, of which month, in which edition."""

from __future__ import annotations

from datetime import date

from services.jobs.employment.rules import first_of
from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.definition import Register
from services.jobs.registers.editions import Wanted
from services.jobs.registers.problems import unknown_register, village_needed
from shared.access import Caller
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.web.routing import require

__all__ = ["month_of", "readable", "register_of", "wanted_of"]


def register_of(caller: Caller, code: str) -> Register:
    """A register that the caller may read.

    Raises:
        Problem: 404 ``unknown_register``; 403 without its permission.
    """
    register = REGISTERS.get(code)
    if register is None:
        raise unknown_register()
    require(caller, register.permission, {})
    return register


def readable(caller: Caller) -> list[Register]:
    """The registers that the caller may read."""
    return [register for register in REGISTERS.values() if caller.may(register.permission)]


def month_of(month: str | None, field: str = "month") -> date:
    """A month that is, or was, by its first day; the present one where none is named.

    Raises:
        Problem: 422 ``future_date``.
    """
    present = today().replace(day=1)
    if month is None:
        return present
    first = first_of(month)
    if first > present:
        told = "月份不能晚于本月"
        raise Problem(
            422, "future_date", f"{told}。", errors=[FieldFault(place=f"query.{field}", code="future_date", message=told)]
        )
    return first


def wanted_of(month: date, town: str | None, village: str | None, version: int | None, *, live: bool) -> Wanted:
    """Which edition is asked for.

    Raises:
        Problem: 422 ``village_needed`` for a version of more than one village.
    """
    if version is not None and village is None:
        raise village_needed()
    return Wanted(month, tuple(code for code in (town, village) if code is not None), version, live)
