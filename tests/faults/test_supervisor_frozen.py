"""Processes that neither answer nor hear: Ctrl-C still ends everything in time, and leaves nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import psutil
import pytest

from deploy.local.process import started_at
from tests.faults.conftest import Start
from tests.harness.processes import SERVERS, SERVICES, Up, using
from tests.harness.waiting import eventually

DEAF = """
import signal, sys, time
from pathlib import Path
signal.signal(signal.SIGTERM, lambda *_: Path(sys.argv[1]).touch())
Path(sys.argv[1] + ".listens").touch()
while True:
    time.sleep(3600)
"""
ways_to_stop = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


def is_frozen(pid: int) -> bool:
    return psutil.pid_exists(pid) and bool(psutil.Process(pid).status() == psutil.STATUS_STOPPED)


def freeze(processes: Iterable[psutil.Process]) -> None:
    for process in processes:
        process.suspend()


def backends(run: Up) -> list[psutil.Process]:
    """PostgreSQL's own children; each has left its group."""
    return list(psutil.Process(run.pid("postgres")).children(recursive=True))


def has_pending(pid: int, number: signal.Signals) -> bool:
    """Whether a frozen process has been sent a signal."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return any(
        int(line.split()[1], 16) >> (number - 1) & 1 for line in status.splitlines() if line.startswith(("SigPnd", "ShdPnd"))
    )


def ends_clean(run: Up, number: signal.Signals) -> None:
    assert run.stop(number) == 0, run.said()
    assert using(run.data) == []


@ways_to_stop
def test_while_services_that_do_not_answer_are_waited_for(start_again: Start, number: signal.Signals) -> None:
    run = start_again("frozen")
    notes = run.data / "run"
    eventually(lambda: {note.stem for note in notes.glob("*.pid")} >= set(SERVICES), "every service was started")
    eventually(lambda: all(is_frozen(run.pid(name)) for name in SERVICES), "every service is frozen")
    ends_clean(run, number)


@ways_to_stop
def test_while_everything_runs_and_nothing_hears(start_again: Start, number: signal.Signals) -> None:
    run = start_again().ready()
    freeze([process for process in using(run.data) if process.pid != run.process.pid])
    freeze(backends(run))
    ends_clean(run, number)
    assert run.said().count("killed") == len(SERVICES + SERVERS)


def test_while_the_databases_own_processes_hang(start_again: Start) -> None:
    run = start_again().ready()
    freeze(backends(run))
    ends_clean(run, signal.SIGINT)


def test_while_leftovers_of_the_last_run_are_waited_for(start: Start, folder: Path) -> None:
    notes = folder / "data" / "run"
    notes.mkdir(parents=True)
    heard = [folder / f"heard-{serial}" for serial in range(3)]
    leftovers = [subprocess.Popen([sys.executable, "-I", "-S", "-c", DEAF, str(path)], process_group=0) for path in heard]
    try:
        for path, leftover in zip(heard, leftovers, strict=True):
            eventually(path.with_name(f"{path.name}.listens").exists, "it listens")
            (notes / f"{path.name}.pid").write_text(f"{leftover.pid} {started_at(leftover.pid)} 15")
        run = start()
        eventually(lambda: all(path.exists() for path in heard), "all of them were asked to end")
        ends_clean(run, signal.SIGINT)
        assert [leftover.wait(10) for leftover in leftovers] == [-signal.SIGKILL] * 3
        assert not list(notes.glob("*.pid"))
    finally:
        for leftover in leftovers:
            leftover.kill()


def test_while_a_leftover_database_is_waited_for(start_again: Start) -> None:
    run = start_again().ready()
    hanging = backends(run)
    freeze(hanging)
    for process in using(run.data):
        if process not in hanging:
            process.kill()
    run.process.wait()
    again = start_again(port=run.port)
    eventually(lambda: all(has_pending(process.pid, signal.SIGQUIT) for process in hanging), "they were asked to end")
    ends_clean(again, signal.SIGINT)


def test_while_the_database_is_made(start: Start) -> None:
    run = start()
    made = run.data / "postgres.new"

    def making() -> list[psutil.Process]:
        return [process for process in using(made) if process.pid != run.process.pid]

    freeze(eventually(making, "initdb runs"))
    ends_clean(run, signal.SIGINT)
    assert start(port=run.port).ready().stop() == 0


def test_while_a_step_between_servers_and_services_hangs(start_again: Start) -> None:
    run = start_again()
    note = run.data / "run" / "streams.pid"
    eventually(lambda: note.exists() and note.read_text(), "the step runs")
    os.kill(run.pid("streams"), signal.SIGSTOP)
    ends_clean(run, signal.SIGINT)
