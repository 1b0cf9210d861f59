"""The platform as a process under test, and what it leaves on the machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

from deploy.topology import load
from tests.harness.ports import free_ports
from tests.harness.waiting import eventually

__all__ = ["DOOR", "PORTS", "READY_SECONDS", "ROOT", "SERVERS", "SERVICES", "TOPOLOGY", "Up", "using"]

ROOT = Path(__file__).resolve().parents[2]
TOPOLOGY = load()
PORTS = TOPOLOGY.last_offset + 1
SERVERS = ["postgres", "nats"]
SERVICES = [f"{service.name}-{role}" for service in TOPOLOGY.services for role in ("api", "worker")]
DOOR = f"{TOPOLOGY.door.name}-api"
"""Names of the processes that it runs, as in the topology."""
READY_SECONDS = 300.0
"""Three platforms may start at once, each with a dozen processes, on two slow cores."""
STOP_SECONDS = 30.0
"""The platform promises ten seconds; a test waits longer, because it proves that everything ends, not how busy the machine is."""


def using(folder: Path) -> list[psutil.Process]:
    """Every process that works in a folder, was started with it, or knows it from its environment."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            words = [*process.cmdline(), *process.environ().values(), process.cwd()]
            if (
                process.pid != os.getpid()
                and process.status() != psutil.STATUS_ZOMBIE
                and any(str(folder) in word for word in words)
            ):
                found.append(process)
    return found


class Up:
    """`zhenxing up`, or the same with toys for services, on a data folder of its own."""

    def __init__(
        self,
        folder: Path,
        *manners: str,
        port: int | None = None,
        command: Sequence[str] | None = None,
        wrapper: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.port = port or free_ports(PORTS)
        self._output = folder / "up.log"
        program = command or [sys.executable, "-m", "tests.harness.toy_platform", *manners]
        with self._output.open("wb") as output:
            self.process = subprocess.Popen(
                [*wrapper, *program],
                cwd=ROOT,
                env={
                    **os.environ,
                    "ZX_DATA": str(self.data),
                    "ZX_PORT": str(self.port),
                    "PYTHONDONTWRITEBYTECODE": "1",
                    **(environment or {}),
                },
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def url(self) -> str:
        """The gateway's address."""
        return f"http://127.0.0.1:{self.port}"

    def said(self) -> str:
        """Everything it has told so far."""
        return self._output.read_text(encoding="utf-8", errors="replace")

    def hears(self, words: str, *, times: int = 1, within: float = 30) -> str:
        """Wait until it has said something (so many times)."""

        def heard() -> bool:
            return self.said().count(words) >= times

        try:
            eventually(heard, words, within=within)
        except AssertionError as error:
            raise AssertionError(f"{words!r} not within {within:.0f} s in:\n{self.said()}") from error
        return self.said()

    def ready(self, within: float = READY_SECONDS) -> Up:
        """Wait until the platform serves."""

        def settled() -> bool:
            return "(ready)" in self.said() or self.process.poll() is not None

        eventually(settled, "ready or ended", within=within)
        assert self.process.poll() is None, self.said()
        return self

    def ends(self, within: float = STOP_SECONDS) -> int:
        """Wait for its end; the exit code."""
        return self.process.wait(within)

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Press Ctrl-C: its whole process group gets the signal. The exit code."""
        os.killpg(self.process.pid, number)
        return self.ends()

    def pid(self, name: str) -> int:
        """The process id of a child, by its note."""
        return int((self.data / "run" / f"{name}.pid").read_text(encoding="ascii").split()[0])

    def kill(self, name: str, number: signal.Signals = signal.SIGKILL) -> int:
        """End a child as if it had crashed; its process id."""
        pid = self.pid(name)
        os.kill(pid, number)
        return pid

    def replaced(self, name: str, old: int) -> int:
        """Wait for the successor of a child; its process id."""

        def other() -> int:
            with suppress(OSError, ValueError, IndexError):
                if (pid := self.pid(name)) != old and psutil.pid_exists(pid):
                    return pid
            return 0

        return eventually(other, f"{name} runs again")

    @property
    def bootstrap(self) -> dict[str, Any]:
        """What the first start wrote for the first client and administrator."""
        return dict(json.loads((self.data / "bootstrap.json").read_text(encoding="utf-8")))

    def wipe_out(self) -> None:
        """Whatever happened in the test: leave no process behind."""
        for process in using(self.data):
            with suppress(psutil.Error):
                process.kill()
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
