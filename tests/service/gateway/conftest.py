"""The gateway's database, its read models' routes, and the whole gateway with a small service behind it."""

from __future__ import annotations

import itertools
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import pytest_asyncio
from argon2 import PasswordHasher
from joserfc.jwk import RSAKey

from services.gateway.identity import keys, secrets
from shared.persistence import Database
from tests.harness import picture
from tests.harness.door import Gateway
from tests.harness.door import gateway as gateway_with_a_service
from tests.harness.servers import ServiceDatabase

FEW = 12
"""More than any test makes."""


@pytest.fixture(autouse=True, scope="package")
def quick_hashes() -> Iterator[None]:
    """Passwords and secrets are hashed as always, but with less work than guessing is to cost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(autouse=True, scope="package")
def few_keys() -> Iterator[None]:
    """Signing keys are real, but a few serve all tests here, one after the other: to make and to check one takes a tenth of a second."""
    made: list[RSAKey] = []
    turns, one_at_a_time = itertools.count(), threading.Lock()

    def generate_key(*wanted: Any, **options: Any) -> RSAKey:
        with one_at_a_time:
            turn = next(turns) % FEW
            if turn == len(made):
                made.append(RSAKey.generate_key(*wanted, **options))
            return made[turn]

    def import_key(values: dict[str, Any]) -> RSAKey:
        return next((key for key in made if key.as_dict(private=True) == values), None) or RSAKey.import_key(values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "RSAKey", SimpleNamespace(generate_key=generate_key, import_key=import_key))
        yield


@pytest.fixture
def gateway(fresh_database: Callable[..., ServiceDatabase]) -> ServiceDatabase:
    return fresh_database("gateway")


@pytest_asyncio.fixture
async def database(gateway: ServiceDatabase) -> AsyncIterator[Database]:
    opened = Database(gateway.app_url, name="test")
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def looking(gateway: ServiceDatabase) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the read models' routes."""
    async with picture.serving(gateway.app_url) as client:
        yield client


@pytest_asyncio.fixture
async def door(fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[Gateway]:
    """The gateway at its address, ready, with a small service behind it."""
    async with gateway_with_a_service(fresh_database) as running:
        yield running
