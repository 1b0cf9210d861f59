"""From a cell to what COPY stages of it: one mapping a column, which remembers what it has read.

A file repeats its values, so a lookup in a dict (in C) replaces most of the work. A mapping gives the staged text of a cell, or a
:class:`Reject`; as ``str.join`` refuses anything but texts, a row without rejects is one ``join`` and no test.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from shared.intake.definition import Column, Kind, Reason
from shared.intake.normalising import (
    Cell,
    Unfit,
    cell_text,
    name_key,
    normal_text,
    read_amount,
    read_code,
    read_count,
    read_date,
    read_id_number,
    read_measure,
    read_school_year,
    read_tally,
    read_text,
    read_year,
    read_yes_no,
    round_amount,
    round_measure,
)
from shared.privacy import Cipher, IdTokenKey, mask_id_number
from shared.standards.citizen_id import birth_date_of, sex_of
from shared.standards.pinyin import pinyin_sort_key

__all__ = ["Cells", "Reject", "Sealing", "cells_of", "escaped"]

_REMEMBERED = 50_000
_REMEMBERED_LENGTH = 200
_MISSING = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_PLAIN_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,12})\.[0-9]{2}").fullmatch  # already in normal form, as most are
_PLAIN_CHARACTERS = "-0-9A-Za-z\u4e00-\u9fff\u3014\u3015"  # that no normal form changes and COPY takes as they are
_STEPS = {Reason.MISSING_VALUE: 1, Reason.LEGACY_ID_NUMBER: 2, Reason.INVALID_ID_NUMBER: 2}


@dataclass(frozen=True, slots=True)
class Sealing:
    """The keys with which personal data is staged; a service that matches no persons has none for ID numbers."""

    cipher: Cipher
    id_token: IdTokenKey | None

    @property
    def token(self) -> Callable[[str], bytes]:
        """How the token of an ID number is made.

        Raises:
            TypeError: a table with ID numbers in a service without the key.
        """
        if self.id_token is None:
            raise TypeError("a column of ID numbers needs the platform's key")
        return self.id_token.token


@dataclass(frozen=True, slots=True)
class Reject:
    """A cell that refuses its row: the ``step`` of the checks, and the ``line`` (reason, title of the column) for COPY."""

    step: int
    reason: Reason
    line: str


class Cells(dict[Cell, str | Reject]):
    """Staged text, or reject, by cell as found in the file. A cell that ``is_normal`` is staged as it is."""

    def __init__(self, column: Column, read: Callable[[Cell], str], is_normal: Callable[[str], object] | None) -> None:
        super().__init__()
        self._column = column
        self._read = read
        self._is_normal = is_normal

    def __missing__(self, cell: Cell) -> str | Reject:
        try:
            normal = self._is_normal is not None and isinstance(cell, str) and self._is_normal(cell)
            result: str | Reject = str(cell) if normal else self._read(cell)
        except Unfit as unfit:
            result = _reject(self._column, unfit.reason)
        if not isinstance(cell, str) or len(cell) <= _REMEMBERED_LENGTH:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[cell] = result
        return result


def _reject(column: Column, reason: Reason) -> Reject:
    return Reject(_STEPS.get(reason, 3), reason, f"{reason}\t{escaped(column.header)}")


def cells_of(column: Column, sealing: Sealing, today: date) -> Cells:
    """The mapping of one column."""
    stage = _stage(column, sealing, today)
    empty = _empty(column, stage)

    def read(cell: Cell) -> str:
        value = normal_text(cell) if isinstance(cell, str) else cell
        if value == "":
            if column.required:
                raise Unfit(Reason.MISSING_VALUE)
            return empty
        return stage(value)

    return Cells(column, read, _normal(column))


def _normal(column: Column) -> Callable[[str], object] | None:
    """What tells that a cell is in normal form already, as most are; the rest is looked at closely."""
    match column.kind:
        case Kind.AMOUNT:
            return _PLAIN_AMOUNT
        case Kind.TEXT:
            return re.compile(f"[{_PLAIN_CHARACTERS}]{{1,{column.longest}}}").fullmatch
    return None


def _empty(column: Column, stage: Callable[[Cell], str]) -> str:
    if column.empty_as is not None:
        return stage(column.empty_as)
    return "\t".join([_MISSING] * len(column.staged))


def _stage(column: Column, sealing: Sealing, today: date) -> Callable[[Cell], str]:
    # How a value (a normal text, or what is no text) becomes staged text.
    match column.kind:
        case Kind.ID_NUMBER:
            return _person(sealing, today)
        case Kind.ID_REFERENCE:
            token = sealing.token
            return lambda cell: f"\\\\x{token(read_id_number(cell, today)).hex()}"
        case Kind.SECRET:
            return _secret(column, sealing.cipher)
        case Kind.AMOUNT:
            return _amount(negative=column.negative)
        case Kind.MEASURE:
            return _measure
        case Kind.DATE:
            return _day
        case _:
            return _plain(column)


def _person(sealing: Sealing, today: date) -> Callable[[Cell], str]:
    token, encrypt = sealing.token, sealing.cipher.encrypt

    def stage(cell: Cell) -> str:
        number = read_id_number(cell, today)
        sealed = f"\\\\x{token(number).hex()}\t\\\\x{encrypt(number).hex()}"
        return f"{sealed}\t{mask_id_number(number)}\t{birth_date_of(number)}\t{sex_of(number)}"

    return stage


def _secret(column: Column, cipher: Cipher) -> Callable[[Cell], str]:
    mask = column.mask
    if mask is None:
        raise TypeError(f"{column.header}: a secret column needs its mask")

    def stage(cell: Cell) -> str:
        text = read_text(cell_text(cell), column.longest)
        return f"\\\\x{cipher.encrypt(text).hex()}\t{escaped(mask(text))}"

    return stage


def _amount(*, negative: bool) -> Callable[[Cell], str]:
    def stage(cell: Cell) -> str:
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            return str(round_amount(cell, negative=negative))
        return str(read_amount(cell_text(cell), negative=negative))

    return stage


def _measure(cell: Cell) -> str:
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return str(round_measure(cell))
    return str(read_measure(cell_text(cell)))


def _day(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return read_date(cell_text(cell)).isoformat()


def _plain(column: Column) -> Callable[[Cell], str]:
    match column.kind:
        case Kind.CODE:
            codes = tuple(unicodedata.normalize("NFKC", code) for code in column.codes)
            return lambda cell: escaped(read_code(cell_text(cell), codes))
        case Kind.NAME:
            return lambda cell: _name(read_text(cell_text(cell), column.longest))
        case kind if kind in _READERS:
            read = _READERS[kind]
            return lambda cell: read(cell_text(cell))
        case _:
            return lambda cell: escaped(read_text(cell_text(cell), column.longest))


def _name(text: str) -> str:
    return "\t".join(map(escaped, (text, name_key(text), pinyin_sort_key(name_key(text)))))


def escaped(text: str) -> str:
    """``text`` as a field of COPY's text format."""
    return text if text.isalnum() else text.translate(_ESCAPES)


_READERS: dict[Kind, Callable[[str], str]] = {
    Kind.NAME_REFERENCE: lambda text: escaped(name_key(text)),
    Kind.YEAR: lambda text: str(read_year(text)),
    Kind.SCHOOL_YEAR: lambda text: str(read_school_year(text)),
    Kind.COUNT: lambda text: str(read_count(text)),
    Kind.TALLY: lambda text: str(read_tally(text)),
    Kind.YES_NO: lambda text: "t" if read_yes_no(text) else "f",
    Kind.DIVISION: escaped,  # a malformed code is a division that the table does not know (check 4)
}
