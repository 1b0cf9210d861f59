"""Request fields that follow the reading rules of files (contracts/feeds), so that a value is the same whichever way it comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from shared.intake.definition import Column, Kind, Reason
from shared.intake.messages import sentence
from shared.intake.normalising import (
    Unfit,
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
)
from shared.standards.clock import today

__all__ = ["checked", "optional", "required"]

_READERS: dict[Kind, Callable[[Column, str], Any]] = {
    Kind.TEXT: lambda column, text: read_text(text, column.longest),
    Kind.ID_NUMBER: lambda _column, text: read_id_number(text, today()),
    Kind.AMOUNT: lambda column, text: read_amount(text, negative=column.negative),
    Kind.DATE: lambda _column, text: read_date(text),
    Kind.YEAR: lambda _column, text: read_year(text),
    # Answers show a school year by its first year, so it may come back like that.
    Kind.SCHOOL_YEAR: lambda _column, text: read_year(text) if text.isdigit() else read_school_year(text),
    Kind.COUNT: lambda _column, text: read_count(text),
    Kind.TALLY: lambda _column, text: read_tally(text),
    Kind.MEASURE: lambda _column, text: read_measure(text),
    Kind.YES_NO: lambda _column, text: read_yes_no(text),
    Kind.CODE: lambda column, text: read_code(text, column.codes),
    Kind.DIVISION: lambda column, text: read_text(text, column.longest),
}


def _text(value: object) -> str | None:
    """The text of a JSON value; None where the declared type has to judge it."""
    if isinstance(value, str):
        return normal_text(value)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return str(value)
    return None


def _read(column: Column, text: str) -> object:
    if text:
        return _READERS[column.kind](column, text)
    if column.required:
        raise Unfit(Reason.MISSING_VALUE)
    return None


def checked(column: Column) -> BeforeValidator:
    """A field that is read as a file's column. Faults carry the codes and words of a file's rejects."""

    def validate(value: object) -> object:
        text = _text(value)
        if text is None:
            return value
        try:
            text.encode()
            return _read(column, text)
        except Unfit as unfit:
            told = sentence(unfit.reason, column.header, column)
            raise PydanticCustomError(unfit.reason.value, "{told}", {"told": told}) from None
        except UnicodeEncodeError:  # half a surrogate pair: JSON can carry it, no database can hold it
            raise PydanticCustomError("string_unicode", "{told}", {"told": f"“{column.header}”不是有效的文本。"}) from None

    return BeforeValidator(validate)


def required(
    header: str, kind: Kind = Kind.TEXT, *, codes: tuple[str, ...] = (), negative: bool = False, longest: int | None = None
) -> BeforeValidator:
    """A field that must be filled; ``header`` is its Chinese title."""
    column = Column(header, "", kind, required=True, codes=codes, negative=negative)
    return checked(column if longest is None else replace(column, longest=longest))


def optional(header: str, kind: Kind = Kind.TEXT, *, longest: int | None = None) -> BeforeValidator:
    """A field that may be empty: empty text counts as null."""
    column = Column(header, "", kind)
    return checked(column if longest is None else replace(column, longest=longest))
