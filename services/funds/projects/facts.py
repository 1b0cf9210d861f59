"""What the conditions of a project look at, gathered before a step is judged. Pure data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from services.funds.projects.rules import Hit
from shared.workflow import Block

__all__ = ["GoalFact", "ProjectFacts"]


@dataclass(frozen=True, slots=True)
class GoalFact:
    """An indicator of the goal table: its kind and its target."""

    kind: str
    target: Decimal


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """A project as it stands on the day ``on`` of the step that is judged.

    ``publicity`` are the reasons that the notice of the present state gives; ``explained`` the words of the negative list that were
    explained; ``mechanism`` households reached by each part of the beneficiary mechanism; ``values`` the parameters of the day.
    """

    on: date
    origin: str = "village"
    filled: Mapping[str, bool] = field(default_factory=dict)
    forms_asset: bool = True
    operating: bool = False
    land_use: str = "none"
    negative: Sequence[str] = ()
    hits: Sequence[Hit] = ()
    explained: frozenset[str] = frozenset()
    goals: Sequence[GoalFact] = ()
    mechanism: Sequence[int] = ()
    beneficiary_households: int = 0
    duplicates: Sequence[str] = ()
    publicity: Sequence[Block] = ()
    values: Mapping[str, Decimal] = field(default_factory=dict)
