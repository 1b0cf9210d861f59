"""Transfers between accounts: whatever is posted, nothing comes from nowhere and nothing falls below nought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from services.funds.ledger.rules import Account, Transfer, changes, reversed_, shortages

ACCOUNTS = [Account(UUID(int=batch), stage, "610925000000") for batch in (1, 2) for stage in ("outside", "unallocated")]
amounts = st.decimals(min_value="0.01", max_value="1000000", places=2)
pairs = st.permutations(ACCOUNTS)
transfers = st.lists(st.builds(lambda pair, amount: Transfer(pair[0], pair[1], amount), pairs, amounts), min_size=1, max_size=8)


def after(balances: Mapping[Account, Decimal], posted: list[Transfer]) -> dict[Account, Decimal]:
    """Balances once something was posted."""
    changed = changes(posted)
    return {account: balances.get(account, Decimal()) + changed.get(account, Decimal()) for account in {*balances, *changed}}


@given(transfers)
def test_an_entry_makes_no_money(posted: list[Transfer]) -> None:
    assert sum(changes(posted).values()) == 0


@given(transfers)
def test_a_reversal_leaves_everything_as_it_was(posted: list[Transfer]) -> None:
    assert set(after(after({}, posted), reversed_(posted)).values()) == {Decimal()}


@given(st.lists(transfers, max_size=12))
def test_only_the_outside_is_ever_below_nought(entries: list[list[Transfer]]) -> None:
    balances: dict[Account, Decimal] = {}
    for posted in entries:
        if not shortages(balances, changes(posted)):
            balances = after(balances, posted)
    assert all(balance >= 0 for account, balance in balances.items() if account.stage != "outside")


def test_every_account_that_has_too_little_is_named_with_what_it_lacks() -> None:
    first, second = (Account(UUID(int=batch), "unallocated", "610925000000") for batch in (1, 2))
    outside = Account(UUID(int=1), "outside", "610925000000")
    posted = [Transfer(first, outside, Decimal(5)), Transfer(second, outside, Decimal(3))]
    lacking = shortages({first: Decimal(4), second: Decimal(3)}, changes(posted))
    assert [(each.account, each.amount) for each in lacking] == [(first, Decimal(1))]
