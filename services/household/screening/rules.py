"""What a screening rule is, and the words of screening: levels and categories. The rules themselves are in ``catalogue``.

A rule's expressions are SQL over the columns of the facts view (``facts``): ``home`` always, ``member`` for rules about persons, and the relations it
looks at, each of which may have no row (then its columns are null). Thresholds are parameters, by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from services.household.screening.facts import RELATIONS
from shared.standards.placeholders import names_in

__all__ = ["CATEGORIES", "LEVELS", "RANK", "Category", "Kind", "Level", "Rule", "Subject"]


_OF_THE_DAY = {"as_of", "year", "year_start", "school_year", "line"}


class Level(StrEnum):
    """级别, worst first."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"


RANK = {level: rank for rank, level in enumerate(reversed(Level), start=1)}
"""A worse level has a higher rank."""


class Category(StrEnum):
    """监测对象类别 that is recommended for a lead (domain/household §1.5)."""

    UNSTABLE = "UNSTABLE"  # 脱贫不稳定户
    EDGE = "EDGE"  # 边缘易致贫户
    SUDDEN = "SUDDEN"  # 突发严重困难户


LEVELS = {"red": "红色", "orange": "橙色", "yellow": "黄色"}
"""Levels in Chinese."""
CATEGORIES = {"UNSTABLE": "脱贫不稳定户", "EDGE": "边缘易致贫户", "SUDDEN": "突发严重困难户"}
"""Categories in Chinese."""


class Subject(StrEnum):
    """Whom a hit names."""

    PERSON = "person"
    HOUSEHOLD = "household"


class Kind(StrEnum):
    """How a hit's value is written: yuan with two decimals, percent with one (both half-up), whole days, months (to the half), a word, or nothing."""

    AMOUNT = "amount"
    PERCENT = "percent"
    DAYS = "days"
    MONTHS = "months"
    WORD = "word"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule 规则.

    ``levels`` are conditions from the worst level down; the first that holds is the hit's level. ``falling`` says that a smaller value is the worse
    one. ``sudden`` are the levels at which a hit alone makes a household 突发严重困难户. ``plan`` quotes the words of the plan's
    measure 1 or 2 that the rule serves; ``department`` hands over what it looks at.
    """

    id: str
    title: str
    department: str
    plan: str
    subject: Subject
    levels: Mapping[Level, str]
    value: str = "NULL"
    kind: Kind = Kind.NONE
    looks_at: tuple[str, ...] = ()
    when: str = "true"
    facts: Mapping[str, str] = field(default_factory=dict)
    falling: bool = False
    sudden: tuple[Level, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The parameters and days that the rule and what it looks at need."""
        expressions = [*self.levels.values(), self.value, self.when, *self.facts.values()]
        return names_in(" ".join([*expressions, *(RELATIONS.get(name, "") for name in self.looks_at)]))

    @property
    def parameters(self) -> list[str]:
        """The parameters that decide about the rule, those behind the monitoring line included."""
        behind_line = {"county_base_income", "monitoring_line_percent"} if "line" in self.names else set()
        return sorted((self.names - _OF_THE_DAY) | behind_line)
