"""The whole county through the public API until the gateway shows it, beside COPY of the same rows into plain tables."""

from __future__ import annotations

import csv
import io
import time
from urllib.parse import urlsplit, urlunsplit

import asyncpg
from python_calamine import CalamineWorkbook

from deploy.demo.county import FEEDS, FeedFile
from deploy.demo.tour import visible
from tests.bench.context import Context
from tests.bench.report import Row
from tests.bench.resources import Watch, cpu_seconds, pss_bytes

__all__ = ["run"]

ROWS_A_SECOND = 15_000.0
# Two GiB were asked for two services; each further one is two processes and a share of PostgreSQL.
MEMORY_MIB = 2048.0 + 2 * 400.0
MIB = 1024 * 1024
LOAD_SECONDS = 300.0


async def run(context: Context) -> list[Row]:
    """Load, compare every count with what the generator knows, screen, and measure memory on the way."""
    county, root = context.county, context.up.process.pid
    at_rest = pss_bytes(root) / MIB
    before = cpu_seconds(root)
    with Watch(root) as memory:
        seconds = _load(context)
        used = cpu_seconds(root) - before
        rate = county.rows / seconds
        began = time.perf_counter()
        screening = context.door.screen(county.as_of.isoformat(), county.base_income, LOAD_SECONDS)
        screened = time.perf_counter() - began
    print(f"      memory at its peak: {', '.join(f'{name} {held // MIB} MiB' for name, held in memory.of.most_common(12))}")
    print(f"      processor: {', '.join(f'{name} {spent:.1f} s' for name, spent in used.most_common(8))}")
    raw = await _raw_copy(context)
    by_rule = ", ".join(f"{rule} {count}" for rule, count in sorted(screening["hits_by_rule"].items()))
    print(f"      screening: {screening['leads']} leads; hits: {by_rule}")
    return [
        Row("load: API to read models", rate, "rows/s", county.rows / raw, "rows/s raw COPY", target=ROWS_A_SECOND),
        Row("screening through the API", screened, "s", lower_is_better=True),
        Row("memory of all processes at rest", at_rest, "MiB PSS", target=MEMORY_MIB, lower_is_better=True),
        Row("memory of all processes, peak", memory.peak / MIB, "MiB PSS", target=MEMORY_MIB, lower_is_better=True),
    ]


def _load(context: Context) -> float:
    """Seconds from the first byte handed over to the last row shown on the board."""
    door, county = context.door, context.county
    began = time.perf_counter()
    batches = [(file, door.hand_over(file.feed, file.path)) for file in county.files]
    for file, batch in batches:
        done = door.finished(f"/api/household/v1/feeds/batches/{batch['id']}", LOAD_SECONDS)
        print(f"      {file.feed:8} {file.rows:>8,} rows, done after {time.perf_counter() - began:6.1f} s", flush=True)
        expected = (file.rows, file.accepted, dict(file.rejected_by_reason))
        assert (done["rows"], done["accepted"], done["rejected_by_reason"]) == expected, (file.feed, done, expected)
    until = time.perf_counter() + LOAD_SECONDS
    while not visible(door, county):
        assert time.perf_counter() < until, "the gateway does not show what was loaded"
        time.sleep(0.1)
    seconds = time.perf_counter() - began
    assert door.board()["all"] == {"households": county.households, "persons": county.active}
    return seconds


async def _raw_copy(context: Context) -> float:
    """Seconds to COPY the same rows into tables of text columns without keys, one transaction a file."""
    files = [(file, _as_utf8_csv(file)) for file in context.county.files]
    admin_url = context.installation.database_url
    admin = await asyncpg.connect(admin_url)
    await admin.execute("CREATE DATABASE raw_copy")
    await admin.close()
    raw = await asyncpg.connect(urlunsplit(urlsplit(admin_url)._replace(path="/raw_copy")))
    seconds = 0.0
    for number, (file, content) in enumerate(files):
        table = next(feed.table for feed in FEEDS if feed.code == file.feed)
        columns = ", ".join(f"c{place} text" for place in range(len(table)))
        await raw.execute(f"CREATE TABLE t{number} ({columns})")
        began = time.perf_counter()
        await raw.copy_to_table(f"t{number}", source=io.BytesIO(content), format="csv", header=True)
        seconds += time.perf_counter() - began
    await raw.close()
    return seconds


def _as_utf8_csv(file: FeedFile) -> bytes:
    if file.path.suffix == ".xlsx":
        text = io.StringIO()
        csv.writer(text).writerows(CalamineWorkbook.from_path(file.path).get_sheet_by_index(0).to_python())
        return text.getvalue().encode()
    style = next(feed.style for feed in FEEDS if feed.code == file.feed)
    return file.path.read_text(encoding=style).encode()
