"""The county's office on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.harness.intake import Office, office
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def county_office(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Office]:
    """A household service's database and its batches."""
    async with office(fresh_database, tmp_path) as opened:
        yield opened
