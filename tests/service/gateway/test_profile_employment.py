"""Spells of work in a household's profile: where their people belong, and nowhere else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson

from services.gateway.readmodels import queries
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.money_picture import spell
from tests.harness.picture import EVERYWHERE, household, tell


async def worked(database: Database, home: UUID) -> list[tuple[Any, ...]]:
    found = await queries.profile(database, EVERYWHERE, home)
    assert found is not None
    assert found.document is not None
    return [(one["id"], one["version"]) for one in orjson.loads(found.document)["employment"]]


async def test_a_profile_shows_the_last_state_of_each_spell(database: Database) -> None:
    home, (first, other) = uuid7(), sorted((uuid7(), uuid7()))
    await tell(database, household(home), spell(home, item_id=first), spell(home, item_id=other))
    await tell(database, spell(home, 3, item_id=first), spell(home, 2, item_id=first))
    assert await worked(database, home) == [(str(first), 3), (str(other), 1)]


async def test_what_never_was_is_not_shown(database: Database) -> None:
    home, item = uuid7(), uuid7()
    await tell(database, household(home), spell(home, item_id=item))
    await tell(database, spell(home, 2, item_id=item, withdrawn=True))
    assert await worked(database, home) == []


async def test_a_spell_moves_with_its_person_there_and_back(database: Database) -> None:
    old, new, item = uuid7(), uuid7(), uuid7()
    await tell(database, household(old), household(new), spell(old, item_id=item))
    await tell(database, spell(new, 2, item_id=item, former_household_ids=[old]))
    assert (await worked(database, old), await worked(database, new)) == ([], [(str(item), 2)])
    await tell(database, spell(old, 3, item_id=item, former_household_ids=[new]))
    assert (await worked(database, old), await worked(database, new)) == ([(str(item), 3)], [])


async def test_of_two_moves_that_are_heard_at_once_the_first_leaves_nothing_behind(database: Database) -> None:
    old, between, new, item = uuid7(), uuid7(), uuid7(), uuid7()
    await tell(database, household(old), household(between), household(new), spell(old, item_id=item))
    # A consumer applies of one aggregate the newest that it has fetched.
    await tell(database, spell(new, 3, item_id=item, former_household_ids=[old, between]))
    assert [await worked(database, home) for home in (old, between, new)] == [[], [], [(str(item), 3)]]
