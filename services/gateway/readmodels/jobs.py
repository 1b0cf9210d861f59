"""Reads of the jobs board: who works where, by month, and who holds posts, cut to the caller's scope (plan measure 8)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Row, Select, func, literal, literal_column, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.job_schemas import (
    AreaJobs,
    ChannelJobs,
    IndustryJobs,
    JobsBoard,
    MonthJobs,
    PostJobs,
    RegionJobs,
)
from services.gateway.readmodels.job_tables import BoardAppointment, BoardJobAlert, BoardSpell
from services.gateway.readmodels.lights import open_alerts, shown
from services.gateway.readmodels.queries import names_below
from services.gateway.readmodels.rules import CODE_LENGTH, PLATFORM, child_length, home, range_of
from services.gateway.readmodels.schemas import DivisionName
from services.gateway.readmodels.tables import BoardHousehold
from shared.access import Scope
from shared.registry.regions import NATIONAL
from shared.standards.clock import today
from shared.standards.months import last_of, months_after

__all__ = ["jobs_board"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
_NEAR = ("town", "county")
"""Regions of work inside the county."""
_HOLDING = ("serving", "suspended")
_STANDING = {"serving": "serving", "suspended": "suspended", "ended": "ended", "refused": None}
MONTHS = 13


async def jobs_board(session: AsyncSession, scope: Scope, division: str | None) -> JobsBoard | None:
    """The jobs board of a division (of the smallest that holds the whole scope, if none is named); None outside the scope."""
    start, on = home(scope.prefixes), today()
    code = division or start
    if code != start and not scope.contains(code):
        return None
    names = await names_below(session, scope, code)
    groups = _grouped(await _employed(session, scope, code, on))
    posts = await _posts(session, scope, code)
    alerts = await open_alerts(session, scope, code, BoardJobAlert)
    areas = groups["area"]
    if code not in names and not areas and not posts and not alerts and code not in (start, PLATFORM):
        return None
    held = _held(posts)
    below = {child for child in names if scope.contains(child)} | {*areas, *held, *alerts}
    return JobsBoard(
        division=DivisionName(code=code, name=names.get(code, code)),
        on=on,
        employed=sum(people for people, _ in areas.values()),
        away=sum(away for _, away in areas.values()),
        holders=sum(held.values()),
        alerts=shown(sum(alerts.values(), Counter())),
        by_region=[
            RegionJobs(region=word, employed=groups["region"][word][0]) for word in NATIONAL.words if word in groups["region"]
        ],
        by_industry=[
            IndustryJobs(industry=word or None, employed=people)
            for word, (people, _) in sorted(groups["industry"].items(), key=lambda each: (not each[0], each[0]))
        ],
        by_channel=[ChannelJobs(channel=word, employed=people) for word, (people, _) in sorted(groups["channel"].items())],
        by_month=await _by_month(session, scope, code, on),
        posts=_by_kind(posts),
        children=[
            AreaJobs(
                division=DivisionName(code=child, name=names.get(child, child)),
                employed=areas.get(child, (0, 0))[0],
                away=areas.get(child, (0, 0))[1],
                holders=held[child],
                alerts=shown(alerts[child]),
            )
            for child in sorted(below - {code})
        ],
    )


def _spells(scope: Scope, code: str, *columns: Any) -> AnySelect:  # noqa: ANN401 - columns
    """Columns of the spells of people who live in a division."""
    row, lives = BoardSpell, BoardHousehold
    statement: AnySelect = (
        select(*columns)
        .select_from(row)
        .join(lives, lives.household_id == row.household_id)
        .where(~row.withdrawn, lives.division_code.between(*range_of(code)))
    )
    return scope.restrict(statement, lives.division_code)


async def _employed(session: AsyncSession, scope: Scope, code: str, on: date) -> list[Row[Any]]:
    """``kind, word, people, away`` of who works on a day, by each of four groups: ``away`` of them work outside the county.

    Each group counts people that were told apart by hashing; counting distinct people at once would sort them for every group.
    """
    row, lives = BoardSpell, BoardHousehold
    area = func.left(lives.division_code, literal_column(str(child_length(code))))
    work = (
        _spells(
            scope,
            code,
            row.person_id,
            area.label("area"),
            NATIONAL.expression(lives.division_code, row.place_code).label("region"),
            func.coalesce(row.industry, "").label("industry"),
            row.channel.label("channel"),
        )
        .where(row.started_on <= on, or_(row.ended_on.is_(None), row.ended_on >= on))
        .cte("work")
        .prefix_with("MATERIALIZED")
    )

    def counted(kind: str) -> AnySelect:
        word, away = work.c[kind], func.bool_or(work.c.region.not_in(_NEAR))
        people: Any = select(word.label("word"), away.label("away")).group_by(word, work.c.person_id).subquery().c
        counts = (func.count().label("people"), func.count().filter(people.away).label("away"))
        return select(literal(kind).label("kind"), people.word, *counts).group_by(people.word)

    statement: AnySelect = select(*union_all(*(counted(kind) for kind in _GROUPS)).subquery("counted").c)
    return list((await session.execute(statement.execution_options(scope=scope))).all())


_GROUPS = ("area", "region", "industry", "channel")


def _grouped(rows: list[Row[Any]]) -> Mapping[str, dict[str, tuple[int, int]]]:
    """People and how many of them are away, by group and its word; of areas by code. Nobody lives in two areas, so that these make up the whole."""
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for row in rows:
        found[row.kind][row.word.ljust(CODE_LENGTH, "0") if row.kind == "area" else row.word] = (row.people, row.away)
    return found


async def _by_month(session: AsyncSession, scope: Scope, code: str, on: date) -> list[MonthJobs]:
    """Who works on the last day of each of the last thirteen months, or on the day itself: spells of somebody that touch are one span of theirs."""
    row = BoardSpell
    months = [months_after(on.replace(day=1), back) for back in range(-MONTHS + 1, 1)]
    span = func.daterange(row.started_on, row.ended_on, "[]")
    lasting = or_(row.ended_on.is_(None), row.ended_on >= months[0])
    spans = _spells(scope, code, func.unnest(func.range_agg(span)).label("span")).where(row.started_on <= on, lasting)
    worked = spans.group_by(row.person_id).subquery("worked").c.span
    first, after = func.lower(worked), func.upper(worked)
    counts = [
        func.count().filter(first <= day, or_(after.is_(None), after > day)).label(f"month_{number}")
        for number, day in enumerate(min(last_of(month), on) for month in months)
    ]
    statement: AnySelect = select(*counts)
    found = (await session.execute(statement.execution_options(scope=scope))).one()
    return [MonthJobs(month=month, employed=people) for month, people in zip(months, found, strict=True)]


async def _posts(session: AsyncSession, scope: Scope, code: str) -> list[Row[Any]]:
    """How many appointments of each area, kind and state there are."""
    row = BoardAppointment
    area = func.left(row.division_code, literal_column(str(child_length(code)))).label("area")
    counted: AnySelect = (
        select(area, row.kind, row.state, func.count().label("people"))
        .where(row.division_code.between(*range_of(code)))
        .group_by(literal_column("1"), row.kind, row.state)
    )
    return list((await session.execute(scope.restrict(counted, row.division_code))).all())


def _held(rows: list[Row[Any]]) -> Counter[str]:
    held: Counter[str] = Counter()
    for row in rows:
        if row.state in _HOLDING:
            held[row.area.ljust(CODE_LENGTH, "0")] += row.people
    return held


def _by_kind(rows: list[Row[Any]]) -> list[PostJobs]:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if (standing := _STANDING.get(row.state, "selecting")) is not None:
            kinds[row.kind][standing] += row.people
    return [
        PostJobs(kind=kind, **{word: of[word] for word in ("serving", "suspended", "selecting", "ended")})
        for kind, of in sorted(kinds.items())
    ]
