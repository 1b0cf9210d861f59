"""Expressions over the labour force that several statements share."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell
from services.jobs.labour.rules import ABILITY_OF, LIFTED, Ages
from services.jobs.labour.tables import KnownWorker, LabourProfile
from shared.registry.people import monitored_on
from shared.registry.tables import KnownHousehold

__all__ = ["ability", "in_key_group", "of_age", "status_on"]


def _working(person_id: Any, on: date) -> ColumnElement[bool]:  # noqa: ANN401 - a column
    """Whether somebody has a spell of work on a day."""
    return exists().where(Spell.person_id == person_id, lasting(Spell, on))


def ability() -> ColumnElement[str]:
    """劳动能力 by what is registered."""
    return case(ABILITY_OF, value=KnownWorker.labour_skill, else_="unknown")


def status_on(on: date) -> ColumnElement[str]:
    """就业状态 on a day: it follows from the ledger first, and from what was said second."""
    row = LabourProfile
    return case(
        (_working(KnownWorker.person_id, on), "employed"),
        (row.cannot.is_not(None), "cannot"),
        (row.want.is_(None), "unasked"),
        (row.want == "none", "unwilling"),
        else_="seeking",
    )


def in_key_group(on: date) -> ColumnElement[bool]:
    """Whether a household is of the key groups 重点人群 on a day: out of poverty, or monitored."""
    home = KnownHousehold
    return or_(home.household_type == LIFTED, home.id.in_(monitored_on(on)))


def of_age(ages: Ages) -> ColumnElement[bool]:
    """J-02: of working age, or above it and willing; whoever is unable to work is not of the labour force."""
    born = KnownWorker.birth_month
    old_enough, young_enough = born <= ages.born_by(ages.youngest), born > ages.born_by(ages.oldest + 1)
    right = and_(old_enough, or_(young_enough, func.coalesce(LabourProfile.over_age, literal(value=False))))
    return func.coalesce(and_(right, ability() != "none"), literal(value=False))
