"""Formula injection is defused on the way out, and the mark goes away on the way in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.intake.export import safe_cell
from shared.intake.normalising import normal_text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "－张三", "＋", "＠", "-", "-1.5e3", "-1\n"]
)
def test_what_a_spreadsheet_would_run_is_marked(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "张三", "-12.50", "-1", "1=1", "610999", "2025-03-01", "'=1"])
def test_other_texts_and_plain_numbers_stay(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text().filter(lambda text: not text.strip().startswith("'")))
def test_what_was_exported_can_come_in_again(text: str) -> None:
    assert normal_text(safe_cell(text)) == normal_text(text) or normal_text(text).startswith("'")
