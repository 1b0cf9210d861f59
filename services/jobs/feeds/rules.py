"""Which of many changes of a month fit into it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from services.jobs.employment.rules import WHOLE

__all__ = ["Change", "too_many"]


@dataclass(frozen=True, slots=True)
class Change:
    """A row that changes how much of a month somebody worked in one job: from ``before`` (nought where nothing was recorded) to ``after``."""

    ordinal: int
    before: Decimal
    after: Decimal


def too_many(recorded: Decimal, changes: Sequence[Change]) -> list[int]:
    """J-04: the rows that would make it more than a month, by their ordinals; ``recorded`` is all that stands before them.

    What becomes less is changed first, whatever the order of the rows, so that a day's work may move from one job to another. A row that
    is refused leaves what was recorded.

    >>> nought, half = Decimal(0), Decimal("0.5")
    >>> too_many(half, [Change(1, nought, WHOLE), Change(2, half, nought)])
    []
    >>> too_many(half, [Change(1, nought, WHOLE), Change(2, nought, half)])
    [1]
    """
    total, refused = recorded, []
    for change in sorted(changes, key=lambda change: (change.after > change.before, change.ordinal)):
        wanted = total - change.before + change.after
        if change.after > change.before and wanted > WHOLE:
            refused.append(change.ordinal)
        else:
            total = wanted
    return refused
