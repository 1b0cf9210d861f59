"""The words of declarations: codes that people can write down, and what whoever holds one is told."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from services.household.cases.machine import CASE
from services.household.declarations.rules import (
    BY_CASE,
    CODE_LENGTH,
    ENDINGS,
    PROGRESS,
    WAYS,
    Ending,
    Progress,
    Standing,
    Way,
    grouped,
    progress_of,
    query_code,
    read_code,
)
from services.household.leads.rules import CLOSE_CODES

DAY = date(2026, 3, 3)


@given(st.binary(min_size=16, max_size=16))
def test_a_code_is_read_back_however_it_is_written(secret: bytes) -> None:
    code = query_code(secret)
    assert len(code) == CODE_LENGTH
    assert not set(code) & set("ILOU")
    for written in (grouped(code), grouped(code).lower(), code.replace("0", "O").replace("1", "l"), f" {grouped(code)} "):
        assert read_code(written) == code


def test_every_bit_of_the_secret_makes_another_code() -> None:
    codes = {query_code((1 << bit).to_bytes(8, "big") + bytes(8)) for bit in range(60)}
    assert len(codes) == 60


def test_words_are_complete() -> None:
    assert (set(WAYS), set(ENDINGS), set(PROGRESS)) == (set(Way), set(Ending), set(Progress))


def test_nothing_is_told_before_somebody_has_done_something() -> None:
    waiting = progress_of(Standing(DAY))
    assert waiting == (Progress.ACCEPTED, "申报已受理,工作人员将在 2026 年 3 月 3 日前与您联系并入户核实。")
    # A lead that was there before, however far it is, says nothing either.
    for state in ("open", "dispatched", "verified", "closed"):
        assert progress_of(Standing(DAY, lead_state=state, lead_ending="registered")) == waiting


def test_a_lead_tells_how_far_its_declaration_is() -> None:
    def told(state: str, ending: str | None = None) -> Progress:
        return progress_of(Standing(DAY, lead_moved=True, lead_state=state, lead_ending=ending))[0]

    assert [told(state) for state in ("open", "dispatched", "verified")] == [
        Progress.ACCEPTED,
        Progress.VISITING,
        Progress.VERIFIED,
    ]
    ends = {code: told("closed", code) for code in CLOSE_CODES}
    assert ends.pop("registered") is Progress.REVIEWING
    assert ends.pop("monitored") is Progress.INCLUDED
    assert set(ends.values()) == {Progress.NOT_INCLUDED}


def test_a_case_tells_more_than_the_lead_that_it_came_from() -> None:
    assert set(BY_CASE) == set(CASE.states)
    told = {
        state: progress_of(Standing(DAY, lead_moved=True, lead_state="closed", lead_ending="registered", case_state=state))
        for state in BY_CASE
    }
    assert told["supporting"][0] is Progress.INCLUDED
    assert told["publicised"][0] is Progress.REVIEWING
    assert told["rejected"][0] is Progress.NOT_INCLUDED


def test_an_ending_has_a_kind_word_and_the_officers_own() -> None:
    for ending, (_, word) in ENDINGS.items():
        progress, told = progress_of(Standing(DAY, ending=ending, reply="已电话说明。"))
        assert (progress, told) == (Progress.CLOSED, f"{word}已电话说明。")
        assert word or ending is Ending.OTHER
