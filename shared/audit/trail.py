"""Writing the trail, sealing it, and finding the first place where it was touched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.observability import trace

__all__ = ["Verdict", "record", "seal", "verify"]

UNSEALED_ALARM_SECONDS = 60
_SYSTEM = {"unscoped": "the trail belongs to the platform"}

_INSERT = text(
    "INSERT INTO audit_entry (actor, department, action, resource, resource_id, purpose, batch_id, trace, detail)"
    " VALUES (:actor, :department, :action, :resource, :resource_id, :purpose, :batch_id, :trace,"
    " CAST(:detail AS jsonb))"
)

_RANGE = """
    SELECT sha256(coalesce((SELECT digest FROM audit_seal WHERE number = :number - 1), ''::bytea)
           || coalesce(string_agg(sha256(convert_to(to_jsonb(e)::text, 'UTF8')), ''::bytea
                                  ORDER BY e.transaction, e.position), ''::bytea)) AS digest,
           count(*) AS entries
      FROM audit_entry e
     WHERE e.transaction < CAST(CAST(:before AS text) AS xid8)
       AND e.transaction >= coalesce((SELECT before FROM audit_seal WHERE number = :number - 1), '0'::xid8)
"""

_SEAL = text(
    f"INSERT INTO audit_seal (number, before, entries, digest)"  # noqa: S608 - no input in it
    f" SELECT :number, CAST(CAST(:before AS text) AS xid8), entries, digest FROM ({_RANGE}) r WHERE entries > 0"
    f" RETURNING digest, entries"
)
_HEAD = text(
    "SELECT coalesce(max(number), 0) + 1 AS number, pg_snapshot_xmin(pg_current_snapshot())::text AS before FROM audit_seal"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What ``zhenxing audit verify`` found: the first broken seal, if any, and how many entries wait too long for theirs."""

    seals: int
    broken: int | None
    overdue: int

    @property
    def intact(self) -> bool:
        """Whether nothing is amiss."""
        return self.broken is None and self.overdue == 0


async def record(
    session: AsyncSession,
    caller: Caller,
    *,
    action: str,
    resource: str,
    resource_id: UUID | str,
    purpose: str | None = None,
    batch_id: UUID | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Write one entry into the caller's transaction. ``detail`` holds field names and facts, never personal data."""
    values = {
        "actor": caller.client_id,
        "department": caller.department,
        "action": action,
        "resource": resource,
        "resource_id": str(resource_id),
        "purpose": purpose,
        "batch_id": batch_id,
        "trace": trace.current(),
        "detail": json.dumps(dict(detail or {}), ensure_ascii=False, default=str),
    }
    await session.execute(_INSERT, values, execution_options=_SYSTEM)


async def seal(session: AsyncSession) -> tuple[int, str] | None:
    """Seal what finished transactions have written since the last seal.

    Returns the new seal's number and digest (hex), or None where there was nothing to seal. One sealer at a time: two would
    claim the same number and the second fails.
    """
    head = (await session.execute(_HEAD, execution_options=_SYSTEM)).one()
    values = {"number": head.number, "before": head.before}
    sealed = (await session.execute(_SEAL, values, execution_options=_SYSTEM)).first()
    return None if sealed is None else (head.number, sealed.digest.hex())


async def verify(session: AsyncSession) -> Verdict:
    """Compute every seal again and name the first that no longer fits its entries."""
    seals = await session.execute(
        text("SELECT number, before::text AS before, entries, digest FROM audit_seal ORDER BY number"),
        execution_options=_SYSTEM,
    )
    broken = None
    expected = 0
    for expected, row in enumerate(seals.all(), start=1):
        values = {"number": expected, "before": row.before}
        found = (await session.execute(text(_RANGE), values, execution_options=_SYSTEM)).one()
        if (row.number, row.digest, row.entries) != (expected, found.digest, found.entries):
            broken = expected
            break
    overdue = await session.execute(
        text(
            "SELECT count(*) FROM audit_entry WHERE at < clock_timestamp() - make_interval(secs => :seconds)"
            " AND transaction >= coalesce((SELECT max(before) FROM audit_seal), '0'::xid8)"
        ),
        {"seconds": UNSEALED_ALARM_SECONDS},
        execution_options=_SYSTEM,
    )
    return Verdict(seals=expected, broken=broken, overdue=overdue.scalar_one())
