"""From rows to what is shown of cases and measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from services.household.cases.machine import CASE, MEASURE
from services.household.cases.rules import GROUPS, fits
from services.household.cases.schemas.cases import CaseView
from services.household.cases.schemas.measures import MeasureView, MeasureWork
from services.household.work.rules import SHOWN_BY_WORK, Work, shows
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds, urgency
from shared.workflow.views import standing

__all__ = ["case_view", "measure_view"]


def case_view(row: Any) -> CaseView:  # noqa: ANN401 - a row
    """A case as lists show one."""
    return CaseView.model_validate(standing(CASE, row))


def measure_view(row: Any, bounds: Bounds, works: Sequence[Work]) -> MeasureView:  # noqa: ANN401 - a row
    """A measure, with what is known of the work of the household's people that shows it."""
    shown = [work for work in works if shows(work, row.item, row.planned_from, row.beneficiaries)]
    more = {
        "group_title": GROUPS[row.group].title,
        "targeted": fits(row.group, row.risks),
        "shown_by_work": row.item in SHOWN_BY_WORK,
        "works": [MeasureWork.model_validate({**asdict(work), "kind": work.source}) for work in shown],
        "urgency": urgency(row.due_on, today(), bounds),
    }
    return MeasureView.model_validate({**standing(MEASURE, row), **more})
