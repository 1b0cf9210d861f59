"""A newcomer's way: `make up`, every example of the tutorial with the answer that is printed there, and Ctrl-C, after which nothing is left."""

from __future__ import annotations

import doctest
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.harness.platform import RunningPlatform
from tests.harness.processes import using
from tests.harness.waiting import eventually

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"


@pytest.fixture(scope="module")
def new_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform that nobody has used, as a newcomer starts it: the tutorial's counts are those of its own town."""
    command = ["make", "READY=", f"RUN={Path(sys.executable).parent}", "up"]
    platform = RunningPlatform(short_folder / "new", command=command)
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


def test_ctrl_c_in_the_terminal_leaves_nothing_behind(new_platform: RunningPlatform) -> None:
    children = {process.pid for process in psutil.Process(new_platform.process.pid).children(recursive=True)}
    assert len(children) > 6
    new_platform.stop()
    eventually(lambda: using(new_platform.data) == [], "nothing is left", within=10)
