"""Checks 1 to 3 over all records of a file: good rows become lines for COPY, bad rows become rejects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import getitem, itemgetter
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from shared.intake.cells import Cells, Reject, Sealing, cells_of
from shared.intake.definition import Column, Reason
from shared.intake.normalising import cell_text, normal_text
from shared.intake.outcome import Opened, Report
from shared.intake.reading import Header, Record, match_header, open_source, too_many_rows
from shared.standards.limits import Limits

__all__ = ["Output", "Outputs", "Parser"]

_CHUNK = 4096


class Output(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take all of ``data``."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the two kinds of lines go, both in COPY's text format: rows in the order of :attr:`Opened.columns`, and rejects.

    A reject is ``row, reason, column``; its column is the Chinese title.
    """

    accepted: Output
    rejects: Output


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads files of a table with these ``columns``; ``today`` is the day of upload, up to which people can have been born."""

    columns: Sequence[Column]
    sealing: Sealing
    today: date
    limits: Limits

    def parse(
        self,
        path: Path,
        outputs: Outputs,
        *,
        opened: Callable[[Opened], Any] = lambda _: None,
        progress: Callable[[int], Any] = lambda _: None,
    ) -> Report:
        """Read one file. Needs memory for a chunk, not for a file (but a workbook's sheet is held whole).

        ``opened`` is told what the header says before the first line is written; ``progress`` the rows read so far.

        Raises:
            shared.intake.outcome.Refused: the file is refused whole; lines may have been written by then.
        """
        source = open_source(path, self.limits)
        header = match_header(self.columns, source.header)
        opened(_opened(header))
        rows = _Rows(header, len(source.header), [cells_of(column, self.sealing, self.today) for column, _ in header.present])
        counted: Counter[Reason] = Counter()
        report = Report()
        while chunk := rows.read(islice(source.records, _CHUNK), report.rows + 2):
            report.rows += chunk.read
            if report.rows > source.most_rows:
                raise too_many_rows(source.most_rows)
            outputs.accepted.write("".join(chunk.lines).encode())
            outputs.rejects.write("".join(f"{row}\t{reject.line}\n" for row, reject in chunk.rejects).encode())
            report.accepted += len(chunk.lines)
            counted.update(reject.reason for _, reject in chunk.rejects)
            progress(report.rows)
        report.rejected = {reason.value: counted[reason] for reason in Reason if counted[reason]}
        return report


def _opened(header: Header) -> Opened:
    staged = [name for column, _ in header.present for name in column.staged]
    return Opened(("row", *staged), tuple(column.name for column in header.absent), header.unknown)


class _Chunk(NamedTuple):
    read: int
    lines: list[str]
    rejects: list[tuple[int, Reject]]


class _Rows:
    """Turns records into lines. The straight way is written for speed; whatever does not go through it is looked at closely."""

    def __init__(self, header: Header, width: int, cells: list[Cells]) -> None:
        self._cells = cells
        self._width = width
        self._places = [index for _, index in header.present]
        self._pick: Callable[[Any], tuple[Any, ...]] = (
            itemgetter(*self._places) if len(self._places) > 1 else lambda record: (record[self._places[0]],)
        )

    def read(self, records: Iterable[Record], first: int) -> _Chunk | None:
        """Read all ``records``, the first of which has the number ``first``; None when there are none."""
        lines: list[str] = []
        rejects: list[tuple[int, Reject]] = []
        cells: list[Any] = self._cells  # of whose results `join` refuses the rejects
        add, join, pick = lines.append, "\t".join, self._pick
        row = first - 1
        for row, record in enumerate(records, first):
            try:
                # A Reject among them is a TypeError, a short record an IndexError.
                add(f"{row}\t{join(map(getitem, cells, pick(record)))}\n")
            except (TypeError, IndexError):
                found = self._closely(record)
                if isinstance(found, Reject):
                    rejects.append((row, found))
                elif found is not None:
                    add(f"{row}\t{found}\n")
        return _Chunk(row - first + 1, lines, rejects) if row >= first else None

    def _closely(self, record: Record) -> str | Reject | None:
        # None for a wholly empty record. The earliest step decides, within it the first column in the table's order.
        padded = [*record, *[""] * (self._width - len(record))]
        results = list(map(getitem, self._cells, self._pick(padded)))
        worst: Reject | None = None
        for result in results:
            if isinstance(result, Reject) and (worst is None or result.step < worst.step):
                worst = result
        if worst is None:
            return "\t".join(_texts(results))
        return None if worst.reason is Reason.MISSING_VALUE and _is_empty(record) else worst


def _texts(results: list[str | Reject]) -> Iterator[str]:
    return (result for result in results if isinstance(result, str))


def _is_empty(record: Record) -> bool:
    return not any(normal_text(cell_text(cell)) for cell in record)
