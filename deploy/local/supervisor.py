"""Keeps processes running: starts them in order, starts again what dies, stops all of them in order and in time.

One thread and no handlers: signals are blocked and waited for, so nothing ever happens in the middle of something else. Whatever has
to wait does it by :meth:`Supervisor.pause`, so that nothing keeps us from hearing them.
"""

from __future__ import annotations

import shutil
import signal
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from deploy.faults import Fault, from_os_error
from deploy.local.probe import Probe
from deploy.local.process import Child, Spec

__all__ = ["Backoff", "StopRequested", "Supervisor"]

STOP_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
READY_POLL_SECONDS = 0.1
CHORES_SECONDS = 5.0
LAST_CHANCE_SECONDS = 0.5
LONGEST_LAST_WORDS = 300
OWN_MARK = "zhenxing: "
"""Our own commands begin with it what they say to people."""
DISK_FULL = "No space left on device"
FULL_LINE = "磁盘已满 (disk is full)"
NO_SPACE_BYTES = 1024 * 1024


class StopRequested(Exception):  # noqa: N818 - nothing went wrong
    """Somebody pressed Ctrl-C or asked us to stop in another way."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds to wait before a restart: doubled with each death, forgotten after a life of ``calm`` seconds."""

    first: float = 0.5
    most: float = 30.0
    calm: float = 60.0

    def after(self, deaths: int) -> float:
        """The wait after so many deaths in a row."""
        return float(min(self.most, self.first * 2 ** min(deaths - 1, 16)))


@dataclass(slots=True)
class _Kept:
    spec: Spec
    child: Child | None = None
    deaths: int = 0
    due: float = 0.0


def died_of(code: int) -> str:
    """In words, how a process ended."""
    if code >= 0:
        return f"exit code {code}"
    with suppress(ValueError):
        return f"killed by {signal.Signals(-code).name}"
    return f"killed by signal {-code}"


class Supervisor:
    """Over the processes of one data folder. To be used in the main thread, as a context manager."""

    def __init__(self, *, logs: Path, run: Path, say: Callable[[str], None], backoff: Backoff | None = None) -> None:
        self._logs = logs
        self._run = run
        self._say = say
        self._backoff = backoff or Backoff()
        self._kept: list[_Kept] = []
        self._chores_due = 0.0
        # A blocked signal arrives even where it was to be ignored, as nohup asks for hang-ups.
        deaf = {signal.SIGHUP} if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else set()
        self._heard = (STOP_SIGNALS - deaf) | {signal.SIGCHLD}
        self.chores: list[Callable[[], None]] = []
        """Done every few seconds."""

    def __enter__(self) -> Self:
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, self._heard)
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()
        while signal.sigtimedwait(self._heard, 0):
            pass
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)

    def start(self, specs: Iterable[Spec]) -> None:
        """Start processes; they are kept running from now on."""
        for spec in specs:
            kept = _Kept(spec)
            self._kept.append(kept)
            self._launch(kept)

    def _launch(self, kept: _Kept) -> None:
        try:
            kept.child = Child(kept.spec, logs=self._logs, run=self._run, pause=self.pause)
        except OSError as error:
            # Out of disk, memory or processes: said, and tried again like a death.
            self._say(f"{kept.spec.name}: {from_os_error(error)}")
            self._schedule(kept)

    def _schedule(self, kept: _Kept) -> float:
        kept.child = None
        kept.deaths += 1
        wait = self._backoff.after(kept.deaths)
        kept.due = time.monotonic() + wait
        return wait

    def _bury(self, kept: _Kept, child: Child, code: int) -> None:
        child.reap()
        if time.monotonic() - child.since >= self._backoff.calm:
            kept.deaths = 0
        words = cause(child)
        wait = self._schedule(kept)
        full = f"{FULL_LINE} · " if self._disk_is_full(words) else ""
        self._say(
            f"{kept.spec.name} 已退出，{wait:g} 秒后重启 ({died_of(code)}, restart {kept.deaths} in {wait:g} s) · {full}"
            f"{child.log}: {words or '-'}"
        )

    def _disk_is_full(self, words: str) -> bool:
        # On a full disk a process cannot even log that it is full.
        return DISK_FULL in words or shutil.disk_usage(self._logs).free < NO_SPACE_BYTES

    def _tend(self) -> None:
        """Bury the dead, start again whose time has come, do the chores."""
        for kept in self._kept:
            if kept.child and (code := kept.child.exit_code) is not None:
                self._bury(kept, kept.child, code)
            if kept.child is None and time.monotonic() >= kept.due:
                self._launch(kept)
        if time.monotonic() >= self._chores_due:
            self._chores_due = time.monotonic() + CHORES_SECONDS
            for kept in self._kept:
                if kept.child:
                    kept.child.keep_log_small()
            for chore in self.chores:
                chore()

    def pause(self, longest: float) -> None:
        """Wait for a child's end, at most so many seconds.

        :raises StopRequested: we are to stop.
        """
        caught = signal.sigtimedwait(self._heard, max(0.0, longest))
        if caught and caught.si_signo in STOP_SIGNALS:
            raise StopRequested(signal.Signals(caught.si_signo).name)

    def wait_ready(self, *, within: float) -> None:
        """Wait until every process is ready.

        :raises Fault: one of them keeps dying, or it takes too long.
        """
        deadline = time.monotonic() + within
        waiting = [(kept, Probe(kept.spec)) for kept in self._kept]
        try:
            while waiting := [(kept, probe) for kept, probe in waiting if not (kept.child and probe.ready())]:
                self.pause(READY_POLL_SECONDS)
                for kept, _probe in waiting:
                    if kept.child and kept.child.exit_code is not None and kept.deaths + 1 >= kept.spec.tries:
                        self._give_up(kept, kept.child)
                self._tend()
                if time.monotonic() > deadline:
                    names = ", ".join(kept.spec.name for kept, _probe in waiting)
                    raise Fault(f"{within:.0f} 秒内未就绪：{names} (not ready in time; see {self._logs})")
        finally:
            for _kept, probe in waiting:
                probe.close()

    def _give_up(self, kept: _Kept, child: Child) -> None:
        code = child.exit_code or 0
        child.reap()
        kept.child = None
        words = cause(child)
        why = FULL_LINE if self._disk_is_full(words) else kept.spec.hint
        raise Fault(
            f"{kept.spec.name} 无法启动 (does not start: {died_of(code)}){why and f'：{why}'} · {child.log}: {words or '-'}"
        )

    def run_once(self, spec: Spec) -> None:
        """Run a process to its end, tending the others.

        :raises Fault: it failed.
        """
        child = Child(spec, logs=self._logs, run=self._run, pause=self.pause)
        try:
            while (code := child.exit_code) is None:
                self.pause(CHORES_SECONDS)
                self._tend()
        finally:
            child.kill()
            child.reap()
        if code != 0:
            words = cause(child)
            own = words.removeprefix(OWN_MARK)
            raise Fault(own if own != words else f"{spec.name} 失败 (failed: {died_of(code)}) · {child.log}: {words or '-'}")

    def watch(self) -> None:
        """Keep everything running until told to stop."""
        while True:
            dead = [kept.due for kept in self._kept if kept.child is None]
            self.pause(min([self._chores_due, *dead]) - time.monotonic())
            self._tend()

    def stop(self) -> None:
        """Stop everything, last stage first. Each has until its ``stop_by`` second, counted from now; a second Ctrl-C ends it now."""
        begun = time.monotonic()
        hurry = False
        for stage in sorted({kept.spec.stage for kept in self._kept}, reverse=True):
            children = [kept.child for kept in self._kept if kept.spec.stage == stage and kept.child]
            for child in children:
                child.send(child.spec.stop_signal)
            for child in children:
                hurry = self._await_end(child, begun + child.spec.stop_by, hurry=hurry) or hurry
            for child in children:
                if child.exit_code is None:
                    self._say(f"{child.spec.name} 未按时停止，已强制结束 (did not stop in time, killed)")
                    child.send(child.spec.hard_signal)
                    self._await_end(child, time.monotonic() + LAST_CHANCE_SECONDS, hurry=False)
                    child.kill()
                child.reap()
        self._kept.clear()

    def _await_end(self, child: Child, deadline: float, *, hurry: bool) -> bool:
        """Wait for an end, at most until the deadline; whether somebody asked again meanwhile."""
        while child.exit_code is None and not hurry and (left := deadline - time.monotonic()) > 0:
            caught = signal.sigtimedwait(self._heard, min(left, READY_POLL_SECONDS))
            hurry = caught is not None and caught.si_signo in STOP_SIGNALS
        return hurry


def cause(child: Child) -> str:
    """The line of a dead process's log that tells most: the last that names a fault, else the last."""
    lines = [line.strip() for line in child.last_words(40).splitlines() if line.strip()]
    marks = (OWN_MARK, DISK_FULL, "PANIC", "FATAL", "[FTL]", "Error", "ERROR", "错误")
    telling = [line for mark in marks for line in reversed(lines) if mark in line]
    return (telling or lines[-1:] or [""])[0][:LONGEST_LAST_WORDS]
