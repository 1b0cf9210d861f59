"""A month of 20,000 people from a file to the employment ledger of a county that has one, beside COPY of the rows that they are kept in into plain
tables; and the same month corrected.

python -m tests.bench employment
"""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
import time
from pathlib import Path

import asyncpg

from tests.bench.context import Context
from tests.bench.jobs import FILLING
from tests.bench.postings import PLACES, copy_of
from tests.bench.report import Row
from tests.harness.bookkeeping import table
from tests.harness.intake import Office, number, office_on
from tests.harness.monthwork import JOBS, MONTH, OFFICER
from tests.harness.rosters import token
from tests.harness.servers import Servers

__all__ = ["run"]

COUNT = 20_000
TARGET_SHARE = 0.04
NUMBERS = [number(n % 1000, f"19{60 + n // 1000 % 40}0401") for n in range(COUNT)]
_WHO = """
    UPDATE known_member SET id_token = given.token
      FROM (SELECT w.household_id, w.person_id, row_number() OVER (ORDER BY w.person_id) AS n FROM known_worker w
             WHERE w.birth_month < '2005-01-01') AS chosen
      JOIN unnest(CAST($1 AS bytea[])) WITH ORDINALITY AS given (token, n) USING (n)
     WHERE known_member.household_id = chosen.household_id AND known_member.person_id = chosen.person_id
"""
_BROUGHT = (
    "CREATE TABLE brought_trail AS SELECT * FROM audit_entry WHERE action = 'employment.import' ORDER BY position LIMIT 20000",
    "CREATE TABLE brought_spell AS SELECT * FROM employment_spell WHERE recorded_by = 'renshe'",
    "CREATE TABLE brought_month AS SELECT * FROM work_month WHERE recorded_by = 'renshe'",
)


def month_csv(**said: str) -> bytes:
    """A month of everybody, in a job that the ledger has not."""
    rows = [
        {
            "证件号码": of,
            "姓名": "张小三",
            **MONTH,
            "月份": "7",
            "用人单位": f"{n % 500}号厂",
            "月工资": f"{3000 + n % 2000}.00",
            **said,
        }
        for n, of in enumerate(NUMBERS)
    ]
    out = io.StringIO()
    csv.writer(out).writerows(table(rows))
    return out.getvalue().encode()


async def run(_: Context) -> list[Row]:
    """Load into a database of its own, then correct."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("jobs")
            admin = await asyncpg.connect(database.admin_url)
            for statement in (PLACES, *FILLING):
                await admin.execute(statement)
            await admin.execute(_WHO, [token(of) for of in NUMBERS])
            await admin.execute("ANALYZE known_member")
            async with office_on(database, Path(folder) / "files", JOBS) as office:
                seconds = await _loaded(office, month_csv())
                corrected = await _loaded(office, month_csv(工种="质检员", 月工资="3900"))
            for statement in _BROUGHT:
                await admin.execute(statement)
            await admin.close()
            raw = await copy_of(database, ("brought_spell", "brought_month", "brought_trail"))
        finally:
            await asyncio.to_thread(servers.stop)
    return [
        Row("employment: file to ledger", COUNT / seconds, "rows/s", COUNT / raw, "rows/s raw COPY", None, TARGET_SHARE),
        Row("employment: a corrected file", COUNT / corrected, "rows/s", COUNT / raw, "rows/s raw COPY", None, TARGET_SHARE),
    ]


async def _loaded(office: Office, content: bytes) -> float:
    batch = await office.queue("JOB-MON", content, OFFICER)
    began = time.perf_counter()
    await office.run()
    seconds = time.perf_counter() - began
    done = await office.batch(batch)
    assert (done.state, done.applied, done.unchanged, done.rejected_by_reason) == ("completed", COUNT, 0, {}), done
    return seconds
