"""The lines of a month that is not frozen: cases, leads and problems as the records say today that its last day left them.

Each statement names its columns as the frozen table of its kind does, so that freezing is an ``INSERT … SELECT`` and counting does not
care which of the two it reads. Dates decide: what happened after the day has not happened yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ARRAY, Date, Text, and_, case, func, literal, or_, select, true
from sqlalchemy.dialects.postgresql import aggregate_order_by

from services.household.cases.machine import CASE, IDENTIFYING
from services.household.cases.rules import GROUPS
from services.household.cases.tables import Measure, MonitoringCase
from services.household.guarantees.tables import GuaranteeProblem
from services.household.leads.machine import LEAD
from services.household.leads.tables import Lead, LeadHit
from services.household.parameters.rules import monitoring_line
from services.household.registry.expressions import AnySelect, can_work, is_member_on, members_on, net_income
from services.household.registry.tables import Household, IncomeStatement, Membership, Person
from services.household.screening.catalogue import RULES
from shared.access import Scope
from shared.workflow.tables import MOVES

__all__ = ["MonthEnd", "case_lines", "lead_lines", "problem_lines", "village_lines"]

_DEVELOPMENT = [code for code, group in GROUPS.items() if group.development]


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The end of a month, or today while it runs: the month's first day, that day, and the parameters that hold on it."""

    month: date
    day: date
    values: Mapping[str, Decimal]


def case_lines(scope: Scope, end: MonthEnd) -> AnySelect:
    """Cases begun by the day, but those called mistakes 识别错误 by then. ``latest``: no later case of the household was determined.

    ``days``: from its lead, or from its beginning, to the county's decision; ``late``: beyond the limit of the whole identification.
    """
    row, day = MonitoringCase, end.day
    moved, members, income, measures = _moves(day), _members(day), _income(end), _measures(day)
    state = func.coalesce(moved.c.state, CASE.initial)
    determined = case((row.determined_on <= day, row.determined_on))
    later = row.__table__.alias("later")
    superseded = select(later.c.id).where(
        later.c.household_id == row.household_id, later.c.entry_no > row.entry_no, later.c.determined_on <= day
    )
    statement = (
        select(
            _month(end),
            row.id.label("case_id"),
            row.household_id,
            Household.division_code,
            members.c.persons,
            row.category,
            row.risks[1].label("risk"),
            row.channel,
            state.label("state"),
            func.coalesce(income.c.band, "unknown").label("band"),
            determined.label("determined_on"),
            (determined - func.coalesce(Lead.opened_on, row.opened_on)).label("days"),
            or_(func.coalesce(determined > row.decide_by, False), and_(state.in_(IDENTIFYING), row.decide_by < day)).label(
                "late"
            ),
            moved.c.eliminated_on,
            moved.c.rolled_back_on,
            (~superseded.correlate(row).exists()).label("latest"),
            or_(members.c.able > 0, members.c.persons == 0).label("able"),
            measures.c.measured,
            measures.c.developed,
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
        .outerjoin(Lead, Lead.id == row.lead_id)
        .outerjoin(moved, moved.c.subject_id == row.id)
        .join(members, true())
        .outerjoin(income, true())
        .join(measures, true())
        .where(row.opened_on <= day, ~func.coalesce(and_(row.close_reason == "mistaken", row.closed_on <= day), False))
    )
    return scope.restrict(statement, Household.division_code)


def _moves(day: date) -> Any:  # noqa: ANN401 - a subquery
    """Where the moves until the day have brought each case."""
    row = MOVES.c
    last = func.array_agg(aggregate_order_by(row.target, row.number.desc()), type_=ARRAY(Text))
    return (
        select(
            row.subject_id,
            last[1].label("state"),
            func.max(row.happened_on).filter(row.target == "eliminated").label("eliminated_on"),
            func.max(row.happened_on).filter(row.step == "roll_back").label("rolled_back_on"),
        )
        .where(row.machine == CASE.name, row.happened_on <= day)
        .group_by(row.subject_id)
        .subquery("moved")
    )


def _members(day: date) -> Any:  # noqa: ANN401 - a lateral subquery
    return (
        select(func.count().label("persons"), func.count().filter(can_work(Person.labour_skill)).label("able"))
        .select_from(Membership)
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.household_id == MonitoringCase.household_id, is_member_on(day))
        .correlate(MonitoringCase)
        .lateral("members")
    )


def _income(end: MonthEnd) -> Any:  # noqa: ANN401 - a lateral subquery
    """The band of the latest statement of the household that is in force."""
    row, values = IncomeStatement, end.values
    line, earned = monitoring_line(values), net_income() / row.registered_population
    band = case(
        (earned < line, "below"),
        (earned < line * values["near_line_factor"], "near"),
        (earned < line * values["high_line_factor"], "middle"),
        else_="above",
    )
    statement = select(band.label("band")).where(
        row.household_id == MonitoringCase.household_id, row.year <= end.day.year, row.withdrawn_at.is_(None)
    )
    return statement.order_by(row.year.desc()).limit(1).correlate(MonitoringCase).lateral("income")


def _measures(day: date) -> Any:  # noqa: ANN401 - a lateral subquery
    row = Measure
    begun = and_(func.coalesce(row.started_on, row.finished_on) <= day, row.state != "stopped")
    return (
        select(
            func.coalesce(func.bool_or(begun), False).label("measured"),
            func.coalesce(func.bool_or(and_(begun, row.group.in_(_DEVELOPMENT))), False).label("developed"),
        )
        .where(row.case_id == MonitoringCase.id)
        .correlate(MonitoringCase)
        .lateral("measures")
    )


def lead_lines(scope: Scope, end: MonthEnd) -> AnySelect:
    """Leads that were open on some day of the month. ``departments``: whose data made them; none where people opened one.

    ``overdue`` is by the limit of the last step taken by the day; a lead that was not judged until later counts as in time, as
    its first limit is not kept.
    """
    day, limit = end.day, _lead_limit(end.day)
    names = func.unnest(literal(list(RULES), ARRAY(Text)), literal([rule.department for rule in RULES.values()], ARRAY(Text)))
    known = names.table_valued("rule", "department").render_derived("known")
    departments = (
        select(func.coalesce(func.array_agg(known.c.department.distinct()), literal([], ARRAY(Text))))
        .select_from(LeadHit)
        .join(known, known.c.rule == LeadHit.rule)
        .where(LeadHit.lead_id == Lead.id)
        .correlate(Lead)
        .scalar_subquery()
    )
    closed = Lead.closed_on <= day
    statement = (
        select(
            _month(end),
            Lead.id.label("lead_id"),
            Lead.household_id,
            Household.division_code,
            members_on(day).label("persons"),
            Lead.channel,
            Lead.level,
            departments.label("departments"),
            Lead.opened_on,
            case((closed, Lead.closed_on)).label("closed_on"),
            case((closed, Lead.close_code)).label("close_code"),
            func.coalesce(
                case((limit.c.number > 0, limit.c.due_on), (Lead.state == LEAD.initial, Lead.due_on)) < day, False
            ).label("overdue"),
        )
        .select_from(Lead)
        .join(Household, Household.id == Lead.household_id)
        .outerjoin(limit, true())
        .where(Lead.opened_on <= day, or_(Lead.closed_on.is_(None), Lead.closed_on >= end.month))
    )
    return scope.restrict(statement, Household.division_code)


def _lead_limit(day: date) -> Any:  # noqa: ANN401 - a lateral subquery
    row = MOVES.c
    last = select(row.number, row.due_on).where(row.machine == LEAD.name, row.subject_id == Lead.id, row.happened_on <= day)
    return last.order_by(row.number.desc()).limit(1).correlate(Lead).lateral("limit")


def problem_lines(scope: Scope, end: MonthEnd) -> AnySelect:
    """Problems found by the day, but mistakes, of households that were not closed by then."""
    row, day = GuaranteeProblem, end.day
    closed = row.closed_on <= day
    statement = (
        select(
            _month(end),
            row.id.label("problem_id"),
            row.household_id,
            Household.division_code,
            members_on(day).label("persons"),
            row.item,
            row.found_on,
            case((closed, row.closed_on)).label("closed_on"),
            (func.coalesce(~closed, True) & (row.solve_by < day)).label("overdue"),
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
        .where(row.found_on <= day, row.state != "mistaken", _stands(day))
    )
    return scope.restrict(statement, Household.division_code)


def village_lines(scope: Scope, end: MonthEnd) -> AnySelect:
    """Households that were not closed by the day, and their members, village by village."""
    members = (
        select(Membership.household_id, func.count().label("persons"))
        .join(Person, Person.id == Membership.person_id)
        .where(is_member_on(end.day))
        .group_by(Membership.household_id)
        .subquery()
    )
    statement = (
        select(
            _month(end),
            Household.division_code,
            func.count().label("households"),
            func.coalesce(func.sum(members.c.persons), 0).label("persons"),
        )
        .select_from(Household)
        .outerjoin(members, members.c.household_id == Household.id)
        .where(_stands(end.day))
        .group_by(Household.division_code)
    )
    return scope.restrict(statement, Household.division_code)


def _month(end: MonthEnd) -> Any:  # noqa: ANN401 - a labelled column
    return literal(end.month, Date()).label("month")


def _stands(day: date) -> Any:  # noqa: ANN401 - a condition
    return or_(Household.closed_on.is_(None), Household.closed_on > day)
