"""Vacancies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.employment.rules import INDUSTRIES, PAY_FORMS
from services.jobs.labour.rules import SKILL_LEVELS
from services.jobs.matching.rules import EDUCATIONS
from services.jobs.vacancies.machine import VACANCY
from services.jobs.vacancies.rules import SOURCES
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["Vacancy"]


class Vacancy(StatefulMixin, Base):
    """A vacancy 招聘岗位 of an employer: ``division_code`` took it in, ``place_code`` is where it is worked, ``places`` how many are wanted.

    Wages are yuan a month, whatever the kind of pay; ``number`` has no more than 24 bits (see ``matching.rules``).
    """

    __tablename__ = "vacancy"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True, maxvalue=2**24 - 1), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    employer: Mapped[str]
    credit_code: Mapped[str | None]
    title: Mapped[str]
    trade: Mapped[str]
    industry: Mapped[str | None]
    place_code: Mapped[str]
    site: Mapped[str | None]
    places: Mapped[int]
    wage_from: Mapped[Decimal]
    wage_to: Mapped[Decimal]
    pay_form: Mapped[str]
    full_time: Mapped[bool]
    age_from: Mapped[int]
    age_to: Mapped[int]
    education: Mapped[str | None]
    skill_level: Mapped[str | None]
    part_ability: Mapped[bool]
    meals: Mapped[bool]
    lodging: Mapped[bool]
    conditions: Mapped[str | None]
    valid_until: Mapped[date]
    source: Mapped[str]
    contact_phone: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", VACANCY.states), name="state"),
        CheckConstraint(among("industry", INDUSTRIES), name="industry"),
        CheckConstraint(among("pay_form", PAY_FORMS), name="pay_form"),
        CheckConstraint(among("education", EDUCATIONS), name="education"),
        CheckConstraint(among("skill_level", [code for code in SKILL_LEVELS if code != "none"]), name="skill_level"),
        CheckConstraint(among("source", SOURCES), name="source"),
        CheckConstraint("places > 0", name="places"),
        CheckConstraint("wage_from > 0 AND wage_to >= wage_from", name="wage"),
        CheckConstraint("age_from >= 16 AND age_to >= age_from", name="age"),
        Index("ix_vacancy_open", "valid_until", postgresql_where=text("state = 'open'")),
        {"info": {"scoped": True}},
    )
