"""Reports 问题整改统计表 made of counted rows: as the API answers them, and as CSV."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.conditions import IssueFilter
from services.funds.issues.schemas.statistics import IssueFigures, IssueStatistics
from services.funds.issues.statistics import GROUPS, counted
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.percentages import percent

__all__ = ["report"]

_UNASSIGNED = "未交办"


async def report(session: AsyncSession, scope: Scope, by: str, wanted: IssueFilter) -> IssueStatistics:
    """Count the issues of a scope."""
    *parts, whole = await counted(session, scope, by, wanted)
    groups = [_figures(row, row.code, _name(by, row)) for row in parts]
    return IssueStatistics(as_of=today(), by=by, groups=groups, whole=_figures(whole, "", "合计"))


def _name(by: str, row: Any) -> str:  # noqa: ANN401 - a row
    name: str = GROUPS[by].get(row.code) or (row.name if by == "town" else None) or row.code or _UNASSIGNED
    return name


def _figures(row: Any, code: str, name: str) -> IssueFigures:  # noqa: ANN401 - a row
    rate = percent(row.closed_count, row.issue_count)
    told = {**row._mapping, "code": code, "name": name, "closing_rate": rate}  # noqa: SLF001 - SQLAlchemy's documented name
    return IssueFigures.model_validate(told)
