"""Comparing this service's copies with their owners."""

from __future__ import annotations

from services.assets.candidates.events import VERSIONS as CANDIDATES
from services.assets.candidates.tables import AcceptedProject
from services.assets.spine import PROJECTS, REGISTRY, REVOKED
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.persistence.tables import table_of
from shared.registry.events import VERSIONS as REGISTRY_VERSIONS
from shared.registry.tables import TABLES as REGISTRY_TABLES
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["COPIES", "verify"]

COPIES = (
    ReadModel("revocations", [REVOKED], (), {CLIENT_REVOKED: revocation_versions()}),
    ReadModel("registry", [REGISTRY], REGISTRY_TABLES, REGISTRY_VERSIONS),
    ReadModel("projects", [PROJECTS], [table_of(AcceptedProject)], CANDIDATES),
)
"""Who is refused, where assets lie and whose they are, and what was built; a republish of gateway, household and funds makes them whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "assets-verify") as (client, database):
        found = [tell(model, await compare(client, database, model)) for model in COPIES]
    return int(any(found))
