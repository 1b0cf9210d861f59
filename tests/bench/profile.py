"""The picture: sections applied to profiles beside COPY of the same, a profile read beside a bare row, the board."""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import asyncpg
import orjson

from deploy.installation import Installation
from services.gateway.readmodels.events import HOUSEHOLD, RUN_LIMIT
from shared.contracts.base import EventType
from shared.contracts.household import (
    CASE_CHANGED,
    DIVISION_CHANGED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    LEAD_CHANGED,
    RECORD_CHANGED,
    TASK_CHANGED,
)
from shared.events.envelope import Items
from shared.persistence import Database
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.bench import bare, proxy
from tests.bench.beside import TARGET_MILLISECONDS
from tests.bench.hammer import hammer, request_bytes
from tests.bench.money import fill_money, money_rows
from tests.bench.report import Row
from tests.bench.tasks import task_rows
from tests.bench.work import fill_work, work_rows
from tests.harness.ports import free_ports
from tests.harness.servers import Servers, ServiceDatabase

__all__ = ["main", "run"]

READ_SHARE = 0.5
TOWNS, VILLAGES = 12, 11
HOUSEHOLDS = 50_000
RECORDS = {"MED-ENR": 0.98, "MED-SET": 0.6, "EDU-ENR": 0.4, "LAB-EMP": 0.5, "HOU-APR": 0.9, "CIV-AID": 0.1}
"""Share of households that have facts of a feed."""

Said = tuple[EventType, list[dict[str, Any]]]


class County(Protocol):
    """What a bench is told: how large a county."""

    households: int


class _County:
    """Households as events tell them while a county is loaded, feed by feed."""

    def __init__(self, households: int) -> None:
        self._random = random.Random(1)
        self.homes = [str(uuid7()) for _ in range(households)]
        self._persons = [[str(uuid7()) for _ in range(self._random.choice([2, 3, 3, 4, 4, 5]))] for _ in self.homes]
        towns = [f"610999{100 + town}" for town in range(TOWNS)]
        self._villages = [f"{self._random.choice(towns)}{200 + self._random.randrange(VILLAGES)}" for _ in self.homes]
        self.divisions = sorted({"610999000000", *(f"{town}000" for town in towns), *self._villages})

    def said(self) -> Iterator[Said]:
        """Everything, a feed after another."""
        yield DIVISION_CHANGED, [self._item(code=code, name=code, level="village", parent_code=None) for code in self.divisions]
        yield HOUSEHOLD_CHANGED, [self._root(number, 1) for number in range(len(self.homes))]
        yield HOUSEHOLD_CHANGED, [self._root(number, 2) for number in range(len(self.homes))]
        yield INCOME_CHANGED, [self._income(number, year) for number in range(len(self.homes)) for year in (2024, 2025)]
        for feed, share in RECORDS.items():
            chosen = (number for number in range(len(self.homes)) if self._random.random() < share)
            yield RECORD_CHANGED, [self._record(number, feed) for number in chosen]
        yield LEAD_CHANGED, [self._lead(number) for number in range(0, len(self.homes), 7)]
        yield CASE_CHANGED, [self._case(number) for number in range(0, len(self.homes), 10)]
        yield TASK_CHANGED, [self._task(number) for number in range(0, len(self.homes), 8)]

    def _item(self, **fields: Any) -> dict[str, Any]:
        return {"id": str(uuid7()), "version": 1, **fields}

    def _of(self, number: int, **fields: Any) -> dict[str, Any]:
        return self._item(household_id=self.homes[number], division_code=self._villages[number], **fields)

    def _root(self, number: int, version: int) -> dict[str, Any]:
        member = {
            "name": "张*三",
            "id_number": "610999********1234",
            "sex": "男",
            "birth_year": 1985,
            "relation": "户主",
            "joined_on": None,
            "left_on": None,
            "left_reason": None,
        }
        return {
            "id": self.homes[number],
            "version": version,
            "household_no": f"610999{number:09}",
            "division_code": self._villages[number],
            "village_group": "二组",
            "household_type": "一般农户" if number % 4 else "脱贫户",
            "relocated": False,
            "address": "样例县样例镇***",
            "phone": "138****5678",
            "closed_on": None,
            # The registry's first file names households, its second their people.
            "members": [{"person_id": person, **member} for person in self._persons[number]] if version > 1 else [],
        }

    def _income(self, number: int, year: int) -> dict[str, Any]:
        amounts = ("wage", "business", "property", "transfer", "business_cost", "claims", "compliant_self_pay", "net")
        figures = {name: f"{self._random.randrange(40000)}.00" for name in (*amounts, "net_per_capita", "reference_per_capita")}
        return self._of(number, year=year, registered_population=4, **figures)

    def _record(self, number: int, feed: str) -> dict[str, Any]:
        persons = self._persons[number]
        rows = len(persons) if feed == "MED-ENR" else self._random.choice([1, 2, 3, 6]) if feed == "MED-SET" else 1
        facts = [
            {
                "person_id": persons[row % len(persons)],
                "kind": "城乡居民",
                "status": "正常参保",
                "on": "2025-03-01",
                "amount": "634.00",
            }
            for row in range(rows)
        ]
        return self._of(number, feed=feed, year=2025, facts=facts)

    def _lead(self, number: int) -> dict[str, Any]:
        facts = {"sum": "8123.00"}
        found = {
            "rule": "MED-04",
            "level": "red",
            "value": "8123.00",
            "person_id": None,
            "screening_id": self.homes[0],
            "facts": facts,
        }
        rules = ["MED-01", "MED-04"]
        level = self._random.choice(["red", "orange"])
        days = {"opened_on": "2025-10-31", "closed_on": None}
        about = {"household_no": "H", "level": level, "category": "EDGE", "state": "open", "rules": rules, "hits": [found] * 2}
        return self._of(number, **days, **about)

    def _case(self, number: int) -> dict[str, Any]:
        state = self._random.choice(["visiting", "town_review", "supporting", "eliminated"])
        determined = "2025-10-31" if state in {"supporting", "eliminated"} else None
        return self._of(number, entry_no=1, category="EDGE", risks=["illness"], state=state, determined_on=determined)

    def _task(self, number: int) -> dict[str, Any]:
        due = today() + timedelta(days=self._random.randrange(-30, 60))
        level = self._random.choice(["village", "village", "town", "county"])
        kind = self._random.choice(["case", "lead", "visit"])
        about = {
            "kind": kind,
            "title": "入户核实",
            "level": level,
            "assignee": None,
            "open": True,
            "link": "/cases/1",
        }
        return self._of(number, **about, since="2025-10-01", due_on=due.isoformat())


async def _apply(database: Database, said: list[Said]) -> float:
    """Items a second, as the consumer hands them to the handlers; a transaction each 20,000."""
    spent, count = 0.0, 0
    for event_type, items in said:
        handler = HOUSEHOLD.handlers[event_type.subject]
        for start in range(0, len(items), 4 * RUN_LIMIT):
            began = time.perf_counter()
            async with database.transaction() as session:
                for first in range(start, min(start + 4 * RUN_LIMIT, len(items)), RUN_LIMIT):
                    run = items[first : first + RUN_LIMIT]
                    await handler(session, Items(run, [""] * len(run)))
            spent += time.perf_counter() - began
        count += len(items)
    return count / spent


async def _copy(owner_url: str, said: list[Said]) -> float:
    """Items a second of the same sections as plain rows."""
    rows = [
        (UUID(item.get("household_id", item["id"])), event_type.subject, item["version"], orjson.dumps(item).decode())
        for event_type, items in said
        for item in items
    ]
    connection = await asyncpg.connect(owner_url)
    await connection.execute("CREATE TABLE raw (household_id uuid, key text, version bigint, section text)")
    began = time.perf_counter()
    await connection.copy_records_to_table("raw", records=rows)
    spent = time.perf_counter() - began
    await connection.execute("DROP TABLE raw")
    await connection.close()
    return len(rows) / spent


async def _serve(servers: Servers, database: ServiceDatabase, county: _County) -> list[Row]:
    port = free_ports(2)
    ids = await proxy.prepare(database.owner_url, "zx_gateway")
    installation = Installation.make(
        servers.topology,
        servers.secrets,
        database_url=servers.admin_url,
        nats_url=servers.nats_url,
        files=servers.folder / "files",
        environment={"ZX_PORT": str(port)},
    )
    environment = {**os.environ, **installation.environment(servers.topology.door, "api"), "ZX_DATABASE_URL": database.app_url}
    with proxy.serving("tests.bench.bare:bare", port + 1, environment) as bare_url:
        least = await hammer(bare_url, [request_bytes(f"{bare_url}{bare.PATH}/{row}") for row in ids])
    # Without other services the platform is not ready, but the gateway serves what is its own.
    with proxy.serving("services.gateway.app:create", port, {**environment, "ZX_UPSTREAMS": "{}"}) as url:
        token = proxy.fetch_token(installation.bootstrap())
        wanted = random.Random(2).sample(county.homes, min(2000, len(county.homes)))
        profile = await hammer(
            url, [request_bytes(f"{url}/api/gateway/v1/households/{home}/profile", token) for home in wanted]
        )
        whole = await hammer(url, [request_bytes(f"{url}/api/gateway/v1/board?division=610999000000", token)], connections=1)
        towns = [code for code in county.divisions if code.endswith("000")][1:]
        requests = [request_bytes(f"{url}/api/gateway/v1/board?division={town}", token) for town in towns]
        town = await hammer(url, requests, connections=1)
        villages = random.Random(3).sample(sorted(code for code in county.divisions if not code.endswith("000")), 20)
        asked = [
            "limit=50",
            *(f"all=true&limit=50&village={village}" for village in villages),
            "all=true&overdue=true&limit=50",
        ]
        paged = await hammer(url, [request_bytes(f"{url}/api/gateway/v1/tasks?{one}", token) for one in asked], connections=4)
        boards = [*await money_rows(url, token, towns[0]), *await work_rows(url, token, towns[0])]
        units = await hammer(url, [request_bytes(f"{url}/api/gateway/v1/tasks/units?by=village", token)], connections=1)
    reference = "bare one-row FastAPI endpoint"
    return [
        Row("profile read", profile.per_second, "req/s", least.per_second, reference, target_share=READ_SHARE),
        Row("profile read, p95 of 16 at once", profile.p95_milliseconds, "ms"),
        Row("board of the county, p95", whole.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True),
        Row("board of a town, p95", town.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True),
        Row("a page of 50 tasks, p95", paged.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True),
        Row("tasks of every village counted, p95", units.p95_milliseconds, "ms"),
        *boards,
    ]


async def run(context: County) -> list[Row]:
    """Fill a gateway's database of its own with a county, then read it."""
    county = _County(context.households)
    said = list(county.said())
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            addresses = servers.database("gateway")
            raw = await _copy(addresses.owner_url, said)
            database = Database(addresses.app_url, name="bench")
            applied = await _apply(database, said)
            await database.close()
            owner = await asyncpg.connect(addresses.owner_url)
            villages = [code for code in county.divisions if not code.endswith("000")]
            await fill_money(owner, villages)
            await fill_work(owner, villages)
            await owner.execute("VACUUM ANALYZE")
            size = await owner.fetchval("SELECT sum(length(section)) / count(DISTINCT household_id) FROM profile_section")
            await owner.close()
            print(f"      {len(county.homes):,} profiles of {size:,.0f} characters on average")
            rows = await task_rows(addresses, county.divisions[2])
            rows += await _serve(servers, addresses, county)
        finally:
            await asyncio.to_thread(servers.stop)
    return [Row("profile sections applied", applied, "items/s", raw, "items/s raw COPY"), *rows]


async def main() -> None:
    """Run it alone."""
    from tests.bench.report import print_table

    class Whole:
        households = HOUSEHOLDS

    print_table(await run(Whole()))


if __name__ == "__main__":
    asyncio.run(main())
