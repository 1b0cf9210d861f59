"""What identity opens when an api process starts: its keys, the first client, and those who use them."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from fastapi import FastAPI
from sqlalchemy import text

from services.gateway.identity import commands
from services.gateway.identity.keys import KeyRing, rotate
from services.gateway.identity.secrets import Secrets
from services.gateway.identity.staff import commands as staff
from services.gateway.identity.staff.sessions import SessionKeeper
from services.gateway.identity.staff.signing_in import SignIn
from services.gateway.identity.tokens import TokenIssuer
from services.gateway.settings import GatewaySettings, settings
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from shared.web.limits import Buckets

__all__ = ["Identity", "recover_staff", "rotate_keys"]

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
        app.state.cipher = self._cipher
        app.state.sessions = SessionKeeper(database, self.keys, self._config.gateway_url)
        app.state.sign_in = SignIn(database, secrets, self._cipher, self._limits)

    async def _bootstrap(self, database: Database, secrets: Secrets) -> None:
        if not self._config.bootstrap_client_id:
            return
        secret = self._config.bootstrap_client_secret.get_secret_value()
        async with database.transaction() as session:
            await session.execute(_ONE_AT_A_TIME, execution_options={"unscoped": "a lock, no rows"})
            await commands.bootstrap(session, self._config.bootstrap_client_id, secret, secrets)
            if self._config.bootstrap_admin_username:
                password = self._config.bootstrap_admin_password.get_secret_value()
                await staff.bootstrap(session, self._config.bootstrap_admin_username, password, secrets)


def recover_staff(*, username: str) -> int:
    """Behind ``zhenxing staff recover USERNAME``: for when no other administrator can help."""
    config = settings()

    async def work() -> str | None:
        database = Database(config.database_url.get_secret_value(), name="gateway-staff", writers=1, readers=1)
        secrets = Secrets()
        try:
            async with database.transaction() as session:
                return await staff.recover(session, username, secrets)
        finally:
            secrets.close()
            await database.close()

    password = asyncio.run(work())
    told = (
        f"没有账号 {username} (no such account)"
        if password is None
        else f"{username} 的初始密码 (initial password): {password}"
    )
    print(told)  # noqa: T201
    return int(password is None)


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
