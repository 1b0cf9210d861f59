"""A county's monitoring cases: the list with filters and due days beside the same rows as bare SQL, and a page over HTTP.

python -m tests.bench cases
"""

from __future__ import annotations

from collections.abc import Sized

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.queries import CaseFilter, cases
from shared.access import Scope
from shared.workflow.deadlines import Bounds
from tests.bench.beside import PAGE, TARGET_MILLISECONDS, Beside, county_of
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.proxy import fetch_token
from tests.bench.report import Row

__all__ = ["CASES", "run"]

TOWN = "610925104"
SOON = 2

# One household in ten is in a procedure or was in one; due days lie around today.
CASES = """
    INSERT INTO monitoring_case (household_id, entry_no, channel, category, risks, green_channel, opened_on, opened_by, decide_by,
                                 state, state_since, due_on, determined_on, eliminated_on)
    SELECT id, 1, 'screening', (ARRAY['UNSTABLE', 'EDGE', 'SUDDEN'])[1 + n % 3], ARRAY[(ARRAY['illness', 'housing'])[1 + n % 2]], false,
           day - 60, 'bench', day - 45, state, day - 5, CASE WHEN state IN ('supporting', 'eliminated') THEN NULL ELSE day + n % 21 - 10 END,
           day - 50, CASE WHEN state = 'eliminated' THEN day - 5 END
      FROM (SELECT id, row_number() OVER (ORDER BY id)::int AS n, current_date AS day,
                   (ARRAY['visiting', 'comparing', 'reviewing', 'publicised', 'town_review', 'county_decision', 'planning', 'supporting',
                          'supporting', 'eliminated'])[1 + (row_number() OVER (ORDER BY id) % 10)::int] AS state
              FROM household WHERE closed_on IS NULL AND right(md5(household_no), 1) IN ('0', '8')) h
    ON CONFLICT DO NOTHING;
    ANALYZE monitoring_case
"""

# What the list shows, as a careful hand writes it.
_PAGE = """
    SELECT c.*, coalesce(c.due_on, '9999-12-31') AS due_order, h.household_no, h.division_code,
           CASE WHEN due_on IS NULL THEN 0 WHEN due_on < current_date - 5 THEN 3 WHEN due_on < current_date THEN 2
                WHEN due_on <= current_date + 2 THEN 1 ELSE 0 END AS urgency,
           (SELECT left(p.name, 1) || '*' || right(p.name, 1) FROM membership m JOIN person p ON p.id = m.person_id
             WHERE m.household_id = h.id AND m.relation = '户主' AND m.left_on IS NULL LIMIT 1) AS head,
           (SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id
             WHERE m.household_id = h.id AND m.left_on IS NULL) AS persons
      FROM monitoring_case c JOIN household h ON h.id = c.household_id
     WHERE c.state NOT IN ('eliminated', 'rejected', 'cancelled') AND {where}
     ORDER BY coalesce(c.due_on, '9999-12-31'), c.id LIMIT 51
"""
_FILTERS = {
    "of the county": ("true", CaseFilter(open=True), "open=true"),
    "overdue, of a town": (
        f"h.division_code LIKE '{TOWN}%' AND due_on < current_date",
        CaseFilter(divisions=(f"{TOWN}000",), open=True, urgency=2),
        f"open=true&urgency=2&town={TOWN}000",
    ),
    "of a risk and category": (
        "'housing' = ANY (risks) AND category = 'EDGE'",
        CaseFilter(open=True, risk="housing", category="EDGE"),
        "open=true&risk=housing&category=EDGE",
    ),
}


async def run(context: Context) -> list[Row]:
    """Fill the platform's household database with cases, then list them."""
    async with county_of(context) as both:
        await both.owner.execute(CASES)
        print(f"      {await both.owner.fetchval('SELECT count(*) FROM monitoring_case'):,} cases")
        rows = [await _listed(both, name, *asked) for name, asked in _FILTERS.items()]
    token = fetch_token(context.up.bootstrap)
    url = f"{context.up.url}/api/household/v1/cases?limit={PAGE}"
    requests = [request_bytes(f"{url}&{query}", token) for _, _, query in _FILTERS.values()]
    page = await hammer(context.up.url, requests, connections=4)
    return [
        *rows,
        Row(
            "a page of 50 cases through the door, p95",
            page.p95_milliseconds,
            "ms",
            target=TARGET_MILLISECONDS,
            lower_is_better=True,
        ),
    ]


async def _listed(both: Beside, name: str, where: str, wanted: CaseFilter, _query: str) -> Row:
    async def ask(session: AsyncSession) -> Sized:
        return (await cases(session, Scope.everything(), wanted, Bounds(SOON, 5), limit=PAGE, cursor=None))[0]

    return await both.row(f"cases {name}", _PAGE.format(where=where), ask)
