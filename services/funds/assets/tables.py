"""The copy of assets, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base

__all__ = ["FormedAsset"]


class FormedAsset(Base):
    """An asset 资产, as the assets service told it last: ``state`` says whether it is on the register, ``fundings`` what it was paid with."""

    __tablename__ = "formed_asset"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str]
    name: Mapped[str]
    division_code: Mapped[str]
    original_value: Mapped[Decimal]
    state: Mapped[str]
    fundings: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = (
        Index("ix_formed_asset_fundings", "fundings", postgresql_using="gin", postgresql_ops={"fundings": "jsonb_path_ops"}),
        {"info": {"scoped": True}},
    )
