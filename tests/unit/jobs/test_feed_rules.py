"""The table of the ledger: its words come in as they go out, and which of many changes of a month fit into it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.employment.rules import INSURANCES, SHARES, WHOLE
from services.jobs.exports.definitions import EXPORTED
from services.jobs.feeds.columns import CODED, INSURED, MONTHS
from services.jobs.feeds.rules import Change, too_many
from shared.intake.normalising import normal_text
from shared.privacy import mask_name

_SHARE = st.sampled_from([Decimal(share) for share in SHARES])


@st.composite
def months(draw: st.DrawFn) -> tuple[Decimal, list[Change]]:
    """What somebody worked of a month, at most all of it, in jobs of which a file has some; and what it says of them."""
    before = draw(st.lists(_SHARE, max_size=5).filter(lambda shares: sum(shares) <= WHOLE))
    more = draw(st.lists(st.tuples(st.just(Decimal()), _SHARE), max_size=4))
    changed = [(share, draw(_SHARE)) for share in before if draw(st.booleans())]
    rows = draw(st.permutations([*changed, *more]))
    return sum(before, Decimal()), [Change(ordinal, *row) for ordinal, row in enumerate(rows)]


def recorded(total: Decimal, changes: list[Change], refused: list[int]) -> Decimal:
    return total + sum(change.after - change.before for change in changes if change.ordinal not in refused)


@given(months())
def test_what_is_recorded_is_never_more_than_a_month(month: tuple[Decimal, list[Change]]) -> None:
    assert recorded(*month, too_many(*month)) <= WHOLE


@given(months())
def test_only_what_becomes_more_is_refused_and_only_where_not_all_fits(month: tuple[Decimal, list[Change]]) -> None:
    total, changes = month
    refused = too_many(total, changes)
    assert all(change.after > change.before for change in changes if change.ordinal in refused)
    assert bool(refused) == (recorded(total, changes, []) > WHOLE)


@given(months())
def test_of_what_is_refused_nothing_would_have_fitted(month: tuple[Decimal, list[Change]]) -> None:
    total, changes = month
    refused = too_many(total, changes)
    for change in changes:
        if change.ordinal in refused:
            others = [ordinal for ordinal in refused if ordinal != change.ordinal]
            assert recorded(total, changes, others) > WHOLE


@pytest.mark.parametrize("words", CODED.values(), ids=CODED)
def test_words_are_read_as_they_are_written_and_mean_one_code(words: dict[str, str]) -> None:
    assert [normal_text(word) for word in words.values()] == list(words.values())
    assert len(set(words.values())) == len(words)


def test_an_export_has_the_columns_of_the_table_but_for_id_numbers() -> None:
    headers = [column.header for column in EXPORTED["job_months"].columns]
    own = [column.header for column in MONTHS.columns if column.name != "id"]
    assert headers[: len(own)] == own
    assert "证件号码" not in headers
    assert list(INSURED.values()) == list(INSURANCES)


@given(st.text("张王李欧阳三小·买提", min_size=1, max_size=12))
def test_a_masked_name_is_masked_already(name: str) -> None:
    assert mask_name(mask_name(name)) == mask_name(name)
