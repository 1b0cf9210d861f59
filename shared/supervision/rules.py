"""What a rule of supervision 监管规则 is, and the words of alerts. Pure data; the rules themselves are a service's (domain/assets-and-funds §1.15, §2.14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from shared.standards.placeholders import names_in

__all__ = [
    "LIGHTS",
    "OF_THE_DAY",
    "RANK",
    "SUPPRESSION_STATES",
    "VERDICTS",
    "AlertFacts",
    "LeftOut",
    "Light",
    "Rule",
]

OF_THE_DAY = frozenset({"as_of", "year", "year_start", "calendar_percent"})
"""What a rule may name beside parameters: the day, its year and the first day of that, and how many percent of the year are over 序时进度."""


class Light(StrEnum):
    """灯 of an alert, the mildest first."""

    YELLOW = "yellow"
    RED = "red"
    BLACK = "black"


LIGHTS = {"yellow": "黄灯", "red": "红灯", "black": "黑灯"}
RANK = {light: rank for rank, light in enumerate(Light, start=1)}
"""A worse light has a higher rank."""
VERDICTS = {"true": "属实", "false": "不属实", "excused": "属实但有正当理由"}
"""核查结论 of an alert."""
SUPPRESSION_STATES = {"proposed": "待批准", "approved": "已批准", "refused": "未批准", "ended": "已提前解除"}
"""抑制 of an alert: one proposes it, another approves, anybody of the county may end it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule 监管规则.

    ``subject`` is what its findings are about, a word of the service's own. ``found`` is the SELECT of what is looked at: ``subject_id, division_code, name``, and whatever ``lights`` and ``told`` name.
    ``lights`` are conditions on its columns; the worst that holds is the finding's. ``told`` says in Chinese what was found, with columns in
    braces; amounts are yuan. It names the day since when, never how many days: an alert changes, and is published anew, with what it tells.
    Thresholds are parameters, by name.
    """

    code: str
    title: str
    subject: StrEnum
    found: str
    lights: Mapping[Light, str]
    told: str

    @property
    def parameters(self) -> list[str]:
        """The parameters that decide about the rule."""
        return sorted(names_in(" ".join([self.found, *self.lights.values()])) - OF_THE_DAY)

    @property
    def facts(self) -> list[str]:
        """The columns that are kept with a finding and told."""
        return list(dict.fromkeys(name for _, name, _, _ in Formatter().parse(self.told) if name))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule of the source that is not run, and why."""

    code: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class AlertFacts:
    """How an alert stands: what its check said, whether what was found has gone, and whether it was fixed."""

    verdict: str | None
    gone: bool
    fixed: bool
