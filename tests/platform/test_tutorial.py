"""The tutorial is true: every example in it is run against a new platform and gives the answer that is printed there."""

from __future__ import annotations

import doctest
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.platform import RunningPlatform

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"


@pytest.fixture
def new_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform that nobody has used: the tutorial's counts are those of its own town."""
    platform = RunningPlatform(short_folder / "tutorial")
    try:
        platform.ready()
        yield platform
    finally:
        platform.wipe_out()


def test_every_example_gives_the_answer_that_is_printed(new_platform: RunningPlatform) -> None:
    failed, tried = doctest.testfile(
        str(TUTORIAL),
        module_relative=False,
        globs={"bootstrap_file": str(new_platform.data / "bootstrap.json")},
        optionflags=doctest.ELLIPSIS,
        encoding="utf-8",
    )
    assert tried > 0
    assert failed == 0
