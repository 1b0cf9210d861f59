"""From rows to what is shown of months."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row

from services.funds.months.schemas import MonthView

__all__ = ["month_view"]


def month_view(row: Row[Any], month: date) -> MonthView:
    """A month as it is shown; one without a row of its own is open."""
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's documented name
    return MonthView.model_validate(
        {
            **found,
            "month": month,
            "month_state": found["state"] or "open",
            "version": found["version"] or 0,
        }
    )
