"""A file that has been parsed and waits for its turn to be matched: the next batch is read while the one before is applied."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any
from uuid import UUID

from sqlalchemy import Row

from shared.files import FileStore
from shared.intake.definition import Table
from shared.intake.isolation import KeyRings, parse_in_child
from shared.intake.outcome import Opened, Report
from shared.standards.clock import day_of
from shared.standards.limits import Limits

__all__ = ["ParsedFile", "Spool"]


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What parsing gave: COPY lines of good rows and of rejects, in files that no folder names, and the reports."""

    opened: Opened
    report: Report
    rows: IO[bytes]
    rejects: IO[bytes]

    def close(self) -> None:
        """Let go of both files."""
        self.rows.close()
        self.rejects.close()


class Spool:
    """Parses files in child processes: the one that is wanted, and one ahead of it."""

    def __init__(self, files: FileStore, keys: KeyRings, limits: Limits) -> None:
        self._files = files
        self._keys = keys
        self._limits = limits
        self._ahead: tuple[UUID, asyncio.Task[ParsedFile]] | None = None

    def begin(self, batch: Row[Any], table: Table) -> None:
        """Begin to parse a batch's file, unless one is being parsed ahead already."""
        if self._ahead is None:
            self._ahead = batch.id, asyncio.ensure_future(self._parse(batch, table))

    async def take(self, batch: Row[Any], table: Table, progress: Callable[[int], object]) -> ParsedFile:
        """The parsed file of a batch, which the caller closes.

        Raises:
            FileNotFoundError, shared.files.DamagedFileError: it is not in the store as it was.
            shared.intake.outcome.Refused: it is refused whole.
            shared.intake.isolation.ChildLost: the parser was killed; try again.
        """
        if self._ahead is not None and self._ahead[0] == batch.id:
            _, task = self._ahead
            self._ahead = None
            return await task
        return await self._parse(batch, table, progress)

    async def drop(self) -> None:
        """Forget what was parsed ahead."""
        if self._ahead is not None:
            _, task = self._ahead
            self._ahead = None
            task.cancel()
            for parsed in await asyncio.gather(task, return_exceptions=True):
                if isinstance(parsed, ParsedFile):
                    parsed.close()

    async def _parse(self, batch: Row[Any], table: Table, progress: Callable[[int], object] = lambda _: None) -> ParsedFile:
        source = await asyncio.to_thread(self._files.in_memory, batch.file_digest)
        rows, rejects = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 - closed by ParsedFile
        try:
            async with parse_in_child(
                source, table.columns, self._keys, day_of(batch.queued_at), limits=self._limits, progress=progress
            ) as parsing:
                async for piece in parsing.rows():
                    rows.write(piece)
                shutil.copyfileobj(parsing.rejects, rejects)
                rows.seek(0)
                rejects.seek(0)
                return ParsedFile(parsing.opened, parsing.report, rows, rejects)
        except BaseException:
            rows.close()
            rejects.close()
            raise
        finally:
            os.close(source)
