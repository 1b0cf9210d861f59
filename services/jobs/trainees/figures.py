"""What training comes to (I-10), cut to the caller's scope by where classes are held: trained, passed, at work one, three and six months later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, Text, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.trainees.expressions import due_after, employed_after, on_roster
from services.jobs.trainees.rules import AFTER
from services.jobs.trainees.tables import Trainee
from services.jobs.training.machine import OVER
from services.jobs.training.tables import TrainingClass
from shared.access import Scope, within
from shared.workflow.procedure import AnySelect

__all__ = ["DIMENSIONS", "figures", "training_figures"]

DIMENSIONS = {"division": "行政区划", "class": "培训班", "organiser": "培训机构", "trade": "工种", "kind": "培训类型"}
"""By what training is counted."""


def figures(scope: Scope, division: str, digits: int, by: str, year: int | None) -> AnySelect:
    """The statement: one row for each value of the dimension, over classes that ended in a year, or in any."""
    row, of = Trainee, TrainingClass
    code: Any = {
        "division": func.rpad(func.left(of.division_code, digits), 12, literal("0")),
        "class": cast(of.number, Text),
    }.get(by, getattr(of, by, None))
    each: AnySelect = (
        select(
            code.label("code"),
            of.id.label("class_id"),
            (row.exam == "passed").label("passed"),
            row.key_group,
            *(due_after(months).label(f"due_{months}") for months in AFTER),
            *(employed_after(months).label(f"employed_{months}") for months in AFTER),
        )
        .select_from(row)
        .join(of, of.id == row.class_id)
        .where(of.state.in_(OVER), on_roster(), *within([division], of.division_code))
    )
    if year is not None:
        each = each.where(of.ends_on >= date(year, 1, 1), of.ends_on < date(year + 1, 1, 1))
    told = scope.restrict(each, of.division_code).subquery().c
    statement: AnySelect = (
        select(
            told.code,
            func.count(told.class_id.distinct()).label("classes"),
            func.count().label("trained"),
            func.count().filter(told.key_group).label("key_group"),
            func.count().filter(told.passed).label("passed"),
            *(
                func.count().filter(told[f"{name}_{months}"]).label(f"{name}_{months}")
                for name in ("due", "employed")
                for months in AFTER
            ),
        )
        .group_by(told.code)
        .order_by(told.code)
    )
    return statement.execution_options(scope=scope)


async def training_figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, by: str, year: int | None
) -> Sequence[Row[Any]]:
    """``code, classes, trained, key_group, passed, due_n, employed_n`` of classes that are over."""
    return (await session.execute(figures(scope, division, digits, by, year))).all()
