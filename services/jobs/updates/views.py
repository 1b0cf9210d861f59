"""From rows to what is shown of monthly updates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.updates import queries
from services.jobs.updates.commands import facts_of
from services.jobs.updates.machine import UPDATE
from services.jobs.updates.rules import STANDINGS
from services.jobs.updates.schemas import LedgerFreshness, LedgerUpdateDetail, LedgerUpdateLine, LedgerUpdateView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["freshness_view", "line_view", "update_detail", "update_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(UPDATE, row), "month": f"{row.month:%Y-%m}"}


def freshness_view(row: Row[Any], names: Mapping[str, str]) -> LedgerFreshness:
    """How far a division is."""
    until = None if row.frozen_until is None else f"{row.frozen_until:%Y-%m}"
    told = {"title": names.get(row.division_code, row.division_code), "month": f"{row.month:%Y-%m}", "frozen_until": until}
    return LedgerFreshness.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name


def update_view(row: Row[Any]) -> LedgerUpdateView:
    """An update as lists show it."""
    return LedgerUpdateView.model_validate(_told(row))


def line_view(row: Row[Any]) -> LedgerUpdateLine:
    """A line of an update."""
    since = row.carried_from and f"{row.carried_from:%Y-%m}"
    return LedgerUpdateLine.model_validate({**row._mapping, "carried_from": since})  # noqa: SLF001 - SQLAlchemy's documented name


async def update_detail(session: AsyncSession, caller: Caller, update_id: UUID) -> LedgerUpdateDetail:
    """An update whole.

    Raises:
        Problem: 404 ``unknown_ledger_update``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.update(session, caller.scope, update_id, Bounds.of(parameters))
    moves = await moves_of(session, UPDATE, update_id)
    counts = await queries.line_counts(session, caller.scope, row)
    ground = Ground(row.division_code, await facts_of(session, row), parameters)
    return LedgerUpdateDetail.model_validate(
        {
            **_told(row),
            **{f"{word}_count": counts.get(word, 0) for word in STANDINGS},
            "options": options_of(caller, UPDATE, row, ground, moves),
            "moves": move_views(UPDATE, moves),
        }
    )
