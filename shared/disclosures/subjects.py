"""Of what a service has disclosures."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.disclosures.content import Content
from shared.disclosures.rules import Kind

__all__ = ["About", "Subjects"]


@dataclass(frozen=True, slots=True)
class About:
    """What the books say of a record: its division, what a notice of it is called, and what the notice tells."""

    division_code: str
    title: str
    content: Content


Subjects: TypeAlias = Mapping[str, Callable[[AsyncSession, Scope, Kind, UUID], Awaitable[About]]]
"""By its word each kind of record that is publicised by hand: what a notice of one kind tells of it. It raises the record's own 404 where it is
not in scope, or a 409 where there is nothing to publicise.
"""
