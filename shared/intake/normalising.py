"""The value rules of a file: from what stands in a cell to its one normal form, or the reason why it has none.

Pure functions. Each ``read_*`` takes a text that :func:`normal_text` has made and raises :class:`Unfit` when it does not fit.
Where the contract is silent we refuse what a person could read in two ways, and never guess.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from shared.intake.definition import Reason
from shared.standards.citizen_id import CitizenNumberFault, citizen_number_fault

__all__ = [
    "Cell",
    "Unfit",
    "cell_text",
    "name_key",
    "normal_text",
    "read_amount",
    "read_code",
    "read_count",
    "read_date",
    "read_id_number",
    "read_measure",
    "read_school_year",
    "read_tally",
    "read_text",
    "read_year",
    "read_yes_no",
    "round_amount",
    "round_measure",
]

Cell: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What a reader finds in a cell: CSV gives texts, a workbook typed values."""

_AMOUNT = re.compile(r"(-?)¥?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]{1,2})?元?").fullmatch
_MEASURE = re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]{1,6})?").fullmatch
_MEASURE_DIGITS = 12  # before the point: numeric(18,6)
_MILLIONTH = Decimal("0.000001")
_AMOUNT_DIGITS = 16  # before the point: numeric(18,2)
_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:(?P<separator>[-/.])(?P<month>[0-9]{1,2})(?P=separator)(?P<day>[0-9]{1,2})"
    r"|年(?P<month_cn>[0-9]{1,2})月(?P<day_cn>[0-9]{1,2})日|(?P<month_solid>[0-9]{2})(?P<day_solid>[0-9]{2}))",
).fullmatch
_YEAR = re.compile(r"[0-9]{4}").fullmatch
_YEARS = range(1900, 2101)
_SCHOOL_YEAR = re.compile(r"([0-9]{4})-([0-9]{4})").fullmatch
_COUNT = re.compile(r"0*[1-9][0-9]{0,8}").fullmatch  # nine digits fit every integer column
_YES_NO = {"是": True, "有": True, "Y": True, "1": True, "否": False, "无": False, "N": False, "0": False}
_NOT_IN_NAMES = re.compile(r"[\s·•・‧]+")
_CENT = Decimal("0.01")
_EXACT = 2**53
_EXCEL_DIGITS = 10**15


class Unfit(Exception):  # noqa: N818 - a value that does not fit is a finding, not a fault of ours
    """A value without normal form; ``reason`` is the 错误代码 of its row."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def normal_text(raw: str) -> str:
    """NFKC, trimmed, without one leading ``'`` (Excel's text mark), trimmed again. Empty means missing.

    NUL characters are dropped first: old systems pad with them, and no database text can hold one.
    """
    text = raw if raw.isascii() else unicodedata.normalize("NFKC", raw)
    if "\0" in text:
        text = text.replace("\0", "")
    text = text.strip()
    return text[1:].strip() if text.startswith("'") else text


def cell_text(cell: Cell) -> str:
    """The text that a cell shows: whole numbers without ``.0``, all digits of a large number, dates as 2025-03-01, 1/0 for TRUE/FALSE.

    A number holds 15 to 17 digits; what Excel has lost before us stays lost (:func:`read_id_number` refuses such numbers).
    """
    match cell:
        case str():
            return cell
        case bool() | int() | float():
            return _number_text(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case _:
            return str(cell)


def _number_text(number: float) -> str:
    if abs(number) < _EXACT and number == int(number):
        return str(int(number))
    return format(Decimal(repr(number)), "f")


def name_key(name: str) -> str:
    """The form in which names 姓名 are compared: without inner white space and without the dots of minority names."""
    return _NOT_IN_NAMES.sub("", name)


def read_text(text: str, longest: int) -> str:
    """Free text of at most so many characters, else ``unknown_code``."""
    if len(text) > longest:
        raise Unfit(Reason.UNKNOWN_CODE)
    return text


def read_id_number(cell: Cell, today: date) -> str:
    """证件号码 (a normal text or a number cell) in upper case, checked by GB 11643.

    A number cell past 15 digits is refused even if it passes the check: Excel has lost its last digits.
    """
    if isinstance(cell, float | int) and abs(cell) >= _EXCEL_DIGITS:
        raise Unfit(Reason.INVALID_ID_NUMBER)
    number = cell_text(cell).upper()
    fault = citizen_number_fault(number, today)
    if fault is None:
        return number
    if fault is CitizenNumberFault.LEGACY:
        raise Unfit(Reason.LEGACY_ID_NUMBER)
    raise Unfit(Reason.INVALID_ID_NUMBER)


def read_amount(text: str, *, negative: bool = False) -> Decimal:
    """Yuan with at most two decimals. Thousands commas stand at thousands or nowhere; ``-0`` is nought; 18 digits at most."""
    match = _AMOUNT(text)
    if match is None:
        raise Unfit(Reason.INVALID_AMOUNT)
    sign, whole, cents = match.groups(default="")
    return _yuan(Decimal(f"{sign}{whole.replace(',', '')}{cents}"), negative=negative)


def round_amount(number: float, *, negative: bool = False) -> Decimal:
    """A number cell as yuan, rounded half-up (away from nought) as the cell shows it, not as its binary fraction would."""
    return _yuan(Decimal(repr(number)), negative=negative)


def _yuan(exact: Decimal, *, negative: bool) -> Decimal:
    # 9999999999999999.99 is the most that numeric(18,2) holds; quantize itself fails far above it.
    if not exact.is_finite() or exact.adjusted() >= _AMOUNT_DIGITS:
        raise Unfit(Reason.INVALID_AMOUNT)
    amount = exact.quantize(_CENT, ROUND_HALF_UP)
    if amount.adjusted() >= _AMOUNT_DIGITS:
        raise Unfit(Reason.INVALID_AMOUNT)
    if amount < 0 and not negative:
        raise Unfit(Reason.INVALID_AMOUNT)
    return amount or abs(amount)


def read_measure(text: str) -> Decimal:
    """A number from nought with at most six decimals; thousands commas as in amounts."""
    match = _MEASURE(text)
    if match is None:
        raise Unfit(Reason.INVALID_NUMBER)
    whole, part = match.groups(default="")
    return _measure(Decimal(whole.replace(",", "") + part))


def round_measure(number: float) -> Decimal:
    """A number cell as a measure, rounded half-up as the cell shows it."""
    return _measure(Decimal(repr(number)))


def _measure(exact: Decimal) -> Decimal:
    if not exact.is_finite() or exact.adjusted() >= _MEASURE_DIGITS or exact < 0:
        raise Unfit(Reason.INVALID_NUMBER)
    measure = exact.quantize(_MILLIONTH, ROUND_HALF_UP)
    if measure.adjusted() >= _MEASURE_DIGITS:
        raise Unfit(Reason.INVALID_NUMBER)
    return abs(measure)


def read_date(text: str) -> date:
    """A calendar day in one of the five written forms; month and day may have one digit where a sign separates them."""
    match = _DATE(text)
    if match is None:
        raise Unfit(Reason.INVALID_DATE)
    month = match["month"] or match["month_cn"] or match["month_solid"]
    day = match["day"] or match["day_cn"] or match["day_solid"]
    try:
        return date(int(match["year"]), int(month), int(day))
    except ValueError:
        raise Unfit(Reason.INVALID_DATE) from None


def read_year(text: str) -> int:
    """年度: four digits, 1900 to 2100."""
    if not _YEAR(text) or int(text) not in _YEARS:
        raise Unfit(Reason.INVALID_NUMBER)
    return int(text)


def read_school_year(text: str) -> int:
    """学年 ``2025-2026``: its first year."""
    match = _SCHOOL_YEAR(text)
    if match is None or int(match[2]) != int(match[1]) + 1 or int(match[1]) not in _YEARS:
        raise Unfit(Reason.UNKNOWN_CODE)
    return int(match[1])


def read_count(text: str) -> int:
    """A whole number from 1; ``3.0`` as text is no whole number, a number cell 3 is."""
    if not _COUNT(text):
        raise Unfit(Reason.INVALID_NUMBER)
    return int(text)


def read_tally(text: str) -> int:
    """A whole number from 0."""
    return 0 if text == "0" else read_count(text)


def read_yes_no(text: str) -> bool:
    """是/否, 有/无, Y/N, 1/0."""
    answer = _YES_NO.get(text.upper())
    if answer is None:
        raise Unfit(Reason.UNKNOWN_CODE)
    return answer


def read_code(text: str, codes: Collection[str]) -> str:
    """One of a closed list, as written in the list."""
    if text not in codes:
        raise Unfit(Reason.UNKNOWN_CODE)
    return text
