"""What household tells of people who could work, and what they themselves said (domain/jobs-and-platform §1.3)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKey, Index, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.labour.rules import CANNOT, NEEDS, REASONS, RESULTS, SKILL_LEVELS, WANTS, WAYS
from shared.persistence.tables import all_among, among

__all__ = [
    "KnownInsuredWork",
    "KnownInsuredYear",
    "KnownWorker",
    "KnownWorkforce",
    "LabourProfile",
    "LabourSkill",
    "LabourVerification",
]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_NONE = text("'{}'")


class KnownWorkforce(Base):
    """A household's workforce as household told it last: a copy, filled from events only. Its id is the household's."""

    __tablename__ = "known_workforce"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    relocated: Mapped[bool | None]

    __table_args__ = (_SCOPED,)


class KnownWorker(Base):
    """A member of a household now, of any age; ``birth_month`` is the first day of the month of birth. Filled from events only."""

    __tablename__ = "known_worker"

    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    sex: Mapped[str | None]
    birth_month: Mapped[date | None]
    relation: Mapped[str]
    education: Mapped[str | None]
    school_status: Mapped[str | None]
    health: Mapped[str | None]
    labour_skill: Mapped[str | None]

    __table_args__ = (Index("ix_known_worker_person", "person_id"), _SCOPED)


class KnownInsuredYear(Base):
    """What the labour department has of a household's people of one year, as household told it last: a copy, filled from events only."""

    __tablename__ = "known_insured_year"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID]

    __table_args__ = (_SCOPED,)


class KnownInsuredWork(Base):
    """From a day on somebody is employed, or is not, as the labour department has it 社保就业登记. Filled from events only."""

    __tablename__ = "known_insured_work"

    year_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    started_on: Mapped[date] = mapped_column(primary_key=True)
    status: Mapped[str]
    employer: Mapped[str | None]
    monthly_wage: Mapped[Decimal | None]

    __table_args__ = (Index("ix_known_insured_work_person", "person_id", "started_on"), _SCOPED)


class LabourProfile(Base):
    """What somebody can, wants and needs 劳动力意愿和需求, as asked on a day.

    ``responsible_division`` is who verifies instead of the home village, such as the place of work; ``over_age`` says that somebody above
    working age is able and willing to work 超龄有劳动能力且有意愿 (J-02).
    """

    __tablename__ = "labour_profile"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    want: Mapped[str | None]
    cannot: Mapped[str | None]
    reason: Mapped[str | None]
    places: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_NONE)
    trades: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_NONE)
    wage: Mapped[Decimal | None]
    training: Mapped[str | None]
    needs: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_NONE)
    over_age: Mapped[bool] = mapped_column(server_default=text("false"))
    responsible_division: Mapped[str | None]
    asked_on: Mapped[date]
    recorded_by: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("want", WANTS), name="want"),
        CheckConstraint(among("cannot", CANNOT), name="cannot"),
        CheckConstraint(among("reason", REASONS), name="reason"),
        CheckConstraint("want IS NULL OR cannot IS NULL", name="answers"),
        CheckConstraint(all_among("needs", NEEDS), name="needs"),
        CheckConstraint("wage > 0", name="wage"),
        _SCOPED,
    )


class LabourSkill(Base):
    """A skill 技能 of somebody, with its certificate if there is one."""

    __tablename__ = "labour_skill"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("labour_profile.person_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    trade: Mapped[str]
    level: Mapped[str]
    certificate_no: Mapped[str | None]

    __table_args__ = (CheckConstraint(among("level", SKILL_LEVELS), name="level"), _SCOPED)


class LabourVerification(Base):
    """A verification 核查 of what is known of somebody: when, how, by whom and for which division, with what result. Only added to."""

    __tablename__ = "labour_verification"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    person_id: Mapped[UUID]
    verified_on: Mapped[date]
    way: Mapped[str]
    result: Mapped[str]
    found: Mapped[str | None]
    division_code: Mapped[str]
    verified_by: Mapped[str]
    verified_name: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("way", WAYS), name="way"),
        CheckConstraint(among("result", RESULTS), name="result"),
        Index("ix_labour_verification_person", "person_id", "verified_on", "id"),
        _SCOPED,
    )
