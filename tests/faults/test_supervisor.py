"""The supervisor's promises: order, restarts, a stop in time that leaves nothing, one platform a folder."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from deploy.local.process import started_at
from tests.faults.conftest import Start
from tests.harness.processes import DOOR, SERVERS, SERVICES, TOPOLOGY, using
from tests.harness.waiting import eventually

WORKER = SERVICES[-1]


def test_it_starts_serves_and_stops_in_order(start: Start) -> None:
    run = start().ready()
    assert {run.pid(name) for name in SERVICES + SERVERS} <= {process.pid for process in using(run.data)}
    assert run.bootstrap.keys() == {"gateway_url", "client_id", "client_secret", "admin_username", "admin_password"}
    assert run.bootstrap["gateway_url"] == run.url
    for private in ("bootstrap.json", "secrets.json"):
        assert (run.data / private).stat().st_mode & 0o777 == 0o600
    assert run.stop() == 0
    assert using(run.data) == []
    lives = (run.data / "journal").read_text().splitlines()
    assert sorted(lives[: len(SERVICES)]) == sorted(f"start {name}" for name in SERVICES)
    ends = [life.rpartition("-")[2] for life in lives[len(SERVICES) :]]
    assert ends == sorted((name.rpartition("-")[2] for name in SERVICES), reverse=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_other_ways_to_ask_it_to_stop(start_again: Start, number: signal.Signals) -> None:
    # Also where the tests themselves run under nohup.
    run = start_again(wrapper=["env", "--default-signal=HUP"]).ready()
    run.process.send_signal(number)
    assert run.ends() == 0
    assert using(run.data) == []


def test_it_hears_no_hang_up_under_nohup(start_again: Start) -> None:
    run = start_again(wrapper=["nohup"]).ready()
    run.process.send_signal(signal.SIGHUP)
    run.process.send_signal(signal.SIGTERM)
    assert run.ends() == 0
    assert "stopping on SIGTERM" in run.said()


def test_ctrl_c_while_it_starts(start: Start) -> None:
    run = start()
    run.hears("making the database")
    assert run.stop() == 0
    assert using(run.data) == []
    assert start().ready().stop() == 0


def test_stubborn_processes_and_their_children_end_in_time(start_again: Start) -> None:
    run = start_again("stubborn", "parent").ready()
    run.stop()
    assert "killed" in run.said()
    assert using(run.data) == []


def test_a_second_ctrl_c_hurries(start_again: Start) -> None:
    run = start_again("stubborn").ready()
    os.killpg(run.process.pid, signal.SIGINT)
    run.hears("stopping on SIGINT")
    os.killpg(run.process.pid, signal.SIGINT)
    assert run.ends() == 0
    assert using(run.data) == []


def test_what_dies_is_restarted_with_growing_waits_and_reported(start_again: Start) -> None:
    run = start_again().ready()
    pid = run.pid(WORKER)
    for _death in range(3):
        run.kill(WORKER)
        pid = run.replaced(WORKER, pid)
    reports = re.findall(rf"{WORKER} .*killed by SIGKILL, restart (\d) in ([\d.]+) s.*{WORKER}\.log", run.said())
    assert [int(number) for number, _wait in reports] == [1, 2, 3]
    waits = [float(wait) for _number, wait in reports]
    assert waits == sorted(set(waits))
    assert run.stop() == 0


def test_each_kind_of_process_comes_back_after_kill_9(start_again: Start) -> None:
    run = start_again().ready()
    for name in (*SERVERS, DOOR):
        run.replaced(name, run.kill(name))
        run.hears(f"{name} 已退出")
    assert run.stop() == 0
    assert using(run.data) == []


def _runs(process: psutil.Process) -> bool:
    """Whether it still does anything; an orphan stays listed until the system's first process has noticed its end."""
    with suppress(psutil.NoSuchProcess):
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    return False


def test_children_end_with_the_supervisor_and_the_next_one_ends_theirs(start_again: Start) -> None:
    run = start_again("stubborn", "parent").ready()
    children = [psutil.Process(run.pid(name)) for name in SERVICES + SERVERS]
    grandchildren = [process for name in SERVICES for process in psutil.Process(run.pid(name)).children()]
    assert len(grandchildren) == len(SERVICES)
    run.process.kill()
    run.process.wait()
    eventually(lambda: not any(process.is_running() for process in children), "every child is gone")
    again = start_again(port=run.port).ready()
    eventually(lambda: not any(_runs(process) for process in grandchildren), "every grandchild is gone")
    assert again.stop() == 0
    assert using(run.data) == []


def test_after_kill_9_of_everything_it_starts_again(start_again: Start) -> None:
    run = start_again().ready()
    everything = using(run.data)
    assert len(everything) > len(SERVICES + SERVERS)
    for process in everything:
        if psutil.pid_exists(process.pid):
            process.kill()
    run.process.wait()
    secret = run.bootstrap["client_secret"]
    again = start_again(port=run.port).ready()
    assert again.bootstrap["client_secret"] == secret
    assert again.stop() == 0
    assert using(run.data) == []


def test_leftovers_are_ended_by_number_and_start_time_only(start_again: Start) -> None:
    run = start_again().ready()
    assert run.stop() == 0
    sleeper = [sys.executable, "-I", "-S", "-c", "import time; time.sleep(3600)"]
    with (
        subprocess.Popen(sleeper, process_group=0) as leftover,
        subprocess.Popen(sleeper, process_group=0) as stranger,
    ):
        notes = run.data / "run"
        (notes / f"{DOOR}.pid").write_text(f"{leftover.pid} {started_at(leftover.pid)} 15")
        (notes / "nats.pid").write_text(f"{stranger.pid} another-boot/12345 15")
        (notes / f"{WORKER}.pid").write_text("damaged")
        again = start_again(port=run.port)
        assert leftover.wait(30) == -signal.SIGTERM
        again.ready()
        assert "ended a leftover" in again.said()
        assert stranger.poll() is None
        stranger.kill()
        assert again.stop() == 0


def test_a_number_that_a_stranger_has_now_does_not_lock_the_database(start_again: Start) -> None:
    run = start_again().ready()
    for process in using(run.data):
        with suppress(psutil.NoSuchProcess):  # one may have ended with another
            process.kill()
    run.process.wait()
    lock = run.data / "postgres" / "postmaster.pid"
    lines = lock.read_text().splitlines()
    lock.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    assert start_again(port=run.port).ready().stop() == 0


def test_a_second_one_on_the_same_folder_says_so(start_again: Start, folder: Path) -> None:
    run = start_again().ready()
    second = start_again(port=run.port)
    assert second.ends(30) == 1
    assert len(second.said().splitlines()) == 1
    assert "already running" in second.said()
    assert str(run.process.pid) in second.said()
    assert run.process.poll() is None
    assert run.stop() == 0


def test_a_service_that_cannot_start_is_said_in_one_line(start_again: Start) -> None:
    run = start_again("broken")
    assert run.ends(60) == 1
    last = run.said().splitlines()[-1]
    assert "does not start" in last
    assert "this toy is broken" in last
    assert using(run.data) == []


def test_a_process_gets_its_own_secrets_only(start: Start) -> None:
    run = start(environment={"A_SECRET_OF_THE_CALLER": "x", "ZX_GATEWAY_URL": "https://county.example"}).ready()
    known = {name: (run.data / f"journal.{name}.environment").read_text().split() for name in SERVICES}
    assert run.stop() == 0
    for names in known.values():
        assert "A_SECRET_OF_THE_CALLER" not in names
        assert not [name for name in names if "OWNER" in name or "POSTGRES" in name or "DEPLOYER" in name or "STORE" in name]
    for service in TOPOLOGY.services:
        assert "ZX_RELAY_DATABASE_URL" not in known[f"{service.name}-api"]
        assert "ZX_RELAY_DATABASE_URL" in known[f"{service.name}-worker"]
        assert any("BOOTSTRAP" in name for name in known[f"{service.name}-api"]) == service.door
    assert run.bootstrap["gateway_url"] == "https://county.example"


def test_logs_are_set_aside_when_they_grow(folder: Path) -> None:
    from deploy.local.process import LOG_BYTES, Child, Spec

    (folder / "logs").mkdir()
    (folder / "run").mkdir()
    words = (
        "import sys; sys.stdout.write('x' * 1000 + '\\n'); sys.stdout.flush(); sys.stdin.read(); import time; time.sleep(3600)"
    )
    spec = Spec("talker", [sys.executable, "-I", "-S", "-c", words], {}, folder=folder)
    (folder / "logs" / "talker.log").write_bytes(b"y" * (LOG_BYTES + 1))
    child = Child(spec, logs=folder / "logs", run=folder / "run")
    try:
        eventually(lambda: child.last_words() == "x" * 1000, "it talks")
        assert (folder / "logs" / "talker.log.1").stat().st_size == LOG_BYTES + 1
        with child.log.open("ab") as log:
            log.truncate(LOG_BYTES + 2)
        child.keep_log_small()
        assert child.log.stat().st_size == 0
        assert (folder / "logs" / "talker.log.2").stat().st_size == LOG_BYTES + 1
    finally:
        child.kill()
        child.reap()
