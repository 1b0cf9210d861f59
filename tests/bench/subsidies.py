"""Drafts of the travel subsidy for a whole county that works elsewhere, made by one call with tasks and trail, beside the bare aggregate of the same months
and the bare INSERT of as many rows; and the same call again, which finds nothing to make.

python -m tests.bench subsidies
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from services.jobs.subsidies.commands import propose
from services.jobs.subsidies.schemas import SubsidyProposal
from shared.access import Caller
from shared.persistence import Database
from shared.standards.clock import today
from tests.bench.beside import Beside
from tests.bench.context import Context
from tests.bench.jobs import COUNTY, FILLING
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

YEAR, ROUNDS, TARGET_SECONDS = 2025, 3, 5.0
_POLICY = (
    """
    INSERT INTO subsidy_policy (kind, document_no, from_on, months, key_group_only, not_organised, once_only, recorded_by, recorded_name)
    VALUES ('travel', '文', '2025-01-01', 3, false, true, false, 'x', 'x')
    """,
    """
    INSERT INTO subsidy_amount (policy_id, tier, amount)
    SELECT id, tier, amount FROM subsidy_policy, (VALUES ('city', 200), ('province', 300), ('other_province', 500)) AS a (tier, amount)
    """,
    "VACUUM ANALYZE",
)
_AGGREGATE = """
    SELECT s.person_id, h.division_code, h.id AS household_id, sum(m.share) AS months,
           CASE WHEN left(s.place_code, 2) <> left(h.division_code, 2) THEN 'other_province'
                WHEN left(s.place_code, 4) <> left(h.division_code, 4) THEN 'province' ELSE 'city' END AS tier
      FROM employment_spell s JOIN known_household h ON h.id = s.household_id JOIN work_month m ON m.spell_id = s.id
     WHERE s.withdrawn_at IS NULL AND left(s.place_code, 6) <> left(h.division_code, 6) AND m.share > 0
       AND m.month BETWEEN '2025-01-01' AND '2025-12-01' AND h.division_code BETWEEN '610925000000' AND '610925999999'
     GROUP BY 1, 2, 3, 5 HAVING sum(m.share) >= 3
"""
_INSERT = f"""
    INSERT INTO subsidy_claim (kind, year, person_id, household_id, division_code, policy_id, tier, months, amount, state, state_since, recorded_by,
                               recorded_name, department)
    SELECT 'travel', 2025, person_id, household_id, division_code, (SELECT id FROM subsidy_policy), tier, months, 500, 'draft', CURRENT_DATE, 'x', 'x', 'x'
      FROM ({_AGGREGATE}) AS each
"""


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, and propose several times."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("jobs")
            async with Beside.of(database.admin_url, database.app_url) as both:
                for statement in (PLACES, *FILLING, *_POLICY):
                    await both.owner.execute(statement)
                return await _measured(both, database.app_url)
        finally:
            await asyncio.to_thread(servers.stop)


async def _measured(both: Beside, url: str) -> list[Row]:
    database = Database(url, name="bench")
    caller = Caller("bench", "王芳", "人社局", (COUNTY,), frozenset({"subsidies:write"}))
    wanted = SubsidyProposal(on=today(), kind="travel", year=YEAR, division=COUNTY)
    made: list[int] = []

    async def emptied() -> None:
        await both.owner.execute("TRUNCATE subsidy_claim CASCADE")

    async def aggregated() -> None:
        await both.owner.fetch(_AGGREGATE)

    async def inserted() -> None:
        await both.owner.execute(_INSERT)

    async def proposed() -> None:
        async with database.transaction() as session:
            made.append((await propose(session, caller, wanted)).claims)

    async def nothing() -> None:
        await both.owner.execute("SELECT 1")

    try:
        claims = len(await both.owner.fetch(_AGGREGATE))
        aggregate = await _seconds(aggregated, nothing)
        limit = await _seconds(inserted, emptied)
        whole = await _seconds(proposed, emptied)
        assert made == [claims] * ROUNDS, (made, claims)
        again = await _seconds(proposed, nothing)
        assert made[ROUNDS:] == [0] * ROUNDS
    finally:
        await database.close()
    told = f"subsidies: {claims:,} drafts of a county"
    return [
        Row(f"{told}, with tasks and trail", whole, "s", limit, "s as bare INSERT", TARGET_SECONDS, lower_is_better=True),
        Row(f"{told}, the bare INSERT", limit, "s", aggregate, "s as bare aggregate", TARGET_SECONDS, lower_is_better=True),
        Row(
            "subsidies: the same call again makes nothing",
            again,
            "s",
            aggregate,
            "s as bare aggregate",
            2.0,
            lower_is_better=True,
        ),
    ]


async def _seconds(deed: Callable[[], Awaitable[None]], before: Callable[[], Awaitable[None]]) -> float:
    """The median of several rounds."""
    times = []
    for _ in range(ROUNDS):
        await before()
        began = time.perf_counter()
        await deed()
        times.append(time.perf_counter() - began)
    return statistics.median(times)
