"""Table of what came in as a file: which assets, and in which version a file left them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base

__all__ = ["ImportedAsset"]


class ImportedAsset(Base):
    """An asset that came in as a row of a ledger 导入资产.

    ``version`` is the asset's as the file left it: once it has another, somebody has dealt with it here and files change it no more.
    """

    __tablename__ = "imported_asset"

    asset_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    file_batch_id: Mapped[UUID]

    __table_args__ = ({"info": {"scoped": True}},)
