"""Of what a service has disclosures."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.disclosures.content import Content
from shared.disclosures.rules import Kind

__all__ = ["About", "Subject"]


@dataclass(frozen=True, slots=True)
class About:
    """What the books say of a record: its division, what a notice of it is called, and what the notice tells."""

    division_code: str
    title: str
    content: Content


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of record that is publicised. ``about`` tells what a notice of one kind says of it, and raises the record's own 404 where it is
    not in scope, or a 409 where there is nothing to publicise.
    """

    word: str
    title: str
    about: Callable[[AsyncSession, Scope, Kind, UUID], Awaitable[About]]
