"""Runs of the platform that tests may break."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.harness.folders import short_folder
from tests.harness.processes import Up

Start = Callable[..., Up]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of this test, with a short path, that every user can reach."""
    path = short_folder("zxf-")
    path.chmod(0o755)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def made() -> Iterator[Path]:
    """The data of a platform with toys for services that was started once and stopped."""
    folder = short_folder("zxf-")
    folder.chmod(0o755)
    run = Up(folder)
    try:
        assert run.ready().stop() == 0
        (run.data / "journal").unlink()
        yield run.data
    finally:
        run.wipe_out()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    """``start(*manners, …)``: the platform with toys for services, on this test's folder."""
    runs: list[Up] = []

    def make(*manners: str, **options: object) -> Up:
        runs.append(Up(folder, *manners, **options))  # type: ignore[arg-type] # passed on as they come
        return runs[-1]

    yield make
    for run in runs:
        run.wipe_out()


@pytest.fixture
def start_again(made: Path, folder: Path, start: Start) -> Start:
    """``start`` where the platform was before, for tests that are not about its first start, which makes a database."""
    subprocess.run(["cp", "--archive", made, folder / "data"], check=True)
    return start
