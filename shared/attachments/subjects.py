"""What can have attachments."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope

__all__ = ["Subject"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of record with attachments, its plural in addresses, and its Chinese title.

    ``years`` reads the policy: for how many years one is kept. ``find`` raises the record's own 404 where it is not in scope; attachments
    are scoped through it, so they follow a household that moves. ``reading`` and ``writing`` are the permissions of the record; ``papers``
    are kinds that those may add and take back, too, whose steps need them (``Machine.papers``). ``operation`` begins the names of its
    operations, as ``Household`` in ``listHouseholdAttachments``.
    """

    kind: str
    path: str
    title: str
    operation: str
    find: Callable[[AsyncSession, Scope, UUID], Awaitable[object]]
    years: Callable[[AsyncSession, Scope], Awaitable[int]]
    reading: str
    writing: str
    papers: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def writers(self) -> set[str]:
        """The permissions to add and take back attachments of any kind."""
        return {self.writing}.union(*self.papers.values())

    def writers_of(self, kind: str) -> set[str]:
        """The permissions to add and take back attachments of this kind: any one does."""
        return {self.writing, *self.papers.get(kind, ())}
