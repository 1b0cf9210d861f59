"""The door: a bare one-row endpoint called through the gateway, beside the same called directly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import cycle
from uuid import UUID, uuid4

import asyncpg

from services.gateway.identity.staff.sessions import COOKIE, token_hash
from tests.bench import bare
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.report import Row
from tests.harness.ports import free_ports
from tests.harness.waiting import eventually

__all__ = ["fetch_token", "run", "serving"]

ROWS = 1000
PEOPLE = 100
TARGET_SHARE = 0.35


@contextmanager
def serving(factory: str, port: int, environment: Mapping[str, str]) -> Iterator[str]:
    """A uvicorn process as the platform starts them; its address, once it answers."""
    options = "--factory --loop uvloop --http httptools --no-access-log --log-level warning --no-proxy-headers"
    command = [sys.executable, "-m", "uvicorn", factory, *options.split(), "--port", str(port)]
    process = subprocess.Popen(command, env=dict(environment))
    url = f"http://127.0.0.1:{port}"

    def answers() -> bool:
        assert process.poll() is None, f"{factory} ended"
        with suppress(OSError):
            return bool(urllib.request.urlopen(f"{url}/readyz", timeout=2).status == 200)
        return False

    try:
        eventually(answers, f"{factory} answers")
        yield url
    finally:
        process.terminate()
        process.wait()


async def prepare(owner_url: str, app_user: str) -> list[UUID]:
    """A table of rows to read; their ids."""
    ids = [uuid4() for _ in range(ROWS)]
    connection = await asyncpg.connect(owner_url)
    await connection.execute("DROP TABLE IF EXISTS bench_row")
    await connection.execute("CREATE TABLE bench_row (id uuid PRIMARY KEY, profile text NOT NULL)")
    profile = json.dumps(bare.PROFILE, ensure_ascii=False)
    await connection.executemany("INSERT INTO bench_row VALUES ($1, $2)", [(id, profile) for id in ids])
    await connection.execute(f'GRANT SELECT ON bench_row TO "{app_user}"')
    await connection.close()
    return ids


async def sign_in(owner_url: str, people: int) -> list[str]:
    """The cookies of so many officers: together they may ask more often than one may."""
    tokens = [f"bench-{number}" for number in range(people)]
    connection = await asyncpg.connect(owner_url)
    try:
        await connection.execute(
            "INSERT INTO staff (username, name, role, department, divisions, feeds, password_hashes, password_changed_at,"
            " proposed_by, authorised_by, authorised_at)"
            " SELECT 'bench-' || n, 'bench', 'county_officer', 'bench', '{610925000000}', '{}', '{}', now(), 'bench', 'other', now()"
            " FROM generate_series(0, $1 - 1) n ON CONFLICT DO NOTHING",
            people,
        )
        await connection.executemany(
            "INSERT INTO staff_session (staff_id, token_hash, address, user_agent)"
            " SELECT id, $2, '', '' FROM staff WHERE username = $1 ON CONFLICT DO NOTHING",
            [(token, token_hash(token)) for token in tokens],
        )
    finally:
        await connection.close()
    return [f"{COOKIE}={token}" for token in tokens]


def fetch_token(bootstrap: Mapping[str, str]) -> str:
    """A token of the platform's first client."""
    fields = {"grant_type": "client_credentials", **{name: bootstrap[name] for name in ("client_id", "client_secret")}}
    form = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(f"{bootstrap['gateway_url']}/oauth2/token", form, timeout=10) as answer:
        return str(json.load(answer)["access_token"])


async def run(context: Context) -> list[Row]:
    """Measure the bare endpoint, and the same one through the door, for a program and for people with sessions."""
    gateway = context.installation.topology.door
    environment = {**os.environ, **context.installation.environment(gateway, "api")}
    owner_url = context.installation.owner_url(gateway)
    ids = await prepare(owner_url, gateway.database)
    port = free_ports(2)
    upstreams = {"ZX_UPSTREAMS": json.dumps({"bench": f"http://127.0.0.1:{port}"})}
    try:
        with (
            serving("tests.bench.bare:bare", port, environment) as bare_url,
            serving("services.gateway.app:create", port + 1, {**environment, **upstreams}) as door_url,
        ):
            token = fetch_token(context.up.bootstrap)
            measured = []
            for url in (bare_url, door_url):
                requests = [request_bytes(f"{url}{bare.PATH}/{id}", token) for id in ids]
                measured.append(await hammer(url, requests))
            cookies = cycle(await sign_in(owner_url, PEOPLE))
            requests = [request_bytes(f"{door_url}{bare.PATH}/{id}", cookie=next(cookies)) for id in ids]
            measured.append(await hammer(door_url, requests))
    finally:
        connection = await asyncpg.connect(owner_url)
        await connection.execute("DROP TABLE bench_row")
        await connection.close()
    least, door, people = (each.per_second for each in measured)
    return [
        Row("one row through the proxy", door, "req/s", least, "bare one-row FastAPI endpoint", target_share=TARGET_SHARE),
        Row("one row through the proxy, p95", measured[1].p95_milliseconds, "ms"),
        Row("the same with a session", people, "req/s", least, "bare one-row FastAPI endpoint"),
    ]
