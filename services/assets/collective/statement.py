"""The statement 三资月报 of a month: its money by subject, its contracts, assets, resources and shares, as they are now or as they were handed in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.machine import FROZEN
from services.assets.collective.money import flows
from services.assets.collective.queries import shares_total
from services.assets.collective.rules import KEPT_ELSEWHERE, SUBJECTS
from services.assets.collective.schemas.months import (
    CollectiveContractEnding,
    CollectiveContractLate,
    CollectiveMonthStatement,
    CollectiveSubjectSum,
)
from services.assets.collective.schemas.words import DirectionWord
from services.assets.collective.worth import assets_on, contracts_ending, contracts_late, resources_of
from shared.access import Scope
from shared.parameters.schemas import ParameterView
from shared.standards.months import last_of

__all__ = ["COLUMNS", "statement_now", "statement_of"]

COLUMNS = ("opening", "taken_over", "income", "expense", "closing", "arrears")
"""Figures of a statement that are columns of the month."""
_WAYS: tuple[DirectionWord, ...] = ("in", "out")
_TITLES = {code: subject.title for code, subject in {**SUBJECTS, **KEPT_ELSEWHERE}.items()}


async def statement_now(
    session: AsyncSession,
    of: Any,  # noqa: ANN401 - a row or a mapped object
    month: date,
    parameters: Mapping[str, ParameterView],
    only: Collection[UUID] | None = None,
) -> CollectiveMonthStatement:
    """What the books say now of a month, that is not handed in, of a collective that was found within the caller's scope; with ``only`` nothing
    else moved that is kept elsewhere.
    """
    last = last_of(month)
    opening, moved = await flows(session, of, month, only)
    sums = {
        way: sum((one.amount for one in moved if one.direction == way), Decimal("0.00")) for way in ("opening", "in", "out")
    }
    late = await contracts_late(session, of, last)
    ending = await contracts_ending(session, of, last, int(parameters["collective_ending_days"].value))
    holdings = await assets_on(session, of.division_code, last, parameters)
    resources, area = await resources_of(session, of.id)
    held = await shares_total(session, Scope.everything(), of.id, last)
    return CollectiveMonthStatement(
        opening=opening,
        taken_over=sums["opening"],
        income=sums["in"],
        expense=sums["out"],
        closing=opening + sums["opening"] + sums["in"] - sums["out"],
        arrears=sum((one.arrears for one in late), Decimal("0.00")),
        subjects=[
            CollectiveSubjectSum(direction=way, subject=one.subject, subject_title=_TITLES[one.subject], amount=one.amount)
            for way in _WAYS
            for one in moved
            if one.direction == way
        ],
        contracts_late=[CollectiveContractLate.model_validate(one) for one in late],
        contracts_ending=[CollectiveContractEnding.model_validate(one) for one in ending],
        asset_count=holdings.count,
        assets_value=holdings.value,
        assets_net_value=holdings.net,
        resource_count=resources,
        resource_area=area,
        households=held.households,
        shares=held.shares,
    )


async def statement_of(
    session: AsyncSession,
    of: Any,  # noqa: ANN401 - a row or a mapped object
    month: Any,  # noqa: ANN401 - a row or a mapped object
    parameters: Mapping[str, ParameterView],
) -> CollectiveMonthStatement:
    """The statement of a month: as it was handed in, or as it is now."""
    if month.state in FROZEN:
        kept = {name: getattr(month, name) for name in COLUMNS}
        return CollectiveMonthStatement.model_validate({**kept, **month.figures})
    return await statement_now(session, of, month.month, parameters)
