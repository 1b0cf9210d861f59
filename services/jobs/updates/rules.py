"""What the steps of a monthly update look at, and by which day of the calendar each level acts (domain/jobs-and-platform §1.6). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from shared.standards.months import last_of
from shared.workflow import Block
from shared.workflow.deadlines import Dated

__all__ = ["CORRECTION", "COUNTY_DAY", "STANDINGS", "TOWN_DAY", "VILLAGE_DAY", "UpdateFacts", "due_in", "filled", "fitting"]

VILLAGE_DAY, TOWN_DAY, COUNTY_DAY, CORRECTION = (
    "update_village_day",
    "update_town_day",
    "update_county_day",
    "update_correction_days",
)
STANDINGS = {"recorded": "已登记", "carried": "沿用上月", "open": "须填报"}
"""How a line of the list stands: its month is recorded, or is taken to be as the last one, or has to be told."""


@dataclass(frozen=True, slots=True)
class UpdateFacts:
    """What is known of a village's month: spells that nobody has told of, and people who would have worked more than a month."""

    unfilled: int = 0
    overfull: int = 0


def filled(facts: UpdateFacts) -> Iterable[Block]:
    """Every spell of the month is told of, or can be taken to be as in the month before."""
    if facts.unfilled:
        yield Block("unfilled", f"还有 {facts.unfilled} 段就业经历须填报当月务工情况(当月新增、离岗或从未登记过)")


def fitting(facts: UpdateFacts) -> Iterable[Block]:
    """J-04: with what is taken over, nobody works more than a month."""
    if facts.overfull:
        yield Block("too_many_months", f"沿用上月后有 {facts.overfull} 人当月合计超过 1 个月,须逐一登记当月务工")


def due_in(state: str, month: date, days: Mapping[str, Dated], entered: date) -> date | None:
    """By when a state of a month has to be left: a day of the month, or for the county of the following one.

    A state that is ``entered`` when its day is near or past leaves as many days as a correction may take.

    >>> from collections import namedtuple
    >>> of = namedtuple("of", "value version")
    >>> days = {VILLAGE_DAY: of(25, 1), TOWN_DAY: of(28, 1), COUNTY_DAY: of(5, 1), CORRECTION: of(3, 1)}
    >>> [due_in(state, date(2026, 12, 1), days, date(2026, 12, 20)) for state in ("village", "county", "locked")]
    [datetime.date(2026, 12, 25), datetime.date(2027, 1, 5), None]
    >>> due_in("village", date(2026, 2, 1), days, date(2026, 3, 2))
    datetime.date(2026, 3, 5)
    """
    following = last_of(month) + timedelta(days=1)
    by = {"village": (month, VILLAGE_DAY), "town": (month, TOWN_DAY), "county": (following, COUNTY_DAY)}
    if state not in by:
        return None
    start, name = by[state]
    return max(start.replace(day=int(days[name].value)), entered + timedelta(days=int(days[CORRECTION].value)))
