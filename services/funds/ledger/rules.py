"""What the journal is made of. Pure data and functions.

A *transfer* moves an amount from one account to another, so that every entry balances by construction; an *account* is the money of a
batch at one stage, for one project from its allocation on. No account but the outside ever falls below nought: that is how
released ≤ allocated ≤ received and paid ≤ released hold, and that no project pays from a batch that was not allocated to it
(domain/assets-and-funds §2.9, invariants I4, I5, I6).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

__all__ = [
    "KINDS",
    "MONTH_STATES",
    "OF_PROJECTS",
    "STAGES",
    "UNITS",
    "Account",
    "Kind",
    "Shortage",
    "Transfer",
    "changes",
    "reversed_",
    "shortages",
    "unit_of",
]

STAGES = {
    "outside": "县外",
    "unallocated": "待分配",
    "allocated": "已分配未下达",
    "released": "已下达未支付",
    "paid": "已支付",
    "recovered": "已收回",
}
"""Where money of a batch is: not yet here, on its way to who is paid, or given back 结余收回."""
OF_PROJECTS = ("allocated", "released", "paid")
"""Stages at which money is a project's."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an entry says happened, and from which stage to which it moves money; a reversal moves it back whence it came."""

    title: str
    source: str | None = None
    target: str | None = None


KINDS: Mapping[str, Kind] = {
    "receive": Kind("到位", "outside", "unallocated"),
    "allocate": Kind("分配", "unallocated", "allocated"),
    "withdraw": Kind("调减", "allocated", "unallocated"),
    "release": Kind("下达", "allocated", "released"),
    "pull_back": Kind("收回下达", "released", "allocated"),
    "pay": Kind("支付", "released", "paid"),
    "refund": Kind("退款", "paid", "released"),
    "recover": Kind("结余收回", "unallocated", "recovered"),
    "reverse": Kind("冲销"),
}
MONTH_STATES = {"balanced": "已对平待确认", "confirmed": "已结账", "reopened": "已反结账"}
"""States of a month of a ledger 账期 that is not just open (§2.9); one that does not balance is refused and stays as it is."""


_DIGITS = {"county": 6, "town": 9, "village": 12}
UNITS = tuple(_DIGITS)


def unit_of(level: str) -> str:
    """The SQL of the unit of a level in which an account lies; of what belongs to a higher one, that.

    >>> unit_of("town")
    "rpad(substr(journal_account.division_code, 1, 9), 12, '0')"
    """
    code = "journal_account.division_code"
    return code if level == "village" else f"rpad(substr({code}, 1, {_DIGITS[level]}), 12, '0')"


@dataclass(frozen=True, slots=True)
class Account:
    """An account 科目: the money of a batch at a stage; ``division_code`` is where it is, that of the project or of the county."""

    batch_id: UUID
    stage: str
    division_code: str
    project_id: UUID | None = None

    @property
    def place(self) -> tuple[str, str, str]:
        """Accounts are locked in this order, whoever locks them."""
        return str(self.batch_id), self.stage, str(self.project_id or "")


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
    lacking = [(account, rest) for account, rest in left.items() if rest < 0 and account.stage != "outside"]
    return [Shortage(account, -rest) for account, rest in sorted(lacking, key=lambda each: each[0].place)]


def reversed_(transfers: Sequence[Transfer]) -> list[Transfer]:
    """The transfers that undo these 冲销."""
    return [Transfer(transfer.target, transfer.source, transfer.amount) for transfer in transfers]
