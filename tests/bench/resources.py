"""What a whole process tree uses: memory as proportional set size (a page shared by n processes counts 1/n), processor time."""

from __future__ import annotations

import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Self

import psutil

__all__ = ["Watch", "cpu_seconds", "pss_bytes"]

EVERY_SECONDS = 1.0


def pss_bytes(root: int) -> int:
    """PSS of a process and all its descendants now, bytes. A process that ends meanwhile counts nothing."""
    return pss_by_kind(root).total()


def pss_by_kind(root: int) -> Counter[str]:
    """The same by kind of process."""
    used: Counter[str] = Counter()
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(root)
        for process in [parent, *parent.children(recursive=True)]:
            with suppress(OSError, psutil.Error):
                lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
                pss = sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
                used[_kind(process)] += pss
    return used


def cpu_seconds(root: int) -> Counter[str]:
    """Processor seconds so far by kind of process, those of ended children included in their parent's."""
    used: Counter[str] = Counter()
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(root)
        for process in [parent, *parent.children(recursive=True)]:
            with suppress(psutil.Error):
                times = process.cpu_times()
                used[_kind(process)] += times.user + times.system + times.children_user + times.children_system
    return used


def _kind(process: psutil.Process) -> str:
    words = " ".join(process.cmdline()).split()
    if words[0].endswith("postgres:"):
        return " ".join(words[:2])
    for word in words:
        if word.startswith("services."):
            return f"{word.split('.')[1]} {'worker' if 'worker' in word else 'api'}"
    return str(process.name())


class Watch:
    """Samples a tree once a second in a thread of its own; ``peak`` is the greatest sum seen, ``of`` whose it was."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self.peak, self.of = 0, Counter[str]()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        while True:
            used = pss_by_kind(self._root)
            if used.total() > self.peak:
                self.peak, self.of = used.total(), used
            if self._stop.wait(EVERY_SECONDS):
                return
