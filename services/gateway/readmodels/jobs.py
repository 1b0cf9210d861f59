"""Reads of the jobs board: who works where, by month, and who holds posts, cut to the caller's scope (plan measure 8)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Date, Row, Select, and_, cast, func, literal_column, or_, select, tuple_
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
    if code not in names and not groups["whole"] and not posts and not alerts and code not in (start, PLATFORM):
        return None
    whole, areas = groups["whole"].get(None, (0, 0)), groups["area"]
    held = _held(posts)
    below = {child for child in names if scope.contains(child)} | {*areas, *held, *alerts}
    return JobsBoard(
        division=DivisionName(code=code, name=names.get(code, code)),
        on=on,
        employed=whole[0],
        away=whole[1],
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
    """How many people work on a day, as a whole and by each of four groups, in one pass; ``away`` of them outside the county."""
    row, lives = BoardSpell, BoardHousehold
    area = func.left(lives.division_code, literal_column(str(child_length(code))))
    work = _spells(
        scope,
        code,
        row.person_id,
        area.label("area"),
        NATIONAL.expression(lives.division_code, row.place_code).label("region"),
        func.coalesce(row.industry, "").label("industry"),
        row.channel,
    ).where(row.started_on <= on, or_(row.ended_on.is_(None), row.ended_on >= on))
    of = work.subquery("work").c
    people = func.count(of.person_id.distinct())
    groups = (of.area, of.region, of.industry, of.channel)
    statement: AnySelect = select(
        *groups,
        func.grouping(*groups).label("grouping"),
        people.label("people"),
        people.filter(of.region.not_in(_NEAR)).label("away"),
    ).group_by(func.grouping_sets(*(tuple_(group) for group in groups), literal_column("()")))
    return list((await session.execute(statement.execution_options(scope=scope))).all())


_SETS = {0b0111: "area", 0b1011: "region", 0b1101: "industry", 0b1110: "channel", 0b1111: "whole"}
"""Which group a row is of, by the bits of GROUPING: a set bit is a column that the row is not grouped by."""


def _grouped(rows: list[Row[Any]]) -> Mapping[str, dict[Any, tuple[int, int]]]:
    """People and how many of them are away, by group and its word; of areas by code."""
    found: dict[str, dict[Any, tuple[int, int]]] = defaultdict(dict)
    for row in rows:
        group = _SETS[row.grouping]
        word: Any = None if group == "whole" else getattr(row, group)
        if row.people:
            found[group][word.ljust(CODE_LENGTH, "0") if group == "area" else word] = (row.people, row.away)
    return found


async def _by_month(session: AsyncSession, scope: Scope, code: str, on: date) -> list[MonthJobs]:
    row = BoardSpell
    first = date(on.year - 1, on.month, 1)
    months = func.generate_series(first, on, literal_column("interval '1 month'")).table_valued("day").render_derived(name="m")
    month = cast(months.c.day, Date)
    last = func.least(cast(months.c.day + literal_column("interval '1 month' - interval '1 day'"), Date), on)
    spells = _spells(scope, code, row.person_id, row.started_on, row.ended_on).subquery("spells").c
    works = and_(spells.started_on <= last, or_(spells.ended_on.is_(None), spells.ended_on >= last))
    statement: AnySelect = (
        select(month.label("month"), func.count(spells.person_id.distinct()).label("employed"))
        .select_from(months)
        .outerjoin(spells.person_id.table, works)
        .group_by(month)
        .order_by(month)
    )
    rows = await session.execute(statement.execution_options(scope=scope))
    return [MonthJobs(month=each.month, employed=each.employed) for each in rows]


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
