"""A masked export of a county's households as a workbook, from the claim to the sealed file, beside bare xlsxwriter with the same cells.

python -m tests.bench exports
"""

from __future__ import annotations

import asyncio
import io
import tempfile
import time
from pathlib import Path
from typing import Protocol

import asyncpg
import openpyxl
import xlsxwriter

from services.household.exports.definitions import DESK, EXPORTED
from services.household.exports.filters import HouseholdFilters
from shared.access import Caller
from shared.exports.commands import Asking, ask
from shared.exports.rules import ExportFormat
from shared.exports.runner import Exporter
from shared.files import FileStore
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards.limits import Limits
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

TARGET_SHARE = 0.4
_HOUSEHOLDS = """
    INSERT INTO division (code, name, level)
    SELECT (610999100000 + n)::text, '村' || n, 'village' FROM generate_series(1, 136) n;
    INSERT INTO household (household_no, division_code, village_group, household_type, relocated, address_masked, phone_masked)
    SELECT '610999' || lpad(n::text, 9, '0'), (610999100001 + n % 136)::text, '三组', '一般农户', n % 9 = 0, '官元镇古家村三组****',
           '139****0000'
      FROM generate_series(1, {households}) n;
    ANALYZE household;
"""
_ASKER = Caller("bench", "测试", "乡村振兴局", ("610999000000",), frozenset({"*"}))


class Sized(Protocol):
    """What a bench is told: how large a county."""

    households: int


async def run(context: Sized) -> list[Row]:
    """Make the export, read its cells back, and write the same cells with nothing around."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            seconds, content = await _exported(servers, context.households, Path(folder))
        finally:
            await asyncio.to_thread(servers.stop)
        cells = list(openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0].iter_rows(values_only=True))
        assert len(cells) == context.households + 3, len(cells)
        bare = await asyncio.to_thread(_bare, cells, Path(folder))
    count = context.households
    return [Row("export as workbook, masked", count / seconds, "rows/s", count / bare, "rows/s xlsxwriter", None, TARGET_SHARE)]


async def _exported(servers: Servers, households: int, folder: Path) -> tuple[float, bytes]:
    address = servers.database("household")
    connection = await asyncpg.connect(address.admin_url)
    database = Database(address.app_url, name="bench")
    cipher = Cipher({1: b"k" * 32})
    exporter = Exporter(database, FileStore(folder / "files", cipher), cipher, DESK)
    try:
        await connection.execute(_HOUSEHOLDS.format(households=households))
        asking = Asking(EXPORTED["households"], HouseholdFilters(), ExportFormat.XLSX, "测速", full=False)
        async with database.transaction() as session:
            asked = await ask(session, _ASKER, asking, DESK, Limits())
        # More than one may export alone: agreed to by hand, as this is about making it.
        await connection.execute("UPDATE export SET state = 'queued', decided_by = 'second' WHERE id = $1", asked.id)
        began = time.perf_counter()
        assert await exporter.run_next()
        seconds = time.perf_counter() - began
        digest = await connection.fetchval("SELECT file_digest FROM export WHERE id = $1 AND state = 'ready'", asked.id)
    finally:
        await database.close()
        await connection.close()
    return seconds, b"".join(exporter.files.read(digest))


def _bare(cells: list[tuple[object, ...]], folder: Path) -> float:
    began = time.perf_counter()
    book = xlsxwriter.Workbook(folder / "bare.xlsx", {"constant_memory": True, "tmpdir": str(folder)})
    page = book.add_worksheet()
    for number, row in enumerate(cells):
        for place, value in enumerate(row):
            page.write_string(number, place, str(value or ""))
    book.close()
    return time.perf_counter() - began
