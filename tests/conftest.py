"""Fixtures on real servers: `platform_servers`, `fresh_database`, `running_platform`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.harness.platform import RunningPlatform
from tests.harness.servers import Servers, ServiceDatabase


@pytest.fixture(scope="session")
def short_folder() -> Iterator[Path]:
    """A folder with a short path, which unix sockets need."""
    folder = Path(tempfile.mkdtemp(prefix="zxt-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def platform_servers(short_folder: Path) -> Iterator[Servers]:
    """PostgreSQL and NATS as the platform runs them, once a session."""
    servers = Servers.start(short_folder / "servers")
    yield servers
    servers.stop()


@pytest.fixture
def fresh_database(platform_servers: Servers) -> Iterator[Callable[..., ServiceDatabase]]:
    """``fresh_database(service, migrated=True)``: a database of its own for this test."""
    made: list[ServiceDatabase] = []

    def make(service: str, *, migrated: bool = True) -> ServiceDatabase:
        made.append(platform_servers.database(service, migrated=migrated))
        return made[-1]

    yield make
    for database in made:
        platform_servers.drop(database)


@pytest.fixture(scope="session")
def running_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """The whole platform, once a session, started when a test first asks for it."""
    platform = RunningPlatform(short_folder / "platform")
    try:
        platform.ready()
        yield platform
        assert platform.process.poll() is None, platform.said()
        assert platform.stop() == 0, platform.said()
    finally:
        platform.wipe_out()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file's tests run in one worker, and all of the console's in the same: they share a platform and its people."""
    for item in items:
        group = item.path.parent if item.path.parent.name == "console" else item.path
        item.add_marker(pytest.mark.xdist_group(str(group)))
