"""The rule that no row of a scoped table is read without a data scope, kept by the session itself.

A table is scoped when its ``info`` says ``{"scoped": True}``. A statement carries its scope as the execution option
``scope`` (put there by :meth:`shared.access.Scope.restrict`), or says as ``unscoped="why"`` that it runs for the platform.
"""

from __future__ import annotations

from sqlalchemy import Select, Table, TextClause, event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql import visitors

__all__ = ["ScopedSession", "UnscopedStatementError"]


class UnscopedStatementError(RuntimeError):
    """A statement would read a scoped table without the caller's scope: a fault in our code, never in a request."""


class ScopedSession(Session):
    """A session that refuses unscoped reads of scoped tables."""


def _scoped_tables(statement: Select[tuple[object, ...]]) -> list[str]:
    return [
        element.name for element in visitors.iterate(statement) if isinstance(element, Table) and element.info.get("scoped")
    ]


@event.listens_for(ScopedSession, "do_orm_execute")
def _refuse_unscoped(state: ORMExecuteState) -> None:
    options = state.execution_options
    if "scope" in options or "unscoped" in options or state.is_column_load or state.is_relationship_load:
        return
    statement = state.statement
    if isinstance(statement, TextClause):
        raise UnscopedStatementError("text statements say scope=... or unscoped='why' in their execution options")
    if isinstance(statement, Select) and (tables := _scoped_tables(statement)):
        raise UnscopedStatementError(f"a read of {', '.join(tables)} carries no data scope")
