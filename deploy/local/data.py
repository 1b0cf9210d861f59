"""The data folder: whose it is, who uses it now, what an earlier run left in it, how much room there is."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.faults import Fault
from deploy.local.process import Pause, end_leftovers

__all__ = ["LOW_SPACE_BYTES", "DataFolder"]

LOW_SPACE_BYTES = 512 * 1024 * 1024
MIB = 1024 * 1024


class DataFolder:
    """``$ZX_DATA``: postgres/ nats/ files/ logs/ run/ secrets.json bootstrap.json lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.logs = path / "logs"
        self.run = path / "run"
        self.files = path / "files"
        self.secrets = path / "secrets.json"
        self.bootstrap = path / "bootstrap.json"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Use the folder alone. The lock goes with this process, however that ends.

        :raises Fault: somebody else uses it.
        """
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() or "?"
                raise Fault(f"平台已在此数据目录运行 (already running on {self.path}, process {holder})") from None
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0)
            for folder in (self.logs, self.run, self.files):
                folder.mkdir(mode=0o700, exist_ok=True)
            yield
        finally:
            os.close(descriptor)

    def end_leftovers(self, pause: Pause) -> list[str]:
        """End what an earlier run left running; the names."""
        return end_leftovers(self.run, pause)

    def holds_data(self) -> bool:
        """Whether a platform ran here before: what it stored can be read with its own secrets only."""
        began = (self.path / "postgres", self.path / "nats", self.bootstrap)
        return any(path.exists() for path in began) or any(path.is_file() for path in self.files.rglob("*"))

    def free_bytes(self) -> int:
        """Room left for us."""
        return shutil.disk_usage(self.path).free

    def check_space(self) -> None:
        """Refuse to start on a full disk, before anything is half written."""
        if (free := self.free_bytes()) < LOW_SPACE_BYTES:
            raise Fault(low_space_line(self.path, free))


def low_space_line(path: Path, free: int) -> str:
    """One line about a disk that is nearly full."""
    return f"磁盘空间不足：{path} 仅剩 {free // MIB} MiB，至少需要 {LOW_SPACE_BYTES // MIB} MiB (disk is full)"
