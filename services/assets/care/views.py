"""From rows to what is shown of care."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care import queries
from services.assets.care.machine import REPAIR, RepairFacts
from services.assets.care.rules import Care, five_of
from services.assets.care.schemas import AssetCareView, CareView, PatrolView, RepairDetail, RepairView
from services.assets.parameters.queries import bounds_today
from shared.access import Caller
from shared.privacy.masking import mask_name
from shared.standards.clock import today
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["asset_care", "care_view", "repair_detail", "repair_view"]


def _five(row: Row[Any]) -> dict[str, bool]:
    care = Care(row.unit, row.keeper, row.standard, row.annual_fee, row.every_days, row.patrolled_on)
    return five_of(care if row.version is not None else None, today())


def care_view(row: Row[Any]) -> CareView:
    """The care of an asset as lists show it."""
    return CareView.model_validate({**row._mapping, "five": _five(row)})  # noqa: SLF001 - SQLAlchemy's documented name


async def asset_care(session: AsyncSession, caller: Caller, asset_id: UUID) -> AssetCareView:
    """The care of an asset whole; a person who keeps it is masked.

    Raises:
        Problem: 404 ``unknown_asset``.
    """
    row = await queries.care(session, caller.scope, asset_id)
    patrols = await queries.patrols_of(session, caller.scope, asset_id)
    keeper = row.keeper if row.keeper is None or row.keeper_kind == "firm" else mask_name(row.keeper)
    return AssetCareView.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "keeper": keeper,
            "five": _five(row),
            "patrols": [PatrolView.model_validate(one) for one in patrols],
        }
    )


def repair_view(row: Row[Any]) -> RepairView:
    """A repair as lists show it."""
    return RepairView.model_validate(standing(REPAIR, row))


async def repair_detail(session: AsyncSession, caller: Caller, repair_id: UUID) -> RepairDetail:
    """A repair whole.

    Raises:
        Problem: 404 ``unknown_repair``.
    """
    row = await queries.repair(session, caller.scope, repair_id, await bounds_today(session, caller.scope))
    moves = await moves_of(session, REPAIR, repair_id)
    record: Any = row
    return RepairDetail.model_validate(
        {
            **standing(REPAIR, row),
            "options": options_of(caller, REPAIR, record, Ground(row.division_code, RepairFacts(), {}), moves),
            "moves": move_views(REPAIR, moves),
        }
    )
