"""The tutorial is true: every example in it is run against a new platform and gives the answer that is printed there."""

from __future__ import annotations

import doctest
from pathlib import Path

from tests.harness.platform import RunningPlatform

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"


def test_every_example_gives_the_answer_that_is_printed(changed_platform: RunningPlatform) -> None:
    failed, tried = doctest.testfile(
        str(TUTORIAL),
        module_relative=False,
        globs={"bootstrap_file": str(changed_platform.data / "bootstrap.json")},
        optionflags=doctest.ELLIPSIS,
        encoding="utf-8",
    )
    assert tried > 0
    assert failed == 0
