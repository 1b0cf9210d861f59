"""One clock: aware time, stored in UTC, shown in Asia/Shanghai."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

__all__ = ["SHANGHAI", "day_of", "now", "today", "years_later"]

SHANGHAI = ZoneInfo("Asia/Shanghai")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The calendar day in China, by which deadlines and effective dates are counted."""
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The calendar day in China of a moment."""
    return moment.astimezone(SHANGHAI).date()


def years_later(moment: datetime, years: int) -> datetime:
    """The same moment of a later year; of the 29th of February, the 1st of March."""
    day = moment.replace(day=1, month=3) if (moment.month, moment.day) == (2, 29) else moment
    return day.replace(year=day.year + years)
