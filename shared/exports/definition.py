"""What can be exported: declarations, as a service makes them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from pydantic import BaseModel
from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.contracts.base import EventType

__all__ = ["AnySelect", "Column", "Desk", "Export", "Policy", "PolicyOf", "Prepare", "Statement"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Chinese heading, its name in the statement, and its share of the width. ``words`` are what codes are called."""

    header: str
    name: str
    width: int = 2
    words: dict[str, str] | None = None


Prepare = Callable[[AsyncSession, Scope, Any], Awaitable[Any]]
"""Reads what the statement of a list rests on besides its filters."""


class Statement(Protocol):
    """Gives the ordered statement of a list for a scope and filters; with full values only where they are asked for."""

    def __call__(self, scope: Scope, wanted: Any, *, full: bool) -> AnySelect:  # noqa: ANN401 - each list has filters of its own
        """The statement."""
        ...


@dataclass(frozen=True, slots=True)
class Export:
    """A list that can be exported.

    ``select(scope, filters, full=...)`` gives the ordered statement, cut to the scope, whose columns are labelled as ``columns`` name them.
    Without ``full`` it holds masked values only; with it, encrypted ones (bytes), which are opened when they are written.
    ``permission`` is the list's own. ``prepare`` reads what a statement rests on besides its filters, such as parameters, and gives what ``select``
    then takes instead of them. A list that holds nothing in full, ``holds_full`` false, is never asked for so. ``foot`` are lines below the rows,
    such as places to sign and stamp.
    """

    code: str
    title: str
    permission: str
    columns: tuple[Column, ...]
    filters: type[BaseModel]
    select: Statement
    prepare: Prepare | None = None
    holds_full: bool = True
    foot: tuple[str, ...] = ()

    async def statement(self, session: AsyncSession, scope: Scope, filters: BaseModel, *, full: bool) -> AnySelect:
        """The statement for these filters."""
        wanted = filters if self.prepare is None else await self.prepare(session, scope, filters)
        return self.select(scope, wanted, full=full)


@dataclass(frozen=True, slots=True)
class Policy:
    """How many rows one person may export alone, and how many days a file is kept."""

    rows: int
    days: int


PolicyOf = Callable[[AsyncSession, Scope], Awaitable[Policy]]
"""Reads a service's policy: parameters with their documents."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a service's exports are asked for: what there is by its code, the policy, and the event by which people are told."""

    exports: Mapping[str, Export]
    policy_of: PolicyOf
    notices: EventType
