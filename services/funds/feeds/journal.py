"""How the rows of the journal's table 账簿 are posted: set-based, in their order, through the one journal (domain/assets-and-funds §2.9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ARRAY, Integer, Text, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.events import publish_batches
from services.funds.feeds import journal_statements as statements
from services.funds.feeds.parts import county_of, parameter_on_days
from services.funds.feeds.rules import Allocation, Movements, refusals
from services.funds.implementation.commands import funded_all
from services.funds.ledger.commands import hold_lines, keep_months_open, leave_out, post_lines
from shared.intake.definition import Reason, Table
from shared.intake.runner import Chunk
from shared.intake.setting_aside import set_aside
from shared.intake.uploads import Upload, upload_of
from shared.persistence.ids import id_series

__all__ = ["apply_journal"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_IN_BULK = text(
    "SELECT set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '192MB', true)"
)
"""A chunk's own tables have no statistics, and it touches most of what it refers to: each join is a hash join."""
_FALLEN = text(
    'CREATE TEMP TABLE fallen ON COMMIT DROP AS SELECT l."row", f.reason FROM line l'
    " JOIN unnest(CAST(:ordinals AS int[]), CAST(:reasons AS text[])) AS f (ordinal, reason) ON f.ordinal = l.ordinal"
).bindparams(bindparam("ordinals", type_=ARRAY(Integer)), bindparam("reasons", type_=ARRAY(Text)))
_TELL_FALLEN = f'SELECT "row", reason, \'{statements.AT[Reason.INSUFFICIENT]}\' AS "column" FROM fallen'  # noqa: S608


async def apply_journal(session: AsyncSession, _table: Table, chunk: Chunk) -> int:
    """FIN-JNL: post the rows of a chunk one after the other, all or none of each; what cannot be posted is set aside with its reason.

    A row whose number is posted already changes nothing if it says the same, and is refused otherwise: what is posted is only reversed.
    """
    upload = await upload_of(session, chunk.batch_id)
    county = await county_of(session, upload.caller)
    values: dict[str, Any] = {"low": chunk.low, "high": chunk.high, "county": county}
    if county is None:
        await set_aside(session, chunk.batch_id, statements.ALL_ASIDE, {"low": chunk.low, "high": chunk.high})
        return 0
    await session.execute(_IN_BULK, execution_options=_SYSTEM)
    await keep_months_open(session)
    values |= {**id_series("arrival"), **id_series("entry")}
    await _record_arrivals(session, upload, values)
    for statement in (statements.LOCKED, statements.NAMED, statements.JUDGED):
        await session.execute(statement, values, execution_options=_SYSTEM)
    await set_aside(session, chunk.batch_id, statements.REFUSED)
    await session.execute(statements.UNPOSTED, execution_options=_SYSTEM)
    await _leave_out_what_lacks(session, upload, chunk)
    posted = await post_lines(session, upload.caller)
    await session.execute(statements.IMPORTED, {"batch": chunk.batch_id}, execution_options=_SYSTEM)
    first = {row.project_id: row.on_day for row in await session.execute(statements.FUNDED, execution_options=_SYSTEM)}
    await funded_all(session, first)
    return posted


async def _record_arrivals(session: AsyncSession, upload: Upload, values: Mapping[str, Any]) -> None:
    days = (await session.scalars(statements.ARRIVAL_DAYS, values, execution_options=_SYSTEM)).all()
    limits = await parameter_on_days(session, "fund_allocate_days", days)
    by = {"client": upload.caller.client_id, "department": upload.caller.department}
    told = {"days": list(limits), "limits": [int(limit) for limit in limits.values()]}
    recorded = (await session.scalars(statements.ARRIVALS, {**values, **by, **told}, execution_options=_SYSTEM)).all()
    if recorded:
        await publish_batches(session, recorded)


async def _leave_out_what_lacks(session: AsyncSession, upload: Upload, chunk: Chunk) -> None:
    """Hold the accounts, and set the rows aside that would overdraw one, a project's plan, or what management fees may take."""
    lines = await hold_lines(session)
    percent = (await parameter_on_days(session, "management_fee_percent", [upload.day]))[upload.day]
    given = (await session.execute(statements.ALLOCATIONS, {"percent": percent}, execution_options=_SYSTEM)).one()
    allocations = {
        ordinal: Allocation(project, fee)
        for ordinal, project, fee in zip(given.ordinals, given.projects, given.fees, strict=True)
    }
    fallen = refusals(
        Movements(
            lines.ordinals,
            lines.sources,
            lines.targets,
            lines.cents,
            lines.balances,
            lines.outside,
            allocations,
            given.room,
            given.fee_room,
        )
    )
    if fallen:
        told = {"ordinals": list(fallen), "reasons": list(fallen.values())}
        await session.execute(_FALLEN, told, execution_options=_SYSTEM)
        await set_aside(session, chunk.batch_id, _TELL_FALLEN)
        await leave_out(session, fallen)
