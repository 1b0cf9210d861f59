"""The funds service's api on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.harness.bookkeeping import Books, bookkeeping
from tests.harness.crediting import Crediting, crediting
from tests.harness.funds_api import FundsApi, funds_api
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[FundsApi]:
    """A finance officer's client."""
    async with funds_api(fresh_database("funds", seeded=True), tmp_path) as opened:
        yield opened


@pytest.fixture
async def credit(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Crediting]:
    """A county's micro-credit."""
    async with crediting(fresh_database("funds"), tmp_path) as opened:
        yield opened


@pytest.fixture
async def books(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Books]:
    """A county that hands over its books as files."""
    async with bookkeeping(fresh_database, tmp_path) as opened:
        yield opened
