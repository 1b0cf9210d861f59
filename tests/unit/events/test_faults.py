"""Decisions 5 and 7: what holds a batch (an outage), and what is an item's own fault."""

from __future__ import annotations

import asyncio

import asyncpg
import nats.errors
import pytest
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from shared.events.faults import Backoff, is_outage, keep, stopped


def wrapped(error: Exception, *, invalidated: bool = False) -> DBAPIError:
    """As SQLAlchemy hands on a driver's error."""
    return DBAPIError("statement", None, error, connection_invalidated=invalidated)


@pytest.mark.parametrize(
    "error",
    [
        asyncpg.ConnectionDoesNotExistError(),
        asyncpg.AdminShutdownError(),
        asyncpg.CannotConnectNowError(),
        asyncpg.SerializationError(),
        asyncpg.DeadlockDetectedError(),
        asyncpg.DiskFullError(),
        asyncpg.TooManyConnectionsError(),
        asyncpg.LockNotAvailableError(),
        asyncpg.QueryCanceledError(),
        asyncpg.UndefinedTableError(),
        asyncpg.InsufficientPrivilegeError(),
        asyncpg.ReadOnlySQLTransactionError(),
        asyncpg.InternalClientError(),
        asyncpg.InterfaceError("connection is closed"),
        ConnectionResetError(),
        TimeoutError(),
        PoolTimeoutError(),
        nats.errors.TimeoutError(),
        nats.errors.NoRespondersError(),
    ],
)
def test_outages(error: Exception) -> None:
    assert is_outage(error)
    assert isinstance(error, PoolTimeoutError) or is_outage(wrapped(error))


@pytest.mark.parametrize(
    "error",
    [
        asyncpg.UniqueViolationError(),
        asyncpg.CheckViolationError(),
        asyncpg.NotNullViolationError(),
        asyncpg.InvalidTextRepresentationError(),
        asyncpg.NumericValueOutOfRangeError(),
        asyncpg.RaiseError(),
        asyncpg.DataError("invalid input for query argument $1"),
        KeyError("name"),
        ValueError("poison"),
    ],
)
def test_faults_of_an_item(error: Exception) -> None:
    assert not is_outage(error)
    assert not is_outage(wrapped(error))


def test_a_lost_connection_is_an_outage_whatever_it_says() -> None:
    assert is_outage(wrapped(ValueError("?"), invalidated=True))


async def test_stopped_waits_no_longer_than_told() -> None:
    stop = asyncio.Event()
    assert not await stopped(stop, 0.001)
    stop.set()
    assert await stopped(stop, 1000)


async def test_outages_are_tried_again_and_faults_of_ours_are_raised() -> None:
    tries: list[int] = []

    async def attempt(backoff: Backoff) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise ConnectionResetError
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await keep("test", attempt, asyncio.Event())
    assert len(tries) == 3
