"""The funds service behind the gateway's door: what its people do by plain calls of their sessions, where a test is not about the pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self, cast

import asyncpg
import httpx

from tests.harness.console_calls import Session
from tests.harness.funds_api import FundsApi
from tests.harness.platform import RunningPlatform

__all__ = ["FundsDesks"]


@dataclass(slots=True)
class FundsDesks(FundsApi):
    """``people`` are the sessions of those whom :meth:`acting` names; the finance officer is who calls otherwise."""

    people: Mapping[str, Session] = field(default_factory=dict)
    dsn: str = ""

    def acting(self, *_permissions: str, **options: Any) -> Self:
        """The service seen by one of the people; what each may do is a matter of the role."""
        return replace(self, headers=self.people[options["client_id"]].headers)

    async def rows(self, statement: str, *values: Any) -> list[asyncpg.Record]:
        """Rows of the platform's database, seen by its administrator."""
        connection = await asyncpg.connect(self.dsn)
        try:
            return list(await connection.fetch(statement, *values))
        finally:
            await connection.close()

    @staticmethod
    @asynccontextmanager
    async def open(platform: RunningPlatform, people: Mapping[str, Session]) -> AsyncIterator[FundsDesks]:
        """For the time of some calls."""
        dsn = platform.admin_dsn.replace("/postgres?", f"/{platform.installation.topology['funds'].database}?")
        nothing, finance = cast("Any", None), people["caizheng"]
        async with httpx.AsyncClient(base_url=finance.url, timeout=20, trust_env=False) as http:
            yield FundsDesks(http, nothing, nothing, headers=finance.headers, serial=100, people=people, dsn=dsn)
