"""Batches on bad days: the worker is killed at any point, PostgreSQL restarts, two workers run, the file is gone or broken."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from services.household.files import HOLDINGS
from shared.files.retention import Retention
from tests.harness.intake import Office, number, office
from tests.harness.servers import Servers, ServiceDatabase

PEOPLE = 400
CHUNK = 50
ROOT = Path(__file__).parents[2]
# Everything that a batch changes, but for what differs between any two runs: ids, times and batch numbers.
STATE = """
    SELECT 'fact', count(*), sum(f.self_paid)::text, md5(string_agg(f.settlement_no, ',' ORDER BY f.settlement_no)) FROM fact_med_set f
    UNION ALL SELECT 'sheet', count(*), sum(version)::text, '' FROM record_sheet
    UNION ALL SELECT 'told', sum(jsonb_array_length(body::jsonb -> 'items')), '', '' FROM outbox WHERE type LIKE '%record%'
    UNION ALL SELECT 'batch', sum(applied), sum(unchanged)::text, min(rejected_by_reason::text) FROM intake_batch WHERE feed = 'MED-SET'
    ORDER BY 1
"""


@pytest.fixture
async def first(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Office]:
    """An office with a registered village."""
    async with office(fresh_database, tmp_path / "first") as opened:
        await _register(opened)
        yield opened


@pytest.fixture
async def second(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Office]:
    """Another office with the same village."""
    async with office(fresh_database, tmp_path / "second") as opened:
        await _register(opened)
        yield opened


async def _register(there: Office) -> None:
    await there.households(*(f"H{n % 100:03d}" for n in range(100)))
    await there.persons(*((f"H{n % 100:03d}", f"人{n}", number(n % 1000, f"19{70 + n // 1000}0101")) for n in range(PEOPLE)))


def _settlements(offset: int = 0) -> list[list[str]]:
    header = ["结算流水号", "证件号码", "姓名", "就诊类型", "结算日期", "医疗总费用", "个人自付"]
    rows = [
        [f"S{n + offset}", number(n % PEOPLE, "19700101"), f"人{n % PEOPLE}", "门诊", "2025-05-06", "100", str(n % 90)]
        for n in range(1000)
    ]
    return [header, *rows, ["S1", *rows[1][1:]], ["SX", "1", "x", "门诊", "2025-05-06", "1", "1"]]


@asynccontextmanager
async def _worker(there: Office) -> AsyncIterator[asyncio.subprocess.Process]:
    folder = str(there.intake.files._folder)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.harness.intake_worker",
        there.database.url,
        folder,
        str(CHUNK),
        cwd=ROOT,
        stdout=-3,
        stderr=-3,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def _until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(60):
        while not await condition():
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("moment", ["state = 'running'", "applied >= 200", "applied >= 900", "applied = staged AND staged > 0"])
async def test_a_worker_killed_at_any_point_resumes_without_loss_or_doubling(
    first: Office, second: Office, moment: str
) -> None:
    await first.load("MED-SET", _settlements())
    batch = await second.queue("MED-SET", _settlements())

    async def reached() -> bool:
        return await second.all(f"SELECT count(*) FROM intake_batch WHERE feed = 'MED-SET' AND ({moment})") == [(1,)]

    async def ended() -> bool:
        return (await second.batch(batch)).finished_at is not None

    async with _worker(second):
        await _until(reached)
    async with _worker(second):
        await _until(ended)
    assert (await second.batch(batch)).state == "completed"
    assert await second.all(STATE) == await first.all(STATE)


async def test_two_workers_and_two_batches_at_once_give_what_one_after_the_other_gives(first: Office, second: Office) -> None:
    changed = [[*row[:6], "77"] if row[0].startswith("S1") else row for row in _settlements()]
    await first.load("MED-SET", _settlements())
    await first.load("MED-SET", changed)
    await second.queue("MED-SET", _settlements())
    last = await second.queue("MED-SET", changed)

    async def ended() -> bool:
        return (await second.batch(last)).finished_at is not None

    async with _worker(second), _worker(second):
        await _until(ended)
    assert await second.all(STATE) == await first.all(STATE)


async def test_a_batch_outlives_a_restart_of_postgresql(platform_servers: Servers, first: Office) -> None:
    batch = await first.queue("MED-SET", _settlements())

    async def ended() -> bool:
        try:
            return (await first.batch(batch)).finished_at is not None
        except Exception:  # noqa: BLE001 - the server is away for a moment
            return False

    async def begun() -> bool:
        return await first.all("SELECT count(*) FROM intake_batch WHERE feed = 'MED-SET' AND applied > 0") == [(1,)]

    async with _worker(first):
        await _until(begun)
        platform_servers.stop_postgres()
        platform_servers.start_postgres()
        await _until(ended)
    assert (await first.batch(batch)).applied == 1000
    assert await first.all("SELECT count(*) FROM fact_med_set") == [(1000,)]


async def test_a_batch_whose_file_is_gone_is_refused_and_blocks_nobody(first: Office) -> None:
    lost = await first.queue("MED-SET", _settlements())
    first.intake.files.remove(lost.file_digest)
    after = await first.load("MED-SET", _settlements(5000))
    assert (await first.batch(lost)).refusal["code"] == "file_lost"
    assert after.state == "completed"


async def test_a_damaged_file_is_refused(first: Office) -> None:
    batch = await first.queue("MED-SET", _settlements())
    path = first.intake.files.path(batch.file_digest)
    path.write_bytes(path.read_bytes()[:-7] + b"changed")
    await first.run()
    assert (await first.batch(batch)).refusal["code"] == "file_damaged"


def _retention(opened: Office) -> Retention:
    return Retention(opened.database, opened.intake.files, HOLDINGS)


async def test_a_file_whose_retention_has_ended_is_removed_and_its_batch_stays(first: Office) -> None:
    batch = await first.load("MED-SET", _settlements())
    path = first.intake.files.path(batch.file_digest)
    assert (await _retention(first).purge(), path.exists()) == (0, True)
    async with first.database.transaction() as session:
        late = "UPDATE intake_batch SET file_kept_until = now() - interval '1 day' WHERE feed = 'MED-SET'"
        await session.execute(text(late), execution_options={"unscoped": "a test"})
    assert (await _retention(first).purge(), path.exists()) == (1, False)
    assert len(await first.rejects(batch)) == 2
    assert await first.all("SELECT count(*) FROM audit_entry WHERE action = 'file.expired'") == [(1,)]
    assert await _retention(first).purge() == 0
