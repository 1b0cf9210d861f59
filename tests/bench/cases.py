"""A county's monitoring cases: the list with filters and due days beside the same rows as bare SQL, and a page over HTTP.

python -m tests.bench cases
"""

from __future__ import annotations

import statistics
import time
from typing import Any

import asyncpg
from sqlalchemy import Engine, event

from services.household.cases.queries import CaseFilter, cases
from shared.access import Scope
from shared.persistence import Database
from shared.workflow.deadlines import Bounds
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.proxy import fetch_token
from tests.bench.report import Row
from tests.bench.screening import COUNTY

__all__ = ["run"]

TARGET_TIMES, TARGET_MILLISECONDS = 1.5, 60.0
ROUNDS = 100
TOWN = "610925104"
SOON = 2

# One household in ten is in a procedure or was in one; due days lie around today.
_CASES = """
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
    """Fill the platform's household database with cases (and a county, if it has none), then list them."""
    service = next(one for one in context.installation.topology.services if one.name == "household")
    settings = {"plan_cache_mode": "force_custom_plan"}
    owner = await asyncpg.connect(context.installation.owner_url(service), statement_cache_size=0, server_settings=settings)
    try:
        if not await owner.fetchval("SELECT EXISTS (SELECT FROM household)"):
            await owner.execute(COUNTY.format(households=context.households))
            await owner.execute("ANALYZE")
        await owner.execute(_CASES)
        print(f"      {await owner.fetchval('SELECT count(*) FROM monitoring_case'):,} cases")
        rows = await _lists(owner, context.installation.app_url(service))
    finally:
        await owner.close()
    token = fetch_token(context.up.bootstrap)
    url = f"{context.up.url}/api/household/v1/cases?limit=50"
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


async def _lists(owner: asyncpg.Connection, app_url: str) -> list[Row]:
    """Each list's own statement, as the service sends it, beside the bare one on the same connection."""
    database = Database(app_url, name="bench")
    sent: list[tuple[Any, ...]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        sent.append((statement, *parameters))

    event.listen(Engine, "before_cursor_execute", keep)
    rows = []
    for name, (where, wanted, _) in _FILTERS.items():
        bare_page = _PAGE.format(where=where)
        async with database.reading() as session:
            found, _ = await cases(session, Scope.everything(), wanted, Bounds(SOON, 5), limit=50, cursor=None)
        assert len(found) == min(50, len(await owner.fetch(bare_page)))
        limit, taken = await _milliseconds(owner, bare_page), await _milliseconds(owner, *sent[-1])
        share = 1 / TARGET_TIMES
        rows.append(Row(f"cases {name}", taken, "ms", limit, "ms as bare SQL", target_share=share, lower_is_better=True))
    event.remove(Engine, "before_cursor_execute", keep)
    await database.close()
    return rows


async def _milliseconds(owner: asyncpg.Connection, statement: str, *parameters: Any) -> float:
    """The median; a statement without parameters is planned for each call, as one with them is in a reading session."""
    prepared = await owner.prepare(statement) if parameters else None
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await (prepared.fetch(*parameters) if prepared else owner.fetch(statement))
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)
