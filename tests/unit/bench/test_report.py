"""How a bench row is judged."""

from __future__ import annotations

import pytest

from tests.bench.report import Row, print_table


@pytest.mark.parametrize(
    ("row", "met"),
    [
        (Row("rate", 15_000, "rows/s", target=15_000), True),
        (Row("rate", 14_999, "rows/s", target=15_000), False),
        (Row("seconds", 3.1, "s", 1.0, "by hand", target=3, lower_is_better=True), False),
        (Row("share", 50, "req/s", 100, "bare", target_share=0.5), True),
        (Row("share", 49, "req/s", 100, "bare", target_share=0.5), False),
        (Row("share without a limit", 50, "req/s", target_share=0.5), False),
        (Row("informs", 1, "ms"), True),
    ],
)
def test_targets(row: Row, met: bool) -> None:
    assert row.met is met


def test_the_table_says_limit_share_and_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([Row("load", 15_500, "rows/s", 310_000, "rows/s raw COPY", target=15_000)])
    [line] = capsys.readouterr().out.splitlines()
    assert line.split() == ["load", "15,500", "rows/s", "5.0%", ">=", "15,000", "ok", "310,000", "rows/s", "raw", "COPY"]
