"""Department facts 部门数据 of a household as they are told: one sheet a feed and year; and how they follow a person who moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    Column,
    ColumnElement,
    FromClause,
    Numeric,
    Row,
    Table,
    Text,
    Uuid,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    text,
    union_all,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.tables import FACTS, RecordSheet
from services.household.registry.expressions import AnySelect, Ids, one_of, told_text
from services.household.registry.tables import Household
from shared.access import Scope
from shared.contracts.household import RECORD_CHANGED, WORK_INSURED
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.standards.ids import uuid7
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = [
    "INSURED_WORK",
    "fact_of",
    "facts_of",
    "insured_items",
    "move_facts",
    "publish_records",
    "record_items",
    "told_fact",
    "touch_sheets",
]

INSURED_WORK = "LAB-EMP"
"""The feed of which whoever places people at work is told, and of no other: their health is not their business."""
MOST_FACTS = 300
"""Facts that a sheet tells: one home for hundreds of people must still fit into an event. Its owner has them all."""
_WHY = {"unscoped": "facts follow their person wherever it goes"}


def _values(facts: Table, rows: FromClause, *more: str, shortened: bool = False) -> ColumnElement[Any]:
    """A fact by field name: what the department handed over, never our own book-keeping."""

    def value(column: ColumnElement[Any]) -> ColumnElement[Any]:
        if column.name == "changed_on":
            # A masked ID number hides just the day of birth: of that only the year is told.
            return case((rows.c.change == "出生", func.to_char(column, "YYYY")), else_=func.to_char(column, "YYYY-MM-DD"))
        if isinstance(column.type, Numeric):
            return amount_text(column)
        free = isinstance(column.type, Text) and isinstance(column, Column) and column.nullable
        return told_text(column) if free and shortened else column

    return json_object(**{name: value(rows.c[name]) for name in (*more, *facts.info["data"])})


def _facts_of_sheet(facts: Table) -> ColumnElement[Any]:
    who = ["person_id"] if facts.info["by_person"] else []
    newest = (
        select(facts)
        .where(facts.c.household_id == RecordSheet.household_id, facts.c.year == RecordSheet.year)
        .correlate(RecordSheet)
        .order_by(*facts.primary_key.columns)
        .limit(MOST_FACTS)
        .subquery()
    )
    rows = select(
        json_list(_values(facts, newest, *who, shortened=True), *(newest.c[key.name] for key in facts.primary_key.columns))
    )
    return rows.scalar_subquery()


def record_items(feed: str | None = None) -> AnySelect:
    """``id, item`` of every record sheet, or of one feed's."""
    if feed is None:
        facts: ColumnElement[Any] = case(*((RecordSheet.feed == code, _facts_of_sheet(table)) for code, table in FACTS.items()))
    else:
        facts = _facts_of_sheet(FACTS[feed])
    item = json_object(
        id=RecordSheet.id,
        version=RecordSheet.version,
        household_id=RecordSheet.household_id,
        feed=RecordSheet.feed,
        year=RecordSheet.year,
        facts=facts,
    )
    statement = select(RecordSheet.id, item.label("item"))
    return statement if feed is None else statement.where(RecordSheet.feed == feed)


def insured_items() -> AnySelect:
    """``id, item`` of every sheet of what the labour department has of people's work."""
    row = RecordSheet
    facts = _facts_of_sheet(FACTS[INSURED_WORK])
    item = json_object(id=row.id, version=row.version, household_id=row.household_id, year=row.year, facts=facts)
    return select(row.id, item.label("item")).where(row.feed == INSURED_WORK)


async def publish_records(session: AsyncSession, feed: str, mark: UUID, household_ids: Ids) -> int:
    """Tell the sheets of a feed that carry this mark, of these households."""
    items = record_items(feed).where(one_of(RecordSheet.household_id, household_ids), RecordSheet.mark == mark)
    if feed == INSURED_WORK:
        told = insured_items().where(one_of(RecordSheet.household_id, household_ids), RecordSheet.mark == mark)
        await publish_from(session, WORK_INSURED, told)
    return await publish_from(session, RECORD_CHANGED, items)


_MOVE = """
WITH moved AS (
    UPDATE {facts} AS f SET household_id = p.household_id
      FROM person p
     WHERE p.id = f.person_id AND f.person_id = ANY(:persons) AND f.household_id <> p.household_id
           -- found by the index on households: that is where the facts are
       AND f.household_id IN (SELECT household_id FROM membership WHERE person_id = ANY(:persons))
    RETURNING OLD.household_id AS source, NEW.household_id AS target, NEW.year
), touched AS (
    SELECT source AS household_id, year FROM moved UNION SELECT target, year FROM moved
)
INSERT INTO record_sheet AS s (household_id, feed, year, mark)
SELECT household_id, :feed, year, :mark FROM touched ORDER BY household_id, year
ON CONFLICT (household_id, feed, year) DO UPDATE SET version = s.version + 1, mark = excluded.mark
RETURNING household_id
"""


async def move_facts(session: AsyncSession, persons: Sequence[UUID]) -> None:
    """Let the facts of persons who now belong to another household follow them, and tell the sheets of both households.

    ``person.household_id`` says where they belong; the rows of both households are locked by the caller.
    """
    mark = uuid7()
    typed = bindparam("persons", type_=ARRAY(Uuid)), bindparam("mark", type_=Uuid)
    for feed, facts in FACTS.items():
        if facts.info["by_person"]:
            statement = text(_MOVE.format(facts=facts.name)).bindparams(*typed)
            values = {"persons": list(persons), "feed": feed, "mark": mark}
            changed = (await session.scalars(statement, values, execution_options=_WHY)).all()
            if changed:
                await publish_records(session, feed, mark, changed)


async def touch_sheets(session: AsyncSession, feed: str, sheets: Iterable[tuple[UUID, int]]) -> None:
    """Give the sheets of these households and years, of which a fact has changed, a new version, and tell them."""
    mark = uuid7()
    distinct = sorted(set(sheets))
    rows = [{"household_id": household, "feed": feed, "year": year, "mark": mark} for household, year in distinct]
    sheet = insert(RecordSheet).values(rows)
    bumped = sheet.on_conflict_do_update(
        index_elements=[RecordSheet.household_id, RecordSheet.feed, RecordSheet.year],
        set_={"version": RecordSheet.version + 1, "mark": sheet.excluded.mark},
    )
    await session.execute(bumped, execution_options=_WHY)
    await publish_records(session, feed, mark, [household for household, _ in distinct])


def told_fact(feed: str, rows: FromClause | None = None) -> list[ColumnElement[Any]]:
    """The columns of a fact as it is told: to a SELECT of its table or of what its ``rows`` were, or as what a change returns."""
    facts = FACTS[feed]
    rows = facts if rows is None else rows
    return [
        literal(feed).label("feed"),
        rows.c.year.label("year"),
        rows.c.id.label("id"),
        rows.c.version.label("version"),
        rows.c.household_id.label("household_id"),
        (rows.c.person_id if facts.info["by_person"] else null().cast(Uuid)).label("person_id"),
        cast(_values(facts, rows), JSON).label("values"),
    ]


async def fact_of(session: AsyncSession, scope: Scope, feed: str, fact_id: int, *, locked: bool = False) -> Row[Any]:
    """One fact, as it is told.

    Raises:
        Problem: 404 ``unknown_feed`` or ``unknown_fact``.
    """
    if feed not in FACTS:
        raise Problem(404, "unknown_feed", f"没有代码为 {feed} 的部门数据表。")
    facts = FACTS[feed]
    statement = select(*told_fact(feed)).join(Household, Household.id == facts.c.household_id).where(facts.c.id == fact_id)
    if locked:
        statement = statement.with_for_update(of=facts)
    row = (await session.execute(scope.restrict(statement, Household.division_code))).first()
    if row is None:
        raise Problem(404, "unknown_fact", "没有这条部门数据,或它不在您的数据范围内。")
    return row


async def facts_of(
    session: AsyncSession,
    scope: Scope,
    household_id: UUID,
    *,
    person_id: UUID | None = None,
    feed: str | None = None,
    year: int | None = None,
    limit: int,
    cursor: str | None,
) -> tuple[list[Row[Any]], str | None]:
    """Facts about a household, or about one of its members, by feed and year; and the cursor of the next page."""
    wanted = {code: table for code, table in FACTS.items() if person_id is None or table.info["by_person"]}
    parts = [select(*told_fact(code)) for code in wanted if feed in {None, code}]
    if not parts:
        return [], None
    facts = union_all(*parts).subquery("fact")
    statement = select(facts).join(Household, Household.id == facts.c.household_id).where(facts.c.household_id == household_id)
    if person_id is not None:
        statement = statement.where(facts.c.person_id == person_id)
    if year is not None:
        statement = statement.where(facts.c.year == year)
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [facts.c.feed, facts.c.year, facts.c.id], limit=limit, cursor=cursor)
