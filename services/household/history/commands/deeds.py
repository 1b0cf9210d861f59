"""A single deed: one entry in the audit trail, and one step for each household that it concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert, literal_column
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.events import publish_steps
from services.household.history.rules import step_title
from services.household.history.tables import Step
from shared import audit
from shared.access import Caller
from shared.persistence.history import CHANGE

__all__ = ["Deed", "record_deed"]

_WHY = {"unscoped": "the household was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done with a record, by the name it has in the trail, and whose timelines it belongs in. ``about`` is masked.

    ``title`` is needed where history does not know the kind, as of a procedure's steps.
    """

    kind: str
    resource: str
    resource_id: UUID
    households: Sequence[UUID]
    about: str = ""
    title: str = ""
    happened_on: date | None = None
    purpose: str | None = None
    detail: Mapping[str, Any] | None = None


async def record_deed(session: AsyncSession, caller: Caller, deed: Deed) -> None:
    """Write what was done into the trail and into the timelines of its households."""
    await audit.record(
        session,
        caller,
        action=deed.kind,
        resource=deed.resource,
        resource_id=deed.resource_id,
        purpose=deed.purpose,
        detail=deed.detail,
    )
    step: dict[str, Any] = {
        "kind": deed.kind,
        "title": step_title(deed.kind, deed.about, deed.title),
        "happened_on": deed.happened_on,
        "actor": caller.client_id,
        "department": caller.department,
        "reason": deed.purpose,
        "change_id": literal_column(CHANGE),
    }
    rows = [{**step, "household_id": household_id} for household_id in deed.households]
    written = await session.scalars(insert(Step).values(rows).returning(Step.id), execution_options=_WHY)
    await publish_steps(session, list(written))
