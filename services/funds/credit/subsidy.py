"""The interest subsidy 贴息: min(principal, cap) × rate × days ÷ 365 × ratio, never for a day after the loan is due (domain/assets-and-funds §4.1).

Days are counted from the day of lending on, without the day of paying back 算头不算尾. The cap is the household's: of several loans the
one that was lent first is subsidised first. Pure functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from uuid import UUID

__all__ = ["Credit", "Segment", "Subsidised", "subsidies", "yuan"]

_CENT = Decimal("0.01")
_DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Credit:
    """A loan as the subsidy sees it: its terms (first day, day due, rate in percent a year) and how its principal fell.

    ``repayments`` are days with the yuan of principal that came back on them.
    """

    id: UUID
    amount: Decimal
    terms: Sequence[tuple[date, date, Decimal]]
    repayments: Sequence[tuple[date, Decimal]]

    @property
    def lent_on(self) -> date:
        """When it was lent."""
        return self.terms[0][0]

    def owed(self, on: date) -> Decimal:
        """Principal that is out in the night after a day, yuan; nought before it was lent."""
        if on < self.lent_on:
            return Decimal()
        return self.amount - sum((amount for day, amount in self.repayments if day <= on), Decimal())

    def rate(self, on: date) -> Decimal | None:
        """The rate of a day; None on days on which nothing is subsidised: not lent yet, or overdue."""
        latest = [(end, rate) for start, end, rate in self.terms if start <= on]
        return latest[-1][1] if latest and on < latest[-1][0] else None

    def turns(self) -> Iterable[date]:
        """Days on which something about it changes."""
        for start, end, _ in self.terms:
            yield start
            yield end
        yield from (day for day, _ in self.repayments)


@dataclass(frozen=True, slots=True)
class Segment:
    """Days on end, ``until`` not among them, with one subsidised principal and one rate in percent."""

    since: date
    until: date
    principal: Decimal
    rate: Decimal

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days

    @property
    def weight(self) -> Decimal:
        """Principal × rate × days: exact, so that weights of parts add up to that of the whole."""
        return self.principal * self.rate * self.days


@dataclass(frozen=True, slots=True)
class Subsidised:
    """What of a loan is subsidised in a period."""

    id: UUID
    segments: tuple[Segment, ...]

    @property
    def weight(self) -> Decimal:
        """Of all its segments."""
        return sum((segment.weight for segment in self.segments), Decimal())

    @property
    def yuan_days(self) -> Decimal:
        """Subsidised principal × days."""
        return sum((segment.principal * segment.days for segment in self.segments), Decimal())


def subsidies(loans: Iterable[Credit], since: date, until: date, cap: Decimal) -> list[Subsidised]:
    """What of one household's loans is subsidised from ``since`` on until before ``until``; loans without any are left out."""
    ordered = sorted(loans, key=lambda loan: (loan.lent_on, loan.id))
    inside = {day for loan in ordered for day in loan.turns() if since < day < until}
    days = sorted({since, *inside, until})
    found: dict[UUID, list[Segment]] = {loan.id: [] for loan in ordered}
    for first, after in pairwise(days):
        room = cap
        for loan in ordered:
            rate, principal = loan.rate(first), min(room, loan.owed(first))
            if rate is not None and principal > 0:
                room -= principal
                _add(found[loan.id], Segment(first, after, principal, rate))
    return [Subsidised(loan.id, tuple(found[loan.id])) for loan in ordered if found[loan.id]]


def _add(segments: list[Segment], new: Segment) -> None:
    """Days that differ in nothing are one segment."""
    last = segments[-1] if segments else None
    if last is not None and (last.until, last.principal, last.rate) == (new.since, new.principal, new.rate):
        segments[-1] = Segment(last.since, new.until, new.principal, new.rate)
    else:
        segments.append(new)


def yuan(weight: Decimal, ratio: Decimal) -> Decimal:
    """The subsidy of a weight, yuan and fen half-up; ``ratio`` is the subsidised share in percent.

    >>> yuan(Decimal(50000) * Decimal("3.45") * 365, Decimal(100))
    Decimal('1725.00')
    """
    return (weight * ratio / (_DAYS_A_YEAR * 100 * 100)).quantize(_CENT, ROUND_HALF_UP)
