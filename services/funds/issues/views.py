"""From rows to what is shown of issues."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues import queries
from services.funds.issues.commands.common import facts_of
from services.funds.issues.machine import ISSUE, SEARCH
from services.funds.issues.rules import CATEGORIES, FOUND_BY, KINDS, remaining
from services.funds.issues.schemas.issues import IssueDetail, IssueView
from services.funds.issues.schemas.parts import IssueExtensionView, IssueRecoveryView, IssueSearchView
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["issue_detail", "issue_view", "search_view"]


def _shown(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    level = ISSUE.states[row.state].level
    return {
        **standing(ISSUE, row),
        "level": level and level.at(row.division_code),
        "found_by_title": FOUND_BY[row.found_by],
        "category_title": CATEGORIES[row.category],
        "kind_title": KINDS[row.kind],
        "outstanding": remaining(row.involved, row.recovered, row.shortfall),
    }


def issue_view(row: Any) -> IssueView:  # noqa: ANN401 - a row
    """An issue as lists show one."""
    return IssueView.model_validate(_shown(row))


def search_view(row: Any) -> IssueSearchView:  # noqa: ANN401 - a row
    """A search."""
    return IssueSearchView.model_validate({**standing(SEARCH, row), "category_title": CATEGORIES[row.category]})


async def issue_detail(session: AsyncSession, caller: Caller, issue_id: UUID) -> IssueDetail:
    """An issue with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_issue``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    bounds = Bounds.of(parameters)
    row = await queries.issue(session, caller.scope, issue_id, bounds)
    moves = await moves_of(session, ISSUE, issue_id)
    recoveries = await queries.recoveries_of(session, caller.scope, issue_id)
    extensions = await queries.extensions_of(session, caller.scope, issue_id)
    searches = await queries.searches_of(session, caller.scope, issue_id, bounds)
    return IssueDetail.model_validate(
        {
            **_shown(row),
            "options": options_of(caller, ISSUE, row, Ground(row.division_code, facts_of(caller, row), parameters), moves),
            "moves": move_views(ISSUE, moves),
            "recoveries": [IssueRecoveryView.model_validate(one) for one in recoveries],
            "extensions_asked": [IssueExtensionView.model_validate(one) for one in extensions],
            "searches": [search_view(one) for one in searches],
        }
    )
