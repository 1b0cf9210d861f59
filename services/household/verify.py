"""Comparing this service's copies with their owners."""

from __future__ import annotations

from services.household.earnings.events import VERSIONS as EARNINGS
from services.household.earnings.tables import IncomeShare
from services.household.spine import EARNED, REVOKED, WORKED
from services.household.work.events import VERSIONS as WORK
from services.household.work.tables import KnownAppointment, KnownSpell
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.persistence.tables import table_of
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["COPIES", "verify"]

COPIES = (
    ReadModel("revocations", [REVOKED], (), {CLIENT_REVOKED: revocation_versions()}),
    ReadModel("earnings", [EARNED], [table_of(IncomeShare)], EARNINGS),
    ReadModel("work", [WORKED], [table_of(KnownAppointment), table_of(KnownSpell)], WORK),
)
"""Who is refused, what households were paid, and who works where; a republish of gateway, assets and jobs makes them whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "household-verify") as (client, database):
        found = [tell(model, await compare(client, database, model)) for model in COPIES]
    return int(any(found))
