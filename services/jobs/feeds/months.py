"""How the rows of the ledger's table 就业实名制台账 are recorded: set-based, under the conditions of the commands (domain/jobs-and-platform §1.3, §1.5)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.events import publish_spells
from services.jobs.employment.queries import wage_limits
from services.jobs.employment.rules import WHOLE
from services.jobs.feeds import statements
from services.jobs.feeds.rules import Change, too_many
from services.jobs.parameters.queries import ages_on_days
from shared import audit
from shared.access import Scope
from shared.intake.definition import Table
from shared.intake.runner import Chunk
from shared.intake.setting_aside import set_aside
from shared.intake.uploads import Upload, upload_of
from shared.persistence.ids import id_series

__all__ = ["apply_months"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_ANALYZED = text("ANALYZE entering")


async def apply_months(session: AsyncSession, _table: Table, chunk: Chunk) -> int:
    """JOB-MON: record months of spells of work, and the spells that the ledger has not; correct what the file has of those that it has.

    Nobody else writes of these people until the chunk is done. What the ledger has already changes nothing, whether or not it was handed in since.
    """
    upload = await upload_of(session, chunk.batch_id)
    values: dict[str, Any] = {
        "low": chunk.low,
        "high": chunk.high,
        "prefixes": list(upload.caller.scope.prefixes),
        "client": upload.caller.client_id,
        "department": upload.caller.department,
        **id_series("spell"),
    }
    for statement in statements.HELD:
        await session.execute(statement, values, execution_options=_SYSTEM)
    await _judge(session, chunk, values)
    await set_aside(session, chunk.batch_id, statements.REFUSED)
    await session.execute(statements.UNENTERED, execution_options=_SYSTEM)
    present = chunk.present
    for statement in (
        statements.summed(present),
        statements.MADE,
        statements.changed(present),
        statements.kept_months(present),
    ):
        await session.execute(statement, values, execution_options=_SYSTEM)
    await _tell(session, chunk, upload)
    return int((await session.execute(statements.CHANGED_ROWS, execution_options=_SYSTEM)).scalar_one())


async def _judge(session: AsyncSession, chunk: Chunk, values: dict[str, Any]) -> None:
    """Each row by itself, then the rows of a spell beside each other, last those of a person's month."""
    days = (await session.scalars(statements.DAYS, values, execution_options=_SYSTEM)).all()
    ages = await ages_on_days(session, Scope.everything(), days)
    born = {"days": [each.on for each in ages], "born_by": [each.born_by(each.youngest) for each in ages]}
    await session.execute(statements.entering(chunk.present), {**values, **born}, execution_options=_SYSTEM)
    await session.execute(_ANALYZED, execution_options=_SYSTEM)
    await session.execute(statements.REPEATED, execution_options=_SYSTEM)
    months = (await session.scalars(statements.MONTHS_ASKED, execution_options=_SYSTEM)).all()
    if months:
        limits = await wage_limits(session, Scope.everything(), months)
        asked = {
            "months": list(limits),
            "lows": [each.low for each in limits.values()],
            "highs": [each.high for each in limits.values()],
        }
        await session.execute(statements.UNUSUAL, asked, execution_options=_SYSTEM)
    await session.execute(statements.ENDED, execution_options=_SYSTEM)
    overfull = await session.execute(statements.OVERFULL, {"whole": WHOLE}, execution_options=_SYSTEM)
    refused = [
        ordinal
        for row in overfull
        for ordinal in too_many(row.recorded, list(map(Change, row.ordinals, row.befores, row.afters)))
    ]
    if refused:
        await session.execute(statements.TOO_MANY, {"ordinals": refused}, execution_options=_SYSTEM)


async def _tell(session: AsyncSession, chunk: Chunk, upload: Upload) -> None:
    touched = (await session.scalars(statements.TOUCHED, execution_options=_SYSTEM)).all()
    if touched:
        await publish_spells(session, *touched)
        await audit.record_from(
            session,
            upload.caller,
            action="employment.import",
            resource="employment_spell",
            batch_id=chunk.batch_id,
            told=statements.TOLD,
        )
