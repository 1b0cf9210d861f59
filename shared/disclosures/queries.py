"""Reads of disclosures. What hangs is public, so a place also sees what hangs for the town and the county around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Row, Select, and_, case, func, literal, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.disclosures.rules import Standing
from shared.disclosures.tables import DISCLOSURES, OBJECTIONS
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = [
    "Counts",
    "DisclosureFilter",
    "State",
    "counts_by_kind",
    "disclosure",
    "disclosures",
    "objection",
    "objections_of",
    "objections_waiting",
    "standing",
    "unknown_disclosure",
]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]
State = Literal["running", "over", "closed", "withdrawn"]
_SHOWN = [column for column in DISCLOSURES.c if column.name != "content"]
_OURS = {"unscoped": "the subject was found within the caller's scope"}
_OPEN = (
    select(func.count())
    .where(OBJECTIONS.c.disclosure_id == DISCLOSURES.c.id, OBJECTIONS.c.answered_on.is_(None))
    .correlate(DISCLOSURES)
    .scalar_subquery()
)


def unknown_disclosure() -> Problem:
    """404 of a disclosure that is not there, or hangs elsewhere."""
    return Problem(404, "unknown_disclosure", "没有这项公示,或它不在您的数据范围内。")


async def standing(session: AsyncSession, subject: str, subject_id: UUID, kind: str) -> Standing | None:
    """How the last disclosure of this kind that was not withdrawn stands, of a record that was found within the caller's scope."""
    row = DISCLOSURES.c
    statement = select(row.id, row.posted_on, row.ends_on, row.closed_on, _OPEN.label("open_objections")).where(
        row.subject == subject, row.subject_id == subject_id, row.kind == kind, row.withdrawn_on.is_(None)
    )
    last = statement.order_by(row.id.desc()).limit(1)
    found = (await session.execute(last, execution_options=_OURS)).one_or_none()
    return None if found is None else Standing(*found)


@dataclass(frozen=True, slots=True)
class DisclosureFilter:
    """Which disclosures are asked for. ``public``: what everybody may read now; ``long_term`` what stays so after its period."""

    divisions: tuple[str, ...] = ()
    kind: str | None = None
    subject: str | None = None
    subject_id: UUID | None = None
    state: State | None = None
    public: bool | None = None
    long_term: bool | None = None


def _state(on: date) -> ColumnElement[str]:
    row = DISCLOSURES.c
    return case(
        (row.withdrawn_on.is_not(None), "withdrawn"),
        (row.closed_on.is_not(None), "closed"),
        (row.ends_on < literal(on, Date()), "over"),
        else_="running",
    )


def _in_state(state: State, on: date) -> ColumnElement[bool]:
    """A state as a condition that indexes serve."""
    row = DISCLOSURES.c
    hanging = and_(row.withdrawn_on.is_(None), row.closed_on.is_(None))
    found: dict[State, ColumnElement[bool]] = {
        "running": and_(hanging, row.ends_on >= on),
        "over": and_(hanging, row.ends_on < on),
        "closed": and_(row.withdrawn_on.is_(None), row.closed_on.is_not(None)),
        "withdrawn": row.withdrawn_on.is_not(None),
    }
    return found[state]


def _is_public() -> ColumnElement[bool]:
    row = DISCLOSURES.c
    return and_(row.withdrawn_on.is_(None), or_(row.long_term, row.closed_on.is_(None)))


def _disclosures(scope: Scope) -> AnySelect:
    """Disclosures without their contents, of which a page could hold thousands of rows."""
    statement = select(*_SHOWN, _state(today()).label("state"), _is_public().label("public"), _OPEN.label("open_objections"))
    return statement.where(scope.where_around(DISCLOSURES.c.division_code)).execution_options(scope=scope)


def _wanted(wanted: DisclosureFilter) -> list[ColumnElement[bool]]:
    row = DISCLOSURES.c
    found = equal(
        (row.kind, wanted.kind),
        (row.subject, wanted.subject),
        (row.subject_id, wanted.subject_id),
        (row.long_term, wanted.long_term),
    )
    found += [Scope.of([code]).where(row.division_code) for code in wanted.divisions]
    if wanted.state is not None:
        found.append(_in_state(wanted.state, today()))
    if wanted.public is not None:
        found.append(_is_public() if wanted.public else not_(_is_public()))
    return found


async def disclosures(session: AsyncSession, scope: Scope, wanted: DisclosureFilter, *, limit: int, cursor: str | None) -> Rows:
    """Disclosures, the last posted first."""
    statement = _disclosures(scope).where(*_wanted(wanted))
    keys = [DISCLOSURES.c.posted_on, DISCLOSURES.c.id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor, descending=True)


async def disclosure(session: AsyncSession, scope: Scope, disclosure_id: UUID) -> Row[Any]:
    """One disclosure with its content.

    Raises:
        Problem: 404 ``unknown_disclosure``.
    """
    statement = _disclosures(scope).add_columns(DISCLOSURES.c.content).where(DISCLOSURES.c.id == disclosure_id)
    found = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_disclosure()
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """Of a kind: how many hang within their period, how many are over it and not closed, how many objections wait."""

    running: int = 0
    overdue: int = 0
    objections: int = 0


async def counts_by_kind(session: AsyncSession, scope: Scope) -> Mapping[str, Counts]:
    """What hangs in the caller's own divisions, by kind; a kind of which nothing hangs is left out."""
    row, on = DISCLOSURES.c, literal(today(), Date())
    statement = (
        select(
            row.kind,
            func.count().filter(row.ends_on >= on),
            func.count().filter(row.ends_on < on),
            func.sum(_OPEN),
        )
        .where(row.closed_on.is_(None), row.withdrawn_on.is_(None))
        .group_by(row.kind)
    )
    rows = await session.execute(scope.restrict(statement, row.division_code))
    return {kind: Counts(running, overdue, int(objections)) for kind, running, overdue, objections in rows}


def _objections(scope: Scope) -> AnySelect:
    row = OBJECTIONS.c
    shown = [column for column in row if column.name not in {"objector_cipher", "phone_cipher"}]
    statement = select(*shown, DISCLOSURES.c.title, DISCLOSURES.c.kind, DISCLOSURES.c.division_code)
    return scope.restrict(statement.join(DISCLOSURES, DISCLOSURES.c.id == row.disclosure_id), DISCLOSURES.c.division_code)


async def objections_of(session: AsyncSession, scope: Scope, disclosure_id: UUID) -> Sequence[Row[Any]]:
    """The objections against a disclosure, the first received first; only within the caller's own divisions."""
    statement = _objections(scope).where(OBJECTIONS.c.disclosure_id == disclosure_id)
    return (await session.execute(statement.order_by(OBJECTIONS.c.received_on, OBJECTIONS.c.id))).all()


async def objections_waiting(session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None) -> Rows:
    """Objections that nobody has answered, the first received first."""
    statement = _objections(scope).where(OBJECTIONS.c.answered_on.is_(None))
    return await read_page(session, statement, [OBJECTIONS.c.received_on, OBJECTIONS.c.id], limit=limit, cursor=cursor)


async def objection(session: AsyncSession, scope: Scope, objection_id: UUID) -> Row[Any]:
    """One objection.

    Raises:
        Problem: 404 ``unknown_objection``.
    """
    found = (await session.execute(_objections(scope).where(OBJECTIONS.c.id == objection_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_objection", "没有这件异议,或它不在您的数据范围内。")
    return found
