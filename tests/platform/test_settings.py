"""What an operator may set reaches the processes that obey it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.demo.door import Door, NotDoneError
from tests.harness.intake import VILLAGE, table
from tests.harness.platform import RunningPlatform

MIB = 1 << 20
LOWERED = {
    "ZX_LIMITS_CSV_ROWS": "2",
    "ZX_LIMITS_FILE_BYTES": str(MIB),
    "ZX_LIMITS_UPLOAD_BYTES": str(2 * MIB),
}


@pytest.fixture
def lowered(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform with limits far below the usual."""
    platform = RunningPlatform(short_folder / "lowered", environment=LOWERED)
    try:
        platform.ready()
        yield platform
        assert platform.stop() == 0
    finally:
        platform.wipe_out()


def test_lowered_limits_of_files_are_obeyed(lowered: RunningPlatform, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with Door(lowered.bootstrap) as door:

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
