"""What identity opens when an api process starts: its keys, the first client, and those who use them."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from fastapi import FastAPI
from sqlalchemy import text

from services.gateway.identity import commands
from services.gateway.identity.keys import KeyRing, rotate
from services.gateway.identity.secrets import Secrets
from services.gateway.identity.tokens import TokenIssuer
from services.gateway.settings import GatewaySettings, settings
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from shared.web.limits import Buckets

__all__ = ["Identity", "rotate_keys"]

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('bootstrap-client', 0))")


def cipher_of(config: GatewaySettings) -> Cipher:
    """The cipher that keeps private keys."""
    return Cipher(parse_keys(config.cipher_keys.get_secret_value()))


class Identity:
    """Keys and secrets of one process."""

    def __init__(self, config: GatewaySettings, limits: Buckets) -> None:
        self._config = config
        self._limits = limits
        self._cipher = cipher_of(config)
        self.keys = KeyRing(self._cipher)

    async def start(self, app: FastAPI, stack: AsyncExitStack) -> None:
        """Open it for an application: ``state.cipher``, ``state.keys``, ``state.secrets`` and ``state.issuer``."""
        database: Database = app.state.database
        secrets = Secrets()
        stack.callback(secrets.close)
        await self.keys.open(database)
        await self._bootstrap(database, secrets)
        app.state.cipher = self._cipher
        app.state.keys = self.keys
        app.state.secrets = secrets
        app.state.issuer = TokenIssuer(self._config.gateway_url, self.keys, secrets, self._limits)

    async def _bootstrap(self, database: Database, secrets: Secrets) -> None:
        if not self._config.bootstrap_client_id:
            return
        secret = self._config.bootstrap_client_secret.get_secret_value()
        async with database.transaction() as session:
            await session.execute(_ONE_AT_A_TIME, execution_options={"unscoped": "a lock, no rows"})
            await commands.bootstrap(session, self._config.bootstrap_client_id, secret, secrets)


def rotate_keys(*, at_once: bool = False) -> None:
    """Behind ``zhenxing keys rotate [--at-once]``: put a new signing key in place and say from when it signs."""
    config = settings()

    async def work() -> None:
        database = Database(config.database_url.get_secret_value(), name="gateway-keys", writers=1, readers=1)
        try:
            async with database.transaction() as session:
                kid, signs_from = await rotate(session, cipher_of(config), at_once=at_once)
        finally:
            await database.close()
        print(f"新签名密钥 {kid},自 {signs_from:%Y-%m-%d %H:%M:%S} UTC 起签发 (new signing key)")  # noqa: T201

    asyncio.run(work())
