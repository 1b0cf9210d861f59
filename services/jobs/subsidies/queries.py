"""Reads of subsidy claims, cut to the caller's scope by where the claimant lives or lies; policies hold for the whole county."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, Text, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.factories.tables import Factory
from services.jobs.subsidies.machine import PAID, SUBSIDY_CLAIM
from services.jobs.subsidies.problems import unknown_claim
from services.jobs.subsidies.reckoning import FACTS_OF_CLAIM, FACTS_OF_CLAIMANT
from services.jobs.subsidies.rules import ClaimFacts, Judged
from services.jobs.subsidies.tables import SubsidyAmount, SubsidyAnswer, SubsidyClaim, SubsidyPayment, SubsidyPolicy
from shared.access import Scope, within
from shared.persistence.statements import bound
from shared.persistence.wanted import equal
from shared.registry.tables import KnownMember
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "SUBSIDY_CLAIMS",
    "ClaimFilter",
    "amounts_of",
    "claim",
    "claims",
    "figures",
    "judged",
    "judged_claimant",
    "payments_of",
    "policies",
    "policy_on",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_YUAN = Numeric(18, 2)

SUBSIDY_CLAIMS = Procedure(
    SUBSIDY_CLAIM,
    SubsidyClaim,
    SubsidyClaim.division_code,
    SubsidyClaim.household_id,
    "/subsidy-claims/",
    lambda statement: statement,
)
"""Claims, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are asked for."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    kind: str | None = None
    year: int | None = None
    person_id: UUID | None = None
    factory_id: UUID | None = None


def _name() -> Any:  # noqa: ANN401 - a scalar subquery
    """The masked name of who claims, as they were known last, or the factory's."""
    row, member, factory = SubsidyClaim, KnownMember, Factory
    person = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first())
    named = select(factory.name).where(factory.id == row.factory_id)
    return func.coalesce(person.limit(1).correlate(row).scalar_subquery(), named.correlate(row).scalar_subquery()).label("name")


def _claims(scope: Scope, bounds: Bounds) -> AnySelect:
    row, policy = SubsidyClaim, SubsidyPolicy
    statement: AnySelect = (
        select(*row.__table__.columns, _name(), policy.document_no, urgency_of(row.due_on, bounds).label("urgency"))
        .select_from(row)
        .join(policy, policy.id == row.policy_id)
    )
    return scope.restrict(statement, row.division_code)


async def claims(
    session: AsyncSession, scope: Scope, wanted: ClaimFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Claims, those made last first."""
    row = SubsidyClaim
    statement = _claims(scope, bounds).where(
        *within(wanted.divisions, row.division_code),
        *equal(
            (row.state, wanted.state),
            (row.kind, wanted.kind),
            (row.year, wanted.year),
            (row.person_id, wanted.person_id),
            (row.factory_id, wanted.factory_id),
        ),
    )
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def claim(session: AsyncSession, scope: Scope, claim_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One claim.

    Raises:
        Problem: 404 ``unknown_subsidy_claim``.
    """
    statement = _claims(scope, bounds).where(SubsidyClaim.id == claim_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_claim()
    return found


async def payments_of(session: AsyncSession, scope: Scope, claim_id: UUID) -> Sequence[Row[Any]]:
    """Every line of a claim that was found within the scope, with what the bank said of it, in their order."""
    row, said = SubsidyPayment, SubsidyAnswer
    statement: AnySelect = (
        select(*row.__table__.columns, said.answered_on, said.voucher_no, said.result_reason, SubsidyPolicy.document_no)
        .select_from(row)
        .join(SubsidyPolicy, SubsidyPolicy.id == row.policy_id)
        .outerjoin(said, said.payment_id == row.id)
        .where(row.claim_id == claim_id)
        .order_by(row.number)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def policy_on(session: AsyncSession, scope: Scope, kind: str, on: date) -> Row[Any] | None:
    """The version of a kind's policy that holds on a day: the last that has begun, unless it is over."""
    row = SubsidyPolicy
    statement: AnySelect = select(*row.__table__.columns).where(row.kind == kind, row.from_on <= on)
    last = statement.order_by(row.from_on.desc()).limit(1).execution_options(scope=scope)
    found: Row[Any] | None = (await session.execute(last)).first()
    return None if found is None or (found.until is not None and found.until < on) else found


async def policies(session: AsyncSession, scope: Scope, kind: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Every version of policies that was ever set, the last recorded first."""
    row = SubsidyPolicy
    statement: AnySelect = select(*row.__table__.columns).where(*equal((row.kind, kind)))
    statement = statement.execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def amounts_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> dict[UUID, list[Row[Any]]]:
    """What versions of policies pay, by version."""
    row = SubsidyAmount
    statement: AnySelect = select(row.policy_id, row.tier, row.amount).where(row.policy_id.in_(ids)).order_by(row.amount.desc())
    found: dict[UUID, list[Row[Any]]] = {id: [] for id in ids}
    for one in await session.execute(statement.execution_options(scope=scope)):
        found[one.policy_id].append(one)
    return found


async def judged(session: AsyncSession, scope: Scope, kind: str, claim_id: UUID) -> Judged:
    """A claim that was found within the scope, as the ledger has it now."""
    return _judged(await _facts(session, scope, FACTS_OF_CLAIM[kind], {"claim_id": claim_id}, one=True))


async def judged_claimant(
    session: AsyncSession, scope: Scope, kind: str, claimant: UUID, policy_id: UUID, year: int
) -> Judged | None:
    """A person or factory within the scope who would claim; None: there is none."""
    values = {"claimant": claimant, "policy_id": policy_id, "year": year}
    found = await _facts(session, scope, FACTS_OF_CLAIMANT[kind], values, one=False)
    return None if found is None or not scope.contains(found.division_code) else _judged(found)


async def _facts(session: AsyncSession, scope: Scope, sql: str, values: dict[str, Any], *, one: bool) -> Any:  # noqa: ANN401 - a row
    statement = bound(sql, {**values, "today": today()})
    found = await session.execute(statement.execution_options(scope=scope))
    return found.one() if one else found.one_or_none()


def _judged(row: Any) -> Judged:  # noqa: ANN401 - a row
    facts = ClaimFacts(**{each.name: getattr(row, each.name) for each in fields(ClaimFacts)})
    return Judged(row.household_id, row.factory_id, row.division_code, row.tier, facts)


async def figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, by: str, year: int | None
) -> Sequence[Row[Any]]:
    """``code, claims, people, yuan, paid_claims, paid_yuan, recovered`` of claims that were not refused, by kind, year, class or division."""
    row = SubsidyClaim
    dimension: dict[str, Any] = {
        "kind": row.kind,
        "year": cast(row.year, Text),
        "tier": row.tier,
        "division": func.rpad(func.left(row.division_code, digits), 12, literal("0")),
    }
    paid = row.state.in_(PAID)
    statement: AnySelect = (
        select(
            dimension[by].label("code"),
            func.count().label("claims"),
            (func.count(row.person_id.distinct()) + func.coalesce(func.sum(row.people), 0)).label("people"),
            cast(func.coalesce(func.sum(row.amount), 0), _YUAN).label("yuan"),
            func.count().filter(paid).label("paid_claims"),
            cast(func.coalesce(func.sum(row.amount).filter(paid), 0), _YUAN).label("paid_yuan"),
            cast(func.coalesce(func.sum(row.recovered), 0), _YUAN).label("recovered"),
        )
        .where(row.state != "refused", *within([division], row.division_code), *equal((row.year, year)))
        .group_by("code")
        .order_by("code")
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).all()
