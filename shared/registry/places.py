"""Reads of the divisions. Their names are no secret: every caller's scope shows all of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.registry.tables import Division
from shared.web.faults import fault

__all__ = ["names_of", "place_within"]

_WHY = {"unscoped": "names of divisions are public"}


async def place_within(session: AsyncSession, scope: Scope, code: str, levels: Collection[str] = ()) -> Row[Any]:
    """A division within the scope, of one of these levels if any are named.

    Raises:
        Problem: 422 ``unknown_division`` at ``division_code``.
    """
    statement = select(*Division.__table__.columns).where(Division.code == code)
    found: Row[Any] | None = (await session.execute(statement, execution_options=_WHY)).one_or_none()
    if found is None or not scope.contains(code):
        raise fault("division_code", "unknown_division", "没有这个行政区划,或它不在您的数据范围内")
    if levels and found.level not in levels:
        words = "、".join({"county": "县", "town": "镇", "village": "村"}[level] for level in levels)
        raise fault("division_code", "unknown_division", f"应为{words}级行政区划")
    return found


async def names_of(session: AsyncSession, scope: Scope, codes: Collection[str]) -> dict[str, str]:
    """The names of these divisions, each after the town's in which it lies, by their codes."""
    towns = {f"{code[:9]}000" for code in codes}
    statement = select(Division.code, Division.name).where(Division.code.in_({*codes, *towns}))
    names = {row.code: row.name for row in await session.execute(statement.execution_options(scope=scope))}
    return {code: "".join(names.get(one, "") for one in dict.fromkeys((f"{code[:9]}000", code))) for code in codes}
