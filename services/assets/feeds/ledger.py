"""How the rows of the asset ledger's table 资产台账 enter the register: set-based, under the conditions of the procedure (domain/assets-and-funds §1.4–§1.9)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ARRAY, Integer, Text, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.feeds import ledger_statements as statements
from services.assets.parameters.queries import parameters_on
from services.assets.register.events import publish_assets
from services.assets.register.machine import ASSET
from services.assets.register.rules import FUNDINGS, code_of, series_of
from shared.access import Scope
from shared.intake.definition import Table
from shared.intake.runner import Chunk
from shared.intake.setting_aside import set_aside
from shared.intake.uploads import upload_of
from shared.persistence.ids import id_series
from shared.workflow.moving import begun

__all__ = ["apply_ledger"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_LAST = 99_999
"""Codes have five digits for it."""
_TAKE_NUMBERS = text(
    """
    INSERT INTO asset_number (series, last)
    SELECT series, least(wanted, :most) FROM unnest(:series, :wanted) AS w (series, wanted) ORDER BY series
    ON CONFLICT (series) DO UPDATE SET last = least(asset_number.last + excluded.last, :most)
    RETURNING new.series, coalesce(old.last, 0) AS before
    """
).bindparams(bindparam("series", type_=ARRAY(Text)), bindparam("wanted", type_=ARRAY(Integer)))


async def apply_ledger(session: AsyncSession, _table: Table, chunk: Chunk) -> int:
    """AST-LED: enter assets that are still to be titled or are titled elsewhere, or replace what the file has of those that came in before.

    What the register has already changes nothing. An asset that was recorded here, or that somebody has dealt with here, is changed here only.
    """
    upload = await upload_of(session, chunk.batch_id)
    entry = begun(ASSET, upload.day, await parameters_on(session, Scope.everything(), upload.day))
    values: dict[str, Any] = {
        "low": chunk.low,
        "high": chunk.high,
        "batch": chunk.batch_id,
        "day": upload.day,
        "due": entry["due_on"],
        "prefixes": list(upload.caller.scope.prefixes),
        "sources": list(FUNDINGS),
        "client": upload.caller.client_id,
        "department": upload.caller.department,
    }
    judging = (statements.LOCKED, statements.entering(chunk.present), statements.ANALYZED, *statements.TAKEN, statements.TWINS)
    for statement in (*judging, statements.REPEATED):
        await session.execute(statement, values, execution_options=_SYSTEM)
    await _give_codes(session)
    await set_aside(session, chunk.batch_id, statements.REFUSED)
    await session.execute(statements.UNENTERED, execution_options=_SYSTEM)
    entering = (statements.MADE, statements.changed(chunk.present), statements.UNFUNDED, statements.FUNDED, statements.IMPORTED)
    for statement in entering:
        await session.execute(statement, values, execution_options=_SYSTEM)
    entered = (await session.scalars(statements.ENTERED, execution_options=_SYSTEM)).all()
    if entered:
        await publish_assets(session, *entered)
    return len(entered)


async def _give_codes(session: AsyncSession) -> None:
    """New assets get the next codes of their series, whoever else takes some at the same time (§1.7); where none is left, they have none."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for row in await session.execute(statements.FRESH, execution_options=_SYSTEM):
        waiting[series_of(row.division_code, row.kind, row.formed_year)] += row.ordinals
    asked = {"series": list(waiting), "wanted": [len(ordinals) for ordinals in waiting.values()], "most": _LAST}
    taken = await session.execute(_TAKE_NUMBERS, asked, execution_options=_SYSTEM)
    codes = {
        ordinal: code_of(row.series, number) if number <= _LAST else None
        for row in taken
        for number, ordinal in enumerate(waiting[row.series], start=row.before + 1)
    }
    given = {"ordinals": list(codes), "codes": list(codes.values()), **id_series("asset")}
    await session.execute(statements.CODED, given, execution_options=_SYSTEM)
