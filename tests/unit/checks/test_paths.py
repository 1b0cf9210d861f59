"""Paths that lead to nothing are found in documents, others are not."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from deploy.checks.paths import faults_in

THERE = {
    "shared",
    "shared/web",
    "shared/web/pages.py",
    "services",
    "services/funds",
    "services/funds/app.py",
    "docs",
    "docs/a.png",
}


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("a list is read by `shared/web/lists.py`", "shared/web/lists.py"),
        ("every `services/<name>/main.py`", "services/<name>/main.py"),
        ("see [the picture](b.png)", "docs/b.png"),
        ("see [the page](../services/funds/app.md#rows)", "services/funds/app.md"),
    ],
)
def test_gone(line: str, path: str) -> None:
    assert list(faults_in(PurePath("docs/x.md"), f"first\n{line}\n", THERE)) == [("docs/x.md:2", path)]


@pytest.mark.parametrize(
    "line",
    [
        "`shared/web/pages.py`, `shared/web/` and `services/<name>/app.py`",
        "![a](a.png) ![b](../services/funds/app.py#L3) [c](https://example.com/d.png) [e](#f)",
        "`application/json`, `/loans/{id}/full`, `read/write`",
    ],
)
def test_there(line: str) -> None:
    assert list(faults_in(PurePath("docs/x.md"), line, THERE)) == []
