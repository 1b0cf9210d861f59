"""What registrations of the police 户籍变动 do to a person's memberships (contracts/feeds, POL-HUK)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

__all__ = ["DEATH", "MOVED_IN", "MOVED_OUT", "Registration", "Spell", "replay"]

DEATH, MOVED_OUT, MOVED_IN = "死亡", "迁出", "迁入"
_CLOSING = {DEATH, MOVED_OUT}


@dataclass(frozen=True, slots=True)
class Spell:
    """A person's time in a household: one membership. ``id`` is None for one that is not stored yet."""

    id: UUID | None
    household_id: UUID
    relation: str
    joined_on: date | None
    left_on: date | None
    left_reason: str | None


@dataclass(frozen=True, slots=True)
class Registration:
    """One registration of the police."""

    change: str
    on: date


def replay(spells: Sequence[Spell], registrations: Iterable[Registration]) -> list[Spell]:
    """The person's spells after all registrations, oldest first; the same registrations again change nothing.

    死亡 and 迁出 end the running spell, and of several the latest counts; 迁入 begins a new spell in the household that was moved out
    of. Nobody comes back from 死亡; 出生 is only recorded.
    """
    if not spells:
        return []
    *past, last = spells
    for said in sorted(registrations, key=lambda registration: (registration.on, registration.change == MOVED_IN)):
        if said.change in _CLOSING:
            last = _closed(last, said)
        elif said.change == MOVED_IN and last.left_on is not None and last.left_reason == MOVED_OUT and said.on >= last.left_on:
            past.append(last)
            last = Spell(None, last.household_id, last.relation, said.on, None, None)
    return [*past, last]


def _closed(spell: Spell, said: Registration) -> Spell:
    starts_later = spell.joined_on is not None and spell.joined_on >= said.on
    ended_otherwise = spell.left_on is not None and spell.left_reason not in _CLOSING
    ended_later = spell.left_on is not None and spell.left_on >= said.on
    if starts_later or ended_otherwise or ended_later:
        return spell
    return replace(spell, left_on=said.on, left_reason=said.change)
