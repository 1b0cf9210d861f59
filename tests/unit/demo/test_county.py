"""The invented county is the same for the same seed, keeps to its numbers and carries every fault that a feed can have."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from stdnum.cn.ric import calc_check_digit

from deploy.demo.county import FEEDS, County, FeedFile, write_county

VILLAGES = [f"610925{town}{village}" for town in (100, 104, 111) for village in (201, 202, 205)]
KEYS = {
    "REG-HH": ("户编号",),
    "REG-PER": ("证件号码",),
    "REG-INC": ("户编号", "年度"),
    "MED-ENR": ("证件号码", "参保年度"),
    "MED-SET": ("结算流水号",),
    "EDU-ENR": ("证件号码", "学年"),
    "CIV-AID": ("证件号码", "救助类型", "起始日期"),
    "DIS-CRT": ("证件号码",),
    "LAB-EMP": ("证件号码", "状态起始日期"),
    "HOU-APR": ("户编号", "鉴定日期"),
    "WAT-OUT": ("户编号", "停水开始日期"),
    "DIS-AST": ("户编号", "灾害类型", "发生日期"),
    "POL-HUK": ("证件号码", "变动类型", "变动日期"),
}
REASONS = {
    "missing_value", "legacy_id_number", "invalid_id_number", "invalid_date", "invalid_amount", "invalid_number", "unknown_code",
    "unknown_division", "unknown_household", "unknown_person", "name_mismatch", "invalid_period", "inconsistent_amount",
    "duplicate_row", "duplicate_person", "person_closed",
}  # fmt: skip


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    return write_county(tmp_path_factory.mktemp("county"), VILLAGES, households=1500)


def records(file: FeedFile) -> list[dict[str, str]]:
    """The rows of a file, values folded as far as keys need it."""
    if file.path.suffix == ".xlsx":
        header, *rows = CalamineWorkbook.from_path(file.path).get_sheet_by_index(0).to_python()
        return [dict(zip(map(str, header), map(str, row), strict=True)) for row in rows]
    style = next(feed.style for feed in FEEDS if feed.code == file.feed)
    with file.path.open(encoding=style, newline="") as text:
        return list(csv.DictReader(text))


def fold(value: str) -> str:
    plain = value.translate({0xFF10 + digit: str(digit) for digit in range(10)}).strip().lstrip("'").upper()
    if any(mark in plain for mark in "年/.") and plain[:2] in {"19", "20"}:
        year, month, day = (int(part) for part in plain.rstrip("日").translate(str.maketrans("年月/.", "----")).split("-"))
        return date(year, month, day).isoformat()
    return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}" if len(plain) == 8 and plain.isdigit() else plain


def test_population(county: County) -> None:
    assert (county.households, county.persons) == (1500, 5340)
    assert [file.feed for file in county.files] == [*KEYS, "REG-PER"]


def test_the_same_seed_gives_the_same_bytes(county: County, tmp_path: Path) -> None:
    again = write_county(tmp_path, VILLAGES, households=1500)
    assert [file.path.read_bytes() for file in again.files] == [file.path.read_bytes() for file in county.files]
    other = write_county(tmp_path, VILLAGES, households=1500, seed=2)
    assert other.files[1].path.read_bytes() != county.files[1].path.read_bytes()


def test_every_reason_occurs_and_few_rows_are_faulty(county: County) -> None:
    reasons: Counter[str] = sum((file.rejected_by_reason for file in county.files), Counter())
    assert set(reasons) == REASONS
    assert 0.01 < reasons.total() / county.rows < 0.03


def test_rows_are_counted_as_written(county: County) -> None:
    for file in county.files:
        assert len(records(file)) == file.rows
        assert file.accepted == file.rows - file.rejected_by_reason.total()


@pytest.mark.parametrize("place", range(13))
def test_keys_of_good_rows_are_unique(county: County, place: int) -> None:
    file = county.files[place]
    keys = Counter(
        tuple(fold(record[header]) for header in KEYS[file.feed])
        for line, record in enumerate(records(file), start=2)
        if line not in file.rejects
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_good_numbers_are_valid_and_of_a_place_that_does_not_exist(county: County) -> None:
    people = county.files[1]
    good = [fold(row["证件号码"]) for line, row in enumerate(records(people), start=2) if line not in people.rejects]
    assert len(good) == county.persons
    assert all(number.startswith("610999") and calc_check_digit(number) == number[-1] for number in good)
