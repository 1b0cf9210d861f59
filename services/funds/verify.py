"""Comparing this service's copies with their owners, and the balances of accounts with the journal."""

from __future__ import annotations

from sqlalchemy import select

from services.funds.ledger.queries import differences
from services.funds.places.tables import Division
from services.funds.spine import CONSUMERS, REGISTRY
from shared.access import Scope
from shared.contracts.gateway import CLIENT_REVOKED
from shared.contracts.household import DIVISION_CHANGED
from shared.events.verify import ReadModel, compare, connected, tell
from shared.persistence.tables import table_of
from shared.settings import settings
from shared.web.revocations import revocation_versions

__all__ = ["REVOCATIONS", "verify"]

REVOCATIONS = ReadModel("revocations", CONSUMERS[:1], (), {CLIENT_REVOKED: revocation_versions()})
"""Refuses revoked clients here; a republish of the gateway makes it whole."""

PLACES = ReadModel("places", [REGISTRY], [table_of(Division)], {DIVISION_CHANGED: select(Division.id, Division.version)})
"""Where money may go; a republish of household makes it whole."""


async def verify() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "funds-verify") as (client, database):
        found = [tell(model, await compare(client, database, model)) for model in (REVOCATIONS, PLACES)]
        async with database.reading() as session:
            wrong = await differences(session, Scope.everything())
    for row in wrong:
        print(f"journal {row.batch_id} {row.stage}: 余额 (balance) {row.balance}, 凭证 (entries) {row.moved}")  # noqa: T201
    print(f"journal: {len(wrong)} 处不一致 (differences)")  # noqa: T201 - the operator's command asked
    return int(any(found) or bool(wrong))
