"""Comparing this service's copy of the void tokens with the gateway's own list, and the balances of accounts with the journal."""

from __future__ import annotations

from services.funds.ledger.queries import differences
from services.funds.spine import CONSUMERS
from shared.access import Scope
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["REVOCATIONS", "verify"]

REVOCATIONS = ReadModel("revocations", CONSUMERS, (), {CLIENT_REVOKED: revocation_versions()})
"""Refuses revoked clients here; a republish of the gateway makes it whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "funds-verify") as (client, database):
        found = tell(REVOCATIONS, await compare(client, database, REVOCATIONS))
        async with database.reading() as session:
            wrong = await differences(session, Scope.everything())
    for row in wrong:
        print(f"journal {row.batch_id} {row.stage}: 余额 (balance) {row.balance}, 凭证 (entries) {row.moved}")  # noqa: T201
    print(f"journal: {len(wrong)} 处不一致 (differences)")  # noqa: T201 - the operator's command asked
    return int(bool(found or wrong))
