"""Expressions over community factories that several statements share."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.factories.tables import Factory, FactoryTitle

__all__ = ["cleared_by", "first_paid", "holding_title", "paid", "recognised_by", "workers_on"]


def holding_title(on: date) -> ColumnElement[bool]:
    """Whether a factory holds a title 认定 on a day."""
    row = FactoryTitle
    lasts = or_(row.until.is_(None), row.until >= on)
    return exists().where(row.factory_id == Factory.id, row.from_on <= on, lasts)


def recognised_by(on: date) -> ColumnElement[bool]:
    """Whether a factory has ever had a title until a day: that is how the plan counts them 累计."""
    row = FactoryTitle
    return exists().where(row.factory_id == Factory.id, row.from_on <= on)


def cleared_by(on: date) -> ColumnElement[bool]:
    """Whether a factory was cleared 清理 until a day."""
    return and_(Factory.state == "cleared", Factory.state_since <= on)


def workers_on(on: date) -> ColumnElement[int]:
    """How many people the ledger has in a factory on a day."""
    spell = Spell
    counted = select(func.count(spell.person_id.distinct())).where(spell.factory_id == Factory.id, lasting(spell, on))
    return counted.correlate(Factory).scalar_subquery()


def paid(row: Any) -> ColumnElement[bool]:  # noqa: ANN401 - months of any name
    """Whether a month was worked and paid for."""
    return and_(row.share > 0, row.wage > 0)


def first_paid(until: date) -> ColumnElement[date]:
    """The first month of a spell that was paid, until a day; null: none. The ledger's key finds it."""
    row = WorkMonth
    found = select(func.min(row.month)).where(row.spell_id == Spell.id, row.month <= until, paid(row))
    return found.correlate(Spell).scalar_subquery()
