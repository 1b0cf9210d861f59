"""The assets service's api on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.harness.assets_api import AssetsApi, assets_api
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[AssetsApi]:
    """A town officer's client."""
    async with assets_api(fresh_database("assets"), tmp_path) as opened:
        yield opened
