"""Reads files in a child process, so that no upload can slow down or bring down the process that serves people."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any, NoReturn, TypeAlias, cast

from shared.intake.definition import Column
from shared.intake.outcome import Opened, Refused, Report
from shared.standards.limits import Limits

__all__ = ["ChildLost", "File", "KeyRings", "Parsing", "annotate_in_child", "parse_in_child"]

File: TypeAlias = Path | int
"""A file by its path, or as an open descriptor (then it may be unlinked already, and nothing is left on disk after a crash)."""

_PIECE = 1 << 18
_ROOT = Path(__file__).parents[2]


class ChildLost(Exception):  # noqa: N818 - says what happened
    """The child was ended from outside or died without a word: nothing is known about the file, so try again."""


@dataclass(frozen=True, slots=True)
class KeyRings:
    """The keys of the platform in the form of its settings (``1:<base64>,…``); ``id_token`` is empty where no persons are matched."""

    cipher: str = field(repr=False)
    id_token: str = field(repr=False)


class _Child:
    """A started child: its process, and the reports that it gives."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.stdin = cast("asyncio.StreamWriter", process.stdin)
        self.stdout = cast("asyncio.StreamReader", process.stdout)
        self._reports = cast("asyncio.StreamReader", process.stderr)

    async def report(self) -> dict[str, Any] | None:
        """The next report; None when there will be none.

        Raises:
            Refused: the child refuses the file, or failed on it.
        """
        try:
            report: dict[str, Any] = json.loads(await self._reports.readline() or b"null")
        except ValueError:
            return None
        match report:
            case {"kind": "refused"}:
                raise Refused(report["code"], report["message"], report["detail"])
            case {"kind": "failed"}:
                raise _failure(report["fault"])
        return report

    async def end(self) -> NoReturn:
        """Wait for a process that gave no result, and tell why.

        Raises:
            Refused: it used more than it may.
            ChildLost: it did not end by itself.
        """
        code = await self.process.wait()
        if code == -signal.SIGXCPU:
            raise Refused("too_slow", "文件处理时间过长,请拆分后上报。")
        if code == -signal.SIGABRT:
            raise _too_much_memory()
        raise ChildLost(f"the parser ended with {code}")


def _too_much_memory() -> Refused:
    return Refused("too_much_memory", "文件内容过大,处理所需内存超过限制,请拆分或另存为 CSV 后上报。")


def _failure(fault: str) -> Refused:
    kind = fault.partition(" ")[0]
    if kind == "MemoryError":
        return _too_much_memory()
    if kind == "PanicException":
        return Refused("unreadable_workbook", "XLSX 工作簿已损坏,无法读取。")
    return Refused("parser_failed", "文件无法处理,请把批次号告诉管理员。", {"fault": fault})


@asynccontextmanager
async def _started(request: dict[str, Any], files: Iterable[File | IO[bytes]]) -> AsyncIterator[_Child]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "shared.intake.child",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        limit=_PIECE,
        env={"PYTHONPATH": str(_ROOT), "PATH": os.environ.get("PATH", "")},  # none of our secrets
        pass_fds=[file if isinstance(file, int) else file.fileno() for file in files if not isinstance(file, Path)],
    )
    child = _Child(process)
    try:
        whole = {**request, "parent": os.getpid()}
        child.stdin.write(json.dumps(whole).encode() + b"\n")
        yield child
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)  # Process.kill would reap it under the event loop's hands
            await process.communicate()  # only with its pipes read to their end is a process gone for asyncio


class Parsing:
    """A file that is being parsed. Copy :attr:`rows` first; then :attr:`report` and :attr:`rejects` are there."""

    def __init__(self, child: _Child, opened: Opened, rejects: IO[bytes], progress: Callable[[int], object] | None) -> None:
        self.opened = opened
        """What the header says; :attr:`Opened.columns` are the columns for COPY."""
        self.rejects = rejects
        """COPY lines ``row, reason, column``, as a file to read from its start."""
        self._child = child
        self._progress = progress or (lambda _: None)
        self._report: Report | None = None
        self._listening: asyncio.Task[Report | None] | None = None

    @property
    def report(self) -> Report:
        """What became of the rows, once all have been copied."""
        if self._report is None:
            raise RuntimeError("the rows have not been copied to their end")
        return self._report

    async def rows(self) -> AsyncIterator[bytes]:
        """Lines of accepted rows in COPY's text format, in pieces.

        Raises at its end, so that a COPY from it fails whole:
            Refused: the file is refused after all (too many rows, an unreadable record, too much memory or time).
            ChildLost: the child was killed.
        """
        self._listening = asyncio.create_task(self._listen())
        while piece := await self._child.stdout.read(_PIECE):
            yield piece
        self._report = await self._listening
        if self._report is None:
            await self._child.end()
        await self._child.process.wait()
        self.rejects.seek(0)

    async def stop(self) -> None:
        """Listen no longer, wherever it stands."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)

    async def _listen(self) -> Report | None:
        while report := await self._child.report():
            if report.pop("kind") == "done":
                return Report(**report)
            self._progress(report["rows"])
        return None


@asynccontextmanager
async def parse_in_child(
    source: File,
    columns: Sequence[Column],
    keys: KeyRings,
    today: date,
    *,
    limits: Limits | None = None,
    progress: Callable[[int], object] | None = None,
) -> AsyncIterator[Parsing]:
    """Start to parse a file; leaving the block ends the child in any case. ``progress`` is told the rows read so far.

    Raises:
        Refused: the file is refused by its form, its size or its header.
        ChildLost: the child was killed before it had read the header.
    """
    with tempfile.TemporaryFile() as rejects:  # holds no values of cells
        request = {
            "work": "parse",
            "source": _place(source),
            "columns": [_plain(column) for column in columns],
            "cipher_keys": keys.cipher,
            "id_token_keys": keys.id_token,
            "today": today.isoformat(),
            "limits": asdict(limits or Limits()),
            "rejects": rejects.fileno(),
        }
        async with _started(request, [source, rejects]) as child:
            child.stdin.close()
            opened = await child.report()
            if opened is None:
                await child.end()
            places = {key: tuple(opened[key]) for key in ("columns", "absent", "unknown")}
            parsing = Parsing(child, Opened(**places), rejects, progress)
            try:
                yield parsing
            finally:
                await parsing.stop()


async def annotate_in_child(
    source: File,
    rejects: AsyncIterator[Sequence[tuple[int, str, str]]],
    target: File,
    *,
    limits: Limits | None = None,
    scratch: Path | None = None,
) -> None:
    """Write the annotated workbook of ``source`` to ``target``, which then holds people's data as the source does.

    ``rejects`` are pieces of (row, reason, message) in the order of rows. Unfinished sheets are kept in the folder ``scratch``.

    Raises:
        Refused: the file can no longer be read within the limits.
        ChildLost: the child was killed.
    """
    request = {
        "work": "annotate",
        "source": _place(source),
        "target": _place(target),
        "scratch": str(scratch or tempfile.gettempdir()),
        "limits": asdict(limits or Limits()),
    }
    async with _started(request, [source, target]) as child:
        with suppress(ConnectionError):  # the child has more to say about why it does not listen
            async for piece in rejects:
                child.stdin.write(b"".join(json.dumps(reject).encode() + b"\n" for reject in piece))
                await child.stdin.drain()
        child.stdin.close()
        if await child.report() is None:
            await child.end()
        await child.process.wait()


def _place(file: File) -> str:
    return str(file) if isinstance(file, Path) else f"/dev/fd/{file}"


def _plain(column: Column) -> dict[str, Any]:
    mask = column.mask
    return {**asdict(column), "mask": mask and f"{mask.__module__}:{mask.__qualname__}"}
