"""Days and months of the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

__all__ = ["last_of", "months_after"]


def last_of(month: date) -> date:
    """The last day of a month, given by any day of it.

    >>> last_of(date(2024, 2, 1)), last_of(date(2025, 12, 31))
    (datetime.date(2024, 2, 29), datetime.date(2025, 12, 31))
    """
    return month.replace(day=monthrange(month.year, month.month)[1])


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where there is none; earlier where they are less than nought.

    >>> months_after(date(2026, 8, 31), 18), months_after(date(2025, 1, 31), 1), months_after(date(2026, 1, 1), -1)
    (datetime.date(2028, 2, 29), datetime.date(2025, 2, 28), datetime.date(2025, 12, 1))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
