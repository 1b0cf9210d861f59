"""Forbidden words are found, ordinary ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.checks.words import faults_in


@pytest.mark.parametrize(
    "line",
    [
        "# TODO: later",
        "x = 1  # FIXME",
        "open('/work/main/x')",
        "see ../shared/contracts",
        "data under /tmp/zxh1",
        "thanks, Copilot",
    ],
)
def test_refused(tmp_path: Path, line: str) -> None:
    file = tmp_path / "text.md"
    file.write_text(f"first\n{line}\n", encoding="utf-8")
    [fault] = faults_in(file)
    assert fault.startswith("2: ")


@pytest.mark.parametrize(
    "line",
    ["one session is one transaction", "User-Agent: curl", "the workflow/ folder", "a folder /tmp/zx-<uid>-<hash>", "hackney"],
)
def test_allowed(tmp_path: Path, line: str) -> None:
    file = tmp_path / "text.md"
    file.write_text(line, encoding="utf-8")
    assert faults_in(file) == []


def test_a_file_that_is_no_text_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG\xff\xfe")
    assert faults_in(file) == []
