"""What benches share: one folder, one generated county, one running platform, started when first asked for."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from deploy.demo.county import County, write_county
from deploy.demo.door import Door
from deploy.installation import Installation
from tests.harness.platform import RunningPlatform

__all__ = ["HOUSEHOLDS", "Context"]

HOUSEHOLDS = 50_000
READY_SECONDS = 180.0


class Context:
    """Closes at the end of the run whatever was started in it."""

    def __init__(self, folder: Path, households: int = HOUSEHOLDS) -> None:
        self.folder = folder
        self.households = households
        self._stack = ExitStack()
        self._up: RunningPlatform | None = None
        self._county: County | None = None
        self._door: Door | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stack.__exit__(kind, error, trace)

    @property
    def up(self) -> RunningPlatform:
        """The whole platform, as `make up` runs it."""
        if self._up is None:
            started = RunningPlatform(self.folder)
            self._stack.callback(started.wipe_out)
            self._stack.callback(started.stop)
            started.ready(READY_SECONDS)
            self._up = started
        return self._up

    @property
    def door(self) -> Door:
        """A client of the platform with every permission."""
        if self._door is None:
            self._door = self._stack.enter_context(Door(self.up.bootstrap))
        return self._door

    @property
    def county(self) -> County:
        """The files of a whole county."""
        if self._county is None:
            folder = self.folder / "county"
            folder.mkdir()
            self._county = write_county(folder, self.door.villages(), households=self.households)
        return self._county

    @property
    def installation(self) -> Installation:
        """Addresses and users of the running platform."""
        return self.up.installation
