"""What reads of the registry have in common."""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect
from shared.web.problems import Problem

__all__ = ["PageOf", "one"]

PageOf: TypeAlias = tuple[list[Row[Any]], str | None]
"""The rows of a page and the cursor of the next."""


async def one(session: AsyncSession, statement: AnySelect, code: str, detail: str) -> Row[Any]:
    """The row that is asked for.

    Raises:
        Problem: 404 with this code and detail where there is none.
    """
    row = (await session.execute(statement)).first()
    if row is None:
        raise Problem(404, code, detail)
    return row
