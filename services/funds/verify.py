"""Comparing this service's copies with their owners, and the balances of accounts with the journal."""

from __future__ import annotations

from services.funds.assets.events import VERSIONS as ASSETS
from services.funds.assets.tables import FormedAsset
from services.funds.payrolls.events import VERSIONS as PAYROLLS
from services.funds.payrolls.tables import StipendPayroll
from services.funds.reconciliation.checking import differences
from services.funds.spine import FORMED, REGISTRY, REVOKED, STIPENDS
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.persistence.tables import table_of
from shared.registry.events import VERSIONS as REGISTRY_VERSIONS
from shared.registry.tables import TABLES as REGISTRY_TABLES
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["REVOCATIONS", "verify"]

REVOCATIONS = ReadModel("revocations", [REVOKED], (), {CLIENT_REVOKED: revocation_versions()})
"""Refuses revoked clients here; a republish of the gateway makes it whole."""

COPY = ReadModel("registry", [REGISTRY], REGISTRY_TABLES, REGISTRY_VERSIONS)
"""Where money may go, and who may get it; a republish of household makes it whole."""


FORMED_COPY = ReadModel("assets", [FORMED], [table_of(FormedAsset)], ASSETS)
"""What projects became; a republish of assets makes it whole."""

PAYROLL_COPY = ReadModel("payrolls", [STIPENDS], [table_of(StipendPayroll)], PAYROLLS)
"""Payrolls that ask for money; a republish of jobs makes it whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "funds-verify") as (client, database):
        models = (REVOCATIONS, COPY, FORMED_COPY, PAYROLL_COPY)
        found = [tell(model, await compare(client, database, model)) for model in models]
        async with database.reading() as session:
            wrong = await differences(session)
    for row in wrong:
        print(f"journal {row.code} {row.subject}: 应为 (expected) {row.expected}, 实为 (found) {row.found}")  # noqa: T201
    print(f"journal: {len(wrong)} 处不一致 (differences)")  # noqa: T201 - the operator's command asked
    return int(any(found) or bool(wrong))
