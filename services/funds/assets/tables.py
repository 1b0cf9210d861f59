"""The copy of assets that projects paid for, filled from events only: no foreign keys, no order of arrival."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from shared.persistence.tables import table_of

__all__ = ["TABLES", "FormedAsset", "FormedAssetFunding"]

_SCOPED = {"info": {"scoped": True}}


class FormedAsset(Base):
    """An asset 资产, as the assets service told it last; ``state`` says whether it is on the register."""

    __tablename__ = "formed_asset"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str]
    name: Mapped[str]
    division_code: Mapped[str]
    original_value: Mapped[Decimal]
    state: Mapped[str]

    __table_args__ = (_SCOPED,)


class FormedAssetFunding(Base):
    """What a project paid of an asset, yuan."""

    __tablename__ = "formed_asset_funding"

    asset_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(index=True)
    amount: Mapped[Decimal]

    __table_args__ = (_SCOPED,)


TABLES = tuple(table_of(each) for each in (FormedAsset, FormedAssetFunding))
