"""Reads of declarations, cut to the caller's scope through the division that the declarant chose; and what the public form needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.tables import MonitoringCase
from services.household.declarations.rules import MACHINE
from services.household.declarations.tables import Declaration
from services.household.leads.tables import Lead
from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Division, Household, Membership, Person
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import Procedure, as_urgent_as, urgency_of

__all__ = [
    "DECLARATIONS",
    "DeclarationFilter",
    "declaration",
    "declarations",
    "declared_today",
    "household_of",
    "place",
    "places",
    "standing",
]

Rows = tuple[list[Row[Any]], str | None]
DECLARATIONS = Procedure(
    MACHINE,
    Declaration,
    Declaration.division_code,
    Declaration.household_id,
    "/declarations/",
    lambda statement: statement,
)
"""Declarations, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class DeclarationFilter:
    """Which declarations are asked for; all ``divisions`` that are named must hold. ``urgency`` is the least that counts."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    via: str | None = None
    risk: str | None = None
    urgency: int | None = None


def _valid(day: date) -> tuple[Any, ...]:
    return (
        or_(Division.valid_from.is_(None), Division.valid_from <= day),
        or_(Division.valid_to.is_(None), Division.valid_to >= day),
    )


async def places(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Towns and villages of today, each town before its villages."""
    statement: AnySelect = select(Division.code, Division.name, Division.level, Division.parent_code).order_by(Division.code)
    cut = statement.where(Division.level != "county", *_valid(today()))
    return (await session.execute(scope.restrict(cut, Division.code))).all()


async def place(session: AsyncSession, scope: Scope, code: str) -> str | None:
    """The name of a town or village of today; None where there is none with this code."""
    statement = select(Division.name).where(Division.code == code, Division.level != "county", *_valid(today()))
    return (await session.scalars(scope.restrict(statement, Division.code))).one_or_none()


async def household_of(session: AsyncSession, scope: Scope, id_token: bytes, name_key: str) -> Row[Any] | None:
    """The open household of which a person with this ID number and name is a member today; its id and village."""
    statement: AnySelect = (
        select(Household.id, Household.division_code)
        .join(Person, Person.household_id == Household.id)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Person.id_token == id_token,
            Person.name_key == name_key,
            Membership.household_id == Household.id,
            or_(Membership.left_on.is_(None), Membership.left_on > today()),
            Household.closed_on.is_(None),
        )
        .limit(1)
    )
    found: Row[Any] | None = (await session.execute(scope.restrict(statement, Household.division_code))).one_or_none()
    return found


async def declared_today(session: AsyncSession, scope: Scope, id_token: bytes) -> int:
    """How often this ID number was declared today."""
    statement = select(func.count()).where(Declaration.id_token == id_token, Declaration.declared_on == today())
    return (await session.execute(statement, execution_options={"scope": scope})).scalar_one()


async def standing(session: AsyncSession, scope: Scope, code_token: bytes) -> Row[Any] | None:
    """Where the declaration with this query code stands, its lead, and the case that came of that."""
    row = Declaration
    case = select(MonitoringCase.state).where(MonitoringCase.lead_id == row.lead_id).order_by(MonitoringCase.id.desc())
    statement: AnySelect = (
        select(
            row.declared_on,
            row.visit_by,
            row.state,
            row.ending,
            row.reply,
            row.lead_stage,
            Lead.state.label("lead_state"),
            Lead.close_code,
            case.limit(1).scalar_subquery().label("case_state"),
        )
        .outerjoin_from(row, Lead, Lead.id == row.lead_id)
        .where(row.code_token == code_token)
    )
    found: Row[Any] | None = (await session.execute(statement, execution_options={"scope": scope})).one_or_none()
    return found


def _declarations(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Declaration
    columns = (
        row.id,
        row.version,
        row.via,
        row.division_code,
        Division.name.label("division_name"),
        row.risks,
        row.name_masked.label("name"),
        row.phone_masked.label("phone"),
        row.id_number_masked.label("id_number"),
        row.declared_on,
        row.declared_at,
        row.visit_by,
        row.state,
        row.state_since,
        row.due_on,
        row.assignee,
        row.household_id,
        row.lead_id,
        row.ending,
        row.reply,
        row.cleared_at,
        urgency_of(row.due_on, bounds).label("urgency"),
    )
    statement = select(*columns).join_from(row, Division, Division.code == row.division_code)
    return scope.restrict(statement, row.division_code)


async def declarations(
    session: AsyncSession,
    scope: Scope,
    wanted: DeclarationFilter,
    bounds: Bounds,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Declarations, the newest first, masked."""
    row = Declaration
    statement = _declarations(scope, bounds)
    statement = statement.where(*equal((row.state, wanted.state), (row.via, wanted.via)))
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.risk is not None:
        statement = statement.where(row.risks.contains([wanted.risk]))
    if wanted.urgency is not None:
        statement = statement.where(as_urgent_as(wanted.urgency, row.due_on, bounds))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def declaration(session: AsyncSession, scope: Scope, declaration_id: UUID, bounds: Bounds) -> Row[Any]:
    """One declaration, masked.

    Raises:
        Problem: 404 ``unknown_declaration``.
    """
    statement = _declarations(scope, bounds).where(Declaration.id == declaration_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_declaration", "没有这条自主申报,或它不在您的数据范围内。")
    return found
