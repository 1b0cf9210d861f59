"""A worker starts and stops as one, and never goes on with a part of it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.harness.ports import free_ports
from tests.harness.waiting import eventually

PROGRAM = """
import asyncio, sys
from shared.settings import Settings
from shared.web.health import Probe
from shared.web.worker import Work, run_worker

async def works(stop):
    await stop.wait()
    print("finished what was in hand", flush=True)

async def fails(stop):
    await asyncio.to_thread(sys.stdin.readline)
    raise RuntimeError("the task's own words")

async def ends(stop):
    await asyncio.to_thread(sys.stdin.readline)

async def hangs(stop):
    await asyncio.Event().wait()

async def missing():
    raise ConnectionError

async def wire(stack):
    stack.callback(print, "closed", flush=True)
    probes = [Probe("missing", missing)] if "missing" in sys.argv else []
    return Work({name: globals()[name] for name in sys.argv[2:] if name != "missing"}, probes)

run_worker(Settings(service="toy", role="worker", port=int(sys.argv[1]), database_url="postgresql://x/x"), wire)
"""


class Worker:
    def __init__(self, *tasks: str) -> None:
        self.port = free_ports(1)
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(self.port), *tasks],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        eventually(lambda: self.status("livez") == 200, "the worker answers")

    def status(self, place: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{place}", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            return 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told_and_finishes_what_it_has_in_hand(number: signal.Signals) -> None:
    worker = Worker("works")
    assert worker.status("readyz") == 200
    assert worker.status("metrics") == 200
    worker.process.send_signal(number)
    said, _ = worker.process.communicate(timeout=20)
    assert worker.process.returncode == 0
    assert said.splitlines() == ["finished what was in hand", "closed"]


def test_a_task_that_fails_ends_the_process_and_the_log_says_where_and_not_what_it_said() -> None:
    worker = Worker("works", "fails")
    said, _ = worker.process.communicate("\n", timeout=20)
    assert worker.process.returncode == 1
    assert "finished what was in hand" in said
    assert "closed" in said
    entry = next(json.loads(line) for line in said.splitlines() if "task_ended" in line)
    assert (entry["task"], entry["error"], entry["level"]) == ("fails", "RuntimeError", "error")
    assert "RuntimeError" in entry["exception"]
    assert "in fails" in entry["exception"]
    assert "own words" not in entry["exception"]


def test_a_task_that_simply_ends_ends_the_process_too() -> None:
    worker = Worker("works", "ends")
    said, _ = worker.process.communicate("\n", timeout=20)
    assert worker.process.returncode == 1
    assert '"task": "ends"' in said


def test_a_task_that_does_not_stop_is_stopped() -> None:
    worker = Worker("hangs")
    worker.process.terminate()
    said, _ = worker.process.communicate(timeout=20)
    assert worker.process.returncode == 0
    assert "task_cancelled" in said


def test_readiness_is_told() -> None:
    worker = Worker("works", "missing")
    assert (worker.status("livez"), worker.status("readyz")) == (200, 503)
    worker.process.terminate()
    worker.process.communicate(timeout=20)
