"""What the assets service tells, kept."""

from __future__ import annotations

from sqlalchemy import select

from services.funds.assets.tables import FormedAsset
from shared.contracts.assets import ASSET_CHANGED
from shared.contracts.base import EventType
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of

__all__ = ["HANDLERS", "VERSIONS"]

HANDLERS: dict[EventType, Handler] = {ASSET_CHANGED: keeping(table_of(FormedAsset))}
VERSIONS: dict[EventType, VersionQuery] = {ASSET_CHANGED: select(FormedAsset.id, FormedAsset.version)}
"""In which versions the copy holds what was told."""
