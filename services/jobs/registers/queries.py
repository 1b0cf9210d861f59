"""Reads of registers, cut to the caller's scope by the villages: of a locked month as it was frozen, of any other as the ledger tells it now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Row,
    Text,
    all_,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.queries import AnySelect, Rows
from services.jobs.parameters.queries import parameters_on
from services.jobs.registers.definition import Register
from services.jobs.registers.deriving import LINE, Lying, derived
from services.jobs.registers.editions import Edition, Wanted
from services.jobs.registers.problems import unknown_snapshot
from services.jobs.registers.rules import BEYOND_VILLAGE, Ground
from services.jobs.registers.tables import RegisterLine, RegisterSnapshot
from services.jobs.updates.queries import locked_months
from shared.access import Scope, within
from shared.persistence.ids import among_ids
from shared.persistence.wanted import equal
from shared.standards.months import last_of
from shared.web.pages import read_page

__all__ = ["counts", "difference", "edition", "ground_of", "lines", "lines_of", "people_in", "snapshots"]


async def ground_of(session: AsyncSession, scope: Scope, month: date) -> Ground:
    """What the registers of a month rest on, which is the same for everybody."""
    held = await parameters_on(session, scope, last_of(month))
    youngest, oldest, beyond = (int(held[name].value) for name in ("labour_age_from", "labour_age_to", BEYOND_VILLAGE))
    return Ground(month, youngest, oldest, bool(beyond))


async def edition(session: AsyncSession, scope: Scope, wanted: Wanted) -> Edition:
    """Where the lines that are asked for come from.

    Raises:
        Problem: 404 ``unknown_snapshot`` where there is no such version in one of the villages of the scope.
    """
    ground = await ground_of(session, scope, wanted.month)
    if wanted.live:
        return Edition(ground, wanted.divisions, (), open=True)
    row = RegisterSnapshot
    statement = _snapshots(scope, wanted).where(row.month == wanted.month)
    if wanted.version is not None:
        found = (await session.execute(statement.where(row.number == wanted.version))).all()
        if not found:
            raise unknown_snapshot()
        return Edition(ground, wanted.divisions, tuple(found), open=False)
    standing = (
        statement.where(_is_locked(scope)).ext(distinct_on(row.division_code)).order_by(row.division_code, row.number.desc())
    )
    return Edition(ground, wanted.divisions, tuple((await session.execute(standing)).all()), open=True)


def _snapshots(scope: Scope, wanted: Wanted) -> AnySelect:
    row = RegisterSnapshot
    return scope.restrict(select(*row.__table__.columns).where(*within(wanted.divisions, row.division_code)), row.division_code)


def _is_locked(scope: Scope) -> Any:  # noqa: ANN401 - a condition
    """Whether a frozen version is of a month that is locked now: one that was unlocked is the ledger's to tell again."""
    row = RegisterSnapshot
    return tuple_(row.division_code, row.month).in_(locked_months(scope))


def lines_of(register: Register, of: Edition, scope: Scope) -> AnySelect:
    """Every line of a register with its ``version``, null where it comes from the ledger.

    A register that did not exist when a month was frozen is told by the ledger, for that month too.
    """
    kept = of.kept(register)
    parts = []
    if kept:
        line, snap = RegisterLine, RegisterSnapshot
        parts.append(
            select(snap.division_code, *(getattr(line, name) for name in LINE[1:]), snap.number.label("version"))
            .join(snap, snap.id == line.snapshot_id)
            .where(line.register == register.code, among_ids(line.snapshot_id, [one.id for one in kept]))
            .where(scope.where(snap.division_code))
        )
    if of.open or not kept:
        now = derived(register, of.ground, _lying(scope, of.divisions, [one.division_code for one in kept]))
        parts.append(now.add_columns(cast(null(), Integer).label("version")))
    told = union_all(*parts).subquery("told").c
    return select(*told).execution_options(scope=scope)


def _lying(scope: Scope, divisions: Sequence[str], without: Sequence[str]) -> Lying:
    def conditions(code: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 - a column
        rest = [code != all_(literal(list(without), ARRAY(Text)))] if without else []
        return [scope.where(code), *within(divisions, code), *rest]

    return conditions


async def lines(
    session: AsyncSession, scope: Scope, register: Register, of: Edition, *, limit: int, cursor: str | None
) -> Rows:
    """A register village by village, household by household."""
    told = lines_of(register, of, scope).subquery().c
    statement: AnySelect = select(*told).execution_options(scope=scope)
    keys = [told.division_code, told.household_no, told.person_id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor)


async def counts(session: AsyncSession, scope: Scope, register: Register, of: Edition, digits: int) -> Sequence[Row[Any]]:
    """``division_code, people, households`` of a register; ``digits`` of a code tell divisions apart."""
    told = lines_of(register, of, scope).subquery().c
    place = func.rpad(func.left(told.division_code, digits), 12, "0").label("division_code")
    statement: AnySelect = (
        select(place, func.count().label("people"), func.count(told.household_id.distinct()).label("households"))
        .group_by(place)
        .order_by(place)
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()


async def difference(
    session: AsyncSession,
    scope: Scope,
    register: Register,
    before: Edition,
    after: Edition,
    kind: str | None = None,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Who came in, went out or changed from one edition of a register to another: whose line differs in more than what passes."""
    old, new = lines_of(register, before, scope).subquery("old"), lines_of(register, after, scope).subquery("new")
    passing = literal(register.passing, ARRAY(Text))
    said = [tuple_(one.c.division_code, one.c.household_no, one.c.name, one.c.facts.op("-")(passing)) for one in (old, new)]
    change = case((old.c.person_id.is_(None), "in"), (new.c.person_id.is_(None), "out"), else_="changed")
    both = [func.coalesce(new.c[name], old.c[name]).label(name) for name in LINE[:-1]]
    told = (
        select(*both, change.label("change"), old.c.facts.label("before"), new.c.facts.label("after"))
        .select_from(old.join(new, old.c.person_id == new.c.person_id, full=True))
        .where(or_(old.c.person_id.is_(None), new.c.person_id.is_(None), said[0].is_distinct_from(said[1])))
        .subquery()
        .c
    )
    statement: AnySelect = select(*told).where(*equal((told.change, kind))).execution_options(scope=scope)
    keys = [told.division_code, told.household_no, told.person_id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor)


async def snapshots(
    session: AsyncSession, scope: Scope, divisions: tuple[str, ...], month: date | None, *, limit: int, cursor: str | None
) -> Rows:
    """Every frozen version, the last first, with whether it is what its month reads as now."""
    row = RegisterSnapshot
    newer = RegisterSnapshot.__table__.alias("newer")
    last = (
        ~select(newer.c.id)
        .where(newer.c.division_code == row.division_code, newer.c.month == row.month, newer.c.number > row.number)
        .correlate(row.__table__)
        .exists()
    )
    statement = _snapshots(scope, Wanted(date.min, divisions)).where(*equal((row.month, month)))
    statement = statement.add_columns(and_(_is_locked(scope), last).label("standing"))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def people_in(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """How many people each of these frozen versions, which were found within the scope, has in each register."""
    line = RegisterLine
    statement: AnySelect = (
        select(line.snapshot_id, line.register, func.count().label("people"))
        .where(among_ids(line.snapshot_id, ids))
        .group_by(line.snapshot_id, line.register)
    )
    found: dict[UUID, dict[str, int]] = {}
    for one in await session.execute(statement.execution_options(scope=scope)):
        found.setdefault(one.snapshot_id, {})[one.register] = one.people
    return found
