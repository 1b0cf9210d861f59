"""Reads of the read models, each cut to the caller's scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, text
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.counting import DATED
from services.gateway.readmodels.rules import PLATFORM, above, child_length, home, range_of
from services.gateway.readmodels.schemas import (
    Area,
    Board,
    DivisionChoice,
    DivisionName,
    Figure,
    Freshness,
    LastScreening,
)
from services.gateway.readmodels.tables import BoardBatch, BoardDivision, BoardHousehold, BoardScreening, TimelineStep
from shared.access import Scope
from shared.persistence import Database
from shared.standards import clock
from shared.web.pages import read_page

__all__ = ["StoredProfile", "board", "divisions", "names_below", "profile", "profiles_by_number", "timeline"]


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """A profile as it goes out: its revision and its JSON, which is None where the asker already has this revision."""

    revision: int
    document: bytes | None


LAST_VISITS = 10
"""Visits that a profile shows."""

# A household's sections in the order of their keys, glued as they are; of its visits the last ones, whose keys begin with their days.
_DOCUMENT = f"""
    LATERAL (
        SELECT CAST(sum(version) AS bigint) AS revision,
               concat('{{"household_id":"', h.household_id, '","revision":', sum(version),
                      ',"household":', max(section) FILTER (WHERE key = 'household'),
                      ',"incomes":[', string_agg(section, ',') FILTER (WHERE key ^@ 'income:'),
                      '],"records":[', string_agg(section, ',') FILTER (WHERE key ^@ 'record:'),
                      '],"leads":[', string_agg(section, ',') FILTER (WHERE key ^@ 'lead:'),
                      '],"cases":[', string_agg(section, ',') FILTER (WHERE key ^@ 'case:'),
                      '],"helpers":[', string_agg(section, ',') FILTER (WHERE key ^@ 'helper:'),
                      '],"visits":[', (SELECT string_agg(section, ',' ORDER BY key DESC) FROM (
                          SELECT key, section FROM profile_section
                           WHERE household_id = h.household_id AND key ^@ 'visit:' AND NOT withdrawn
                           ORDER BY key DESC LIMIT {LAST_VISITS}) AS last),
                      '],"earnings":[', string_agg(section, ',') FILTER (WHERE key ^@ 'earning:'),
                      '],"employment":[', string_agg(section, ',') FILTER (WHERE key ^@ 'employment:'),
                      '],"watch":', coalesce(max(section) FILTER (WHERE key = 'watch'), 'null'),
                      ',"guarantee":', coalesce(max(section) FILTER (WHERE key = 'guarantee'), 'null'), '}}') AS document
          FROM (SELECT key, version, CASE WHEN NOT withdrawn THEN section END AS section
                  FROM profile_section WHERE household_id = h.household_id ORDER BY key) AS s
    ) AS d
"""  # noqa: S608 - no input in it
_PROFILE = f"""
    SELECT revision, CASE WHEN revision = ANY($3::bigint[]) THEN NULL ELSE convert_to(document, 'UTF8') END
      FROM board_household AS h, {_DOCUMENT}
     WHERE h.household_id = $1 AND h.division_code ^@ ANY($2::text[])
"""  # noqa: S608 - no input in it
_BY_NUMBER = f"""
    SELECT convert_to(concat('{{"items":[', string_agg(document, ',' ORDER BY household_id), '],"next":null}}'), 'UTF8')
      FROM board_household AS h, {_DOCUMENT}
     WHERE h.household_no = $1 AND h.division_code ^@ ANY($2::text[])
"""  # noqa: S608


async def profile(database: Database, scope: Scope, household_id: UUID, known: Sequence[int] = ()) -> StoredProfile | None:
    """The profile of a household within the scope; ``known`` are revisions that the asker has.

    Half a dozen rows by primary key, glued to bytes that nobody parses on their way out.
    """
    row = await database.read_row(_PROFILE, household_id, scope.prefixes, known)
    return None if row is None else StoredProfile(*row)


async def profiles_by_number(database: Database, scope: Scope, household_no: str) -> bytes:
    """The profiles (one or none) with this 户编号, as the JSON of ``Profiles``."""
    row = await database.read_row(_BY_NUMBER, household_no, scope.prefixes)
    assert row is not None  # noqa: S101 - an aggregate has one row
    document: bytes = row[0]
    return document


async def timeline(
    session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None] | None:
    """The steps of a household, the newest first; None where it is not within the scope."""
    here = select(BoardHousehold.household_id).where(BoardHousehold.household_id == household_id)
    if (await session.execute(scope.restrict(here, BoardHousehold.division_code))).first() is None:
        return None
    statement = (
        select(*TimelineStep.__table__.columns)
        .join(BoardHousehold, BoardHousehold.household_id == TimelineStep.household_id)
        .where(TimelineStep.household_id == household_id)
    )
    restricted = scope.restrict(statement, BoardHousehold.division_code)
    return await read_page(
        session, restricted, [TimelineStep.recorded_at, TimelineStep.id], limit=limit, cursor=cursor, descending=True
    )


_PERSONS = """
    h.persons + (SELECT CAST(count(*) AS integer) FROM unnest(h.joining) AS day WHERE day <= :today)
              - (SELECT CAST(count(*) AS integer) FROM unnest(h.leaving) AS day WHERE day <= :today)
"""
# Households are counted beforehand, but for the few whose figures depend on the day.
_FIGURES = text(
    f"""
    WITH home AS (
        SELECT division_code, household_type, watched, counted_as, households, persons
          FROM board_count WHERE division_code BETWEEN :low AND :high
        UNION ALL
        SELECT h.division_code, h.household_type, h.watched, h.counted_as, 1, {_PERSONS}
          FROM board_household AS h
         WHERE h.division_code BETWEEN :low AND :high AND {DATED} AND (h.closed_on IS NULL OR h.closed_on > :today)
    ), late AS MATERIALIZED (
        SELECT lies_in AS division_code, count(*) AS tasks
          FROM task WHERE open AND due_on < :today AND lies_in BETWEEN :low AND :high GROUP BY lies_in
    ), area AS (
        SELECT left(division_code, :length) AS area, household_type, watched, counted_as,
               sum(households) AS households, sum(persons) AS persons
          FROM home WHERE division_code ^@ ANY(CAST(:prefixes AS text[])) GROUP BY 1, household_type, watched, counted_as
    ), figure AS (
        SELECT area, 'type:' || household_type AS figure, households, persons FROM area
        UNION ALL SELECT area, 'watch:', households, persons FROM area WHERE watched
        UNION ALL SELECT area, unnest(array_replace(counted_as, to_char(CAST(:today AS date), '"determined:"YYYY-MM'),
                                                    'case:new_this_month')), households, persons FROM area
        UNION ALL SELECT left(division_code, :length), 'late:', tasks, 0
          FROM late WHERE division_code ^@ ANY(CAST(:prefixes AS text[]))
    )
    SELECT area, split_part(figure, ':', 1) AS kind, split_part(figure, ':', 2) AS key,
           CAST(sum(households) AS bigint) AS households, CAST(sum(persons) AS bigint) AS persons
      FROM figure WHERE NOT figure ^@ 'determined:' GROUP BY area, figure ORDER BY area, figure
    """  # noqa: S608 - no input in it
)


_COUNTED = {"rows", "accepted", "rejected", "hits", "leads", "opened"}
"""What batches and screenings count over the whole county."""


async def board(session: AsyncSession, scope: Scope, division: str | None = None) -> Board | None:
    """The board of a division (of the smallest that holds the whole scope, if none is named); None outside the scope."""
    start = home(scope.prefixes)
    code = division or start
    if code != start and not scope.contains(code):
        return None
    names = await names_below(session, scope, code)
    today = clock.today()
    figures = await _figures(session, scope, code, today)
    if code not in names and not figures and code not in (start, PLATFORM):
        return None
    below = {child for child in names if scope.contains(child)} | set(figures)
    areas = {child: _area(child, names, figures.get(child, ())) for child in sorted(below - {code})}
    own = _area(code, names, [row for rows in figures.values() for row in rows])
    feeds = await _feeds(session)
    screening = await _screening(session)
    if not scope.whole_county:
        feeds = [feed.model_copy(update=dict.fromkeys(_COUNTED & {*Freshness.model_fields})) for feed in feeds]
        if screening is not None:
            screening = screening.model_copy(update=dict.fromkeys(_COUNTED & {*LastScreening.model_fields}))
    times = [*(feed.finished_at for feed in feeds), *([screening.finished_at] if screening else ())]
    return Board(
        **dict(own),
        counted_on=today,
        data_time=max(times, default=None),
        children=list(areas.values()),
        feeds=feeds,
        screening=screening,
    )


async def names_below(session: AsyncSession, scope: Scope, code: str) -> dict[str, str]:
    """Names of a division and of those right below it. Names are public; the scope is carried for the rule's sake."""
    low, high = range_of(code)
    length = child_length(code)
    statement = select(BoardDivision.code, BoardDivision.name).where(
        (BoardDivision.code == code)
        | (BoardDivision.code.between(low, high) & BoardDivision.code.endswith("0" * (12 - length)))
    )
    rows = await session.execute(statement.execution_options(scope=scope))
    found = {row.code: row.name for row in rows}
    if code == PLATFORM:
        found[PLATFORM] = "全部"
    return found


async def divisions(session: AsyncSession, scope: Scope) -> list[DivisionChoice]:
    """The divisions of a scope, by code."""
    statement = scope.restrict(select(BoardDivision.code, BoardDivision.name, BoardDivision.level), BoardDivision.code)
    rows = await session.execute(statement.order_by(BoardDivision.code))
    return [DivisionChoice(**row._mapping, parent_code=next(iter(above(row.code)), None)) for row in rows]  # noqa: SLF001


async def _figures(session: AsyncSession, scope: Scope, code: str, today: date) -> dict[str, list[Row[Any]]]:
    low, high = range_of(code)
    length = child_length(code)
    values = {"length": length, "today": today, "low": low, "high": high, "prefixes": list(scope.prefixes)}
    rows = await session.execute(_FIGURES, values, execution_options={"scope": scope})
    areas: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        areas[row.area.ljust(12, "0")].append(row)
    return areas


def _area(code: str, names: dict[str, str], rows: Iterable[Row[Any]]) -> Area:
    area = Area(division=DivisionName(code=code, name=names.get(code, code)))
    groups = {"level": area.leads.by_level, "category": area.leads.by_category, "rule": area.leads.by_rule}
    groups |= {"type": area.by_type, "case_state": area.cases.by_state, "case_category": area.cases.by_category}
    for row in rows:
        if row.kind == "watch":
            _add(area.watch, row)
            continue
        if row.kind == "late":
            area.overdue_tasks += row.households
            continue
        if row.kind == "case":
            _add(getattr(area.cases, row.key), row)
            continue
        _add(groups[row.kind].setdefault(row.key, Figure()), row)
        if row.kind == "type":
            _add(area.all, row)
        elif row.kind == "level":
            _add(area.leads.open, row)
    return area


def _add(figure: Figure, row: Row[Any]) -> None:
    figure.households += row.households
    figure.persons += row.persons


async def _feeds(session: AsyncSession) -> list[Freshness]:
    columns = [getattr(BoardBatch, name) for name in Freshness.model_fields]
    statement = (
        select(*columns)
        .where(BoardBatch.state == "completed")
        .ext(distinct_on(BoardBatch.feed))
        .order_by(BoardBatch.feed, BoardBatch.finished_at.desc(), BoardBatch.id.desc())
    )
    return [Freshness(**row._mapping) for row in await session.execute(statement)]  # noqa: SLF001 - SQLAlchemy's public name


async def _screening(session: AsyncSession) -> LastScreening | None:
    columns = [getattr(BoardScreening, name) for name in LastScreening.model_fields]
    statement = select(*columns).order_by(BoardScreening.finished_at.desc(), BoardScreening.id.desc()).limit(1)
    row = (await session.execute(statement)).first()
    return None if row is None else LastScreening(**row._mapping)  # noqa: SLF001
