"""The ledgers of a county with 200,000 movements of money beside the same rows as bare SQL, and pages of 50 over HTTP.

python -m tests.bench ledgers
"""

from __future__ import annotations

import asyncio
from collections.abc import Sized
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.books.queries import LedgerFilter, ledger
from services.funds.ledger.queries import EntryFilter, entries
from shared.access import Scope
from tests.bench.beside import PAGE, TARGET_MILLISECONDS, Beside
from tests.bench.books import POSTINGS, PROJECTS, journal_csv, library_csv
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.proxy import fetch_token
from tests.bench.report import Row

__all__ = ["run"]

EARLIER, MONTH_END = date(2024, 5, 15), date(2024, 5, 31)
LOAD_SECONDS = 600.0

# What the ledger shows, as a careful hand writes it: the sums of a page's rows of accounts, or of what had moved by a day.
_MEASURES = """
    sum(h.amount) AS received, sum(h.amount) FILTER (WHERE a.stage IN ('allocated', 'released', 'paid')) AS allocated,
    sum(h.amount) FILTER (WHERE a.stage IN ('released', 'paid')) AS released, sum(h.amount) FILTER (WHERE a.stage = 'paid') AS paid,
    sum(h.amount) FILTER (WHERE a.stage = 'recovered') AS recovered, sum(h.amount) FILTER (WHERE a.stage = 'unallocated') AS unallocated,
    sum(h.amount) FILTER (WHERE a.stage = 'allocated') AS unreleased, sum(h.amount) FILTER (WHERE a.stage = 'released') AS unpaid,
    sum(h.amount) FILTER (WHERE a.stage IN ('unallocated', 'allocated', 'released') AND b.budget_year < 2026) AS carried
"""
_LEDGER = """
        SELECT {unit} AS unit, {key} AS key, {title} AS title, {code} AS code, {measures}
          FROM journal_account a JOIN {held} h ON h.id = a.id JOIN fund_batch b ON b.id = a.batch_id {joined}
         WHERE a.stage <> 'outside' AND h.amount <> 0 {where}
         GROUP BY 1, 2, 3, 4 ORDER BY 1, 2 LIMIT 51
"""
_TODAY = "(SELECT id, balance AS amount FROM journal_account)"
_EARLIER = f"""
    LATERAL (SELECT a.id, sum(change) AS amount FROM (
                SELECT change FROM account_month WHERE account_id = a.id AND month < '{EARLIER:%Y-%m-01}'
                UNION ALL SELECT amount FROM journal_transfer
                 WHERE target_id = a.id AND happened_on BETWEEN '{EARLIER:%Y-%m-01}' AND '{EARLIER}'
                UNION ALL SELECT -amount FROM journal_transfer
                 WHERE source_id = a.id AND happened_on BETWEEN '{EARLIER:%Y-%m-01}' AND '{EARLIER}') AS each)
"""
_MONTH_END = f"LATERAL (SELECT a.id, sum(change) AS amount FROM account_month WHERE account_id = a.id AND month <= '{MONTH_END:%Y-%m-01}')"
_PROJECTS = {
    "key": "a.project_id",
    "title": "p.name",
    "code": "p.code",
    "joined": "JOIN project p ON p.id = a.project_id",
    "where": "",
}
_SUMS = {"key": "a.batch_id", "title": "b.document_no", "code": "b.source_code", "joined": "", "where": ""}
_COUNTY, _TOWN, _VILLAGE = (
    "rpad(substr(a.division_code, 1, 6), 12, '0')",
    "rpad(substr(a.division_code, 1, 9), 12, '0')",
    "a.division_code",
)
_LEDGERS = {
    "projects by village": (
        {**_PROJECTS, "unit": _VILLAGE, "held": _TODAY},
        "project",
        LedgerFilter("village"),
        "level=village",
    ),
    "sums by town": ({**_SUMS, "unit": _TOWN, "held": _TODAY}, "batch", LedgerFilter("town"), "level=town"),
    "projects of a source": (
        {**_PROJECTS, "unit": _COUNTY, "held": _TODAY, "where": "AND b.source_code = 'P1'"},
        "project",
        LedgerFilter("county", source="P1"),
        "level=county&source_code=P1",
    ),
    "sums at the end of a month": (
        {**_SUMS, "unit": _COUNTY, "held": _MONTH_END},
        "batch",
        LedgerFilter("county", as_of=MONTH_END),
        f"level=county&as_of={MONTH_END}",
    ),
    "sums on a day within a month": (
        {**_SUMS, "unit": _COUNTY, "held": _EARLIER},
        "batch",
        LedgerFilter("county", as_of=EARLIER),
        f"level=county&as_of={EARLIER}",
    ),
}
_BOOKS = {"project": "project", "batch": "fund"}
_ENTRIES = """
    SELECT e.*, (SELECT sum(amount) FROM journal_transfer WHERE entry_id = e.id) AS amount,
           (SELECT id FROM journal_entry WHERE reverses = e.id) AS reversed_by
      FROM journal_entry e ORDER BY happened_on DESC, id DESC LIMIT 51
"""


async def run(context: Context) -> list[Row]:
    """Load the books into the platform's funds database, then read its ledgers."""
    service = next(one for one in context.installation.topology.services if one.name == "funds")
    async with Beside.of(context.installation.owner_url(service), context.installation.app_url(service)) as both:
        if not await both.owner.fetchval("SELECT EXISTS (SELECT FROM imported_posting)"):
            await asyncio.to_thread(_load, context)
        print(f"      {await both.owner.fetchval('SELECT count(*) FROM journal_account'):,} accounts")
        rows = [await _ledger(both, name, *asked) for name, asked in _LEDGERS.items()]
        rows.append(await _entries(both))
    token = fetch_token(context.up.bootstrap)
    base = f"{context.up.url}/api/funds/v1"
    for name, (_, book, _, query) in _LEDGERS.items():
        request = request_bytes(f"{base}/ledger-books/{_BOOKS[book]}/rows?limit={PAGE}&{query}", token)
        page = await hammer(context.up.url, [request], connections=1)
        rows.append(_page(f"a page of 50 of {name}, p95", page.p95_milliseconds))
    page = await hammer(context.up.url, [request_bytes(f"{base}/journal-entries?limit={PAGE}", token)], connections=1)
    return [*rows, _page("a page of 50 entries, p95", page.p95_milliseconds)]


def _page(name: str, milliseconds: float) -> Row:
    return Row(name, milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True)


def _load(context: Context) -> None:
    """Hand both files over and wait until all of them is in the books."""
    door = context.door
    files = {"PRJ-LIB": (library_csv(door.villages()), PROJECTS), "FIN-JNL": (journal_csv(), POSTINGS)}
    for feed, (content, rows) in files.items():
        path = context.folder / f"{feed}.csv"
        path.write_bytes(content)
        batch = door.hand_over(feed, path, service="funds")
        done = door.finished(f"/api/funds/v1/feeds/batches/{batch['id']}", LOAD_SECONDS)
        assert (done["accepted"], done["rejected_by_reason"]) == (rows, {}), done


async def _ledger(both: Beside, name: str, parts: dict[str, str], rows: str, wanted: LedgerFilter, _query: str) -> Row:
    async def ask(session: AsyncSession) -> Sized:
        return (await ledger(session, Scope.everything(), rows, wanted, limit=PAGE, cursor=None))[0]

    return await both.row(f"ledger: {name}", _LEDGER.format(measures=_MEASURES, **parts), ask)


async def _entries(both: Beside) -> Row:
    async def ask(session: AsyncSession) -> Sized:
        return (await entries(session, Scope.everything(), EntryFilter(), limit=PAGE, cursor=None))[0]

    return await both.row("entries, the last first", _ENTRIES, ask)
