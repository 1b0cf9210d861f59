"""Unified social credit codes by GB 32100-2015."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn.uscc import calc_check_digit

from shared.standards.credit_codes import is_credit_code

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CODES = st.builds(
    lambda head, division, body: f"{head}{division:06d}{body}",
    st.text(LETTERS, min_size=2, max_size=2),
    st.integers(0, 999_999),
    st.text(LETTERS, min_size=9, max_size=9),
)


@pytest.mark.parametrize("code", ["91110000600037341L", "N2610925MA70WXYT3C", "93610925MA70HJKL2A"])
def test_codes_of_companies_and_collectives_are_right(code: str) -> None:
    assert is_credit_code(code)


@pytest.mark.parametrize(
    "code", ["", "91110000600037341", "91110000600037341K", "91110000600037341l", "9I110000600037341L", "91A10000600037341L"]
)
def test_what_has_another_form_or_check_character_is_not(code: str) -> None:
    assert not is_credit_code(code)


@given(CODES, st.data())
def test_one_wrong_character_is_always_seen(head: str, data: st.DataObject) -> None:
    code = head + calc_check_digit(head)
    assert is_credit_code(code)
    place = data.draw(st.integers(0, 17))
    other = data.draw(st.sampled_from([letter for letter in LETTERS if letter != code[place]]))
    assert not is_credit_code(code[:place] + other + code[place + 1 :])
