"""What the conditions of a case look at, gathered before a step is judged. Pure data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

__all__ = ["CaseFacts", "MeasureFact"]


@dataclass(frozen=True, slots=True)
class MeasureFact:
    """A measure 帮扶措施: its group, its state, and when the household confirmed it."""

    group: str
    state: str
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case as it stands on the day ``on`` of the step that is judged.

    ``months`` is the parameter of how long a case stays at least, ``per_capita`` yuan of 人均纯收入 of ``income_year``.
    """

    on: date
    risks: Sequence[str] = ()
    household_closed: bool = False
    has_head: bool = True
    no_labour: bool = False
    compared: int = 0
    on_dibao: bool = False
    waiting: Sequence[str] = ()
    unexplained: int = 0
    posted_until: date | None = None
    open_objections: int = 0
    measures: Sequence[MeasureFact] = ()
    determined_on: date | None = None
    months: int = 6
    wanted_measures: int = 1
    exempted: bool = False
    income_year: int | None = None
    per_capita: Decimal | None = None
    line: Decimal = Decimal()
    guarantees: Sequence[str] = ()
    guarantees_checked: bool = True
    open_lead: bool = False
    other_case: bool = False
