"""What the conditions of carrying out a project look at, gathered before a step is judged. Pure data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from shared.workflow import Block

__all__ = ["ContractFact", "WorksFacts"]


@dataclass(frozen=True, slots=True)
class ContractFact:
    """A contract that holds: ``total`` is its amount with every approved change, yuan."""

    total: Decimal
    signed_on: date
    ends_on: date
    defect_months: int = 0


@dataclass(frozen=True, slots=True)
class WorksFacts:
    """How a project stands on the day ``on`` of the step that is judged.

    ``publicity`` are the reasons that the notice before the start 实施前公示 gives; ``progress`` is the last reported percentage;
    ``no_asset_reason`` says why it forms no asset; ``values`` are the parameters of the day.
    """

    on: date
    selected: bool = True
    planned_amount: Decimal = Decimal()
    planned_to: date | None = None
    self_build: bool = False
    contracts: Sequence[ContractFact] = ()
    publicity: Sequence[Block] = ()
    progress: int = 0
    open_defects: int = 0
    defects_end_on: date | None = None
    no_asset_reason: str | None = None
    values: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def ceiling(self) -> Decimal:
        """Up to which value a settlement needs no reason: the contracts, or the plan where people build themselves."""
        return self.planned_amount if self.self_build else sum((one.total for one in self.contracts), Decimal())

    @property
    def ends_on(self) -> date | None:
        """The last day on which it is to be finished; None where nobody said."""
        return max((one.ends_on for one in self.contracts), default=self.planned_to)
