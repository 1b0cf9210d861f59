"""A household service's database with its divisions, and batches run on it as its worker runs them."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row, text
from stdnum.cn.ric import calc_check_digit

from services.household.feeds.apply import APPLY
from services.household.feeds.definitions import FEEDS
from services.household.feeds.finish import finish_batch
from shared.access import Caller
from shared.files import FileStore
from shared.intake import batches
from shared.intake.isolation import KeyRings
from shared.intake.runner import CHUNK_ROWS, Feeds, Intake
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from tests.harness.servers import ServiceDatabase

__all__ = ["COUNTY", "HOUSEHOLD", "KEYS", "VILLAGE", "Office", "number", "office", "office_on"]

KEYS = "1:" + base64.b64encode(b"k" * 32).decode()
VILLAGE = "610925104201"
OTHER_VILLAGE = "610925101200"
HOUSEHOLD = Feeds(FEEDS, APPLY, finish_batch)
_ANY = {"unscoped": "a test looks at everything"}


def _client(*divisions: str) -> Caller:
    return Caller("tester", "测试", "乡村振兴局", divisions, frozenset({"feeds:*:write", "feeds:read"}))


COUNTY = _client("610925000000")


def number(serial: int, born: str = "19800101") -> str:
    """An invented ID number: place code 610999 is assigned to nobody."""
    digits = f"610999{born}{serial:03d}"
    return digits + calc_check_digit(digits + "0")


@dataclass(slots=True)
class Office:
    """What a test does in the county's office: hand over rows, let them run, look at the tables."""

    database: Database
    intake: Intake

    async def queue(self, feed: str, content: bytes | Sequence[Sequence[str]], caller: Caller = COUNTY) -> Row[Any]:
        """Hand over a file (bytes, or a header and rows) without running it."""
        with self.intake.files.draft() as draft:
            draft.write(content if isinstance(content, bytes) else table(content))
            file = draft.keep()
        async with self.database.transaction() as session:
            feeds = self.intake.feeds.tables
            batch, _ = await batches.hand_over(session, caller, feeds[feed], batches.HandedOver(file, f"{feed}.csv"))
        return batch

    async def run(self) -> None:
        """Run all open batches."""
        while await self.intake.run_next():
            pass

    async def load(self, feed: str, content: bytes | Sequence[Sequence[str]], caller: Caller = COUNTY) -> Row[Any]:
        """Hand over and run; the finished batch."""
        batch = await self.queue(feed, content, caller)
        await self.run()
        return await self.batch(batch)

    async def batch(self, batch: Row[Any]) -> Row[Any]:
        """The batch as it is now."""
        async with self.database.reading() as session:
            found = await batches.one_batch(session, COUNTY.scope, batch.id)
        assert found is not None
        return found

    async def rejects(self, batch: Row[Any]) -> dict[int, str]:
        """Reasons by row."""
        return {row.row: row.reason async for piece in batches.rejects_of(self.database, batch) for row in piece}

    async def all(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        """Rows of a statement."""
        async with self.database.reading() as session:
            found = await session.execute(text(statement), values, execution_options=_ANY)
            return [tuple(row) for row in found]

    async def households(self, *numbers: str, village: str = VILLAGE, kind: str = "一般农户") -> None:
        """Register households."""
        rows = [["户编号", "行政区划代码", "户类型"], *([each, village, kind] for each in numbers)]
        assert (await self.load("REG-HH", rows)).state == "completed"

    async def persons(self, *people: tuple[str, str, str]) -> Row[Any]:
        """Register persons: household number, name, ID number."""
        return await self.load("REG-PER", [["户编号", "姓名", "证件号码", "与户主关系"], *([*each, "户主"] for each in people)])


def table(rows: Sequence[Sequence[str]]) -> bytes:
    """CSV of a header and rows."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


@asynccontextmanager
async def office(fresh_database: Callable[..., ServiceDatabase], folder: Path) -> AsyncIterator[Office]:
    """An office on a database of its own, with its divisions."""
    async with office_on(fresh_database("household", seeded=True), folder / "files") as opened:
        yield opened


@asynccontextmanager
async def office_on(
    service: ServiceDatabase, files: Path, feeds: Feeds = HOUSEHOLD, chunk_rows: int = CHUNK_ROWS
) -> AsyncIterator[Office]:
    """An office on a database and a folder of files that are there already, of a service's feeds."""
    database = Database(service.app_url, name="test")
    store = FileStore(files, Cipher(parse_keys(KEYS)))
    intake = Intake(database, store, feeds, KeyRings(KEYS, KEYS), chunk_rows=chunk_rows)
    try:
        yield Office(database, intake)
    finally:
        await intake.close()
        await database.close()
