"""Rows that were accepted when their file was read and cannot be applied when their turn comes: rejected after all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

__all__ = ["set_aside"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}


async def set_aside(session: AsyncSession, batch_id: UUID, told: str, values: Mapping[str, Any] | None = None) -> int:
    """Reject rows of the chunk that this transaction applies; how many.

    ``told`` is a statement that selects their ``row``, ``reason`` (:class:`shared.intake.definition.Reason`) and the title of a ``column``;
    ``values`` are its parameters.
    What a killed worker set aside goes with its transaction, so that each row is told once.
    """
    statement = text(
        f'WITH told AS ({told}), kept AS (INSERT INTO intake_reject (batch_id, "row", reason, "column")'  # noqa: S608 - the caller's statement
        ' SELECT :batch, "row", reason, "column" FROM told RETURNING reason),'
        " counted AS (SELECT reason, count(*) AS n FROM kept GROUP BY reason)"
        " UPDATE intake_batch b SET set_aside = set_aside + (SELECT coalesce(sum(n), 0) FROM counted),"
        " rejected_by_reason = rejected_by_reason || (SELECT coalesce(jsonb_object_agg(reason,"
        " n + coalesce((b.rejected_by_reason ->> reason)::int, 0)), '{}') FROM counted)"
        " WHERE id = :batch RETURNING (SELECT coalesce(sum(n), 0)::int FROM counted)"
    )
    refused: int = (
        await session.execute(statement, {"batch": batch_id, **(values or {})}, execution_options=_SYSTEM)
    ).scalar_one()
    return refused
