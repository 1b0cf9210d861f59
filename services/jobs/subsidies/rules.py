"""Kinds of employment subsidies 就业补贴, and by what a claim is judged (domain/jobs-and-platform §1.8, §3.2). Pure.

Amounts, months, limits and who may claim are local and change every year: they are versions of policies in the database, never here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from shared.registry.regions import SUBSIDY
from shared.workflow import Block

__all__ = [
    "SUBSIDY_KINDS",
    "TIERS",
    "ClaimFacts",
    "Judged",
    "StepFacts",
    "SubsidyKind",
    "claim_no",
    "day_of",
    "eligible",
    "publicised",
]

TIERS = {"all": "统一标准", **{code: word for code, word in SUBSIDY.words.items() if code != "county"}}
"""补助档次: one amount for everybody, or by how far away somebody works."""


@dataclass(frozen=True, slots=True)
class SubsidyKind:
    """A kind of subsidy: the forms of work that count for it, only outside the county or anywhere, and whether a factory claims it, so much for each person."""

    title: str
    forms: tuple[str, ...] = ()
    outside: bool = False
    factory: bool = False

    @property
    def tiers(self) -> tuple[str, ...]:
        """The classes for which its policies have amounts."""
        return tuple(code for code in TIERS if (code != "all") == self.outside)


_WORKING = ("employed", "self_employed", "flexible", "business", "other")
SUBSIDY_KINDS: Mapping[str, SubsidyKind] = {
    "travel": SubsidyKind("跨县就业一次性交通补助", _WORKING, outside=True),
    "work": SubsidyKind("务工奖补(稳岗补贴)", ("employed", "flexible", "other")),
    "startup": SubsidyKind("一次性创业补贴", ("self_employed", "business")),
    "intake": SubsidyKind("吸纳就业补贴", factory=True),
}
"""补贴类别. Public-welfare posts and farming count for none: the first are paid by stipends."""


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """Who claims, as the ledger has them in the year that is claimed, beside what the version of the policy asks for.

    ``present``: a member of a household, or a recognised factory that was not cleared. ``people``: whom a factory took in (None: a person claims).
    ``had``: what was claimed of the kind for other years and not refused, yuan; ``amount``: what this claim comes to, None where no amount is set.
    """

    present: bool
    key_group: bool
    months: Decimal
    organised: bool
    people: int | None
    claimed_before: bool
    had: Decimal
    amount: Decimal | None
    least_months: int
    key_group_only: bool
    not_organised: bool
    once_only: bool
    limit_yuan: Decimal | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A claimant as the ledger has them now: what a claim comes to, and the facts that it is judged by."""

    household_id: UUID | None
    factory_id: UUID | None
    division_code: str
    tier: str
    facts: ClaimFacts

    @property
    def reckoned(self) -> dict[str, Any]:
        """The columns of a claim that follow from it."""
        facts = self.facts
        return {"tier": self.tier, "months": facts.months, "people": facts.people, "amount": facts.amount}


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A claim as its steps are judged: every reason against it, and how many days its publicity 公示 has still to run."""

    reasons: Sequence[Block] = ()
    days_left: int = 0


def claim_no(number: int) -> str:
    """申领编号 of a claim by its number.

    >>> claim_no(12)
    'JB000012'
    """
    return f"JB{number:06d}"


def day_of(year: int, on: date) -> date:
    """The day whose policy a claim for a year follows: the last of the year, or the present one while the year lasts.

    >>> day_of(2025, date(2026, 2, 1)), day_of(2026, date(2026, 11, 5))
    (datetime.date(2025, 12, 31), datetime.date(2026, 11, 5))
    """
    return min(date(year, 12, 31), on)


def eligible(facts: StepFacts) -> Iterator[Block]:
    """按所依据的政策版本和就业台账逐项核验,均符合,且金额与申报时一致。"""
    yield from facts.reasons


def publicised(facts: StepFacts) -> Iterator[Block]:
    """公示期(参数)已满。"""
    if facts.days_left > 0:
        yield Block("publicity_running", f"公示期未满,还差 {facts.days_left} 天")
