"""What stops the platform from starting or running, said in one line."""

from __future__ import annotations

import errno
from pathlib import Path

__all__ = ["Fault", "from_os_error"]


class Fault(Exception):  # noqa: N818 - it is told to a person, who calls it that
    """A reason that a person can act on; printed as one line, ends the command with exit code 1."""


def from_os_error(error: OSError, place: Path | str | None = None) -> Fault:
    """The line for an error of the operating system (disk full, no permission, or its own words)."""
    where = error.filename or place or ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Fault(f"磁盘已满，无法写入 {where} (no space left on device)")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Fault(f"没有权限使用 {where} (no permission: {error.strerror}); choose another folder with ZX_DATA")
    return Fault(f"{where}: {error.strerror or error}")
