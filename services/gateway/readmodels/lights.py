"""How many alerts of each light are open, for every board that shows some."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.rules import CODE_LENGTH, child_length, range_of
from services.gateway.readmodels.schemas import Lights
from shared.access import Scope

__all__ = ["open_alerts", "shown"]


async def open_alerts(session: AsyncSession, scope: Scope, code: str, row: Any) -> Mapping[str, Counter[str]]:  # noqa: ANN401 - a mapped class
    """How many alerts of each light are open in each area of a division; none in those that are not named."""
    area = func.left(row.division_code, literal_column(str(child_length(code))))
    counted = (
        select(area.label("area"), row.light, func.count().label("alerts"))
        .where(row.division_code.between(*range_of(code)), row.state != literal_column("'closed'"))
        .group_by(literal_column("1"), row.light)
    )
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for each in await session.execute(scope.restrict(counted, row.division_code)):
        found[each.area.ljust(CODE_LENGTH, "0")][each.light] = each.alerts
    return found


def shown(alerts: Counter[str]) -> Lights:
    """As boards show them."""
    return Lights(black=alerts["black"], red=alerts["red"], yellow=alerts["yellow"])
