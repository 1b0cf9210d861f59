"""The conditions of what somebody wants to see of a list: nothing said, nothing asked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement

__all__ = ["equal"]


def equal(*wanted: tuple[Any, Any]) -> list[ColumnElement[bool]]:
    """One condition for each column (or expression) that is to have a value; none where the value is None."""
    return [column == value for column, value in wanted if value is not None]
