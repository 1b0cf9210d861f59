"""A county's sums of money: the list with what waits beside the same rows as bare SQL, and a page over HTTP.

python -m tests.bench funds
"""

from __future__ import annotations

from collections.abc import Sized

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.queries import BatchFilter, batches
from shared.access import Scope
from tests.bench.beside import PAGE, TARGET_MILLISECONDS, Beside
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.proxy import fetch_token
from tests.bench.report import Row

__all__ = ["run"]

BATCHES = 5000
"""Far more than a county gets in ten years."""

_FILL = """
    INSERT INTO fund_batch (division_code, source_code, document_no, sent_by, document_date, received_on, budget_year, amount, direct, uses,
                            allocate_by, recorded_by, department)
    SELECT '610925000000', (ARRAY['C1', 'P1', 'X1', 'S1'])[1 + n % 4], '安财农〔' || 2017 + n % 10 || '〕' || n || '号', '安康市财政局',
           current_date - n % 3000, current_date - n % 3000, 2017 + n % 10, 1000 + n, n % 3 = 0, ARRAY[]::text[], current_date - n % 3000 + 30, 'bench', 'bench'
      FROM generate_series(1, {batches}) n ON CONFLICT DO NOTHING;
    INSERT INTO journal_account (batch_id, stage, division_code, balance)
    SELECT id, 'unallocated', division_code, CASE WHEN amount::int % 2 = 0 THEN amount ELSE 0 END FROM fund_batch ON CONFLICT DO NOTHING;
    ANALYZE fund_batch, journal_account
"""
_PAGE = """
    SELECT b.*, s.title, s.fund_level, coalesce(a.balance, 0) AS unallocated, coalesce(a.balance, 0) > 0 AND b.allocate_by < current_date AS late
      FROM fund_batch b JOIN fund_source s ON s.code = b.source_code
      LEFT JOIN journal_account a ON a.batch_id = b.id AND a.stage = 'unallocated'
     WHERE {where} ORDER BY b.received_on DESC, b.id DESC LIMIT 51
"""
_FILTERS = {
    "of the county": ("true", BatchFilter(), ""),
    "that wait too long": (
        "coalesce(a.balance, 0) > 0 AND b.allocate_by < current_date",
        BatchFilter(late=True),
        "late=true",
    ),
    "of a source and year": (
        "b.source_code = 'P1' AND b.budget_year = 2022",
        BatchFilter(source="P1", budget_year=2022),
        "source_code=P1&budget_year=2022",
    ),
}


async def run(context: Context) -> list[Row]:
    """Fill the platform's funds database, then list."""
    service = next(one for one in context.installation.topology.services if one.name == "funds")
    async with Beside.of(context.installation.owner_url(service), context.installation.app_url(service)) as both:
        await both.owner.execute(_FILL.format(batches=BATCHES))
        rows = [await _listed(both, name, *asked) for name, asked in _FILTERS.items()]
    token = fetch_token(context.up.bootstrap)
    url = f"{context.up.url}/api/funds/v1/fund-batches?limit={PAGE}"
    requests = [request_bytes(f"{url}&{query}", token) for _, _, query in _FILTERS.values()]
    page = await hammer(context.up.url, requests, connections=4)
    name = "a page of 50 sums through the door, p95"
    return [*rows, Row(name, page.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True)]


async def _listed(both: Beside, name: str, where: str, wanted: BatchFilter, _query: str) -> Row:
    async def ask(session: AsyncSession) -> Sized:
        return (await batches(session, Scope.everything(), wanted, limit=PAGE, cursor=None))[0]

    return await both.row(f"sums {name}", _PAGE.format(where=where), ask)
