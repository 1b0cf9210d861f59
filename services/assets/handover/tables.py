"""Tables of handovers: the deed, the assets that it hands over, and the checklist of its papers."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.handover.machine import HANDOVER
from services.assets.handover.rules import PAPERS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Handover", "HandoverAsset", "HandoverPaper"]

_SCOPED = {"info": {"scoped": True}}


class Handover(StatefulMixin, Base):
    """A handover 移交书 by a transferor 移交方 to a receiver 接收方 before a supervisor 监交方 on a day.

    ``division_code`` is where its assets lie: the village, or the town where they lie in several.
    """

    __tablename__ = "handover"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str] = mapped_column(index=True)
    transferor: Mapped[str]
    receiver: Mapped[str]
    supervisor: Mapped[str]
    handed_on: Mapped[date]
    note: Mapped[str | None]
    written_by: Mapped[str]
    department: Mapped[str]
    written_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("state", HANDOVER.states), name="state"),
        CheckConstraint("transferor <> receiver AND supervisor NOT IN (transferor, receiver)", name="units"),
        _SCOPED,
    )


class HandoverAsset(Base):
    """An asset of a handover; ``released`` once that was cancelled, so that another one may have it."""

    __tablename__ = "handover_asset"

    handover_id: Mapped[UUID] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    asset_id: Mapped[UUID] = mapped_column(ForeignKey("asset.id"), primary_key=True, index=True)
    released: Mapped[bool] = mapped_column(server_default=text("false"))

    __table_args__ = (
        Index("uq_handover_asset_held", "asset_id", unique=True, postgresql_where=text("NOT released")),
        _SCOPED,
    )


class HandoverPaper(Base):
    """An item of a handover's checklist: the attachment of the handover that it is, or the reason for which there is none."""

    __tablename__ = "handover_paper"

    handover_id: Mapped[UUID] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    attachment_id: Mapped[UUID | None]
    absent_reason: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("item", PAPERS), name="item"),
        CheckConstraint("(attachment_id IS NULL) <> (absent_reason IS NULL)", name="told"),
        _SCOPED,
    )
