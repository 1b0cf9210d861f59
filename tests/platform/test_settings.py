"""What an operator may set reaches the processes that obey it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from deploy.demo.door import Door, NotDoneError
from services.gateway.proxy.door import ADDRESS_PER_MINUTE
from tests.harness.intake import VILLAGE, table
from tests.harness.platform import RunningPlatform

MIB = 1 << 20
CHANGED = {
    "ZX_REPLICAS": "3",
    "ZX_LIMITS_CSV_ROWS": "2",
    "ZX_LIMITS_FILE_BYTES": str(MIB),
    "ZX_LIMITS_UPLOAD_BYTES": str(2 * MIB),
}


@pytest.fixture
def changed(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform with settings far from the usual."""
    platform = RunningPlatform(short_folder / "changed", environment=CHANGED)
    try:
        platform.ready()
        yield platform
        assert platform.stop() == 0
    finally:
        platform.wipe_out()


def test_lowered_limits_and_a_shared_rate_are_obeyed(changed: RunningPlatform, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with Door(changed.bootstrap) as door:

        def handed_over(content: bytes) -> str:
            path.write_bytes(content)
            batch = door.hand_over("REG-HH", path)
            watched = f"/api/household/v1/feeds/batches/{batch['id']}"
            try:
                return str(door.finished(watched, within=60)["state"])
            except NotDoneError:
                return str(door.call("GET", watched)["refusal"]["code"])

        rows = [["户编号", "行政区划代码", "户类型"], *([f"H{serial}", VILLAGE, "一般农户"] for serial in range(3))]
        assert handed_over(table(rows[:3])) == "completed"
        assert handed_over(table(rows)) == "too_many_rows"
        assert handed_over(b"x" * (MIB + 1)) == "file_too_large"
        path.write_bytes(b"x" * 2 * MIB)
        with pytest.raises(NotDoneError, match=r"413 .*2 MiB"):
            door.hand_over("REG-HH", path)
    rate = httpx.get(f"{changed.url}/docs").headers["RateLimit-Policy"]
    assert f"q={ADDRESS_PER_MINUTE // 3};" in rate
