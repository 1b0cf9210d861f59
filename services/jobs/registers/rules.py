"""The words of registers 名册, and how a register follows from the one before (domain/jobs-and-platform §1.1). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.jobs.labour.rules import Ages
from shared.standards.months import last_of

__all__ = ["BEYOND_VILLAGE", "CATEGORIES", "CHANGES", "YES", "Change", "Ground", "changed_fields", "followed"]

BEYOND_VILLAGE = "transfer_beyond_village"
"""The parameter that says whether leaving one's village is a transfer 转移, or only leaving one's town."""
CHANGES = {"in": "新进", "out": "退出", "changed": "变更"}
"""What became of somebody between two editions of a register."""
CATEGORIES = {"UNSTABLE": "脱贫不稳定户", "EDGE": "边缘易致贫户", "SUDDEN": "突发严重困难户"}
"""监测对象类别."""
YES = {"true": "是", "false": "否"}

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a month's registers rest on: the month by its first day, and the parameters that hold on its last."""

    month: date
    youngest: int
    oldest: int
    beyond_village: bool

    @property
    def on(self) -> date:
        """The day that counts: who is in on the last of the month."""
        return last_of(self.month)

    @property
    def ages(self) -> Ages:
        """Between which ages people count as labour force on that day."""
        return Ages(self.on, self.youngest, self.oldest)

    @property
    def told(self) -> dict[str, int]:
        """The parameters, as an edition that was frozen remembers them."""
        return {
            "labour_age_from": self.youngest,
            "labour_age_to": self.oldest,
            BEYOND_VILLAGE: int(self.beyond_village),
        }


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody who came in, went out or changed, with what the register says of them before and after."""

    kind: str
    person_id: Any
    before: Facts | None
    after: Facts | None


def changed_fields(before: Facts, after: Facts, passing: Collection[str] = ()) -> list[str]:
    """The facts that differ, in the order of their names; ``passing`` ones differ every month and are no change.

    >>> changed_fields({"trade": "缝纫工", "months": "2.0"}, {"place_code": "320500000000", "months": "3.0"}, {"months"})
    ['place_code', 'trade']
    """
    return sorted(name for name in {*before, *after} - set(passing) if before.get(name) != after.get(name))


def followed(before: Mapping[Any, Facts], changes: Iterable[Change]) -> dict[Any, Facts]:
    """A register by its people, after these changes.

    >>> followed({1: {"trade": "护工"}, 2: {}}, [Change("out", 2, {}, None), Change("changed", 1, {}, {"trade": "月嫂"})])
    {1: {'trade': '月嫂'}}
    """
    after = dict(before)
    for change in changes:
        if change.after is None:
            del after[change.person_id]
        else:
            after[change.person_id] = change.after
    return after
