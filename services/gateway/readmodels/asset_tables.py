"""Tables of the asset board, filled from the events of the assets service only, in any order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Numeric
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base

__all__ = ["ASSET_TABLES", "BoardAsset"]


class BoardAsset(Base):
    """An asset 资产 of the register; ``fundings`` is what it was paid with, by which projects."""

    __tablename__ = "board_asset"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str] = mapped_column(index=True)
    asset_class: Mapped[str]
    kind: Mapped[str]
    original_value: Mapped[Decimal] = mapped_column(Numeric(18, 2))
    owner_level: Mapped[str]
    state: Mapped[str]
    fundings: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = ({"info": {"scoped": True}},)


ASSET_TABLES = (BoardAsset,)
