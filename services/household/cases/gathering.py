"""Gathering what the conditions of a case look at: one statement over everything that is known of its household."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Integer, Text, cast, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.facts import CaseFacts, MeasureFact
from services.household.cases.machine import ENDED
from services.household.cases.tables import Comparison, Measure, MonitoringCase, Objection
from services.household.feeds.tables import FACTS
from services.household.guarantees.queries import checked_since, open_guarantees
from services.household.leads.tables import Lead
from services.household.parameters.rules import monitoring_line
from services.household.registry.expressions import can_work, is_member_on, net_income
from services.household.registry.tables import Household, IncomeStatement, Membership, Person
from shared.access import Scope
from shared.parameters.schemas import ParameterView

__all__ = ["gather"]

_WHY = {"unscoped": "the case was found within the caller's scope"}
_AID = FACTS["CIV-AID"]


async def gather(session: AsyncSession, case: Any, on: date, parameters: Mapping[str, ParameterView]) -> CaseFacts:  # noqa: ANN401
    """The facts of a case, a row of its table, on a day."""
    household = (await session.execute(_household(case.household_id, on), execution_options=_WHY)).one()
    own = (await session.execute(_own(case), execution_options=_WHY)).one()
    measures = select(Measure.group, Measure.state, Measure.confirmed_on).where(Measure.case_id == case.id)
    checked = case.determined_on is None or await checked_since(
        session, Scope.everything(), case.household_id, case.determined_on
    )
    income = (await session.execute(_income(case.household_id), execution_options=_WHY)).first()
    return CaseFacts(
        on=on,
        risks=case.risks,
        household_closed=household.closed,
        has_head=household.heads > 0,
        # Whose labour nobody has stated may be able to work: only what is known to be none counts as none.
        no_labour=household.members > 0 and household.able == 0,
        compared=own.compared,
        on_dibao=household.on_dibao,
        waiting=own.waiting,
        unexplained=own.unexplained,
        posted_until=case.posted_until,
        open_objections=own.open_objections,
        measures=[MeasureFact(*row) for row in await session.execute(measures, execution_options=_WHY)],
        determined_on=case.determined_on,
        months=int(parameters["elimination_months"].value),
        wanted_measures=int(parameters["elimination_measures"].value),
        exempted=case.exemption_document is not None,
        income_year=None if income is None else income.year,
        per_capita=None if income is None else income.per_capita,
        line=monitoring_line({name: parameter.value for name, parameter in parameters.items()}),
        guarantees=await open_guarantees(session, Scope.everything(), case.household_id),
        guarantees_checked=checked,
        open_lead=household.open_lead,
        other_case=own.other_case,
    )


def _household(household_id: Any, on: date) -> Any:  # noqa: ANN401
    members = (
        select(Person.labour_skill, Membership.relation, Membership.person_id)
        .join(Membership, Membership.person_id == Person.id)
        .where(Membership.household_id == household_id, is_member_on(on))
        .cte("members")
    )
    able = can_work(members.c.labour_skill)
    aid = select(_AID.c.person_id).where(
        _AID.c.person_id.in_(select(members.c.person_id)),
        _AID.c.aid == "农村低保",
        or_(_AID.c.ended_on.is_(None), _AID.c.ended_on >= on),
    )
    return select(
        Household.closed_on.is_not(None).label("closed"),
        select(func.count()).select_from(members).scalar_subquery().label("members"),
        select(func.count()).where(members.c.relation == "户主").scalar_subquery().label("heads"),
        select(func.count()).where(able).scalar_subquery().label("able"),
        aid.exists().label("on_dibao"),
        select(Lead.id).where(Lead.household_id == household_id, Lead.state != "closed").exists().label("open_lead"),
    ).where(Household.id == household_id)


def _own(case: Any) -> Any:  # noqa: ANN401
    asked = select(Comparison).where(Comparison.case_id == case.id).subquery()
    waiting = select(func.coalesce(func.array_agg(asked.c.department), cast([], ARRAY(Text)))).where(asked.c.result.is_(None))
    unexplained = select(func.coalesce(func.sum(func.cardinality(asked.c["items"])), 0)).where(asked.c.explanation.is_(None))
    objections = select(func.count()).where(Objection.case_id == case.id, Objection.upheld.is_(None))
    others = select(MonitoringCase.id).where(
        MonitoringCase.household_id == case.household_id, MonitoringCase.id != case.id, MonitoringCase.state.not_in(ENDED)
    )
    return select(
        select(func.count()).select_from(asked).scalar_subquery().label("compared"),
        waiting.scalar_subquery().label("waiting"),
        cast(unexplained.scalar_subquery(), Integer).label("unexplained"),
        objections.scalar_subquery().label("open_objections"),
        others.exists().label("other_case"),
    )


def _income(household_id: Any) -> Any:  # noqa: ANN401
    row = IncomeStatement
    per_capita = (net_income() / row.registered_population).label("per_capita")
    statement = select(row.year, per_capita).where(row.household_id == household_id, row.withdrawn_at.is_(None))
    return statement.order_by(row.year.desc()).limit(1)
