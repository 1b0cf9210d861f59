"""A service's query beside the same question as a careful hand writes it: on one connection, in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sized
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncSession

from shared.persistence import Database
from tests.bench.context import Context
from tests.bench.report import Row
from tests.bench.screening import COUNTY

__all__ = ["PAGE", "TARGET_MILLISECONDS", "Beside", "county_of"]

TARGET_TIMES, TARGET_MILLISECONDS = 1.5, 60.0
PAGE = 50
SECONDS_A_QUERY = 2.0
ROUNDS = 100


class Beside:
    """Asks both ways. ``owner`` is the connection, which may read everything."""

    def __init__(self, owner: asyncpg.Connection, database: Database) -> None:
        self.owner = owner
        self._database = database
        self._sent: list[tuple[Any, ...]] = []

    @classmethod
    @asynccontextmanager
    async def of(cls, owner_url: str, app_url: str) -> AsyncIterator[Beside]:
        """Open both ways to a service's database."""
        settings = {"plan_cache_mode": "force_custom_plan"}
        owner = await asyncpg.connect(owner_url, statement_cache_size=0, server_settings=settings)
        database = Database(app_url, name="bench")
        both = cls(owner, database)
        event.listen(Engine, "before_cursor_execute", both._keep)
        try:
            yield both
        finally:
            event.remove(Engine, "before_cursor_execute", both._keep)
            await database.close()
            await owner.close()

    def _keep(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        self._sent.append((statement, *parameters))

    async def row(self, name: str, bare: str, ask: Callable[[AsyncSession], Awaitable[Sized]], *, page: bool = True) -> Row:
        """The query that ``ask`` sends last beside the bare one, which for a page asks for one row more; both find as many."""
        async with self._database.reading() as session:
            found = await ask(session)
        written = len(await self.owner.fetch(bare))
        assert len(found) == (min(PAGE, written) if page else written), (name, len(found), written)
        limit, taken = await self._milliseconds(bare), await self._milliseconds(*self._sent[-1])
        return Row(name, taken, "ms", limit, "ms as bare SQL", target_share=1 / TARGET_TIMES, lower_is_better=True)

    async def _milliseconds(self, statement: str, *parameters: Any) -> float:
        """The median; a statement without parameters is planned for each call, as one with them is in a reading session."""
        prepared = await self.owner.prepare(statement) if parameters else None
        times: list[float] = []
        while len(times) < ROUNDS and sum(times) < SECONDS_A_QUERY:
            began = time.perf_counter()
            await (prepared.fetch(*parameters) if prepared else self.owner.fetch(statement))
            times.append(time.perf_counter() - began)
        return 1000 * statistics.median(times)


@asynccontextmanager
async def county_of(context: Context) -> AsyncIterator[Beside]:
    """Both ways to the platform's household database, filled with a county if it has none."""
    service = next(one for one in context.installation.topology.services if one.name == "household")
    async with Beside.of(context.installation.owner_url(service), context.installation.app_url(service)) as both:
        if not await both.owner.fetchval("SELECT EXISTS (SELECT FROM household)"):
            await both.owner.execute(COUNTY.format(households=context.households))
            await both.owner.execute("ANALYZE")
        yield both
