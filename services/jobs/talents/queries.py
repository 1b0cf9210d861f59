"""Reads of the pool of talents, cut to the caller's scope by where they live or whom they serve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, any_, func, literal, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talents.expressions import name_of, talent_class
from services.jobs.talents.machine import TALENT
from services.jobs.talents.problems import unknown_talent
from services.jobs.talents.tables import Talent, TalentStay
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["TALENTS", "Rows", "TalentFilter", "pool_statement", "sealed_of", "stays_of", "talent", "talents", "token_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_SEALED = ("token", "name_cipher", "id_number_cipher", "phone_cipher")
_SHOWN = [column for column in Talent.__table__.columns if column.name not in _SEALED]

TALENTS = Procedure(TALENT, Talent, Talent.division_code, Talent.household_id, "/talents/", lambda statement: statement)
"""Talents, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class TalentFilter:
    """Whom of the pool is asked for; ``text`` is looked for in titles, skills and unit."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    talent_class: str | None = None
    sub_kind: str | None = None
    plan_kind: str | None = None
    origin: str | None = None
    focus_group: str | None = None
    person_id: UUID | None = None
    demand_id: UUID | None = None
    text: str | None = None


def _talents(scope: Scope, bounds: Bounds) -> AnySelect:
    row, stay, home = Talent, TalentStay, KnownHousehold
    last = (
        select(stay.joined_on, stay.left_on, stay.left_reason)
        .where(stay.talent_id == row.id)
        .order_by(stay.number.desc())
        .limit(1)
        .correlate(row)
        .lateral("last")
    )
    statement: AnySelect = (
        select(
            *_SHOWN,
            name_of().label("name"),
            talent_class(row.sub_kind).label("talent_class"),
            home.household_no,
            *last.c,
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .join(last, true(), isouter=True)
        .outerjoin(home, home.id == row.household_id)
    )
    return scope.restrict(statement, row.division_code)


def pool_statement(scope: Scope, wanted: TalentFilter, bounds: Bounds = Bounds()) -> AnySelect:
    """Whom of the pool is asked for."""
    row = Talent
    exact = (
        (row.state, wanted.state),
        (talent_class(row.sub_kind), wanted.talent_class),
        (row.sub_kind, wanted.sub_kind),
        (row.plan_kind, wanted.plan_kind),
        (row.origin, wanted.origin),
        (row.person_id, wanted.person_id),
        (row.demand_id, wanted.demand_id),
    )
    statement = _talents(scope, bounds).where(*within(wanted.divisions, row.division_code), *equal(*exact))
    if wanted.focus_group is not None:
        statement = statement.where(literal(wanted.focus_group) == any_(row.focus_groups))
    if wanted.text is not None:
        said = (func.array_to_string(row.titles, " "), func.array_to_string(row.skills, " "), row.unit)
        statement = statement.where(mentioning(wanted.text, *said))
    return statement


async def talents(
    session: AsyncSession, scope: Scope, wanted: TalentFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Talents, those recorded last first."""
    statement = pool_statement(scope, wanted, bounds)
    return await read_page(session, statement, [Talent.id], limit=limit, cursor=cursor, descending=True)


async def talent(session: AsyncSession, scope: Scope, talent_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One talent.

    Raises:
        Problem: 404 ``unknown_talent``.
    """
    found: Row[Any] | None = (await session.execute(_talents(scope, bounds).where(Talent.id == talent_id))).one_or_none()
    if found is None:
        raise unknown_talent()
    return found


async def stays_of(session: AsyncSession, scope: Scope, talent_id: UUID) -> Sequence[Row[Any]]:
    """From when to when a talent who was found within the scope was in the pool."""
    row = TalentStay
    statement: AnySelect = select(*row.__table__.columns).where(row.talent_id == talent_id).order_by(row.number)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def sealed_of(session: AsyncSession, scope: Scope, talent_id: UUID) -> Row[Any]:
    """``name_cipher, id_number_cipher, phone_cipher`` of a talent.

    Raises:
        Problem: 404 ``unknown_talent``.
    """
    row = Talent
    statement: AnySelect = select(row.name_cipher, row.id_number_cipher, row.phone_cipher).where(row.id == talent_id)
    found: Row[Any] | None = (await session.execute(scope.restrict(statement, row.division_code))).one_or_none()
    if found is None:
        raise unknown_talent()
    return found


async def token_of(session: AsyncSession, scope: Scope, person_id: UUID) -> bytes:
    """The id token of somebody of the registry who was found within the scope."""
    statement = select(KnownMember.id_token).where(KnownMember.person_id == person_id).limit(1)
    return (await session.execute(statement.execution_options(scope=scope))).scalar_one()
