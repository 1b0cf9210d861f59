"""The base of every table: one metadata a service, constraint names that migrations can rely on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, LargeBinary, MetaData, Numeric, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase

__all__ = ["NAMING", "Base", "all_among", "among", "have", "new_base", "new_metadata", "table_of"]

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Abstract base: text is ``text``, money ``numeric(18,2)`` yuan, time ``timestamptz``."""

    __abstract__ = True
    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy as a class attribute
        str: Text(),
        datetime: DateTime(timezone=True),
        Decimal: Numeric(18, 2),
        bytes: LargeBinary(),
        UUID: Uuid(),
        dict[str, Any]: JSONB(),
        list[str]: ARRAY(Text()),
    }


def new_metadata() -> MetaData:
    """The metadata of one service (or one test), with constraint names that migrations can rely on."""
    return MetaData(naming_convention=NAMING)


def new_base() -> type[Base]:
    """A base with a metadata of its own where it is needed at run time only; a service writes its class out, for the types."""

    class ServiceBase(Base):
        __abstract__ = True
        metadata = new_metadata()

    return ServiceBase


def have(base: type[Base], *mixins: type) -> None:
    """Give a service, by its base, tables that are the same in every service."""
    for mixin in mixins:
        type(mixin.__name__.removesuffix("Mixin"), (mixin, base), {"__doc__": mixin.__doc__, "__module__": base.__module__})


def among(column: str, words: Iterable[str]) -> str:
    """The condition of a check that a column holds one of these words of ours."""
    return f"{column} IN ({_quoted(words)})"


def all_among(column: str, words: Iterable[str]) -> str:
    """The condition of a check that an array holds nothing but these words of ours."""
    return f"{column} <@ ARRAY[{_quoted(words)}]"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def table_of(mapped: type[DeclarativeBase]) -> Table:
    """The table of a mapped class, as its own type says only that it has one."""
    table = mapped.__table__
    assert isinstance(table, Table)  # noqa: S101
    return table
