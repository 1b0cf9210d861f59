"""Whose file is being applied: what rows tell of who recorded them, and what they are cut to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.standards.clock import day_of

__all__ = ["Upload", "upload_of"]

_SYSTEM = {"unscoped": "the worker runs the batches of all uploaders"}
_BATCH = text("SELECT client_id, department, divisions, queued_at FROM intake_batch WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Upload:
    """Who handed a file over, and on which day in China."""

    caller: Caller
    day: date


async def upload_of(session: AsyncSession, batch_id: UUID) -> Upload:
    """Of a file that is being applied."""
    row = (await session.execute(_BATCH, {"id": batch_id}, execution_options=_SYSTEM)).one()
    return Upload(Caller(row.client_id, "", row.department, tuple(row.divisions), frozenset()), day_of(row.queued_at))
