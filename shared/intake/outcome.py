"""What can come out of reading a file: its header, a report, or a refusal of the whole; and how much of a file is too much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Limits", "Opened", "Refused", "Report"]


class Refused(Exception):  # noqa: N818 - `refused` is the batch's state in the contract
    """A file that is refused whole: a stable ``code``, a Chinese ``message`` for the officer, and data that names the places."""

    def __init__(self, code: str, message: str, detail: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.detail = dict(detail or {})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read, and what reading it may cost.

    Rows are data rows; ``unzipped_bytes`` holds for all parts of a workbook together. ``memory_bytes`` of address space and
    ``cpu_seconds`` of processor time bind the process that reads (see :mod:`shared.intake.isolation`).
    """

    file_bytes: int = 200 << 20
    csv_rows: int = 2_000_000
    xlsx_rows: int = 500_000
    unzipped_bytes: int = 600 << 20
    columns: int = 16_000  # a sheet has 16,384, and the rejects' workbook adds two
    memory_bytes: int = 1 << 30
    cpu_seconds: int = 600


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file's header says: the staging ``columns`` of its rows in order (``row`` first), and which columns are what.

    ``absent`` are fields (``Column.name``) that the file does not have, so that their stored values stay; ``unknown`` are the
    titles of ignored columns.
    """

    columns: tuple[str, ...]
    absent: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(slots=True)
class Report:
    """What became of a file's data rows; ``rows`` also counts wholly empty ones, which are neither accepted nor rejected."""

    rows: int = 0
    accepted: int = 0
    rejected: dict[str, int] = field(default_factory=dict)
