"""The platform as a newcomer starts it: `make up`, and the commands about it."""

from __future__ import annotations

import subprocess
import urllib.request
from contextlib import suppress
from functools import partial

import psutil
import pytest

from deploy.local.platform import service_specs
from deploy.local.probe import is_ready
from tests.harness.platform import RunningPlatform
from tests.harness.processes import READY_SECONDS, ROOT, using
from tests.harness.waiting import eventually

SERVERS_BYTES, SERVICE_BYTES = 1024**3, 350 * 1024**2
"""What the database and the broker may take, and the two processes of a service."""


def run(platform: RunningPlatform, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = platform.zhenxing(*arguments)
    return subprocess.run(command, env=platform.environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_every_process_answers(running_platform: RunningPlatform) -> None:
    for spec in service_specs(running_platform.installation):
        for place in ("livez", "readyz", *(["metrics"] if spec.name.endswith("-worker") else [])):
            with urllib.request.urlopen(f"http://127.0.0.1:{spec.ports[0]}/{place}", timeout=10) as answer:
                assert answer.status == 200


def test_status_says_that_all_are_ready(running_platform: RunningPlatform) -> None:
    done = run(running_platform, "status")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("(ready)") == len(service_specs(running_platform.installation))


def test_the_steps_can_be_run_again_beside_it(running_platform: RunningPlatform) -> None:
    for step in ("migrate", "streams"):
        done = run(running_platform, step)
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_service_tells_its_state_again(running_platform: RunningPlatform) -> None:
    for service in running_platform.installation.topology.services:
        done = run(running_platform, "republish", service.name)
        assert done.returncode == 0, done.stdout + done.stderr
        assert '"published"' in done.stdout


def test_the_audit_chain_is_intact(running_platform: RunningPlatform) -> None:
    done = run(running_platform, "audit", "verify")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("(intact)") == len(running_platform.installation.topology.services)


@pytest.mark.parametrize("service", ["nobody"])
def test_an_unknown_service_is_said(running_platform: RunningPlatform, service: str) -> None:
    done = run(running_platform, "republish", service)
    assert done.returncode == 1
    assert done.stderr.startswith("zhenxing: ")
    assert len(done.stderr.splitlines()) == 1


def test_all_processes_together_stay_small(running_platform: RunningPlatform) -> None:
    def pss(process: psutil.Process) -> int:
        with suppress(psutil.NoSuchProcess):  # a connection of the database may end meanwhile
            return int(process.memory_full_info().pss)
        return 0

    most = SERVERS_BYTES + len(running_platform.installation.topology.services) * SERVICE_BYTES
    assert sum(map(pss, using(running_platform.data))) < most


def test_it_survives_the_death_of_every_service(running_platform: RunningPlatform) -> None:
    specs = service_specs(running_platform.installation)
    for name, pid in [(spec.name, running_platform.kill(spec.name)) for spec in specs]:
        running_platform.replaced(name, pid)
    for spec in specs:
        eventually(partial(is_ready, spec), f"{spec.name} is ready again", within=READY_SECONDS)
    assert run(running_platform, "status").returncode == 0
