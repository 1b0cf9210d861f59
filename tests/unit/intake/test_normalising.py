"""The value rules of contracts/feeds, one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.intake.definition import Reason
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
from tests.harness.files import TODAY, citizen_number

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
DATES = st.dates(date(1000, 1, 1), date(9999, 12, 31))
AMOUNTS = st.decimals(Decimal(0), Decimal("9999999999999999.99"), places=2)


def refused(read: Callable[[Any], object], value: object) -> Reason:
    with pytest.raises(Unfit) as unfit:
        read(value)
    return unfit.value.reason


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("  张三\t", "张三"),
        ("\u3000张三\u3000", "张三"),
        ("'610999", "610999"),
        (" ' 610999 ", "610999"),
        ("＇610999", "610999"),
        ("''a", "'a"),
        ("'", ""),
        ("６１０９９９Ｘ", "610999X"),
        ("（月）", "(月)"),
        ("￥１２", "¥12"),
        ("\xa0\u2003", ""),
        ("张\0三\0", "张三"),
        ("O'Hara", "O'Hara"),
    ],
)
def test_text_normal_form(raw: str, normal: str) -> None:
    assert normal_text(raw) == normal


@given(st.text())
def test_normal_form_is_stable_but_for_the_one_mark_it_takes_away(raw: str) -> None:
    normal = normal_text(raw)
    assert normal == normal.strip()
    if not normal.startswith("'"):
        assert normal_text(normal) == normal


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_full_width_writing_means_the_same(text: str) -> None:
    assert normal_text(text.translate(FULL_WIDTH)) == normal_text(text)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (4.0, "4"),
        (-0.0, "0"),
        (2.5, "2.5"),
        (610925104000539.0, "610925104000539"),
        (610999196708090016.0, "610999196708090000"),
        (1e22, "10000000000000000000000"),
        (True, "1"),
        (False, "0"),
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1), "2025-03-01"),  # noqa: DTZ001 - a workbook knows no zone
        (datetime(2025, 3, 1, 12, 30), "2025-03-01 12:30:00"),  # noqa: DTZ001
        (time(3, 4), "03:04:00"),
        (timedelta(days=1), "1 day, 0:00:00"),
        (float("nan"), "NaN"),
    ],
)
def test_the_text_of_a_typed_cell(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize(
    "name", ["阿依古丽·买买提", "阿依古丽•买买提", " 阿依古丽・买买提", "阿依古丽‧买买提", "阿依 古丽\u3000买买提"]
)
def test_names_compare_without_blanks_and_dots(name: str) -> None:
    assert name_key(name) == "阿依古丽买买提"


def test_long_texts_are_no_entries_of_a_register() -> None:
    assert read_text("长" * 200, 200)
    assert refused(lambda text: read_text(text, 200), "长" * 201) is Reason.UNKNOWN_CODE


def test_id_numbers() -> None:
    number = "61099919690831001X"
    assert read_id_number("61099919690831001x", TODAY) == number
    assert refused(lambda value: read_id_number(value, TODAY), "610999590508001") is Reason.LEGACY_ID_NUMBER
    assert refused(lambda value: read_id_number(value, TODAY), 610999590508001.0) is Reason.LEGACY_ID_NUMBER
    assert refused(lambda value: read_id_number(value, TODAY), "6.10999E+17") is Reason.INVALID_ID_NUMBER


def test_a_number_cell_is_no_id_number_even_if_its_digits_would_pass() -> None:
    rounded = next(n for s in range(0, 1000, 10) if (n := citizen_number(date(1985, 1, 1), s)).endswith("000"))
    assert read_id_number(rounded, TODAY) == rounded
    assert refused(lambda value: read_id_number(value, TODAY), float(rounded)) is Reason.INVALID_ID_NUMBER


@given(AMOUNTS, st.booleans(), st.sampled_from(["", "¥"]), st.sampled_from(["", "元"]), st.booleans())
def test_every_way_to_write_an_amount(amount: Decimal, commas: bool, sign: str, unit: str, negative: bool) -> None:
    written = f"{'-' if negative else ''}{sign}{amount:{',' if commas else ''}.2f}{unit}"
    assert read_amount(written, negative=True) == (-amount if negative else amount)


@given(AMOUNTS)
def test_an_amount_read_again_is_the_same(amount: Decimal) -> None:
    assert read_amount(str(read_amount(f"{amount:.2f}"))) == amount


@pytest.mark.parametrize(
    "text",
    [
        "不详", "1.234", "1.230", "1,2345", "12,34", ",123", "1,234,56.00", "1234,567", ".5", "5.", "--5", "¥-5", "5元元", "5 元", "¥ 5",
        "1e3", "+5", "5万", "", "10000000000000000", "1" * 400, "٣", "NaN", "Infinity",
    ],
)  # fmt: skip
def test_what_is_no_amount(text: str) -> None:
    assert refused(lambda value: read_amount(value, negative=True), text) is Reason.INVALID_AMOUNT


def test_negative_amounts_only_where_they_mean_something() -> None:
    assert refused(read_amount, "-0.01") is Reason.INVALID_AMOUNT
    assert refused(round_amount, -0.01) is Reason.INVALID_AMOUNT
    assert str(read_amount("-0.00")) == str(round_amount(-0.001)) == "0.00"


@pytest.mark.parametrize(
    ("number", "amount"),
    [(1.005, "1.01"), (2.675, "2.68"), (0.125, "0.13"), (25866.52, "25866.52"), (1e15, "1000000000000000.00")],
)
def test_a_number_cell_is_rounded_half_up_as_it_is_shown(number: float, amount: str) -> None:
    assert str(round_amount(number)) == amount


@pytest.mark.parametrize("number", [1e16, 1e308, float("nan"), float("inf")])
def test_numbers_beyond_every_budget(number: float) -> None:
    assert refused(round_amount, number) is Reason.INVALID_AMOUNT


@given(DATES)
def test_five_ways_to_write_a_day(day: date) -> None:
    forms = (f"{day}", f"{day.year}/{day.month}/{day.day}", f"{day.year}.{day.month}.{day.day}", f"{day:%Y%m%d}")
    for text in (*forms, f"{day.year}年{day.month}月{day.day}日", f"{day:%Y/%m/%d}", f"{day:%Y年%m月%d日}"):
        assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-30", "2025.2.29", "20251301", "2025-3.1", "2025/3-1", "25-3-1", "2025-03", "202531", "2025年3月", "2025年3月1",
        "2025-03-01 00:00:00", "45717", "0000-01-01", "2025-003-01", "3/1/2025", "明天", "", "２０２５",
    ],
)  # fmt: skip
def test_what_is_no_day(text: str) -> None:
    assert refused(read_date, text) is Reason.INVALID_DATE


def test_years() -> None:
    assert [read_year("1900"), read_year("2100")] == [1900, 2100]
    for text in ("1899", "2101", "25", "2025年", "2025.0", "02025", "二〇二五"):
        assert refused(read_year, text) is Reason.INVALID_NUMBER


def test_school_years() -> None:
    assert read_school_year("2025-2026") == 2025
    for text in ("2025", "2025-2027", "2026-2025", "2025-26", "2025/2026", "0000-0001", "2025—2026"):
        assert refused(read_school_year, text) is Reason.UNKNOWN_CODE


def test_counts() -> None:
    assert [read_count("1"), read_count("012"), read_count("999999999")] == [1, 12, 999999999]
    for text in ("0", "-1", "2.5", "3.0", "三", "3人", "1000000000", "00", ""):
        assert refused(read_count, text) is Reason.INVALID_NUMBER


def test_yes_and_no() -> None:
    assert all(read_yes_no(text) for text in ("是", "有", "Y", "y", "1"))
    assert not any(read_yes_no(text) for text in ("否", "无", "N", "n", "0"))
    for text in ("不", "TRUE", "yes", "2", "是的"):
        assert refused(read_yes_no, text) is Reason.UNKNOWN_CODE


def test_codes() -> None:
    assert read_code("门诊", ("住院", "门诊")) == "门诊"
    assert refused(lambda value: read_code(value, ("住院", "门诊")), "其它情况") is Reason.UNKNOWN_CODE


def test_a_tally_is_a_whole_number_from_nought() -> None:
    assert [read_tally(text) for text in ("0", "12")] == [0, 12]
    for text in ("-1", "1.5", "00", "两"):
        with pytest.raises(Unfit):
            read_tally(text)


@pytest.mark.parametrize(
    ("written", "measure"),
    [
        ("0", "0"),
        ("12.5", "12.5"),
        ("1,234.5", "1234.5"),
        ("0.000001", "0.000001"),
        ("999999999999.999999", "999999999999.999999"),
    ],
)
def test_a_measure_has_at_most_six_decimals(written: str, measure: str) -> None:
    assert read_measure(written) == Decimal(measure)
    assert read_measure(str(read_measure(written))) == Decimal(measure)


@pytest.mark.parametrize("text", ["", "-1", "1.1234567", "12.", ".5", "1e3", "12亩", "1,23", "1000000000000"])
def test_what_is_no_measure_is_refused(text: str) -> None:
    assert refused(read_measure, text) is Reason.INVALID_NUMBER


def test_a_number_cell_is_a_measure_as_it_shows() -> None:
    assert round_measure(0.1 + 0.2) == Decimal("0.3")
    assert round_measure(3) == Decimal(3)
    assert {refused(round_measure, number) for number in (-0.1, 1e12, float("nan"), float("inf"))} == {Reason.INVALID_NUMBER}
