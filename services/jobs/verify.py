"""Comparing this service's copies with their owners."""

from __future__ import annotations

from services.jobs.labour.events import VERSIONS as LABOUR
from services.jobs.labour.tables import KnownInsuredWork, KnownInsuredYear, KnownWorker, KnownWorkforce
from services.jobs.spine import MONEY, REGISTRY, REVOKED
from services.jobs.stipends.events import PAYMENT_VERSIONS
from services.jobs.stipends.tables import PayrollPayment
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
    ReadModel(
        "registry",
        [REGISTRY],
        [
            *REGISTRY_TABLES,
            *(table_of(each) for each in (KnownWorkforce, KnownWorker, KnownInsuredYear, KnownInsuredWork)),
        ],
        {**REGISTRY_VERSIONS, **LABOUR},
    ),
    ReadModel("payments", [MONEY], [table_of(PayrollPayment)], PAYMENT_VERSIONS),
)
"""Who is refused, who could work, and what was paid for payrolls; a republish of gateway, household and funds makes them whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "jobs-verify") as (client, database):
        found = [tell(model, await compare(client, database, model)) for model in COPIES]
    return int(any(found))
