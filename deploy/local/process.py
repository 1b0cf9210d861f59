"""One child process: started in a process group of its own, noted with its start time, ended with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Child", "Pause", "Spec", "end_leftovers", "started_at"]

LAUNCHER = Path(__file__).with_name("launch.py")
LOG_BYTES = 16 * 1024 * 1024
LOGS_KEPT = 3
POLL_SECONDS = 0.02


Pause = Callable[[float], object]
"""Waits so many seconds at most. The supervisor's hears signals meanwhile and raises when it is to stop; until then it waits nowhere
else."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What a process is: how it starts, when it is ready, how it ends."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    stage: int = 0
    """Stages start in rising order, each ready before the next, and stop in falling order."""
    ready: Callable[[], bool] | None = None
    ready_url: str | None = None
    never_ready: str = ""
    """Words of an answer of ``ready_url`` that mean that waiting does not help."""
    stop_signal: signal.Signals = signal.SIGTERM
    death_signal: signal.Signals = signal.SIGKILL
    """What the kernel sends it when the supervisor is gone."""
    hard_signal: signal.Signals = signal.SIGKILL
    """What it gets when it did not stop in time."""
    before_start: Callable[[Pause], None] | None = None
    sweep: Callable[[], None] | None = None
    """Ends at once what of it has left its group."""
    user: str = "-"
    """See :mod:`deploy.local.launch`."""
    ports: tuple[int, ...] = ()
    tries: int = 5
    """Deaths before it was ever ready that we take before we give up the start."""
    stop_by: float = 9.0
    """Seconds after the beginning of the stop (of all processes) by which it must have ended."""
    hint: str = ""
    """What a person should think of when it does not start."""
    folder: Path = field(default_factory=Path.cwd)


def started_at(pid: int) -> str | None:
    """When a process started (clock ticks since boot, with the boot it belongs to); ``None`` if there is none, or a zombie."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    if fields[0] in ("Z", "X"):
        return None
    boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return f"{boot}/{fields[19]}"


class Child:
    """A running child of this process."""

    def __init__(self, spec: Spec, *, logs: Path, run: Path, pause: Pause = time.sleep) -> None:
        self.spec = spec
        self.log = logs / f"{spec.name}.log"
        self._note = run / f"{spec.name}.pid"
        if spec.before_start:
            spec.before_start(pause)
        self._rotate()
        launcher = [sys.executable, "-I", "-S", str(LAUNCHER), str(os.getpid()), str(int(spec.death_signal)), spec.user]
        with self.log.open("ab") as output:
            self.log_start = output.tell()
            self.process = subprocess.Popen(  # noqa: S603 - the command is ours
                [*launcher, *spec.command],
                env=dict(spec.environment),
                cwd=spec.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                process_group=0,
            )
        self.since = time.monotonic()
        try:
            self._note.write_text(f"{self.pid} {started_at(self.pid) or '-'} {int(spec.stop_signal)}", encoding="ascii")
        except OSError:
            # What cannot be noted could not be found again.
            self.kill()
            self.process.wait()
            raise

    @property
    def pid(self) -> int:
        """Its process id, which is also that of its group."""
        return self.process.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended (negative: by that signal); ``None`` while it runs."""
        return self.process.poll()

    def send(self, number: signal.Signals) -> None:
        """Send it a signal; one that has ended gets none."""
        if self.process.poll() is None:
            with suppress(ProcessLookupError):
                self.process.send_signal(number)

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """End its whole group at once."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def reap(self) -> None:
        """After its end: end what is left of it and forget its note."""
        self.process.wait()
        self.kill()
        if self.spec.sweep:
            self.spec.sweep()
        self._note.unlink(missing_ok=True)

    def last_words(self, lines: int = 1) -> str:
        """The last lines it wrote in this life."""
        with suppress(OSError), self.log.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(self.log_start if self.log_start <= end else 0, end - 8192))
            text = file.read().decode("utf-8", "replace").strip()
            return "\n".join(text.splitlines()[-lines:])
        return ""

    def keep_log_small(self) -> None:
        """Set its log aside when it has grown too big. It goes on writing to the same file, which is emptied."""
        with suppress(OSError):
            if self.log.stat().st_size > LOG_BYTES:
                self._rotate()

    def _rotate(self) -> None:
        if not self.log.exists() or self.log.stat().st_size <= LOG_BYTES:
            return
        for number in range(LOGS_KEPT - 1, 0, -1):
            older = self.log.with_name(f"{self.log.name}.{number}")
            if older.exists():
                older.replace(self.log.with_name(f"{self.log.name}.{number + 1}"))
        with self.log.open("rb") as source, self.log.with_name(f"{self.log.name}.1").open("wb") as target:
            while chunk := source.read(1 << 20):
                target.write(chunk)
        os.truncate(self.log, 0)
        self.log_start = 0


def _orphans(group: int, mark: str) -> list[int]:
    """Processes of a group whose leader is gone and whose environment names ``mark`` (a group's number, too, is used again)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                fields = (entry / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
                if int(fields[2]) == group and mark.encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
    return found


@dataclass(frozen=True, slots=True)
class _Leftover:
    """A process that an earlier supervisor noted. The number alone proves nothing (it is used again), number and start time do."""

    pid: int
    started: str
    gentle: int

    @property
    def runs(self) -> bool:
        return started_at(self.pid) == self.started

    def send(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.pid, number)


def _noted(note: Path) -> _Leftover | None:
    try:
        pid, started, gentle = note.read_text(encoding="ascii").split()
        return _Leftover(int(pid), started, int(gentle))
    except (OSError, ValueError):
        return None


def end_leftovers(run: Path, pause: Pause, *, patience: float = 10.0) -> list[str]:
    """End the processes whose notes an earlier supervisor left in ``run``, and what they started; the names of those there were.

    They get ``patience`` seconds together, and none when ``pause`` raises.
    """
    noted = {note: leftover for note in sorted(run.glob("*.pid")) if (leftover := _noted(note))}
    running = {note.stem: leftover for note, leftover in noted.items() if leftover.runs}
    for leftover in running.values():
        leftover.send(leftover.gentle)
    try:
        _await_end(running.values(), patience, pause)
    finally:
        for leftover in running.values():
            if leftover.runs:
                leftover.send(signal.SIGKILL)
        orphaned = {note.stem for note, leftover in noted.items() if _end_orphans(leftover.pid, str(run.parent))}
        for note in run.glob("*.pid"):
            note.unlink(missing_ok=True)
    _await_end(running.values(), patience, pause)
    return [note.stem for note in noted if note.stem in running.keys() | orphaned]


def _await_end(leftovers: Collection[_Leftover], patience: float, pause: Pause) -> None:
    deadline = time.monotonic() + patience
    while any(leftover.runs for leftover in leftovers) and time.monotonic() < deadline:
        pause(POLL_SECONDS)


def _end_orphans(group: int, mark: str) -> list[int]:
    orphans = _orphans(group, mark)
    for orphan in orphans:
        with suppress(ProcessLookupError):
            os.kill(orphan, signal.SIGKILL)
    return orphans
