"""20,000 parcels from the file that was handed over to their register, beside COPY of the rows that they are kept in into plain tables; a page of 50 that
a part of a text finds; and the quality of the whole register.

python -m tests.bench registers
"""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources import queries
from services.assets.resources.declarations import REGISTERS
from services.assets.resources.queries import ResourceFilter
from shared.access import Scope
from shared.intake.template import example_of
from shared.persistence import Database
from tests.bench.beside import PAGE, TARGET_MILLISECONDS
from tests.bench.postings import PLACES, copy_of
from tests.bench.report import Row
from tests.harness.bookkeeping import table
from tests.harness.intake import office_on
from tests.harness.ledgerwork import ASSETS, OFFICER
from tests.harness.servers import Servers

__all__ = ["run"]

COUNT = 20_000
TARGET_SHARE = 0.05
QUALITY_SECONDS = 2.0
_TIMES = 100
_KEPT = ("resource", "resource_change")
_USES = ("宅基地", "承包地", "林地", "集体建设用地")


def parcels_csv(villages: Sequence[str]) -> bytes:
    """The parcels of a county, each with a point."""
    like = {column.header: example_of(column) for column in REGISTERS["RES-PAR"].table.columns}
    rows = []
    for n in range(COUNT):
        use = _USES[n % len(_USES)]
        own = {
            "宗地代码": f"610925{n // 5000 + 1:03d}001J{'CDEB'[n % 4]}{n + 1:05d}",
            "行政区划代码": villages[n % len(villages)],
            "名称": f"{n % 9 + 1}组{n}号{use}",
            "土地用途": use,
            "面积(平方米)": f"{100 + n % 900}.{n % 10}",
            "不动产权证号": f"陕(2021)岚皋县不动产权第{n:07d}号",
        }
        rows.append({**like, **own})
    out = io.StringIO()
    csv.writer(out).writerows(table(rows))
    return out.getvalue().encode()


async def run(_context: object) -> list[Row]:
    """Load, search, judge, on a database of its own."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("assets")
            admin = await asyncpg.connect(database.admin_url)
            await admin.execute(PLACES)
            found = await admin.fetch("SELECT code FROM division WHERE level = 'village' ORDER BY code")
            await admin.execute("ANALYZE")
            await admin.close()
            async with office_on(database, Path(folder) / "files", ASSETS) as office:
                batch = await office.queue("RES-PAR", parcels_csv([row["code"] for row in found]), OFFICER)
                began = time.perf_counter()
                await office.run()
                seconds = time.perf_counter() - began
                done = await office.batch(batch)
                assert (done.state, done.applied, done.rejected_by_reason) == ("completed", COUNT, {}), done
                search = await _worst_but_five(office.database, _searched)
                quality = await _timed(office.database, _judged)
            raw = await copy_of(database, _KEPT)
        finally:
            await asyncio.to_thread(servers.stop)
    return [
        Row("parcels: file to register", COUNT / seconds, "rows/s", COUNT / raw, "rows/s raw COPY", None, TARGET_SHARE),
        Row(
            f"a page of {PAGE} of {COUNT:,} parcels by part of a text, p95",
            search * 1000,
            "ms",
            target=TARGET_MILLISECONDS,
            lower_is_better=True,
        ),
        Row(f"quality of {COUNT:,} parcels", quality, "s", target=QUALITY_SECONDS, lower_is_better=True),
    ]


async def _searched(session: AsyncSession, turn: int) -> None:
    wanted = ResourceFilter(registers=("RES-PAR",), text=f"{turn % 9 + 1}组{turn}")
    rows, _ = await queries.resources(session, Scope.everything(), wanted, limit=PAGE, cursor=None)
    assert rows


async def _judged(session: AsyncSession, _turn: int) -> None:
    judging = await queries.judging_today(session, Scope.everything())
    (*_, last) = await queries.counted(session, Scope.everything(), judging, ["RES-PAR"])
    assert last.found["checks"].failed == 0


async def _timed(database: Database, ask: Callable[[AsyncSession, int], Awaitable[None]], turn: int = 0) -> float:
    began = time.perf_counter()
    async with database.reading() as session:
        await ask(session, turn)
    return time.perf_counter() - began


async def _worst_but_five(database: Database, ask: Callable[[AsyncSession, int], Awaitable[None]]) -> float:
    seconds = sorted([await _timed(database, ask, turn) for turn in range(_TIMES)])
    return seconds[-6]
