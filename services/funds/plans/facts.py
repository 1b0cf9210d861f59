"""What the conditions of an annual plan look at, gathered before a step is judged. Pure data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.workflow import Block

__all__ = ["DroppedProject", "PlanFacts", "PlannedProject"]


@dataclass(frozen=True, slots=True)
class DroppedProject:
    """A project of the issued plan that this revision has no more: whether money was allocated to it, or it is being carried out."""

    code: str
    under_way: bool


@dataclass(frozen=True, slots=True)
class PlannedProject:
    """A project of the plan: what the plan gives it, what it was planned with, what was ``allocated`` to it, whether the issued plan has it
    already, and what stands against selecting it.
    """

    code: str
    state: str
    amount: Decimal
    planned: Decimal
    allocated: Decimal = Decimal()
    issued: bool = False
    blocks: Sequence[Block] = ()


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan as it stands on the day ``on`` of the step that is judged.

    ``dropped`` are projects of the issued plan that this revision has no more, ``publicity`` the reasons that its notice gives.
    """

    on: date
    revision: int = 1
    projects: Sequence[PlannedProject] = ()
    dropped: Sequence[DroppedProject] = ()
    publicity: Sequence[Block] = ()
