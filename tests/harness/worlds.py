"""A :class:`World` in a household database, and screenings run on it as the worker runs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.dialects.postgresql import insert as upsert

from services.household.feeds.tables import FACTS
from services.household.registry.tables import Division, Household, IncomeStatement, Membership, Person
from services.household.screening import queries
from services.household.screening.commands import request_screening
from services.household.screening.runner import run_next
from services.household.screening.schemas import ScreeningView
from shared.access import Caller, Scope
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.reference_screening import Result, World

__all__ = ["OFFICE", "VILLAGE", "result_of", "screen_now", "store"]

VILLAGE = "610925104201"
OFFICE = Caller("office", "县乡村振兴局", "县乡村振兴局", ("610925000000",), frozenset({"*"}))
_FILLED: dict[str, dict[str, Any]] = {
    "MED-ENR": {"insurance": "城乡居民"},
    "DIS-CRT": {"category": "肢体"},
    "DIS-AST": {"disaster": "洪涝"},
}
"""Required fields that no rule looks at."""


async def store(database: Database, world: World, villages: Mapping[str, str] | None = None) -> dict[str, UUID]:
    """Put a world into an empty database; the identifiers of its households (by 户编号) and persons."""
    village = villages or {}
    homes = {no: uuid7() for no in world.households}
    people = {member.person: uuid7() for member in world.members}
    households = [
        {"id": homes[no], "household_no": no, "division_code": village.get(no, VILLAGE), "household_type": kind}
        for no, kind in world.households.items()
    ]
    persons = {
        member.person: {
            "id": people[member.person],
            "household_id": homes[member.household],
            "id_token": member.person.encode(),
            "id_number_cipher": b"",
            "id_number_masked": f"{member.person[:6]}****",
            "name": f"张小{member.person[-1]}",
            "name_key": "",
            "name_sort": "",
            "birth_date": member.born,
        }
        for member in world.members
    }
    memberships = [
        {
            "household_id": homes[member.household],
            "person_id": people[member.person],
            "relation": "户主",
            "joined_on": member.joined,
            "left_on": member.left,
        }
        for member in world.members
    ]
    divisions = [{"code": code, "name": "某村", "level": "village"} for code in sorted({VILLAGE, *village.values()})]
    async with database.transaction() as session:
        await session.execute(upsert(Division).on_conflict_do_nothing(), divisions)
        await session.execute(insert(Household), households)
        if persons:
            await session.execute(insert(Person), list(persons.values()))
            await session.execute(insert(Membership), memberships)
        for feed, rows in world.facts.items():
            table = IncomeStatement.__table__ if feed == "REG-INC" else FACTS[feed]
            stored = [_fact(feed, row, homes, persons) for row in rows]
            if stored:
                await session.execute(insert(table), stored)  # type: ignore[arg-type]
    return {**homes, **people}


def _fact(
    feed: str, row: Mapping[str, Any], homes: Mapping[str, UUID], persons: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    fields = {name: value for name, value in row.items() if name not in {"person", "household"}}
    fact = {**_FILLED.get(feed, {}), **fields}
    if feed == "MED-SET":
        fact = {"settlement_no": str(uuid7()), "total": row["self_paid"], **fact}
    if "person" in row:
        fact |= {"person_id": persons[row["person"]]["id"], "household_id": persons[row["person"]]["household_id"]}
    else:
        fact["household_id"] = homes[row["household"]]
    if feed != "REG-INC":
        fact["batch_id"] = uuid7()
    return fact


async def screen_now(database: Database, as_of: date) -> ScreeningView:
    """Ask for a screening, run it, and see that it is completed."""
    async with database.transaction() as session:
        asked = await request_screening(session, OFFICE, as_of)
    assert await run_next(database)
    async with database.reading() as session:
        done = await queries.screening(session, Scope.everything(), asked.id)
    assert done is not None
    assert done.state == "completed", done.failure
    return ScreeningView.model_validate(done)


async def result_of(database: Database, screening_id: UUID, scope: Scope | None = None) -> Result:
    """What a screening found, in the form of the contract's CSV."""
    seen = scope or Scope.everything()
    hits: Counter[tuple[str, str, str, str]] = Counter()
    leads: Counter[tuple[str, str, str]] = Counter()
    watched: set[str] = set()
    async for rows in queries.every_row(database, seen, queries.hits(seen, screening_id)):
        hits.update((row.household_no, row.rule, row.level, row.value or "") for row in rows)
    async for rows in queries.every_row(database, seen, queries.leads_of_screening(seen, screening_id)):
        leads.update((row.household_no, row.level, row.category or "") for row in rows)
    async for rows in queries.every_row(database, seen, queries.watched(seen, screening_id)):
        watched.update(row.household_no for row in rows)
    return Result(hits, leads, watched)
