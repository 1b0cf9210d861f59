"""Reads of what training is paid, cut to the caller's scope by where classes are held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.trainees.tables import Trainee
from services.jobs.training_subsidies.tables import TrainingSubsidy
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.registry.tables import KnownMember
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["lines", "standing_lines", "sums"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_STANDS = TrainingSubsidy.standing != "dropped"


def _lines() -> AnySelect:
    row, member = TrainingSubsidy, KnownMember
    name = select(member.name).where(member.person_id == Trainee.person_id)
    name = name.order_by(member.left_on.desc().nulls_first()).limit(1)
    return select(*row.__table__.columns, Trainee.person_id, name.correlate(Trainee).scalar_subquery().label("name")).join(
        Trainee, Trainee.id == row.trainee_id
    )


async def lines(
    session: AsyncSession, scope: Scope, class_id: UUID, standing: str | None, *, limit: int, cursor: str | None
) -> Rows:
    """Every line that was ever reckoned of a class, in their order."""
    row = TrainingSubsidy
    statement = _lines().where(row.class_id == class_id, *equal((row.standing, standing)))
    return await read_page(session, scope.restrict(statement, row.division_code), [row.id], limit=limit, cursor=cursor)


async def standing_lines(session: AsyncSession, scope: Scope, class_id: UUID) -> Sequence[Row[Any]]:
    """The lines of a class that stand."""
    row = TrainingSubsidy
    statement = _lines().where(row.class_id == class_id, _STANDS).order_by(row.trainee_id, row.purpose)
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def sums(session: AsyncSession, scope: Scope, class_id: UUID) -> Row[Any]:
    """``course, living, paid`` of the lines of a class that stand, yuan."""
    row, yuan = TrainingSubsidy, Numeric(18, 2)

    def total(condition: Any) -> Any:  # noqa: ANN401 - an expression
        return cast(func.coalesce(func.sum(row.amount).filter(condition), 0), yuan)

    statement: AnySelect = select(
        total(row.purpose == "course").label("course"),
        total(row.purpose == "living").label("living"),
        total(row.standing == "paid").label("paid"),
    ).where(row.class_id == class_id, _STANDS)
    return (await session.execute(statement.execution_options(scope=scope))).one()
