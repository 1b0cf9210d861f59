"""Citizen numbers 公民身份号码 by GB 11643-1999: place, birth date, sequence (odd = male), check character."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache

from stdnum.cn.ric import calc_check_digit

__all__ = ["CitizenNumberFault", "Sex", "birth_date_of", "citizen_number_fault", "sex_of"]

_FORM = re.compile(r"[0-9]{17}[0-9X]").fullmatch
_LEGACY = re.compile(r"[0-9]{15}").fullmatch
_EARLIEST_BIRTH = date(1880, 1, 1)


class Sex(StrEnum):
    """性别 by GB/T 2261.1, as far as a citizen number tells it."""

    MALE = "1"
    FEMALE = "2"


class CitizenNumberFault(StrEnum):
    """What is wrong with a text that should be a citizen number."""

    LEGACY = "legacy"  # fifteen digits, as issued before 1999-10-01
    FORM = "form"
    BIRTH_DATE = "birth_date"
    CHECK_CHARACTER = "check_character"


@lru_cache(maxsize=65536)
def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def citizen_number_fault(number: str, today: date) -> CitizenNumberFault | None:
    """What is wrong with ``number`` (already normalised, ``X`` upper-case), or None when it is valid.

    The place code is not checked: numbers keep the code of their place of issue after it was abolished. A birth date before
    1880 or after ``today`` counts as impossible.
    """
    if not _FORM(number):
        return CitizenNumberFault.LEGACY if _LEGACY(number) else CitizenNumberFault.FORM
    born = _day(number[6:14])
    if born is None or not _EARLIEST_BIRTH <= born <= today:
        return CitizenNumberFault.BIRTH_DATE
    if calc_check_digit(number) != number[17]:
        return CitizenNumberFault.CHECK_CHARACTER
    return None


def birth_date_of(number: str) -> date:
    """Birth date in a valid citizen number.

    Raises:
        ValueError: the number holds no calendar day.
    """
    born = _day(number[6:14])
    if born is None:
        raise ValueError("no birth date in this number")
    return born


def sex_of(number: str) -> Sex:
    """Sex in a valid citizen number: its seventeenth digit is odd for men."""
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
