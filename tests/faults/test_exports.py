"""Exports whose worker is killed, whose asker takes them back meanwhile, and about which two people decide at once."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from services.household.exports.definitions import DESK
from shared.exports.runner import Exporter, run_exports
from shared.persistence import Database
from tests.harness.household_api import HouseholdApi, household_api
from tests.harness.processes import ROOT
from tests.harness.servers import ServiceDatabase
from tests.harness.waiting import POLL_SECONDS

ASKING = {"export": "households", "format": "csv", "purpose": "月度会商"}


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[HouseholdApi]:
    async with household_api(fresh_database("household", seeded=True), tmp_path) as opened:
        yield opened


@pytest.fixture
def asker(api: HouseholdApi) -> HouseholdApi:
    return api.acting("exports:ask", "household:read", client_id="staff:li")


async def _ask(asker: HouseholdApi, **fields: Any) -> str:
    answer = await asker.call("POST", "/exports", {**ASKING, **fields})
    assert answer.status_code == 202, answer.text
    return answer.headers["location"].removeprefix("/api/household/v1")


async def _until(condition: Callable[[], Awaitable[bool]], what: str) -> None:
    try:
        async with asyncio.timeout(30):
            while not await condition():
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError:
        raise AssertionError(f"not in time: {what}") from None


@asynccontextmanager
async def _held(api: HouseholdApi) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
    """Nobody reads the table of divisions inside; gives whether somebody waits to."""
    connection = await asyncpg.connect(api.database.admin_url)

    async def awaited() -> bool:
        statement = "SELECT count(*) > 0 AS waits FROM pg_locks WHERE relation = 'division'::regclass AND NOT granted"
        return bool((await api.rows(statement))[0]["waits"])

    try:
        async with connection.transaction():
            await connection.execute("LOCK TABLE division IN ACCESS EXCLUSIVE MODE")
            yield awaited
    finally:
        await connection.close()


@asynccontextmanager
async def _worker(api: HouseholdApi, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    arguments = ("-m", "tests.harness.exports_worker", api.database.app_url, str(folder))
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _is(asker: HouseholdApi, place: str, state: str) -> Callable[[], Awaitable[bool]]:
    async def so() -> bool:
        return bool((await asker.get(place))["state"] == state)

    return so


async def test_a_killed_worker_s_export_is_made_by_the_next(api: HouseholdApi, asker: HouseholdApi, tmp_path: Path) -> None:
    await api.household()
    place = await _ask(asker)
    async with _held(api) as awaited, _worker(api, tmp_path) as first:
        await _until(awaited, "the worker reads")
        assert (await asker.get(place))["state"] == "running"
        first.send_signal(signal.SIGKILL)
        await first.wait()
    async with _worker(api, tmp_path):
        await _until(_is(asker, place, "ready"), "the next worker has made it")
    assert (await asker.call("GET", f"{place}/file")).status_code == 200
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and not path.name.startswith("draft-")]
    assert len(kept) == 1


async def test_taken_back_while_it_is_made_it_stays_taken_back(api: HouseholdApi, asker: HouseholdApi, tmp_path: Path) -> None:
    await api.household()
    place, later = await _ask(asker), ""
    async with _worker(api, tmp_path):
        async with _held(api) as awaited:
            await _until(awaited, "the worker reads")
            assert (await asker.call("POST", f"{place}/withdraw", {"reason": "不需要了"})).status_code == 200
        later = await _ask(asker)
        await _until(_is(asker, later, "ready"), "the worker has gone on")
    assert (await asker.get(place))["state"] == "withdrawn"
    assert (await asker.call("GET", f"{place}/file")).json()["code"] == "export_withdrawn"


async def test_of_two_who_decide_at_once_one_does(api: HouseholdApi) -> None:
    await api.household()
    reader = api.acting("exports:ask", "household:read", "pii:read", client_id="staff:li")
    place = await _ask(reader, full=True)
    two = [api.acting("exports:approve", client_id=f"staff:{name}") for name in ("wang", "zhao")]
    steps = ("approve", "refuse")
    answers = await asyncio.gather(
        *(one.call("POST", f"{place}/{step}", {"reason": "意见"}) for one, step in zip(two, steps, strict=True))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_told_to_stop_the_worker_drops_what_it_makes(api: HouseholdApi, asker: HouseholdApi) -> None:
    await api.household()
    place = await _ask(asker)
    database = Database(api.database.app_url, name="test-worker")
    stop = asyncio.Event()
    exporter = Exporter(database, api.app.state.files, api.app.state.cipher, DESK)
    try:
        async with _held(api) as awaited:
            working = asyncio.ensure_future(run_exports(exporter, stop))
            await _until(awaited, "the worker reads")
            stop.set()
            await working
        assert (await asker.get(place))["state"] == "running"
        assert await exporter.run_next()
        assert (await asker.get(place))["state"] == "ready"
    finally:
        await database.close()
