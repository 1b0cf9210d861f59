"""From rows to what is shown of assets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.handover.queries import handovers_of
from services.assets.inventories.queries import last_of
from services.assets.parameters.queries import parameters_on
from services.assets.register import queries
from services.assets.register.depreciation import RESIDUAL, life_of, worth_on
from services.assets.register.gathering import gather
from services.assets.register.machine import ASSET
from services.assets.register.rules import KINDS
from services.assets.register.schemas.views import (
    AssetDetail,
    AssetFundingView,
    AssetHandoverView,
    AssetInventoryView,
    AssetKindView,
    AssetRightView,
    AssetShareView,
    AssetView,
)
from shared.access import Caller, Scope
from shared.registry.places import names_of
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["asset_detail", "asset_view", "kind_views"]

_LEDGERS_SINCE = 2016
"""Counties of Ankang keep ledgers of what was formed since then; what is older is traced back where it can be (§1.3)."""


def kind_views() -> list[AssetKindView]:
    """Every kind of assets."""
    return [
        AssetKindView(code=code, title=kind.title, asset_class=kind.asset_class, form=kind.form)  # type: ignore[arg-type] # of the table
        for code, kind in KINDS.items()
    ]


def _fields(row: Row[Any]) -> dict[str, Any]:
    return {**standing(ASSET, row), "kind_title": KINDS[row.kind].title}


def asset_view(row: Row[Any]) -> AssetView:
    """An asset as lists show it."""
    return AssetView.model_validate(_fields(row))


async def asset_detail(session: AsyncSession, caller: Caller, asset_id: UUID) -> AssetDetail:
    """An asset whole.

    Raises:
        Problem: 404 ``unknown_asset``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.asset(session, caller.scope, asset_id, Bounds.of(parameters))
    shares = await queries.shares_of(session, caller.scope, asset_id)
    places = await names_of(session, caller.scope, [share.division_code for share in shares])
    facts = await gather(session, row, today())
    moves = await moves_of(session, ASSET, asset_id)
    last = await last_of(session, caller.scope, asset_id)
    life, residual = life_of(row.kind), parameters[RESIDUAL].value
    years = None if life is None else int(parameters[life].value)
    worth = worth_on(row.original_value, row.used_from, today(), years, residual)
    record: Any = row
    return AssetDetail.model_validate(
        {
            **_fields(row),
            "depreciated": worth.depreciated,
            "net_value": worth.net,
            "traced_back": row.formed_year < _LEDGERS_SINCE,
            "fundings": [
                AssetFundingView.model_validate(one) for one in await queries.fundings_of(session, caller.scope, asset_id)
            ],
            "shares": [
                AssetShareView(
                    division_code=share.division_code, division_name=places[share.division_code], percent=share.percent
                )
                for share in shares
            ],
            "rights": [AssetRightView.model_validate(one) for one in await queries.rights_of(session, caller.scope, asset_id)],
            "handovers": [AssetHandoverView.model_validate(one) for one in await handovers_of(session, caller.scope, asset_id)],
            "last_inventory": last and AssetInventoryView.model_validate(last),
            "options": options_of(caller, ASSET, record, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(ASSET, moves),
        }
    )
