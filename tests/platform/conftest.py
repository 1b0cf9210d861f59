"""What the tests of the whole platform share: each platform takes twenty seconds of both cores to start, so there are two.

``running_platform`` is as the county has it. ``changed_platform`` is of settings that an operator may change; people of every role come to it, and the
fuzzer in the end.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from tests.harness.platform import RunningPlatform
from tests.harness.processes import using
from tests.harness.waiting import eventually

MIB = 1 << 20
CSV_ROWS = 5_000
CHANGED = {
    "ZX_REPLICAS": "3",
    "ZX_LIMITS_CSV_ROWS": str(CSV_ROWS),
    "ZX_LIMITS_FILE_BYTES": str(MIB),
    "ZX_LIMITS_UPLOAD_BYTES": str(2 * MIB),
}
_ORDER = {"test_bad_days": -1, "test_tutorial": -1, "test_fuzz": 1}
"""These count what is on a platform that nobody has used; that leaves behind what nobody would enter."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who needs a new platform comes first, and who spoils it last."""
    items.sort(key=lambda item: _ORDER.get(item.path.stem, 0))


@pytest.fixture(scope="session")
def changed_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """`make up` in a terminal, with settings far from the usual; its first administrator has yet to sign in. Ctrl-C leaves nothing of it."""
    command: Sequence[str] = ["make", "READY=", f"RUN={Path(sys.executable).parent}", "up"]
    platform = RunningPlatform(short_folder / "changed", command=command, environment=CHANGED)
    try:
        platform.ready()
        assert len(psutil.Process(platform.process.pid).children(recursive=True)) > 6
        yield platform
        platform.stop()
        eventually(lambda: using(platform.data) == [], "nothing is left", within=10)
    finally:
        platform.wipe_out()
