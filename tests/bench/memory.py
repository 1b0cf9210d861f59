"""Memory of a whole process tree: proportional set size, in which a page shared by n processes counts 1/n for each."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import Self

import psutil

__all__ = ["Watch", "pss_bytes"]

EVERY_SECONDS = 1.0


def pss_bytes(root: int) -> int:
    """PSS of a process and all its descendants now, bytes. A process that ends meanwhile counts nothing."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(root)
        for process in [parent, *parent.children(recursive=True)]:
            with suppress(OSError):
                lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
                total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


class Watch:
    """Samples a tree once a second in a thread of its own; ``peak`` is the greatest sum seen."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self.peak = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        while True:
            self.peak = max(self.peak, pss_bytes(self._root))
            if self._stop.wait(EVERY_SECONDS):
                return
