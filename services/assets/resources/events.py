"""From villages of the register to their events, whether one changed, a file changed many, or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources.declarations import VILLAGES
from services.assets.resources.tables import Resource
from shared.contracts.assets import VILLAGE_CHANGED, VillageChanged
from shared.contracts.base import EventType
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.intake.definition import Kind
from shared.intake.packing import unpacked
from shared.persistence.ids import among_ids

__all__ = ["REPUBLISHERS", "VERSIONS", "publish_resources"]

_FIELDS = [name for name in VillageChanged.model_fields if name in VILLAGES.fields]
"""What is told of a village are fields of its own record."""
_TEXTS = {Kind.AMOUNT, Kind.MEASURE}
"""Kinds that stay the texts that they are in the document."""


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every village that was ever on the register."""
    row = Resource
    typed = unpacked(VILLAGES.table, row.fields)
    told: dict[str, ColumnElement[Any]] = {
        name: row.fields[name].astext if VILLAGES.fields[name].kind in _TEXTS else typed[name] for name in _FIELDS
    }
    item = json_object(id=row.id, version=row.version, **told, withdrawn=row.withdrawn_at.is_not(None))
    return select(row.id, item.label("item")).where(row.register == VILLAGES.code)


async def publish_resources(session: AsyncSession, register: str, ids: Sequence[UUID]) -> None:
    """Tell how records are now, if their register is one that others hear of."""
    if register == VILLAGES.code and ids:
        await publish_from(session, VILLAGE_CHANGED, _items().where(among_ids(Resource.id, ids)))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    VILLAGE_CHANGED: republisher(VILLAGE_CHANGED, _items())
}
"""How the current state is told again."""
VERSIONS: dict[EventType, VersionQuery] = {
    VILLAGE_CHANGED: select(Resource.id, Resource.version).where(Resource.register == VILLAGES.code)
}
"""In which versions villages are."""
