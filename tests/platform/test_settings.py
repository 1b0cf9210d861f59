"""What an operator may set reaches the processes that obey it."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from deploy.demo.door import Door, NotDoneError
from services.gateway.proxy.door import ADDRESS_PER_MINUTE
from tests.harness.intake import VILLAGE, table
from tests.harness.platform import RunningPlatform

MIB = 1 << 20


def test_lowered_limits_and_a_shared_rate_are_obeyed(changed_platform: RunningPlatform, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with Door(changed_platform.bootstrap) as door:

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
    rate = httpx.get(f"{changed_platform.url}/docs").headers["RateLimit-Policy"]
    assert f"q={ADDRESS_PER_MINUTE // 3};" in rate
