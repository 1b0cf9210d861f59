"""What a machine can have in store for `make up`: taken ports, damaged data, full disks, missing rights, any user."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import psutil
import pytest

from deploy.local.process import Child, Spec
from tests.faults.conftest import Start
from tests.harness.ports import free_ports
from tests.harness.processes import DOOR, PORTS, ROOT, TOPOLOGY, Up, using

NOBODY = 65534
MIB = 1024 * 1024
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become others or mount")


def refused(run: Up, *words: str) -> None:
    """It ended with one line that says why, and left nothing running."""
    assert run.ends(60) == 1
    last = run.said().splitlines()[-1]
    assert last.startswith("zhenxing: ")
    assert "Traceback" not in run.said()
    for word in words:
        assert word in last
    assert using(run.data) == []


@pytest.mark.parametrize("offset", [TOPOLOGY.door.offset, TOPOLOGY.services[-1].offset + 1, TOPOLOGY.nats_offset])
def test_a_taken_port(start: Start, offset: int) -> None:
    port = free_ports(PORTS)
    with closing(socket.create_server(("127.0.0.1", port + offset))):
        refused(start(port=port), f"port {port + offset} is taken", "ZX_PORT")


@pytest.mark.parametrize("port", ["0", "65530", "http", "-1"])
def test_an_impossible_port(start: Start, port: str) -> None:
    refused(start(environment={"ZX_PORT": port}), f"ZX_PORT={port}")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def file_instead(path: Path) -> None:
    shutil.rmtree(path)
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("victim", "damage", "words"),
    [
        ("postgres/global/pg_control", Path.unlink, ["postgres", "damaged"]),
        ("postgres/global/pg_control", zeros, ["postgres", "damaged"]),
        ("postgres/pg_wal", shutil.rmtree, ["postgres", "damaged"]),
        ("postgres/PG_VERSION", Path.unlink, ["postgres", "damaged"]),
        ("postgres/PG_VERSION", lambda path: path.write_text("17\n"), ["PostgreSQL 17"]),
        ("nats/jetstream", file_instead, ["nats", "damaged", "无法启动"]),
        ("nats/jetstream/$G/streams/ZX_HOUSEHOLD/meta.inf", zeros, ["nats", "damaged", "ZX_HOUSEHOLD"]),
        ("nats/jetstream/$G/streams/ZX_HOUSEHOLD/meta.inf", Path.unlink, ["nats", "damaged", "ZX_HOUSEHOLD"]),
        ("secrets.json", lambda path: path.write_text("{"), ["secrets", "damaged"]),
        ("secrets.json", Path.unlink, ["secrets.json", "missing"]),
    ],
)
def test_damaged_data(
    start_again: Start, folder: Path, victim: str, damage: Callable[[Path], object], words: list[str]
) -> None:
    damage(folder / "data" / victim)
    refused(start_again(), *words)


def test_an_interrupted_first_start(start: Start, folder: Path) -> None:
    (folder / "data" / "postgres.new" / "cluster" / "base").mkdir(parents=True)
    (folder / "data" / "secrets.json.new").write_text("{")
    assert start().ready().stop() == 0


def test_a_long_path(folder: Path) -> None:
    deep = folder / ("长目录" * 10) / ("x" * 60)
    deep.mkdir(parents=True)
    run = Up(deep)
    try:
        run.ready()
        assert run.stop() == 0
    finally:
        run.wipe_out()


def test_the_data_folder_is_a_file(start: Start, folder: Path) -> None:
    (folder / "data").write_text("")
    refused(start(), str(folder / "data"))


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Callable[[int], Path]]:
    """``small_disk(mebibytes)``: a real file system of that size at the data folder."""
    mounted: list[Path] = []

    def mount(size: int) -> Path:
        path = folder / "data"
        path.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(path)], capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("this machine does not let us mount")
        mounted.append(path)
        return path

    yield mount
    for path in mounted:
        for process in using(path):
            process.kill()
        subprocess.run(["umount", "--lazy", str(path)], check=True)


def fill(path: Path, leave: int) -> Path:
    """Take all room but so many bytes."""
    ballast = path / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(path).free - leave)
    return ballast


@as_root
def test_a_full_disk_at_the_start(start: Start, small_disk: Callable[[int], Path]) -> None:
    small_disk(100)
    refused(start(), "disk is full", "MiB")


@as_root
def test_a_wholly_full_disk_at_the_start(start: Start, small_disk: Callable[[int], Path]) -> None:
    fill(small_disk(16), 0)
    refused(start(), "no space left on device")


@as_root
def test_a_disk_that_fills_while_it_runs(start: Start, small_disk: Callable[[int], Path]) -> None:
    path = small_disk(1200)
    run = start().ready()
    ballast = fill(path, 0)
    run.hears("disk is full")
    # What dies now may or may not come back; the reason is said, and once there is room it does.
    pid = run.kill("postgres")
    run.hears("磁盘已满 (disk is full) · ")
    ballast.unlink()
    run.replaced("postgres", pid)
    assert run.stop() == 0
    assert start(port=run.port).ready().stop() == 0


@as_root
def test_a_folder_without_permission(start_as_nobody: Start, folder: Path) -> None:
    os.chown(folder, 0, 0)
    refused(start_as_nobody(), "permission", "ZX_DATA")


def as_nobody() -> list[str]:
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--bounding-set=-all"]


def runs_for_nobody(python: str) -> bool:
    """Whether an ordinary user can run an interpreter, by the ordinary way through a shell."""
    probe = [*as_nobody(), "sh", "-c", '"$0" -c "import asyncpg, nats, psutil, deploy"', python]
    return subprocess.run(probe, cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.fixture
def nobodys_python(folder: Path) -> str:
    """An interpreter with our libraries that an ordinary user can run; this test's folder is handed to that user."""
    os.chown(folder, NOBODY, NOBODY)
    if runs_for_nobody(sys.executable):
        return sys.executable
    # Ours is in somebody's home; a system's own of the same version can use the same libraries.
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if (system := shutil.which(version, path="/usr/local/bin:/usr/bin")) is None:
        pytest.skip("no interpreter that an ordinary user can reach")
    subprocess.run([system, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    libraries = folder / "venv" / "lib" / version / "site-packages" / "ours.pth"
    libraries.write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n")
    (folder / "venv" / "bin" / "nats-server").symlink_to(Path(sysconfig.get_path("scripts")) / "nats-server")
    python = str(folder / "venv" / "bin" / "python")
    if not runs_for_nobody(python):
        pytest.skip("no interpreter with our libraries that an ordinary user can reach")
    return python


@pytest.fixture
def start_as_nobody(start: Start, nobodys_python: str) -> Start:
    """The platform with toys as an ordinary user starts it."""
    return partial(start, wrapper=as_nobody(), command=[nobodys_python, "-m", "tests.harness.toy_platform"])


@as_root
def test_as_an_ordinary_user(start_as_nobody: Start) -> None:
    run = start_as_nobody().ready()
    assert {process.uids().real for process in using(run.data)} == {NOBODY}
    assert run.stop() == 0
    assert using(run.data) == []
    assert start_as_nobody(port=run.port).ready().stop() == 0


@as_root
def test_somebody_elses_folder(start_again: Start, start_as_nobody: Start) -> None:
    refused(start_as_nobody(), "permission", "ZX_DATA")


@as_root
def test_root_without_user_namespaces_uses_an_unprivileged_user(start: Start) -> None:
    run = start(environment={"ZX_POSTGRES_UID": str(NOBODY)}).ready()
    assert psutil.Process(run.pid("postgres")).uids().real == NOBODY
    assert psutil.Process(run.pid(DOOR)).uids().real == 0
    assert run.stop() == 0
    assert (run.data / "postgres").stat().st_uid == NOBODY
    with_namespaces = start(port=run.port).ready()
    assert (run.data / "postgres" / "base").stat().st_uid == 0
    assert with_namespaces.stop() == 0
    assert json.loads((run.data / "bootstrap.json").read_text())["client_id"]


@as_root
def test_a_process_that_cannot_be_noted_is_not_started(folder: Path, small_disk: Callable[[int], Path]) -> None:
    path = small_disk(1)
    for name in ("logs", "run"):
        (path / name).mkdir()
    fill(path, 0)
    sleeper = [sys.executable, "-I", "-S", "-c", "import time; time.sleep(3600)", str(path)]
    with pytest.raises(OSError, match="No space left"):
        Child(Spec("sleeper", sleeper, {}), logs=path / "logs", run=path / "run")
    assert using(path) == []


def test_servers_from_outside(start: Start, folder: Path) -> None:
    from tests.harness.servers import Servers

    servers = Servers.start(folder / "outside")
    try:
        elsewhere = {"ZX_DATABASE_URL": servers.admin_url, "ZX_NATS_URL": servers.nats_url}
        (folder / "data").mkdir(mode=0o700)
        shutil.copy(folder / "outside" / "secrets.json", folder / "data")
        run = start(environment=elsewhere).ready()
        assert not (run.data / "postgres").exists()
        assert not (run.data / "nats").exists()
        assert run.stop() == 0
        (run.data / "secrets.json").unlink()
        refused(start(port=run.port, environment=elsewhere), "secrets.json", "missing", "backup")
        assert not (run.data / "secrets.json").exists()
    finally:
        servers.stop()
