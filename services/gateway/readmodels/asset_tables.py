"""Tables of the asset board, filled from the events of the assets service only, in any order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Numeric, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base

__all__ = ["ASSET_TABLES", "BoardAsset", "BoardAssetAlert", "BoardContract", "BoardDistribution", "VillageSection"]


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


class BoardContract(Base):
    """An operating contract 经营合同: ``dues`` are its instalments, ``received`` what came in by year."""

    __tablename__ = "board_contract"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str] = mapped_column(index=True)
    state: Mapped[str]
    dues: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    received: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = ({"info": {"scoped": True}},)


class BoardDistribution(Base):
    """A plan 收益分配方案 for the income of a year: ``uses`` is what it spends on each of the three uses and what of that is paid."""

    __tablename__ = "board_distribution"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str] = mapped_column(index=True)
    year: Mapped[int]
    state: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 2))
    households: Mapped[int]
    uses: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = ({"info": {"scoped": True}},)


class BoardAssetAlert(Base):
    """An alert 资产风险预警 about an asset, its contract or its project."""

    __tablename__ = "board_asset_alert"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str]
    light: Mapped[str]
    state: Mapped[str]

    __table_args__ = (
        Index("ix_board_asset_alert_open", "division_code", postgresql_where=text("state <> 'closed'")),
        {"info": {"scoped": True}},
    )


class VillageSection(Base):
    """What a service tells of a village 行政村(社区), as it was told; ``ended``: it is no more, as a withdrawn record or an ended collective."""

    __tablename__ = "village_section"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    key: Mapped[str]
    division_code: Mapped[str]
    section: Mapped[dict[str, Any]] = mapped_column(JSONB)
    ended: Mapped[bool]

    __table_args__ = (Index("ix_village_section_place", "division_code", "key"), {"info": {"scoped": True}})


ASSET_TABLES = (BoardAsset, BoardAssetAlert, BoardContract, BoardDistribution, VillageSection)
