"""Kinds of disclosures 公示种类, their periods, and what stands in the way while one hangs (domain/assets-and-funds §2.12). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias
from uuid import UUID

from shared.parameters.rules import Parameter
from shared.standards.working_days import add_days
from shared.workflow import Block, Level

__all__ = ["HOTLINE", "Kind", "Kinds", "Standing", "ends_on", "judging_level", "kinds_of", "level_of", "publicity_blocks"]

HOTLINE = "12317"
"""全国防止返贫监测和乡村振兴咨询服务电话: stands on every notice."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of disclosure.

    ``subject`` is the kind of record that it tells of, ``levels`` on whose boards it hangs (the first one unless said otherwise), ``place``
    where, as people call it, ``minimum`` the parameter with the fewest days, ``basis`` the document or habit that asks for it.
    ``long_term`` 长期公开: it stays public after its period. ``by_step``: nothing but a step of its subject's procedure posts it.
    ``photo``: its period does not end without a photo of the board.
    """

    code: str
    title: str
    subject: str
    levels: tuple[Level, ...]
    place: str
    minimum: Parameter
    basis: str
    long_term: bool = False
    by_step: bool = False
    photo: bool = False


Kinds: TypeAlias = Mapping[str, Kind]
"""The kinds of a service by their codes."""


def kinds_of(kinds: Iterable[Kind]) -> Kinds:
    """Kinds by their codes."""
    return {kind.code: kind for kind in kinds}


@dataclass(frozen=True, slots=True)
class Standing:
    """How the last disclosure of a record that was not withdrawn stands. ``ends_on`` is the last day of its period."""

    id: UUID
    posted_on: date
    ends_on: date
    closed_on: date | None
    open_objections: int


def ends_on(posted_on: date, days: int) -> date:
    """The last day of a period of so many days; the day of posting does not count (民法典 第二百零一条).

    >>> ends_on(date(2024, 2, 20), 10)
    datetime.date(2024, 3, 1)
    """
    return add_days(posted_on, days)


def level_of(division_code: str) -> Level:
    """The level of a division by its code.

    >>> level_of("610925104000").word
    '镇'
    """
    if division_code.endswith("000000"):
        return Level.COUNTY
    return Level.TOWN if division_code.endswith("000") else Level.VILLAGE


def judging_level(level: Level) -> Level:
    """Who judges an objection: the town, or the county where the county has posted; no village judges its own notice."""
    return Level.COUNTY if level is Level.COUNTY else Level.TOWN


def publicity_blocks(standing: Standing | None, on: date) -> list[Block]:
    """Everything that a publicity has against the next step on a day: it never hung, it still hangs, somebody waits for an answer."""
    if standing is None:
        return [Block("not_publicised", "尚未公示,或公示已撤回")]
    blocks = []
    if on <= standing.ends_on:
        first = standing.ends_on + timedelta(days=1)
        blocks.append(Block("publicity_running", f"公示期未满,{first} 起方可结束公示"))
    if standing.open_objections:
        blocks.append(Block("objection_open", f"有 {standing.open_objections} 件公示异议未处理"))
    return blocks
