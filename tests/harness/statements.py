"""Statements are compiled once for all databases of a run, as a service compiles them once for all its requests.

SQLAlchemy keeps what it has compiled by engine and by dialect, and each test opens engines of its own on a database of its own.
All engines here speak the same way to the same server: with :func:`share` they have dialects that are equal and one store.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.util import LRUCache

__all__ = ["share"]

COMPILED: LRUCache[Any, Any] = LRUCache(5000)


class SharedStatements(PGDialect_asyncpg):
    """The dialect that the services use; two of them are equal, so that what one has compiled serves the other."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=COMPILED)


def share() -> None:
    """Every engine that is made from now on shares what is compiled."""
    registry.register("postgresql.asyncpg", __name__, SharedStatements.__name__)
