"""From rows to what is shown of plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution import queries
from services.assets.distribution.gathering import gather
from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.rules import KINDS, USES
from services.assets.distribution.schemas import (
    DistributionDetail,
    DistributionLineView,
    DistributionPaymentView,
    DistributionSourceView,
    DistributionUseView,
    DistributionView,
)
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["distribution_detail", "distribution_view"]


def distribution_view(row: Row[Any]) -> DistributionView:
    """A plan as lists show it."""
    return DistributionView.model_validate(standing(DISTRIBUTION, row))


async def distribution_detail(session: AsyncSession, caller: Caller, distribution_id: UUID) -> DistributionDetail:
    """A plan whole.

    Raises:
        Problem: 404 ``unknown_distribution``.
    """
    scope = caller.scope
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.distribution(session, scope, distribution_id, Bounds.of(parameters))
    lines = await queries.lines_of(session, scope, distribution_id)
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, DISTRIBUTION, distribution_id)
    record: Any = row
    return DistributionDetail.model_validate(
        {
            **standing(DISTRIBUTION, row),
            "by_use": _uses(lines),
            "receipts": [
                DistributionSourceView.model_validate(one) for one in await queries.sources_of(session, scope, distribution_id)
            ],
            "lines": [_line(line) for line in lines],
            "payments": [
                DistributionPaymentView.model_validate(one)
                for one in await queries.payments_of(session, scope, distribution_id)
            ],
            "options": options_of(caller, DISTRIBUTION, record, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(DISTRIBUTION, moves),
        }
    )


def _line(row: Row[Any]) -> DistributionLineView:
    kind = KINDS[row.kind]
    return DistributionLineView.model_validate({**row._mapping, "kind_title": kind.title, "use": kind.use})  # noqa: SLF001 - SQLAlchemy's documented name


def _uses(lines: Sequence[Row[Any]]) -> list[DistributionUseView]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for line in lines:
        if line.stopped_reason is None:
            sums[KINDS[line.kind].use] += line.amount
    return [
        DistributionUseView.model_validate({"use": use, "title": title, "amount": sums[use]})
        for use, title in USES.items()
        if use in sums
    ]
