"""Reads of alerts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope, within
from shared.registry.tables import Division
from shared.supervision.rules import Light
from shared.supervision.tables import Alert
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, urgency_of

__all__ = ["AlertFilter", "alert", "alert_counts", "alerts", "unknown_alert"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class AlertFilter:
    """Which alerts are asked for; all that is named must hold. ``open``: not closed; ``gone``: what was found is no more; ``assignee``: given to it."""

    divisions: tuple[str, ...] = ()
    rule: str | None = None
    light: str | None = None
    state: str | None = None
    subject_id: UUID | None = None
    open: bool | None = None
    gone: bool | None = None
    subject: str | None = None
    assignee: str | None = None


def unknown_alert() -> Problem:
    """404 of an alert that is not there, or not the caller's."""
    return Problem(404, "unknown_alert", "没有这条预警,或它不在您的数据范围内。")


def _alerts(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Alert
    statement: AnySelect = select(*row.__table__.columns, urgency_of(row.due_on, bounds).label("urgency"))
    return scope.restrict(statement, row.division_code)


async def alerts(
    session: AsyncSession, scope: Scope, wanted: AlertFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Alerts, the last opened first."""
    row, statement = Alert, _alerts(scope, bounds)
    for name in ("rule", "light", "state", "subject", "subject_id", "assignee"):
        if (value := getattr(wanted, name)) is not None:
            statement = statement.where(getattr(row, name) == value)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.open is not None:
        statement = statement.where((row.state != "closed") if wanted.open else (row.state == "closed"))
    if wanted.gone is not None:
        statement = statement.where(row.gone_on.is_not(None) if wanted.gone else row.gone_on.is_(None))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def alert(session: AsyncSession, scope: Scope, alert_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One alert.

    Raises:
        Problem: 404 ``unknown_alert``.
    """
    found: Row[Any] | None = (await session.execute(_alerts(scope, bounds).where(Alert.id == alert_id))).one_or_none()
    if found is None:
        raise unknown_alert()
    return found


async def alert_counts(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Open alerts by town (the county's own under its code) and light, and how many of them are of what has gone."""
    row, place = Alert, Division
    town = func.rpad(func.substr(row.division_code, 1, 9), 12, "0")
    lights = [func.count().filter(row.light == light.value).label(light.value) for light in Light]
    counted = scope.restrict(
        select(town.label("division_code"), *lights, func.count().filter(row.gone_on.is_not(None)).label("to_close"))
        .where(row.state != "closed")
        .group_by(town),
        row.division_code,
    ).subquery("counted")
    statement: AnySelect = (
        select(*counted.c, place.name.label("division_name"))
        .outerjoin(place, place.code == counted.c.division_code)
        .order_by(counted.c.division_code)
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
