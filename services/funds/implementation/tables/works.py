"""Tables of how projects are carried out: the record in its procedure, progress, defects."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.implementation.machine import ENDED, WORKS
from services.funds.implementation.rules import DEFECT_ORIGINS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = ["Defect", "Progress", "Works"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Works(StatefulMixin, Base):
    """Implementation 项目实施 of a project, one for each; it lies where its project does.

    ``allocated_on`` is when money was allocated to it, ``defects_end_on`` the last day of the defect period 质保期, ``settled_value`` yuan.
    ``accepted_quantity`` is how much was built, of the project's unit (null: as much as was planned); ``told`` counts how often others were told that it was accepted.
    """

    __tablename__ = "works"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), unique=True)
    begun_on: Mapped[date]
    allocated_on: Mapped[date | None]
    self_build: Mapped[bool] = mapped_column(server_default=text("false"))
    percent: Mapped[int] = mapped_column(server_default="0")
    started_on: Mapped[date | None]
    completed_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    accepted_quantity: Mapped[Decimal | None]
    defects_end_on: Mapped[date | None]
    settled_on: Mapped[date | None]
    settled_value: Mapped[Decimal | None]
    audit_no: Mapped[str | None]
    assetised_on: Mapped[date | None]
    asset_value: Mapped[Decimal | None]
    asset_document: Mapped[str | None]
    no_asset_reason: Mapped[str | None]
    told: Mapped[int] = mapped_column(server_default="0")

    __table_args__ = (
        CheckConstraint(among("state", WORKS.states), name="state"),
        CheckConstraint("accepted_quantity > 0 AND (accepted_quantity IS NULL OR accepted_on IS NOT NULL)", name="quantity"),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        CheckConstraint("state NOT IN ('started', 'suspended', 'completed') OR started_on IS NOT NULL", name="started"),
        CheckConstraint("(state = 'completed') <= (completed_on IS NOT NULL)", name="completed"),
        CheckConstraint(
            "accepted_on >= completed_on AND completed_on >= started_on AND settled_on >= accepted_on", name="days"
        ),
        CheckConstraint("(accepted_on IS NULL) = (defects_end_on IS NULL) AND defects_end_on >= accepted_on", name="defects"),
        CheckConstraint(
            "(state IN ('accepted', 'settled', 'assetised', 'closed')) = (accepted_on IS NOT NULL)", name="accepted"
        ),
        CheckConstraint("(state IN ('settled', 'assetised', 'closed')) = (settled_value IS NOT NULL)", name="settled"),
        CheckConstraint("num_nonnulls(settled_on, settled_value, audit_no) IN (0, 3) AND settled_value > 0", name="settlement"),
        CheckConstraint("num_nonnulls(assetised_on, asset_value, asset_document) IN (0, 3) AND asset_value > 0", name="asset"),
        CheckConstraint(
            "state NOT IN ('assetised', 'closed') OR asset_value IS NOT NULL OR no_asset_reason IS NOT NULL", name="assetised"
        ),
        _SCOPED,
    )


Index("ix_works_due", due_order(Works.due_on), Works.id, postgresql_where=Works.state.not_in(ENDED))


class Progress(Base):
    """Progress report 形象进度: how many percent are done on a day, with the attachments that show it. Nobody changes it."""

    __tablename__ = "works_progress"

    works_id: Mapped[UUID] = mapped_column(ForeignKey("works.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    reported_on: Mapped[date]
    percent: Mapped[int]
    note: Mapped[str]
    photos: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    reported_by: Mapped[str]
    reported_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        CheckConstraint("cardinality(photos) > 0", name="photos"),
        Index("ix_works_progress_photos", "photos", postgresql_using="gin"),
        _SCOPED,
    )


class Defect(Base):
    """Defect 质量问题 that an acceptance or the defect period found: what, until when it is to be mended, and how it was."""

    __tablename__ = "works_defect"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    works_id: Mapped[UUID] = mapped_column(ForeignKey("works.id"), index=True)
    found_in: Mapped[str]
    found_on: Mapped[date]
    description: Mapped[str]
    mend_by: Mapped[date]
    recorded_by: Mapped[str]
    mended_on: Mapped[date | None]
    mended_how: Mapped[str | None]
    mended_by: Mapped[str | None]
    attachments: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()), server_default=text("'{}'"))
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(among("found_in", DEFECT_ORIGINS), name="found_in"),
        CheckConstraint("mend_by >= found_on AND mended_on >= found_on", name="days"),
        CheckConstraint("num_nonnulls(mended_on, mended_how, mended_by) IN (0, 3)", name="mended"),
        CheckConstraint("(mended_on IS NULL) = (cardinality(attachments) = 0)", name="attachments"),
        _SCOPED,
    )
