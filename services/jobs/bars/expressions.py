"""Expressions over bars that several statements share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, or_

__all__ = ["lasting"]


def lasting(row: Any, on: Any) -> Any:  # noqa: ANN401 - bars of any name, on a day or a column
    """Whether a bar holds on a day."""
    return and_(row.from_on <= on, or_(row.until.is_(None), row.until >= on))
