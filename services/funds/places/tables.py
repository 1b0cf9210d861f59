"""The copy of the divisions, filled from events only. It leans on nothing: no foreign keys, no order of arrival."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base

__all__ = ["Division"]


class Division(Base):
    """An administrative division 行政区划, as household told it last."""

    __tablename__ = "division"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    level: Mapped[str]
    parent_code: Mapped[str | None]
