"""The assets service's api, and its office of files, on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.harness.assets_api import AssetsApi, assets_api
from tests.harness.ledgerwork import Ledger, ledger_office
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[AssetsApi]:
    """A town officer's client."""
    async with assets_api(fresh_database("assets"), tmp_path) as opened:
        yield opened


@pytest.fixture
async def ledger(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Ledger]:
    """A county that hands over its ledger as files."""
    async with ledger_office(fresh_database("assets"), tmp_path) as opened:
        yield opened
