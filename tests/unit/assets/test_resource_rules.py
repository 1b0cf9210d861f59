"""Registers of resources as declarations, parcel codes, and the arithmetic of quality (domain/jobs-and-platform §6.2, §6.5)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.exports.definitions import EXPORTED
from services.assets.feeds.definitions import FEEDS
from services.assets.parameters.rules import PARAMETERS
from services.assets.resources.declarations import REGISTERS, Register
from services.assets.resources.quality import QUALITY, Judging
from services.assets.resources.rules import (
    BASES,
    CYCLES,
    DIMENSIONS,
    HOLDERS,
    RIGHTS,
    Counted,
    Parcel,
    late_since,
    light_of,
    parcel_of,
    rate_of,
    score_of,
)
from services.assets.resources.schemas import CORRECTIONS, ENTRIES, LISTS
from shared.contracts.assets import VillageChanged
from shared.intake.definition import INDEXED, Kind
from shared.intake.template import template
from tests.harness.files import read_file

EACH = pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
WEIGHTS = {name: Decimal(weight) for name, weight in zip(DIMENSIONS, (20, 20, 15, 15, 15, 15), strict=True)}
JUDGING = Judging(date(2026, 3, 1), {name: parameter.default for name, parameter in PARAMETERS.items()})
COUNTS = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda pair: (max(pair), min(pair)))
DIGITS = st.text("0123456789", min_size=3, max_size=3)
PARCELS = st.builds(
    Parcel,
    st.integers(110_000, 659_999).map(str),
    DIGITS,
    DIGITS,
    st.tuples(st.sampled_from(sorted(HOLDERS)), st.sampled_from(sorted(RIGHTS))).map("".join),
    st.integers(1, 99_999).map("{:05d}".format),
)


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)


def test_every_base_has_registers_and_every_register_is_a_feed_an_export_and_a_body() -> None:
    assert {register.base for register in REGISTERS.values()} == set(BASES)
    assert {register.cycle for register in REGISTERS.values()} == set(CYCLES)
    assert REGISTERS.keys() <= FEEDS.keys()
    assert {code.lower().replace("-", "_") for code in REGISTERS} <= EXPORTED.keys()
    assert REGISTERS.keys() == ENTRIES.keys() == CORRECTIONS.keys()


@EACH
def test_a_register_declares_what_its_records_need(register: Register) -> None:
    required = {column.name for column in register.table.required}
    assert {"name", "division_code", *register.table.key} <= required
    assert set(register.expected) <= register.fields.keys() - required
    keys = [register.fields[name] for name in register.table.key]
    assert all(column.longest <= INDEXED for column in keys if column.kind is Kind.TEXT)
    assert set(register.alike) <= register.fields.keys()
    assert all(check.column in register.table.by_header for check in register.table.checks)
    applying = {name for name, rule in QUALITY.items() if rule.judge(register, JUDGING) is not None}
    assert {"codes", "checks", "division", "filled", "fresh"} - applying <= {"codes"}


@EACH
def test_its_example_passes_the_checks_of_a_file(register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(template(register.table))
    result = read_file(tmp_path / "a.xlsx", register.table)
    assert (result.report.accepted, result.rejects) == (1, [])


def test_a_name_means_one_kind_of_value_in_all_registers() -> None:
    # Statements over several registers read a field before they know of which one a row is.
    kinds: dict[str, set[Kind]] = {}
    for register in REGISTERS.values():
        for column in register.table.columns:
            kinds.setdefault(column.name, set()).add(Kind.TEXT if column.kind is Kind.CODE else column.kind)
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def test_a_village_is_told_with_nothing_but_its_own_fields() -> None:
    own = VillageChanged.model_fields.keys() - REGISTERS["RES-VIL"].fields.keys()
    assert own == {"id", "version", "withdrawn"}
    assert REGISTERS["RES-VIL"].fields.keys() - VillageChanged.model_fields.keys() == {"civil_code"}


@given(PARCELS)
def test_a_parcel_code_is_its_parts(parcel: Parcel) -> None:
    assert parcel_of("".join(parcel)) == parcel


@given(PARCELS, st.data())
def test_a_parcel_code_of_another_length_or_with_a_letter_among_its_digits_is_none(parcel: Parcel, data: st.DataObject) -> None:
    code = "".join(parcel)
    at = data.draw(st.integers(0, 18))
    assert parcel_of(code[:at] + code[at + 1 :]) is None
    assert parcel_of(code + "1") is None
    if code[at].isdigit():
        assert parcel_of(f"{code[:at]}O{code[at + 1 :]}") is None
    assert parcel_of(code[:14] + "00000") is None


@given(st.dictionaries(st.sampled_from(sorted(DIMENSIONS)), COUNTS))
def test_a_score_lies_between_the_worst_and_the_best_dimension(counts: dict[str, tuple[int, int]]) -> None:
    found = [Counted(name, checked, failed) for name, (checked, failed) in counts.items()]
    score = score_of(found, WEIGHTS)
    rates = [Decimal(one.checked - one.failed) * 100 / one.checked for one in found if one.checked]
    if not rates:
        assert score is None
        return
    assert score is not None
    assert min(rates) - Decimal("0.01") <= score <= max(rates) + Decimal("0.01")


def test_a_score_weighs_dimensions_not_rules() -> None:
    # Half of what completeness looked at fails, in two rules; everything of the norm passes.
    found = [Counted("complete", 10, 10), Counted("complete", 10, 0), Counted("norm", 1, 0)]
    assert score_of(found, WEIGHTS) == Decimal("75.00")
    assert score_of([*found, Counted("timely", 0, 0)], WEIGHTS) == Decimal("75.00")


@given(COUNTS)
def test_a_rate_is_full_only_where_nothing_fails(counts: tuple[int, int]) -> None:
    checked, failed = counts
    rate = rate_of(checked, failed)
    assert (rate is None) == (checked == 0)
    assert (rate == 100) == (checked > 0 and failed == 0)


@pytest.mark.parametrize(("days", "light"), [(0, "green"), (547, "green"), (548, "yellow"), (1095, "yellow"), (1096, "red")])
def test_the_light_follows_the_age_of_what_was_confirmed_last(days: int, light: str) -> None:
    today = date(2026, 3, 1)
    yellow, red = (late_since(today, Decimal(365), factor) for factor in (Decimal("1.5"), Decimal(3)))
    assert light_of(today - timedelta(days=days), yellow, red) == light
