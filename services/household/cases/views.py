"""From rows to what is shown of cases and measures."""

from __future__ import annotations

from typing import Any

from services.household.cases.machine import CASE, MEASURE
from services.household.cases.queries import Bounds
from services.household.cases.rules import GROUPS, fits
from services.household.cases.schemas.cases import CaseView
from services.household.cases.schemas.measures import MeasureView
from shared.standards.clock import today
from shared.workflow.deadlines import urgency
from shared.workflow.machine import Machine

__all__ = ["case_view", "measure_view", "stateful"]


def stateful(machine: Machine[Any], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    """What a view shows of a row's state in words."""
    state = machine.states[row.state]
    return {**row._mapping, "state_title": state.title, "level": state.level}  # noqa: SLF001 - SQLAlchemy's documented name


def case_view(row: Any) -> CaseView:  # noqa: ANN401 - a row
    """A case as lists show one."""
    return CaseView.model_validate(stateful(CASE, row))


def measure_view(row: Any, bounds: Bounds) -> MeasureView:  # noqa: ANN401 - a row
    """A measure."""
    more = {
        "group_title": GROUPS[row.group].title,
        "targeted": fits(row.group, row.risks),
        "urgency": urgency(row.due_on, today(), soon=bounds.soon, red=bounds.red),
    }
    return MeasureView.model_validate({**stateful(MEASURE, row), **more})
