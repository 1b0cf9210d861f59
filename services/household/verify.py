"""Comparing this service's copy of the void tokens with the gateway's own list."""

from __future__ import annotations

from services.household.spine import CONSUMERS
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["REVOCATIONS", "verify_revocations"]

REVOCATIONS = ReadModel("revocations", CONSUMERS, (), {CLIENT_REVOKED: revocation_versions()})
"""Refuses revoked clients here; a republish of the gateway makes it whole."""


async def verify_revocations() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "household-verify") as (client, database):
        return tell(REVOCATIONS, await compare(client, database, REVOCATIONS))
