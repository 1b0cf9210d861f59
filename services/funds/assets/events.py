"""What the assets service tells, kept: an asset with what projects paid of it, if it is newer than what is known."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.assets.tables import FormedAsset
from shared.contracts.assets import ASSET_CHANGED
from shared.contracts.base import EventType
from shared.events.consumer import Handler
from shared.events.envelope import Items
from shared.events.versions import VersionQuery

__all__ = ["HANDLERS", "VERSIONS"]

_ALL = {"unscoped": "the copy holds all divisions"}
_TOLD = "json_to_recordset(CAST(:items AS json))"
_ASSETS = text(
    f"""
    WITH changed AS (
        INSERT INTO formed_asset AS known (id, version, code, name, division_code, original_value, state)
        SELECT id, version, code, name, division_code, original_value, state
          FROM {_TOLD} AS told (id uuid, version bigint, code text, name text, division_code text, original_value numeric(18, 2), state text)
        ON CONFLICT (id) DO UPDATE
           SET version = excluded.version, code = excluded.code, name = excluded.name, division_code = excluded.division_code,
               original_value = excluded.original_value, state = excluded.state
         WHERE excluded.version > known.version
        RETURNING id
    )
    DELETE FROM formed_asset_funding USING changed WHERE asset_id = changed.id
    """  # noqa: S608 - no input in it
)
# Of an asset that is known in a newer version what was paid stays; of one that is told again it is all there already.
_FUNDINGS = text(
    f"""
    INSERT INTO formed_asset_funding (asset_id, number, project_id, amount)
    SELECT told.id, number, CAST(one ->> 'project_id' AS uuid), CAST(one ->> 'amount' AS numeric(18, 2))
      FROM {_TOLD} AS told (id uuid, version bigint, fundings json)
      JOIN formed_asset AS known ON known.id = told.id AND known.version = told.version
     CROSS JOIN json_array_elements(told.fundings) WITH ORDINALITY AS funding (one, number)
     WHERE one ->> 'project_id' IS NOT NULL
    ON CONFLICT (asset_id, number) DO NOTHING
    """  # noqa: S608
)


async def _apply(session: AsyncSession, items: Items) -> None:
    await session.execute(_ASSETS, {"items": items.json}, execution_options=_ALL)
    await session.execute(_FUNDINGS, {"items": items.json}, execution_options=_ALL)


HANDLERS: dict[EventType, Handler] = {ASSET_CHANGED: _apply}
VERSIONS: dict[EventType, VersionQuery] = {ASSET_CHANGED: select(FormedAsset.id, FormedAsset.version)}
"""In which versions the copy holds what was told."""
