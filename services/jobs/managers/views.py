"""From rows to what is shown of professional managers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.managers import queries
from services.jobs.managers.schemas import CollectiveManagerDetail, CollectiveManagerView, ManagerAssessmentView
from services.jobs.talents.rules import talent_no
from shared.access import Caller
from shared.standards.clock import today

__all__ = ["manager_detail", "manager_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    serving = row.exited_on is None
    standing = {"serving": serving, "overdue": serving and row.until < today()}
    return {**row._mapping, **standing, "talent_no": talent_no(row.talent_number)}  # noqa: SLF001 - SQLAlchemy's documented name


def manager_view(row: Row[Any]) -> CollectiveManagerView:
    """A manager as lists show one."""
    return CollectiveManagerView.model_validate(_told(row))


async def manager_detail(session: AsyncSession, caller: Caller, manager_id: UUID) -> CollectiveManagerDetail:
    """A manager with assessments.

    Raises:
        Problem: 404 ``unknown_manager``.
    """
    row = await queries.manager(session, caller.scope, manager_id)
    years = await queries.assessments_of(session, caller.scope, manager_id)
    assessments = [ManagerAssessmentView.model_validate(year) for year in years]
    return CollectiveManagerDetail.model_validate({**_told(row), "assessments": assessments})
