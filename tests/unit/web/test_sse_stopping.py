"""A server with open streams stops when it is told to: it does not wait for its readers to go away."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from tests.harness.ports import free_ports
from tests.harness.serving import soon

PATIENCE = 120
"""Seconds the server would wait for what is open: longer than these tests do."""


@pytest.fixture
def served() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    port = free_ports(1)
    options = f"--factory --loop uvloop --log-level warning --port {port} --timeout-graceful-shutdown {PATIENCE}"
    command = [sys.executable, "-m", "uvicorn", "tests.harness.streaming:create", *options.split()]
    with subprocess.Popen(command) as process:
        yield process, f"http://127.0.0.1:{port}"
        process.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_streams_end_when_the_server_is_told_to_stop(
    served: tuple[subprocess.Popen[bytes], str], number: signal.Signals
) -> None:
    process, url = served

    async with httpx.AsyncClient(base_url=url, timeout=30, trust_env=False) as client:

        async def answers() -> bool:
            assert process.poll() is None
            try:
                return (await client.get("/")).status_code == 404
            except httpx.TransportError:
                return False

        await soon(answers, "the server answers", within=30)
        async with client.stream("GET", "/events") as first, client.stream("GET", "/events") as second:
            readers = [stream.aiter_lines() for stream in (first, second)]
            for lines in readers:
                assert [await anext(lines) for _ in range(4)] == ["retry: 1000", "", "event: n", "data: 1"]
            process.send_signal(number)
            for lines in readers:
                async with asyncio.timeout(30):
                    assert [line async for line in lines if line] in ([], [": still here"])
    assert await asyncio.to_thread(process.wait, 30) in (0, -number)
