"""Which edition of a month's registers is meant, and where its lines come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from services.jobs.registers.definition import Register
from services.jobs.registers.rules import Ground

__all__ = ["Edition", "Wanted"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which edition of a month's registers is asked for, in all of these divisions: a version, what the ledger tells now, or what stands."""

    month: date
    divisions: tuple[str, ...] = ()
    version: int | None = None
    live: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """Where the lines of a month come from: from what was frozen (``frozen`` by village), and in all other villages from the ledger, if ``open``."""

    ground: Ground
    divisions: tuple[str, ...]
    frozen: tuple[Row[Any], ...]
    open: bool

    def kept(self, register: Register) -> list[Row[Any]]:
        """The frozen versions that have a register: one that came later is not among those of earlier locks."""
        return [one for one in self.frozen if register.code in one.registers]
