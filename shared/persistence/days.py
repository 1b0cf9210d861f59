"""The calendar day in China inside statements; sessions themselves run in UTC."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Date, cast, func

__all__ = ["TODAY", "today"]

TODAY = "CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date)"
"""For statements that are written as text."""


def today() -> ColumnElement[date]:
    """The same as :data:`TODAY`, for composed statements."""
    return cast(func.timezone("Asia/Shanghai", func.now()), Date)
