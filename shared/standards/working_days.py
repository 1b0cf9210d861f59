"""Which days are worked in China, and by which day a time limit ends: 民法典 第二百零一条 and 第二百零三条.

Holidays 法定节假日 and the weekends worked instead 调休 are the State Council's notices as the library ``chinesecalendar`` holds
them, 2004 to 2026; a new release follows each year's notice in November. Of years it does not know nothing is off but Saturday
and Sunday, so a limit that reaches into one may move when the library is renewed.
"""

from __future__ import annotations

from datetime import date, timedelta

from chinese_calendar import holidays, workdays

__all__ = ["add_days", "add_working_days", "calendar_deadline", "is_working_day", "next_working_day"]

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether a day is 工作日: Monday to Friday without holidays, and the weekends worked instead; any Monday to Friday of an unknown year.

    >>> is_working_day(date(2025, 10, 8)), is_working_day(date(2025, 10, 11))
    (False, True)
    """
    # The library's own question refuses unknown years; its days do not hold any of them.
    return day in workdays or (day.weekday() < _SATURDAY and day not in holidays)


def next_working_day(day: date) -> date:
    """The day itself if it is worked, else the first worked day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def add_days(start: date, days: int) -> date:
    """The last of so many calendar days, the first of which is the one after the start (第二百零一条); it ends at 24:00, on a holiday too.

    Raises:
        ValueError: the number is negative.
    """
    if days < 0:
        raise ValueError("days run forward only")
    return start + timedelta(days=days)


def calendar_deadline(start: date, days: int) -> date:
    """By when something is due within calendar days 自然日: a limit that ends on a day off ends on the next working day (第二百零三条).

    Raises:
        ValueError: the number is negative.

    >>> calendar_deadline(date(2025, 9, 26), 5)
    datetime.date(2025, 10, 9)
    """
    return next_working_day(add_days(start, days))


def add_working_days(start: date, days: int) -> date:
    """The last of so many working days, the first of which comes after the start; none is the start itself, whatever day that is.

    Raises:
        ValueError: the number is negative.

    >>> add_working_days(date(2025, 9, 30), 3)
    datetime.date(2025, 10, 11)
    """
    if days < 0:
        raise ValueError("days run forward only")
    day = start
    for _ in range(days):
        day = next_working_day(day + timedelta(days=1))
    return day
