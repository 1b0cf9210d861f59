"""The county's office on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from services.household.declarations.routes import public
from tests.harness.household_api import HouseholdApi, household_api
from tests.harness.intake import Office, office, office_on
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def county_office(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Office]:
    """A household service's database and its batches."""
    async with office(fresh_database, tmp_path) as opened:
        yield opened


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[HouseholdApi]:
    """The household service's api on a database of its own."""
    async with household_api(fresh_database("household", seeded=True), tmp_path) as opened:
        yield opened


@pytest.fixture(autouse=True)
def answered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Declarations are not held back so that all of them take the same time."""
    monkeypatch.setattr(public, "ANSWER_SECONDS", 0.0)


@pytest.fixture
async def api_office(api: HouseholdApi, tmp_path: Path) -> AsyncIterator[Office]:
    """The worker's side of :func:`api`: it runs the batches that arrive there."""
    async with office_on(api.database, tmp_path) as opened:
        yield opened
