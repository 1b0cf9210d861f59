"""By when something has to be done, and how urgent that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from typing import Protocol, Self

from shared.standards.working_days import add_working_days, calendar_deadline
from shared.workflow.machine import Counting, Deadline, State

__all__ = ["OVERDUE_RED", "SOON", "Bounds", "Dated", "Limit", "Urgency", "due_of", "limit", "urgency"]

SOON, OVERDUE_RED = "task_soon_days", "task_overdue_red_days"
"""Parameters: how many days before its day something is due soon 即将到期, and how many after it is red 严重逾期."""


class Dated(Protocol):
    """A parameter as it held on a day: its value and version."""

    @property
    def value(self) -> Decimal:
        """How many."""

    @property
    def version(self) -> int:
        """Which version of it."""


class Urgency(IntEnum):
    """紧急程度: the higher the worse."""

    NONE = 0
    SOON = 1
    OVERDUE = 2
    RED = 3

    @property
    def title(self) -> str:
        """The Chinese word."""
        return ("未到期", "即将到期", "已逾期", "严重逾期")[self]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What makes something due soon or long overdue: days before the day due, and after it."""

    soon: int = 0
    red: int = 0

    @classmethod
    def of(cls, parameters: Mapping[str, Dated]) -> Self:
        """As the parameters of a day have it."""
        return cls(int(parameters[SOON].value), int(parameters[OVERDUE_RED].value))


@dataclass(frozen=True, slots=True)
class Limit:
    """A deadline that was computed: the day, and the parameter version that decided."""

    due_on: date
    parameter: str
    version: int
    days: int


def due_of(state: State, since: date, parameters: Mapping[str, Dated]) -> Limit | None:
    """By when a state that is entered on a day has to be left; None where there is no deadline."""
    return None if state.deadline is None else limit(state.deadline, since, parameters)


def limit(deadline: Deadline, since: date, parameters: Mapping[str, Dated]) -> Limit:
    """A deadline that runs from a day, which itself does not count."""
    parameter = parameters[deadline.parameter]
    days = int(parameter.value)
    count = add_working_days if deadline.counting is Counting.WORKING else calendar_deadline
    return Limit(count(since, days), deadline.parameter, parameter.version, days)


def urgency(due_on: date | None, on: date, bounds: Bounds) -> Urgency:
    """How urgent something is on a day.

    >>> urgency(date(2025, 3, 18), date(2025, 3, 19), Bounds(soon=3, red=5)).title
    '已逾期'
    """
    if due_on is None or due_on > on + timedelta(days=bounds.soon):
        return Urgency.NONE
    if due_on >= on:
        return Urgency.SOON
    return Urgency.RED if on > due_on + timedelta(days=bounds.red) else Urgency.OVERDUE
