"""Expressions over the pool of talents that several statements share."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from services.jobs.talents.machine import POOL
from services.jobs.talents.rules import SUB_KINDS
from services.jobs.talents.tables import Talent
from shared.registry.tables import KnownMember

__all__ = ["filling_demand", "in_pool", "name_of", "talent_class"]


def in_pool(stay: Any, on: date) -> ColumnElement[bool]:  # noqa: ANN401 - the table or an alias of it
    """Whether a stay holds on a day; on the day of leaving it does not."""
    return and_(stay.joined_on <= on, or_(stay.left_on.is_(None), stay.left_on > on))


def talent_class(sub_kind: Any) -> ColumnElement[str]:  # noqa: ANN401 - a column
    """The class 人才类别 of a kind, as :func:`services.jobs.talents.rules.class_of` has it."""
    return case({code: kind.talent_class for code, kind in SUB_KINDS.items()}, value=sub_kind)


def name_of(row: Any = Talent) -> ColumnElement[str]:  # noqa: ANN401
    """The masked name of a talent: as household tells it last, or as it was recorded."""
    member = KnownMember
    told = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first()).limit(1)
    return func.coalesce(told.correlate(row).scalar_subquery(), row.name_masked)


def filling_demand(demand_id: Any) -> ColumnElement[int]:  # noqa: ANN401 - a column
    """How many people of the pool fill a line of the demand directory."""
    counted = select(func.count()).select_from(Talent).where(Talent.demand_id == demand_id, Talent.state == POOL)
    return counted.correlate_except(Talent).scalar_subquery()
