"""The spine fixture of the event tests: two databases for all of them, emptied for each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.harness.events import Spine, clear_tables, create_tables, running_spine
from tests.harness.servers import Servers, ServiceDatabase, apart

Databases = tuple[ServiceDatabase, ServiceDatabase]


@pytest.fixture(scope="package")
def event_databases(platform_servers: Servers) -> Iterator[Databases]:
    """The publisher's and the listener's database with the spine's tables."""
    databases = (platform_servers.database("household", migrated=False), platform_servers.database("gateway", migrated=False))
    for database in databases:
        apart(create_tables(database))
    yield databases
    for database in databases:
        platform_servers.drop(database)


@pytest_asyncio.fixture
async def spine(platform_servers: Servers, event_databases: Databases) -> AsyncIterator[Spine]:
    for database in event_databases:
        await clear_tables(database)
    async with running_spine(platform_servers, *event_databases) as running:
        yield running
