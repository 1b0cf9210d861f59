"""What can come out of reading a file: its header, a report, or a refusal of the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Opened", "Refused", "Report"]


class Refused(Exception):  # noqa: N818 - `refused` is the batch's state in the contract
    """A file that is refused whole: a stable ``code``, a Chinese ``message`` for the officer, and data that names the places."""

    def __init__(self, code: str, message: str, detail: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.detail = dict(detail or {})


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
