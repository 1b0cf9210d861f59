"""The table of parameter versions, the same in every service."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Index, Numeric, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence import new_base

__all__ = ["VERSIONS", "ParameterVersionMixin"]


class ParameterVersionMixin:
    """Version 版本 of a parameter. Never changed: of two versions of one day the later one counts, and the first stays readable."""

    __tablename__ = "parameter_version"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), unique=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    effective_from: Mapped[date]
    value: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    document: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - SQLAlchemy's own form
        """The version of a day is found at once."""
        return (Index("ix_parameter_version_effective", "name", "effective_from", "version"),)


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the table in its own metadata."""

    __abstract__ = True


class _Version(ParameterVersionMixin, _Base):
    pass


VERSIONS: sa.Table = _Version.__table__
"""The versions of whichever service's database the session is on."""
