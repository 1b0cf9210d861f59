"""Folders for servers of tests: with short paths, which unix sockets need, and in memory where there is room.

Every test makes and drops databases of hundreds of files, and platforms are made of as many.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

__all__ = ["short_folder"]

_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30


def short_folder(prefix: str = "zxt-") -> Path:
    """A new one; whoever makes it takes it away."""
    roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM
    return Path(tempfile.mkdtemp(prefix=prefix, dir=_MEMORY if roomy else None))
