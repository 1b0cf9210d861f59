"""What the journal is made of. Pure data and functions.

A *transfer* moves an amount from one account to another, so that every entry balances by construction; an *account* is the money of a
batch at one stage, in one organisation's hands, for one project. No account but the outside ever falls below nought: that is how
released ≤ allocated ≤ received and paid ≤ released hold (invariants I4, I5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

__all__ = ["KINDS", "STAGES", "Account", "Shortage", "Transfer", "changes", "reversed_", "shortages"]

STAGES = {
    "outside": "县外",
    "unallocated": "待分配",
}
"""Where money of a batch is: not yet here, or waiting to be allocated."""
KINDS = {"receive": "到位", "reverse": "冲销"}
"""What an entry says happened."""


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """An account 科目: the money of a batch at a stage."""

    batch_id: UUID
    stage: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer 分录: an amount, yuan, more than nought, that leaves one account and enters another."""

    source: Account
    target: Account
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Shortage:
    """An account that would fall below nought, and by how much."""

    account: Account
    amount: Decimal


def changes(transfers: Iterable[Transfer]) -> Mapping[Account, Decimal]:
    """By how much each account changes. All changes together are nought."""
    found: dict[Account, Decimal] = defaultdict(Decimal)
    for transfer in transfers:
        found[transfer.source] -= transfer.amount
        found[transfer.target] += transfer.amount
    return found


def shortages(balances: Mapping[Account, Decimal], changed: Mapping[Account, Decimal]) -> list[Shortage]:
    """The accounts that have not so much to give."""
    left = {account: balances.get(account, Decimal()) + change for account, change in changed.items()}
    return [Shortage(account, -rest) for account, rest in sorted(left.items()) if rest < 0 and account.stage != "outside"]


def reversed_(transfers: Sequence[Transfer]) -> list[Transfer]:
    """The transfers that undo these 冲销."""
    return [Transfer(transfer.target, transfer.source, transfer.amount) for transfer in transfers]
