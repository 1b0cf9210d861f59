"""20,000 assets from the ledger that was handed over to the register, beside COPY of the rows that they are kept in into plain tables; a day's run of
the rules over them beside the bare SELECTs of these rules; what they are worth and what became of the income of 20,000 receipts, a page of 50 of them
over HTTP, and the asset board's figures beside the same question as bare SQL.

python -m tests.bench assets
"""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
import time
from collections.abc import Sequence, Sized
from pathlib import Path

import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.queries import balances
from services.assets.figures.queries import worth_by
from services.assets.parameters.queries import parameters_on
from services.assets.parameters.rules import PARAMETERS
from services.assets.risks.catalogue import RULES
from services.assets.risks.watch import WATCH
from services.gateway.readmodels.assets import counted_assets
from services.gateway.readmodels.rules import OFF_REGISTER
from shared.access import Scope
from shared.access.caller import PLATFORM
from shared.persistence import Database
from shared.persistence.statements import bound
from shared.standards.clock import today
from shared.supervision.commands import run_rules
from shared.supervision.evaluation import OURS, given, rule_statement
from tests.bench.beside import PAGE, TARGET_MILLISECONDS, Beside
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.postings import PLACES, copy_of
from tests.bench.proxy import fetch_token
from tests.bench.report import Row
from tests.harness.bookkeeping import table
from tests.harness.intake import office_on
from tests.harness.ledgerwork import ASSET, ASSETS, OFFICER
from tests.harness.servers import Servers, ServiceDatabase

__all__ = ["run"]

COUNT = 20_000
TARGET_SHARE = 0.1
RUN_SECONDS, RUN_SHARE = 3.0, 0.15
LOAD_SECONDS = 300.0
_KEPT = ("asset", "asset_funding", "asset_change")
_KINDS = ("冷库", "大棚、圈舍", "道路交通", "农田水利", "光伏电站", "供水饮水", "经济林")
_BOARD = """
    SELECT left(division_code, 9) AS area, asset_class, owner_level, state, count(*) AS assets, sum(original_value) AS value
      FROM board_asset WHERE division_code BETWEEN '{county}000000' AND '{county}999999' AND state NOT IN ({ended}) GROUP BY 1, 2, 3, 4
"""
_WORTH = """
    SELECT left(a.division_code, 6), a.asset_class, a.owner_level, a.state, count(*), sum(a.original_value),
           sum(coalesce(round(a.original_value * 0.95 * least(greatest((extract(year FROM CURRENT_DATE) - extract(year FROM a.used_from)) * 12
               + extract(month FROM CURRENT_DATE) - extract(month FROM a.used_from), 0), 240) / 240, 2), 0)),
           count(*) FILTER (WHERE EXISTS (SELECT FROM care_plan p WHERE p.asset_id = a.id))
      FROM asset a WHERE a.state NOT IN ('disposed', 'written_off', 'split', 'merged', 'withdrawn') GROUP BY 1, 2, 3, 4
"""
_BALANCES = """
    SELECT s.division_code, sum(s.amount), coalesce(sum(s.amount) FILTER (WHERE d.receipt_id IS NOT NULL), 0),
           min(r.received_on) FILTER (WHERE d.receipt_id IS NULL)
      FROM receipt_share s JOIN receipt r ON r.id = s.receipt_id
      LEFT JOIN distribution_source d ON d.receipt_id = s.receipt_id AND d.division_code = s.division_code AND NOT d.released
     GROUP BY 1 ORDER BY 1 LIMIT {limit}
"""
_INCOME = (
    """
    INSERT INTO operating_contract (asset_id, division_code, contract_no, mode, income, operator, signed_on, starts_on, ends_on, recorded_by,
                                    department, state, state_since)
    SELECT id, division_code, code, 'lease', 'rent', '合作社', '2024-01-01', '2024-01-02', '2030-01-01', 'x', 'x', 'filed', '2024-01-02'
      FROM asset ORDER BY id LIMIT 5000
    """,
    """
    INSERT INTO receipt (contract_id, received_on, amount, account, voucher_no, recorded_by, department)
    SELECT id, DATE '2024-03-01' + 90 * n, 1000, 'collective', 'x', 'x', 'x' FROM operating_contract, generate_series(1, 4) n
    """,
    """
    INSERT INTO receipt_share SELECT r.id, c.division_code, r.amount FROM receipt r JOIN operating_contract c ON c.id = r.contract_id
    """,
    """
    INSERT INTO distribution (division_code, title, year, cut_off, recorded_by, department, state, state_since)
    SELECT DISTINCT division_code, 'x', 2024, DATE '2024-09-30', 'x', 'x', 'paying', DATE '2024-12-01' FROM receipt_share
    """,
    """
    INSERT INTO distribution_source SELECT d.id, s.receipt_id, s.division_code, s.amount FROM receipt_share s
      JOIN receipt r ON r.id = s.receipt_id JOIN distribution d ON d.division_code = s.division_code AND r.received_on <= d.cut_off
    """,
    "ANALYZE",
)


def ledger_csv(villages: Sequence[str]) -> bytes:
    """The assets of a county, one in three still to be titled; each is the village's."""
    rows = []
    for n in range(COUNT):
        village = villages[n % len(villages)]
        titled = {"三资卡片编号": f"SZ-{n:05d}"} if n % 3 else {"登记状态": "登记准备", "确权批复文号": ""}
        own = {"原资产编号": f"岚资{n:05d}", "资产名称": f"第{n}号资产", "行政区划代码": village, "所有权人": village}
        own |= {"经度": f"{108.6 + n % 211 / 500:.6f}", "纬度": f"{32.1 + n % 97 / 250:.6f}"}
        rows.append({**ASSET, "资产类型": _KINDS[n % len(_KINDS)], "形成年份": str(2016 + n % 8), **own, **titled})
    out = io.StringIO()
    csv.writer(out).writerows(table(rows))
    return out.getvalue().encode()


async def run(context: Context) -> list[Row]:
    """Load into a database of its own; then list what the platform has, and ask its board."""
    return [*await _loaded(), *await _on_the_platform(context)]


async def _loaded() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("assets")
            admin = await asyncpg.connect(database.admin_url)
            await admin.execute(PLACES)
            villages = [
                row["code"] for row in await admin.fetch("SELECT code FROM division WHERE level = 'village' ORDER BY code")
            ]
            await admin.execute("ANALYZE")
            await admin.close()
            async with office_on(database, Path(folder) / "files", ASSETS) as office:
                batch = await office.queue("AST-LED", ledger_csv(villages), OFFICER)
                began = time.perf_counter()
                await office.run()
                seconds = time.perf_counter() - began
                done = await office.batch(batch)
                assert (done.state, done.applied, done.rejected_by_reason) == ("completed", COUNT, {}), done
                watched = await _watched(office.database)
            figures = await _figures(database)
            raw = await copy_of(database, _KEPT)
        finally:
            await asyncio.to_thread(servers.stop)
    return [
        Row("assets: file to register", COUNT / seconds, "rows/s", COUNT / raw, "rows/s raw COPY", None, TARGET_SHARE),
        watched,
        *figures,
    ]


async def _watched(database: Database) -> Row:
    """A day's run after the first one, which opens an alert of most of these assets: the rules find them all again."""
    values = given(today(), PARAMETERS, {name: parameter.default for name, parameter in PARAMETERS.items()})
    async with database.transaction() as session:
        await run_rules(session, PLATFORM, WATCH, today())
    async with database.transaction() as session:
        began = time.perf_counter()
        for rule in RULES.values():
            await session.execute(bound(f"SELECT count(*) FROM ({rule_statement(rule)}) found", values), execution_options=OURS)
        bare = time.perf_counter() - began
    began = time.perf_counter()
    async with database.transaction() as session:
        await run_rules(session, PLATFORM, WATCH, today())
    seconds = time.perf_counter() - began
    return Row("assets: a run of the rules", seconds, "s", bare, "s bare SELECTs", RUN_SECONDS, RUN_SHARE, lower_is_better=True)


async def _figures(database: ServiceDatabase) -> list[Row]:
    """Net values of the register, and what became of the income of every village."""
    async with Beside.of(database.admin_url, database.app_url) as both:
        for statement in _INCOME:
            await both.owner.execute(statement)

        async def worth(session: AsyncSession) -> Sized:
            everywhere = Scope.everything()
            return await worth_by(session, everywhere, None, today(), await parameters_on(session, everywhere, today()))

        async def reconciled(session: AsyncSession) -> Sized:
            rows, _ = await balances(session, Scope.everything(), [], limit=PAGE, cursor=None)
            return rows

        return [
            await both.row("assets: net values of the county", _WORTH, worth, page=False),
            await both.row("assets: income reconciled, a page of 50 places", _BALANCES.format(limit=PAGE + 1), reconciled),
        ]


async def _on_the_platform(context: Context) -> list[Row]:
    gateway = next(one for one in context.installation.topology.services if one.door)
    villages = await asyncio.to_thread(context.door.villages)
    county = villages[0][:6]
    await asyncio.to_thread(_hand_over, context, villages)
    async with Beside.of(context.installation.owner_url(gateway), context.installation.app_url(gateway)) as both:
        async with asyncio.timeout(LOAD_SECONDS):
            while await both.owner.fetchval("SELECT count(*) FROM board_asset") < COUNT:
                await asyncio.sleep(0.2)
        await both.owner.execute("ANALYZE board_asset")

        async def ask(session: AsyncSession) -> Sized:
            return await counted_assets(session, Scope.everything(), f"{county}000000")

        ended = ", ".join(f"'{state}'" for state in OFF_REGISTER)
        board = await both.row("asset board of the county", _BOARD.format(county=county, ended=ended), ask, page=False)
    url = f"{context.up.url}/api/assets/v1/assets?limit={PAGE}"
    queries = ("", "&state=in_use", f"&town={villages[0][:9]}000", "&kind=cold_store&formed_year=2020")
    requests = [request_bytes(url + query, fetch_token(context.up.bootstrap)) for query in queries]
    page = await hammer(context.up.url, requests, connections=1)
    listed = Row("a page of 50 assets, p95", page.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True)
    return [board, listed]


def _hand_over(context: Context, villages: Sequence[str]) -> None:
    path = context.folder / "AST-LED.csv"
    path.write_bytes(ledger_csv(villages))
    batch = context.door.hand_over("AST-LED", path, service="assets")
    done = context.door.finished(f"/api/assets/v1/feeds/batches/{batch['id']}", LOAD_SECONDS)
    assert (done["accepted"], done["rejected_by_reason"]) == (COUNT, {}), done
