"""Table of parameter versions."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, Numeric, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["ParameterVersion"]


class ParameterVersion(Base):
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

    __table_args__ = (Index("ix_parameter_version_effective", "name", "effective_from", "version"),)
