"""Clearing what is personal of declarations that led nowhere, once their time is over; what became of them stays for the figures."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.declarations.tables import Declaration
from services.household.parameters.queries import parameters_on
from shared import audit
from shared.access import Scope
from shared.access.caller import PLATFORM
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import today

__all__ = ["clear_declarations", "run_clearing"]

EVERY_SECONDS: Final = 3600.0
_WHY = {"unscoped": "their time is over for everybody", "synchronize_session": False}
_PERSONAL = (
    "name_cipher",
    "name_masked",
    "phone_cipher",
    "phone_masked",
    "id_number_cipher",
    "id_number_masked",
    "id_token",
    "difficulty_cipher",
)


async def clear_declarations(session: AsyncSession) -> int:
    """Clear every declaration that was closed, without a household, longer ago than the parameter says; how many."""
    days = (await parameters_on(session, Scope.everything(), today()))["declaration_kept_days"].value
    over = (
        Declaration.state == "closed",
        Declaration.cleared_at.is_(None),
        Declaration.state_since < today() - timedelta(days=int(days)),
    )
    cleared = dict.fromkeys(_PERSONAL, None)
    gone = (
        update(Declaration).where(*over).values(**cleared, cleared_at=func.clock_timestamp(), version=Declaration.version + 1)
    )
    ids = (await session.scalars(gone.returning(Declaration.id), execution_options=_WHY)).all()
    for declaration_id in ids:
        await audit.record(session, PLATFORM, action="declaration.clear", resource="declaration", resource_id=declaration_id)
    return len(ids)


async def run_clearing(database: Database, stop: asyncio.Event) -> None:
    """Clear what is due once an hour until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            count = await clear_declarations(session)
        if count:
            logger().info("declarations_cleared", declarations=count)

    await run_every(database, "declarations", EVERY_SECONDS, run, stop)
