"""Fixtures on real servers: `platform_servers`, `fresh_database`, `running_platform`."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from httpx._transports import default as httpx_clients
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from tests.harness import folders, statements
from tests.harness.platform import RunningPlatform
from tests.harness.servers import Servers, ServiceDatabase

_TOGETHER = ("tests/console/", "tests/platform/")
"""Folders whose tests share platforms, and with them one worker. They take minutes and begin first."""
_LONGEST = (*_TOGETHER, "tests/faults/")


def pytest_configure() -> None:
    """What one test's engine has compiled serves all others."""
    statements.share()
    # Every run tries others; together they try many.
    settings.register_profile("a run", max_examples=40, deadline=None)
    settings.load_profile("a run")
    # httpx asks at each call whether trio runs, which is not here: told once, it does not look through all folders each time.
    sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type] # what marks a module that cannot be had
    # Each client of it reads the certificates of the whole world, which takes longer than most of its calls.
    httpx_clients.create_ssl_context = cache(httpx_clients.create_ssl_context)  # type: ignore[attr-defined] # it imports that


def pytest_collection_finish() -> None:
    """What is imported by now stays to the end: no search for garbage looks through it again, which took a quarter of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def short_folder() -> Iterator[Path]:
    """A folder with a short path, which unix sockets need."""
    folder = folders.short_folder()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def platform_servers() -> Iterator[Servers]:
    """PostgreSQL and NATS as the platform runs them, once a session."""
    folder = folders.short_folder()
    servers = Servers.start(folder / "servers")
    yield servers
    servers.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def fresh_database(platform_servers: Servers) -> Iterator[Callable[..., ServiceDatabase]]:
    """``fresh_database(service, migrated=True, seeded=False)``: a database of its own for this test."""
    made: list[ServiceDatabase] = []

    def make(service: str, **ready: bool) -> ServiceDatabase:
        made.append(platform_servers.database(service, **ready))
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


class _Files(LoadScopeScheduling):  # type: ignore[misc]
    """A file's tests run in one worker; all that share a platform in the same."""

    def _split_scope(self, nodeid: str) -> str:
        path, _, _ = nodeid.partition("::")
        return next((folder for folder in _TOGETHER if path.startswith(folder)), path)

    def _assign_work_unit(self, node: Any) -> None:
        for prefix in _LONGEST:
            first = next((scope for scope in self.workqueue if scope.startswith(prefix)), None)
            if first is not None:
                self.workqueue.move_to_end(first, last=False)
                break
        super()._assign_work_unit(node)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Said here and not by marks, which xdist 3.8 loses under pytest 9.2 (pytest-xdist issue 1386)."""
    return _Files(config, log)
