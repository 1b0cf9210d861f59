"""A platform of which nobody expects that it is as it was: it is started with unusual settings, filled by roles, and fuzzed at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.platform import RunningPlatform

MIB = 1 << 20
CHANGED = {
    "ZX_REPLICAS": "3",
    "ZX_LIMITS_CSV_ROWS": "2",
    "ZX_LIMITS_FILE_BYTES": str(MIB),
    "ZX_LIMITS_UPLOAD_BYTES": str(2 * MIB),
}


@pytest.fixture(scope="session")
def changed_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform with settings far from the usual, whose first administrator has yet to sign in."""
    platform = RunningPlatform(short_folder / "changed", environment=CHANGED)
    try:
        platform.ready()
        yield platform
        assert platform.stop() == 0, platform.said()
    finally:
        platform.wipe_out()
