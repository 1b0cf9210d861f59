"""GB 11643: what is a number, and what it tells."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.standards.citizen_id import CitizenNumberFault, Sex, birth_date_of, citizen_number_fault, sex_of
from tests.harness.files import citizen_number

TODAY = date(2025, 11, 1)
BORN = st.dates(date(1880, 1, 1), TODAY)
SEQUENCE = st.integers(0, 999)


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014"])
def test_the_specimens_of_the_standard_are_valid(number: str) -> None:
    assert citizen_number_fault(number, TODAY) is None


@given(BORN, SEQUENCE)
def test_a_number_made_by_the_standard_tells_birth_and_sex(born: date, sequence: int) -> None:
    number = citizen_number(born, sequence)
    assert citizen_number_fault(number, TODAY) is None
    assert birth_date_of(number) == born
    assert sex_of(number) is (Sex.MALE if sequence % 2 else Sex.FEMALE)


@given(BORN, SEQUENCE, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_never_passes(born: date, sequence: int, place: int, off: int) -> None:
    number = citizen_number(born, sequence)
    wrong = f"{number[:place]}{(int(number[place]) + off) % 10}{number[place + 1 :]}"
    assert citizen_number_fault(wrong, TODAY) is not None


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("610999590508001", CitizenNumberFault.LEGACY),
        ("", CitizenNumberFault.FORM),
        ("6.10999E+17", CitizenNumberFault.FORM),
        ("61099919590508001", CitizenNumberFault.FORM),
        ("61099919590508001x", CitizenNumberFault.FORM),
        ("6109991959050800100", CitizenNumberFault.FORM),
        ("6109991959_5080010", CitizenNumberFault.FORM),
        ("６１０９９９１９８５０１０１００１４", CitizenNumberFault.FORM),
        ("610999202113320012", CitizenNumberFault.BIRTH_DATE),
        (citizen_number(date(1879, 12, 31)), CitizenNumberFault.BIRTH_DATE),
        (citizen_number(date(2025, 11, 2)), CitizenNumberFault.BIRTH_DATE),
        ("610999198501010010", CitizenNumberFault.CHECK_CHARACTER),
    ],
)
def test_each_fault_is_told_apart(number: str, fault: CitizenNumberFault) -> None:
    assert citizen_number_fault(number, TODAY) is fault


def test_a_person_may_be_born_today() -> None:
    assert citizen_number_fault(citizen_number(TODAY), TODAY) is None


def test_a_text_without_a_day_has_no_birth_date() -> None:
    with pytest.raises(ValueError, match="no birth date"):
        birth_date_of("610999202113320012")
