"""From assets to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.register.queries import ASSETS
from services.assets.register.tables import Asset, AssetFunding
from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from shared.contracts.base import EventType
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect, publish_task

__all__ = ["REPUBLISHERS", "publish_assets"]


def _fundings() -> ColumnElement[Any]:
    row = AssetFunding
    one = json_object(source=row.source, amount=amount_text(row.amount), year=row.year, project_id=row.project_id)
    return select(json_list(one, row.number)).where(row.asset_id == Asset.id).correlate(Asset).scalar_subquery()


def _items() -> AnySelect:
    """``id, item`` of every asset."""
    row = Asset
    item = json_object(
        id=row.id,
        version=row.version,
        code=row.code,
        name=row.name,
        division_code=row.division_code,
        kind=row.kind,
        asset_class=row.asset_class,
        form=row.form,
        formed_year=row.formed_year,
        original_value=amount_text(row.original_value),
        owner_level=row.owner_level,
        owner_division=row.owner_division,
        owner_household_id=row.owner_household_id,
        state=row.state,
        fundings=_fundings(),
    )
    return select(row.id, item.label("item"))


async def publish_assets(session: AsyncSession, *ids: UUID) -> None:
    """Tell how assets are now, and what they wait for."""
    await publish_from(session, ASSET_CHANGED, _items().where(among_ids(Asset.id, ids)))
    await publish_task(session, TASK_CHANGED, ASSETS, *ids)


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {ASSET_CHANGED: republisher(ASSET_CHANGED, _items())}
"""How the current state is told again."""
