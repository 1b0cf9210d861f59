"""What may happen to households and persons; no input or output here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from shared.intake.definition import Reason

__all__ = ["DEATH", "LEAVE_REASONS", "MOVE_REASONS", "Standing", "division_fault", "joins_in_order", "refusal_to_join"]

DEATH = "死亡"
LEAVE_REASONS = (DEATH, "婚出", "户籍迁出", "服刑", "参军", "失踪", "出国定居", "整户搬离", "其他")
"""减少原因 (domain/household §1.3). Whoever left for any but the first may come back."""
MOVE_REASONS = tuple(reason for reason in LEAVE_REASONS if reason != DEATH)
"""Why somebody leaves one household for another."""

_NONE = "000"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person's latest membership stands."""

    household_id: UUID
    left_on: date | None
    left_reason: str | None

    def active(self, today: date) -> bool:
        """Whether the person is still a member; an end in the future has not come yet."""
        return self.left_on is None or self.left_on > today


def joins_in_order(joined_on: date | None, left_before: date | None, left_on: date | None) -> bool:
    """Whether a membership may begin on a day: not before the one before it ended, not after its own end; None is before all records."""
    if joined_on is None:
        return left_before is None
    return (left_before is None or joined_on >= left_before) and (left_on is None or joined_on <= left_on)


def refusal_to_join(standing: Standing | None, joined_on: date | None, today: date) -> Reason | None:
    """Why a person may not become a member of a household: the rules of REG-PER (contracts/feeds), or None."""
    if standing is None:
        return None
    if standing.active(today):
        return Reason.DUPLICATE_PERSON
    if standing.left_reason == DEATH:
        return Reason.PERSON_CLOSED
    if joined_on is not None and standing.left_on is not None and joined_on < standing.left_on:
        return Reason.INVALID_PERIOD
    return None


def division_fault(code: str, level: str, parent_code: str | None) -> str | None:
    """What is wrong with the place of a division in the tree, in Chinese; None if nothing.

    Data scopes rest on the digits, so a division lies below the one whose digits it continues.
    """
    county, town, village = code[:6], code[6:9], code[9:]
    here = "county" if town == village == _NONE else "town" if village == _NONE else "village"
    if level != here:
        return "代码与层级不符:县级以 000000 结尾,镇级以 000 结尾,村(社区)的末三位不为 000"
    parents = {"county": None, "town": county + _NONE * 2, "village": county + town + _NONE}
    if parent_code != parents[level]:
        return "上级代码不是本代码的上一级"
    return None
