"""The pieces of a reversal, a few thousand rows each. What is left to do is read from the rows themselves, so a piece that was
interrupted is simply done again: a row that is restored or withdrawn no longer carries the batch.

A row that carries the batch and has an image which the batch replaced was changed by it; one without was made by it. A row that
carries another batch, or none, was changed since: it is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Row, Table, Uuid, bindparam, delete, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.memberships import replay_registrations, touch_households
from services.household.feeds.rules import Registration
from services.household.feeds.tables import FACTS, WithdrawnFact
from services.household.registry.commands.incomes import NOTHING
from services.household.registry.events import publish_households, publish_incomes, publish_withdrawn_incomes
from services.household.registry.expressions import one_of
from services.household.registry.records import move_facts, told_fact, touch_sheets
from services.household.registry.tables import TAKEN_BACK, Household, IncomeStatement, Membership, Person
from shared.persistence.days import TODAY
from shared.persistence.history import BOOK_KEEPING
from shared.persistence.tables import table_of
from shared.standards.clock import today

__all__ = ["PIECES", "TABLES", "Done", "Job", "Piece"]

POLICE = "POL-HUK"
CHUNK = 2000
"""Rows of a piece: a moment's work, while officers wait for their turn."""
_WHY = {"unscoped": "the batch was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Job:
    """A reversal that is run, as its pieces need it."""

    batch_id: UUID
    feed: str
    client_id: str
    department: str
    reason: str


@dataclass(slots=True)
class Done:
    """What a piece has done; nothing, when it is through."""

    restored: int = 0
    withdrawn: int = 0
    households: set[UUID] = field(default_factory=set)

    def __bool__(self) -> bool:
        """Whether there may be more to do."""
        return bool(self.restored or self.withdrawn)


Piece = Callable[[AsyncSession, Job], Awaitable[Done]]


def _changed(table: Table) -> str:
    """SQL of rows that the batch has changed, with the first image that it replaced."""
    return f"""
        SELECT t.id, first.image FROM {table.name} AS t
          JOIN LATERAL (SELECT image FROM row_history
                         WHERE table_name = '{table.name}' AND row_id = CAST(t.id AS text) AND change_id = :batch
                         ORDER BY position LIMIT 1) AS first ON true
         WHERE t.batch_id = :batch ORDER BY t.id LIMIT {CHUNK}
    """  # noqa: S608 - names are declared


def _made(table: Table, also: str = "true") -> Any:  # noqa: ANN401 - a condition
    """The condition of rows that the batch has made."""
    return text(
        f"{table.name}.batch_id = :batch AND {also} AND NOT EXISTS (SELECT FROM row_history"
        f" WHERE table_name = '{table.name}' AND row_id = CAST({table.name}.id AS text) AND change_id = :batch)"
    )


async def _restore(
    session: AsyncSession, job: Job, table: Table, *, keep: Iterable[str] = (), more: str = ""
) -> list[Row[Any]]:
    """Give rows their columns back, all but ``keep``; returns each before and after."""
    fixed = {"id", *BOOK_KEEPING, *keep}
    names = [column.name for column in table.columns if column.name not in fixed and column.computed is None]
    given = ", ".join(f'"{name}" = was."{name}"' for name in names)
    counted = ", version = t.version + 1" if "version" in table.c else ""
    statement = text(
        f"WITH todo AS ({_changed(table)})"  # noqa: S608
        f" UPDATE {table.name} AS t SET {given}{more}{counted}, batch_id = was.batch_id"
        f" FROM todo, jsonb_populate_record(NULL::{table.name}, todo.image) AS was WHERE t.id = todo.id"
        f" RETURNING {', '.join(f'{row}.{name} AS {row}_{name}' for name in _told_of(table) for row in ('old', 'new'))}"
    )
    return list(await session.execute(statement, {"batch": job.batch_id}, execution_options=_WHY))


def _told_of(table: Table) -> list[str]:
    return [name for name in ("id", "household_id", "person_id", "year") if name in table.c]


_OWNER = ", household_id = (SELECT p.household_id FROM person p WHERE p.id = was.person_id)"


async def _restore_facts(session: AsyncSession, job: Job) -> Done:
    facts = FACTS[job.feed]
    more = _OWNER if facts.info["by_person"] else ""
    rows = await _restore(session, job, facts, keep=["household_id", "recorded_at"], more=more)
    sheets = {(row.old_household_id, row.old_year) for row in rows} | {(row.new_household_id, row.new_year) for row in rows}
    if sheets:
        await touch_sheets(session, job.feed, sheets)
    return Done(restored=len(rows), households={household for household, _ in sheets})


async def _withdraw_facts(session: AsyncSession, job: Job) -> Done:
    facts = FACTS[job.feed]
    todo = select(facts.c.id).where(_made(facts)).order_by(facts.c.id).limit(CHUNK)
    said = [facts.c.change, facts.c.changed_on] if job.feed == POLICE else []
    gone = delete(facts).where(facts.c.id.in_(todo)).returning(*told_fact(job.feed), *said)
    rows = list(await session.execute(gone, {"batch": job.batch_id}, execution_options=_WHY))
    if not rows:
        return Done()
    kept = ("household_id", "person_id", "feed", "year", "values")
    by = {"reason": job.reason, "client_id": job.client_id, "department": job.department}
    await session.execute(insert(WithdrawnFact), [{name: getattr(row, name) for name in kept} | by for row in rows])
    await touch_sheets(session, job.feed, {(row.household_id, row.year) for row in rows})
    if job.feed == POLICE:
        unsaid: dict[UUID, list[Registration]] = defaultdict(list)
        for row in rows:
            unsaid[row.person_id].append(Registration(row.change, row.changed_on))
        await replay_registrations(session, sorted(unsaid), None, unsaid)
    return Done(withdrawn=len(rows), households={row.household_id for row in rows})


async def _restore_incomes(session: AsyncSession, job: Job) -> Done:
    rows = await _restore(session, job, table_of(IncomeStatement))
    ids = [row.new_id for row in rows]
    households = {row.new_household_id for row in rows}
    if ids:
        # One that had been withdrawn before is so again.
        await publish_incomes(session, sorted(households))
        await publish_withdrawn_incomes(session, ids)
    return Done(restored=len(rows), households=households)


async def _withdraw_incomes(session: AsyncSession, job: Job) -> Done:
    table = table_of(IncomeStatement)
    still = "income_statement.withdrawn_at IS NULL"
    todo = select(IncomeStatement.id).where(_made(table, still)).order_by(IncomeStatement.id).limit(CHUNK)
    taken = update(IncomeStatement).where(IncomeStatement.id.in_(todo)).values(**NOTHING, version=IncomeStatement.version + 1)
    returning = taken.returning(IncomeStatement.id, IncomeStatement.household_id)
    rows = list(await session.execute(returning, {"batch": job.batch_id}, execution_options=_WHY))
    if rows:
        await publish_withdrawn_incomes(session, [row.id for row in rows])
    return Done(withdrawn=len(rows), households={row.household_id for row in rows})


async def _restore_households(session: AsyncSession, job: Job) -> Done:
    rows = await _restore(session, job, table_of(Household))
    households = {row.new_id for row in rows}
    if households:
        await publish_households(session, sorted(households))
    return Done(restored=len(rows), households=households)


_MEMBER = (
    f"EXISTS (SELECT FROM membership m WHERE m.household_id = household.id AND (m.left_on IS NULL OR m.left_on > {TODAY}))"
)
IN_USE = f"household.closed_on IS NULL AND {_MEMBER}"
_EMPTY = f"household.closed_on IS NULL AND NOT {_MEMBER}"


async def _close_households(session: AsyncSession, job: Job) -> Done:
    todo = select(Household.id).where(_made(table_of(Household), _EMPTY)).order_by(Household.id).limit(CHUNK)
    closed = {"closed_on": today(), "close_reason": TAKEN_BACK, "version": Household.version + 1, "changed_at": func.now()}
    statement = update(Household).where(Household.id.in_(todo)).values(closed).returning(Household.id)
    households = set(await session.scalars(statement, {"batch": job.batch_id}, execution_options=_WHY))
    if households:
        await publish_households(session, sorted(households))
    return Done(withdrawn=len(households), households=households)


_KNOWN = " UNION ALL ".join(
    f"SELECT FROM {table.name} f WHERE f.person_id = p.id" for table in FACTS.values() if table.info["by_person"]
)
# Somebody who would belong nowhere any more while an officer or a department has dealt with them since.
LAST = f"""
    EXISTS (SELECT FROM person p WHERE p.id = membership.person_id
               AND NOT EXISTS (SELECT FROM membership o WHERE o.person_id = p.id AND o.id <> membership.id)
               AND (p.batch_id IS DISTINCT FROM :batch OR EXISTS ({_KNOWN})))
"""  # noqa: S608
# Who is left belongs where the latest membership is.
_GO_HOME = text(
    """
    UPDATE person p SET household_id = m.household_id, version = p.version + 1, changed_at = now()
      FROM (SELECT DISTINCT ON (person_id) person_id, household_id FROM membership
             WHERE person_id = ANY(:persons) AND id <> ALL(:gone)
             ORDER BY person_id, left_on DESC NULLS FIRST, id DESC) m
     WHERE m.person_id = p.id AND p.household_id <> m.household_id
    RETURNING p.id
    """
).bindparams(bindparam("persons", type_=ARRAY(Uuid)), bindparam("gone", type_=ARRAY(Uuid)))


async def _withdraw_memberships(session: AsyncSession, job: Job) -> Done:
    made = _made(table_of(Membership), f"NOT {LAST}")
    todo = select(Membership.id, Membership.person_id, Membership.household_id).where(made).order_by(Membership.id).limit(CHUNK)
    rows = list(await session.execute(todo, {"batch": job.batch_id}, execution_options=_WHY))
    if not rows:
        return Done()
    ids = [row.id for row in rows]
    persons = {"persons": [row.person_id for row in rows], "gone": ids}
    moved = list(await session.scalars(_GO_HOME, persons, execution_options=_WHY))
    if moved:
        # Facts are looked for where their person was a member: that is still known.
        await move_facts(session, moved)
    await session.execute(delete(Membership).where(one_of(Membership.id, ids)), execution_options=_WHY)
    households = {row.household_id for row in rows}
    await touch_households(session, households)
    return Done(withdrawn=len(rows), households=households)


async def _restore_memberships(session: AsyncSession, job: Job) -> Done:
    rows = await _restore(session, job, table_of(Membership))
    households = {row.new_household_id for row in rows}
    await touch_households(session, households)
    return Done(restored=len(rows), households=households)


async def _restore_persons(session: AsyncSession, job: Job) -> Done:
    rows = await _restore(session, job, table_of(Person), keep=["household_id"])
    households = {row.new_household_id for row in rows}
    await touch_households(session, households)
    return Done(restored=len(rows), households=households)


PIECES: dict[str, tuple[Piece, ...]] = {
    **dict.fromkeys(FACTS, (_restore_facts, _withdraw_facts)),
    "REG-HH": (_restore_households, _close_households),
    "REG-PER": (_withdraw_memberships, _restore_memberships, _restore_persons),
    "REG-INC": (_restore_incomes, _withdraw_incomes),
}
"""What takes a batch of each feed back, in this order."""

TABLES: dict[str, tuple[Table, ...]] = {
    **{feed: (table,) for feed, table in FACTS.items()},
    "REG-HH": (table_of(Household),),
    "REG-PER": (table_of(Person), table_of(Membership)),
    "REG-INC": (table_of(IncomeStatement),),
}
"""The tables into which each feed's batches write their own rows."""
