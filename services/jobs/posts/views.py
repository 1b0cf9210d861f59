"""From rows to what is shown of posts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.posts import queries
from services.jobs.posts.commands import facts_of
from services.jobs.posts.machine import POST
from services.jobs.posts.rules import FUNDS, POST_KINDS, post_no
from services.jobs.posts.schemas import PostDetail, PostFigure, PostView, StipendStandardView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["figure_view", "post_detail", "post_view", "standard_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    titles = {"kind_title": POST_KINDS[row.kind].title, "fund_title": FUNDS[row.fund]}
    return {**standing(POST, row), "post_no": post_no(row.number), **titles}


def post_view(row: Row[Any]) -> PostView:
    """A post as lists show it."""
    return PostView.model_validate(_told(row))


def standard_view(row: Row[Any]) -> StipendStandardView:
    """A standard."""
    return StipendStandardView.model_validate({**row._mapping, "kind_title": POST_KINDS[row.kind].title})  # noqa: SLF001 - SQLAlchemy's documented name


def figure_view(row: Row[Any], by: str, names: dict[str, str]) -> PostFigure:
    """A figure, under the name of what it counts."""
    titles = {"fund": FUNDS, "kind": {code: kind.title for code, kind in POST_KINDS.items()}, "division": names}
    return PostFigure.model_validate({**row._mapping, "title": titles[by].get(row.code, row.code)})  # noqa: SLF001 - SQLAlchemy's documented name


async def post_detail(session: AsyncSession, caller: Caller, post_id: UUID) -> PostDetail:
    """A post whole.

    Raises:
        Problem: 404 ``unknown_post``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.post(session, caller.scope, post_id, Bounds.of(parameters))
    facts = await facts_of(session, row, row.standard, today())
    moves = await moves_of(session, POST, post_id)
    return PostDetail.model_validate(
        {
            **_told(row),
            "department_in_charge": POST_KINDS[row.kind].department,
            "metric": POST_KINDS[row.kind].metric,
            "limit": facts.limit,
            "options": options_of(caller, POST, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(POST, moves),
        }
    )
