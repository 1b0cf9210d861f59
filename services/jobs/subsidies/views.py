"""From rows to what is shown of employment subsidies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.subsidies import queries
from services.jobs.subsidies.commands import facts_of
from services.jobs.subsidies.machine import SUBSIDY_CLAIM
from services.jobs.subsidies.rules import SUBSIDY_KINDS, TIERS, claim_no
from services.jobs.subsidies.schemas import SubsidyClaimDetail, SubsidyClaimView, SubsidyFigure, SubsidyPolicyView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["claim_detail", "claim_view", "figure_view", "policy_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    titles = {"kind_title": SUBSIDY_KINDS[row.kind].title, "tier_title": TIERS[row.tier]}
    return {**standing(SUBSIDY_CLAIM, row), "claim_no": claim_no(row.number), **titles}


def claim_view(row: Row[Any]) -> SubsidyClaimView:
    """A claim as lists show it."""
    return SubsidyClaimView.model_validate(_told(row))


async def claim_detail(session: AsyncSession, caller: Caller, claim_id: UUID) -> SubsidyClaimDetail:
    """A claim whole.

    Raises:
        Problem: 404 ``unknown_subsidy_claim``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.claim(session, caller.scope, claim_id, Bounds.of(parameters))
    facts, _ = await facts_of(session, row, today(), parameters)
    moves = await moves_of(session, SUBSIDY_CLAIM, claim_id)
    lines = await queries.payments_of(session, caller.scope, claim_id)
    return SubsidyClaimDetail.model_validate(
        {
            **_told(row),
            "reasons": [{"code": block.code, "told": block.told} for block in facts.reasons],
            "payments": [{**line._mapping, "account": line.account_masked} for line in lines],  # noqa: SLF001 - SQLAlchemy's documented name
            "options": options_of(caller, SUBSIDY_CLAIM, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(SUBSIDY_CLAIM, moves),
        }
    )


def policy_view(row: Row[Any], amounts: Sequence[Row[Any]]) -> SubsidyPolicyView:
    """A version of a policy with what it pays."""
    told = {
        "kind_title": SUBSIDY_KINDS[row.kind].title,
        "amounts": [{"tier": one.tier, "amount": one.amount} for one in amounts],
    }
    return SubsidyPolicyView.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name


def figure_view(row: Row[Any], by: str, names: Mapping[str, str]) -> SubsidyFigure:
    """A figure, under the name of what it counts."""
    titles = {"kind": {code: kind.title for code, kind in SUBSIDY_KINDS.items()}, "tier": TIERS, "division": names}
    title = f"{row.code} 年" if by == "year" else titles[by].get(row.code, row.code)
    return SubsidyFigure.model_validate({**row._mapping, "title": title})  # noqa: SLF001 - SQLAlchemy's documented name
