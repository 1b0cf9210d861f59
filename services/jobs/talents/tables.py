"""The pool of talents, and from when to when each was in it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.talents.machine import TALENT
from services.jobs.talents.rules import FOCUS_GROUPS, LEAVINGS, LEVELS, ORIGINS, PLAN_KINDS, SUB_KINDS
from shared.persistence.tables import all_among, among
from shared.workflow.tables import StatefulMixin

__all__ = ["Talent", "TalentStay"]

_SCOPED = {"info": {"scoped": True}}
_NONE = text("'{}'")


class Talent(StatefulMixin, Base):
    """A talent 人才: one person, once, by ``token``, that of the ID number.

    ``person_id`` is household's where the registry knows them; then ``household_id`` and ``division_code`` follow where they live. Whoever it does not know has a
    record of their own, encrypted, and ``division_code`` is whom they serve. ``demand_id`` is the line of the demand directory that they fill.
    """

    __tablename__ = "talent"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    token: Mapped[bytes] = mapped_column(unique=True)
    person_id: Mapped[UUID | None] = mapped_column(unique=True)
    household_id: Mapped[UUID | None] = mapped_column(index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    name_cipher: Mapped[bytes | None]
    name_masked: Mapped[str | None]
    id_number_cipher: Mapped[bytes | None]
    id_number_masked: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    sub_kind: Mapped[str]
    plan_kind: Mapped[str]
    origin: Mapped[str]
    talent_level: Mapped[str]
    focus_groups: Mapped[list[str]] = mapped_column(server_default=_NONE)
    titles: Mapped[list[str]] = mapped_column(server_default=_NONE)
    skills: Mapped[list[str]] = mapped_column(server_default=_NONE)
    unit: Mapped[str | None]
    demand_id: Mapped[UUID | None] = mapped_column(ForeignKey("talent_demand.id"), index=True)
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", TALENT.states), name="state"),
        CheckConstraint(among("sub_kind", SUB_KINDS), name="sub_kind"),
        CheckConstraint(among("plan_kind", PLAN_KINDS), name="plan_kind"),
        CheckConstraint(among("origin", ORIGINS), name="origin"),
        CheckConstraint(among("talent_level", LEVELS), name="talent_level"),
        CheckConstraint(all_among("focus_groups", FOCUS_GROUPS), name="focus_groups"),
        CheckConstraint(
            "num_nonnulls(name_cipher, name_masked, id_number_cipher, id_number_masked)"
            " = CASE WHEN person_id IS NULL THEN 4 ELSE 0 END AND (person_id IS NULL) = (household_id IS NULL)",
            name="person",
        ),
        CheckConstraint("(phone_cipher IS NULL) = (phone_masked IS NULL)", name="phone"),
        _SCOPED,
    )


class TalentStay(Base):
    """From which day on somebody was in the pool 在库, and since which not any more, with the reason. Of nobody two go on at once."""

    __tablename__ = "talent_stay"

    talent_id: Mapped[UUID] = mapped_column(ForeignKey("talent.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    joined_on: Mapped[date]
    left_on: Mapped[date | None]
    left_reason: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("left_reason", LEAVINGS), name="left_reason"),
        CheckConstraint("(left_on IS NULL) = (left_reason IS NULL) AND left_on >= joined_on", name="left"),
        Index("uq_talent_stay_open", "talent_id", unique=True, postgresql_where=text("left_on IS NULL")),
        _SCOPED,
    )
