"""What the conditions of a month's steps look at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shared.workflow import Block

__all__ = ["MonthFacts"]


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month as it is judged on a day: whether an earlier one is still to be handed in or a later one was, both by their first days, and what its
    notice has against the end of the period.
    """

    on: date
    month: date
    earlier_open: date | None = None
    later_frozen: date | None = None
    publicity: Sequence[Block] = ()
