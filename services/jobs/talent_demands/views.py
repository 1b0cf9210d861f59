"""From rows to what is shown of the demand directory."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from services.jobs.talent_demands.rules import demand_no, edition_title
from services.jobs.talent_demands.schemas import DemandEditionLineView, DemandEditionView, TalentDemandView
from services.jobs.talents.rules import SUB_KINDS

__all__ = ["demand_view", "edition_line_view", "edition_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    titles = {"talent_demand_no": demand_no(row.number), "sub_kind_title": SUB_KINDS[row.sub_kind].title}
    return {**row._mapping, **titles}  # noqa: SLF001 - SQLAlchemy's documented name


def demand_view(row: Row[Any]) -> TalentDemandView:
    """A line as it is worked on."""
    return TalentDemandView.model_validate(_told(row))


def edition_line_view(row: Row[Any]) -> DemandEditionLineView:
    """A line as it was published."""
    return DemandEditionLineView.model_validate(_told(row))


def edition_view(row: Row[Any]) -> DemandEditionView:
    """An edition."""
    title = edition_title(row.year, row.number)
    return DemandEditionView.model_validate({**row._mapping, "title": title})  # noqa: SLF001 - SQLAlchemy's documented name
