"""Writing the trail, sealing it, and finding the first place where it was touched."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.observability import trace
from shared.standards.clock import now

__all__ = ["Entry", "Verdict", "record", "record_all", "record_from", "seal", "verify"]

UNSEALED_ALARM_SECONDS = 60
SETTLE_SECONDS = 10.0
"""How long verification lets the sealer take what it finds late: a long transaction's entries are old when they become visible."""
_LOOK_SECONDS = 0.5
_SYSTEM = {"unscoped": "the trail belongs to the platform"}

_INSERT = text(
    "INSERT INTO audit_entry (actor, department, action, resource, resource_id, purpose, batch_id, trace, detail)"
    " VALUES (:actor, :department, :action, :resource, :resource_id, :purpose, :batch_id, :trace,"
    " CAST(:detail AS jsonb))"
)

_FORMS = {
    1: "jsonb_build_array(position, id, extract(epoch FROM e.at), actor, department, action, resource, resource_id, purpose,"
    " batch_id, trace, detail)",
}
"""How an entry is written down to be sealed: columns by name, time as a number, so that neither a new column nor a setting of the
session changes it. A form that was used stays; a seal says its form, and new seals take the last."""

_ENTRIES = "string_agg(sha256(convert_to(({form})::text, 'UTF8')), ''::bytea ORDER BY position)"
_DIGEST = """
    sha256(coalesce(previous, ''::bytea) || content
           || convert_to(jsonb_build_array(number, form, entries, extract(epoch FROM at))::text, 'UTF8'))
"""
_FORM = max(_FORMS)
_SEAL = text(f"""
    WITH e AS (UPDATE audit_entry SET seal = :number WHERE seal IS NULL RETURNING *)
    INSERT INTO audit_seal (number, form, entries, at, digest)
    SELECT number, form, entries, at, {_DIGEST}
      FROM (SELECT CAST(:number AS bigint) AS number, {_FORM} AS form, count(*) AS entries, clock_timestamp() AS at,
                   {_ENTRIES.format(form=_FORMS[_FORM])} AS content,
                   (SELECT digest FROM audit_seal WHERE number = :number - 1) AS previous
              FROM e) AS made
     WHERE entries > 0
    RETURNING digest
""")  # noqa: S608 - no input in it
_HEAD = text("SELECT coalesce(max(number), 0) AS number FROM audit_seal")

# What stands under a number that has no seal is as broken as a seal that does not fit its entries or the seal before it.
_BROKEN = text(f"""
    WITH held AS (
        SELECT e.seal, count(*) AS count,
               {_ENTRIES.format(form="CASE form " + " ".join(f"WHEN {n} THEN {form}" for n, form in _FORMS.items()) + " END")}
               AS content
          FROM audit_entry e LEFT JOIN audit_seal s ON s.number = e.seal
         WHERE e.seal IS NOT NULL GROUP BY e.seal),
    chain AS (SELECT *, lag(digest) OVER (ORDER BY number) AS previous FROM audit_seal),
    pairs AS (
        SELECT coalesce(number, seal) AS number, entries = count AND digest = {_DIGEST} AS fits
          FROM chain FULL JOIN held ON seal = number)
    SELECT min(number) FROM pairs WHERE fits IS NOT TRUE
""")  # noqa: S608 - no input in it
_OVERDUE = text(
    "SELECT count(*) FROM audit_entry WHERE seal IS NULL AND at < CAST(:seen AS timestamptz) - make_interval(secs => :seconds)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done to what, and for what. ``detail`` holds field names and facts, never personal data."""

    action: str
    resource: str
    resource_id: UUID | str
    purpose: str | None = None
    batch_id: UUID | None = None
    detail: Mapping[str, Any] | None = None


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
    await record_all(session, caller, [Entry(action, resource, resource_id, purpose, batch_id, detail)])


async def record_all(session: AsyncSession, caller: Caller, entries: Sequence[Entry]) -> None:
    """Write entries into the caller's transaction, in their order."""
    values = [
        {
            "actor": caller.client_id,
            "department": caller.department,
            "action": entry.action,
            "resource": entry.resource,
            "resource_id": str(entry.resource_id),
            "purpose": entry.purpose,
            "batch_id": entry.batch_id,
            "trace": trace.current(),
            "detail": json.dumps(dict(entry.detail or {}), ensure_ascii=False, default=str),
        }
        for entry in entries
    ]
    if values:
        await session.execute(_INSERT, values, execution_options=_SYSTEM)


async def record_from(session: AsyncSession, caller: Caller, *, action: str, resource: str, batch_id: UUID, told: str) -> None:
    """Write one entry for each row that the statement ``told`` selects, ``resource_id`` and ``detail`` (jsonb), in one statement: what a file has done."""
    statement = text(
        "INSERT INTO audit_entry (actor, department, action, resource, resource_id, batch_id, trace, detail)"  # noqa: S608 - the caller's statement
        f" SELECT :actor, :department, :action, :resource, told.resource_id, CAST(:batch AS uuid), :trace, told.detail FROM ({told}) AS told"
    )
    values = {
        "actor": caller.client_id,
        "department": caller.department,
        "action": action,
        "resource": resource,
        "batch": batch_id,
        "trace": trace.current(),
    }
    await session.execute(statement, values, execution_options=_SYSTEM)


async def seal(session: AsyncSession) -> tuple[int, str] | None:
    """Seal what finished transactions have written and no seal covers yet. ``session`` is the relay's user's.

    Returns the new seal's number and digest (hex), or None where there was nothing to seal. One sealer at a time: two would
    claim the same number and the second fails.
    """
    number = (await session.execute(_HEAD, execution_options=_SYSTEM)).scalar_one() + 1
    digest = (await session.execute(_SEAL, {"number": number}, execution_options=_SYSTEM)).scalar_one_or_none()
    return None if digest is None else (number, digest.hex())


async def verify(session: AsyncSession) -> Verdict:
    """Compute every seal again and name the first that no longer fits; ``session`` sees what is committed while it runs."""
    seals = (await session.execute(_HEAD, execution_options=_SYSTEM)).scalar_one()
    broken = (await session.execute(_BROKEN, execution_options=_SYSTEM)).scalar_one()
    return Verdict(seals=seals, broken=broken, overdue=await _overdue(session))


async def _overdue(session: AsyncSession) -> int:
    """Entries older than a minute that are still unsealed after the sealer had time to see them."""
    loop = asyncio.get_running_loop()
    until = loop.time() + SETTLE_SECONDS
    values = {"seen": now(), "seconds": UNSEALED_ALARM_SECONDS}
    while overdue := int((await session.execute(_OVERDUE, values, execution_options=_SYSTEM)).scalar_one()):
        if loop.time() >= until:
            break
        await asyncio.sleep(_LOOK_SECONDS)
    return overdue
