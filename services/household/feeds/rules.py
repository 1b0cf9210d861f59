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


def replay(
    spells: Sequence[Spell], registrations: Iterable[Registration], withdrawn: Sequence[Registration] = ()
) -> list[Spell]:
    """The person's spells by all registrations, oldest first; in whatever order and files they came, the result is the same.

    死亡 and 迁出 end the running spell, and of several the latest date counts; 死亡 is never taken back by 迁出. 迁入 begins a new spell in
    the household that was moved out of, or says since when a person is a member who never moved out. Nobody comes back from 死亡;
    出生 is only recorded. A stored spell that no registration speaks for any more stays, as one that ended when it began; what a
    ``withdrawn`` registration did to the spells is undone.
    """
    if not spells:
        return []
    said = sorted(
        registrations, key=lambda registration: (registration.on, registration.change == MOVED_IN, registration.change)
    )
    past, last, spare = _before(spells, [*said, *withdrawn])
    moved = False
    for registration in said:
        if registration.change in _CLOSING:
            last, moved = _closed(last, registration), True
        elif registration.change == MOVED_IN:
            if last.left_reason == MOVED_OUT and last.left_on is not None and registration.on >= last.left_on:
                past.append(last)
                stored = spare.pop(0).id if spare else None
                last = Spell(stored, last.household_id, last.relation, registration.on, None, None)
            elif not moved and last.joined_on is None and last.left_on is None:
                last = replace(last, joined_on=registration.on)
            moved = True
    reason = last.left_reason or MOVED_OUT
    unsaid = [replace(spell, left_on=spell.joined_on, left_reason=reason) for spell in spare]
    return [*past, last, *unsaid]


def _before(spells: Sequence[Spell], said: Sequence[Registration]) -> tuple[list[Spell], Spell, list[Spell]]:
    """What the spells were before any registration: past ones, the last, and those that registrations opened since.

    Identifiers grow with time, so of two spells that began on a day the older comes first.
    """
    moved_in = {registration.on for registration in said if registration.change == MOVED_IN}
    closed = {registration.on for registration in said if registration.change in _CLOSING}
    *past, last = sorted(spells, key=lambda spell: (spell.joined_on or date.min, str(spell.id)))
    spare: list[Spell] = []
    while past and last.joined_on in moved_in and past[-1].left_reason in _CLOSING and _by_police(last):
        if past[-1].household_id != last.household_id:
            break
        spare.insert(0, last)
        last = past.pop()
    if last.left_reason in _CLOSING and last.left_on in closed:
        last = replace(last, left_on=None, left_reason=None)
    if not past and last.joined_on in moved_in:
        last = replace(last, joined_on=None)
    return past, last, spare


def _by_police(spell: Spell) -> bool:
    return spell.left_on is None or spell.left_reason in _CLOSING


def _closed(spell: Spell, said: Registration) -> Spell:
    starts_later = spell.joined_on is not None and spell.joined_on >= said.on
    if starts_later or not _by_police(spell):
        return spell
    dead = DEATH in {spell.left_reason, said.change}
    return replace(spell, left_on=said.on, left_reason=DEATH if dead else MOVED_OUT)
