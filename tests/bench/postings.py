"""200,000 movements of money from the file that was handed over to the journal with its balances, beside COPY of the rows that they are kept in into
plain tables.

python -m tests.bench postings
"""

from __future__ import annotations

import asyncio
import io
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import asyncpg

from services.funds.feeds.finish import CHUNK_ROWS
from services.funds.reconciliation.checking import differences
from tests.bench.books import POSTINGS, journal_csv, library_csv
from tests.bench.report import Row
from tests.harness.bookkeeping import FUNDS, OFFICER
from tests.harness.intake import Office, office_on
from tests.harness.servers import Servers, ServiceDatabase

__all__ = ["PLACES", "copy_of", "run"]

TARGET_SHARE = 0.1
_KEPT = ("journal_entry", "journal_transfer", "imported_posting")
"""Where a movement that came in by a file is kept, one row in each."""
PLACES = """
    INSERT INTO division (id, version, code, name, level)
    SELECT uuidv7(), 1, '610925000000', '岚皋县', 'county'
    UNION ALL SELECT uuidv7(), 1, (610925100000 + n * 1000)::text, '镇' || n, 'town' FROM generate_series(1, 12) n
    UNION ALL SELECT uuidv7(), 1, (610925100000 + (1 + n % 12) * 1000 + 200 + n / 12)::text, '村' || n, 'village' FROM generate_series(0, 135) n
"""


async def run(_context: object) -> list[Row]:
    """Load the projects, then the movements; every one of them is posted, and every invariant holds."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("funds", seeded=True)
            journal = await asyncio.to_thread(journal_csv)
            plain = await _raw_copy(database, journal)
            async with office_on(database, Path(folder) / "files", FUNDS, CHUNK_ROWS) as office:
                seconds = await _loaded(office, database, journal)
            raw = await copy_of(database, _KEPT)
        finally:
            await asyncio.to_thread(servers.stop)
    rate = POSTINGS / seconds
    return [
        Row("postings: file to journal and balances", rate, "rows/s", POSTINGS / raw, "rows/s raw COPY", None, TARGET_SHARE),
        Row("postings beside the lines of their file", rate, "rows/s", POSTINGS / plain, "rows/s COPY of texts"),
    ]


async def _loaded(office: Office, database: ServiceDatabase, journal: bytes) -> float:
    admin = await asyncpg.connect(database.admin_url)
    await admin.execute(PLACES)
    villages = [row["code"] for row in await admin.fetch("SELECT code FROM division WHERE level = 'village' ORDER BY code")]
    await admin.execute("ANALYZE")
    projects = await office.load("PRJ-LIB", library_csv(villages), OFFICER)
    assert (projects.state, projects.set_aside, projects.rejected_by_reason) == ("completed", 0, {}), projects
    await admin.execute("CHECKPOINT")
    await admin.close()
    batch = await office.queue("FIN-JNL", journal, OFFICER)
    began = time.perf_counter()
    await office.run()
    seconds = time.perf_counter() - began
    done = await office.batch(batch)
    assert (done.state, done.applied, done.rejected_by_reason) == ("completed", POSTINGS, {}), done
    async with office.database.reading() as session:
        assert await differences(session) == []
    return seconds


async def copy_of(database: ServiceDatabase, kept: Sequence[str]) -> float:
    """Seconds to COPY the rows that these tables keep into tables of the same columns without keys, indexes and checks."""
    raw = await asyncpg.connect(database.admin_url)
    seconds = 0.0
    for table in kept:
        rows = io.BytesIO()
        await raw.copy_from_query(f"SELECT * FROM {table}", output=rows)  # generated columns too
        rows.seek(0)
        await raw.execute(f"CREATE TABLE raw_{table} (LIKE {table})")
        began = time.perf_counter()
        await raw.copy_to_table(f"raw_{table}", source=rows)
        seconds += time.perf_counter() - began
    await raw.close()
    return seconds


async def _raw_copy(database: ServiceDatabase, journal: bytes) -> float:
    """Seconds to COPY the lines of the file into a table of text columns without keys."""
    raw = await asyncpg.connect(database.admin_url)
    columns = ", ".join(f"c{place} text" for place in range(journal.split(b"\r\n", 1)[0].count(b",") + 1))
    await raw.execute(f"CREATE TABLE raw_copy ({columns})")
    began = time.perf_counter()
    await raw.copy_to_table("raw_copy", source=io.BytesIO(journal), format="csv", header=True)
    seconds = time.perf_counter() - began
    await raw.execute("DROP TABLE raw_copy")
    await raw.close()
    return seconds
