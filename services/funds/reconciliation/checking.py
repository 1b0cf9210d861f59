"""Looking for what breaks an invariant of the journal, over the whole of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.reconciliation.invariants import INVARIANTS

__all__ = ["Difference", "differences"]

_ALL = {"unscoped": "the journal is reconciled whole"}


@dataclass(frozen=True, slots=True)
class Difference:
    """What breaks an invariant: of what, what was expected and what was found."""

    code: str
    title: str
    subject: str
    expected: str
    found: str


async def differences(session: AsyncSession, *, most: int = 1000) -> list[Difference]:
    """Everything that breaks an invariant, at most so many of each; none, ever."""
    found: list[Difference] = []
    for invariant in INVARIANTS:
        rows = await session.execute(invariant.broken().limit(most), execution_options=_ALL)
        found += [Difference(invariant.code, invariant.title, row.subject, row.expected, row.found) for row in rows]
    return found
