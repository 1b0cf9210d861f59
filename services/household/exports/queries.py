"""The statements behind exports, each cut to the asker's scope. Full values are read only where they are asked for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, func, literal, select, text

from services.household.exports.filters import HitFilters, HouseholdFilters, LeadFilters, PersonFilters
from services.household.leads.tables import OPEN_OR_CLOSED, Lead, LeadHit
from services.household.registry.expressions import AnySelect, birth_year, masked_name, sex_word
from services.household.registry.tables import Division, Household, Membership, Person
from services.household.screening.tables import ScreeningHit
from shared.access import Scope
from shared.persistence.wanted import equal

__all__ = ["hits", "households", "leads", "persons"]


def _place(wanted: PersonFilters) -> list[ColumnElement[bool]]:
    codes = (code for code in (wanted.town, wanted.village) if code is not None)
    return [Scope.of((code,)).where(Household.division_code) for code in codes]


def _village() -> Any:  # noqa: ANN401 - a labelled subquery
    named = select(Division.name).where(Division.code == Household.division_code).correlate(Household)
    return named.scalar_subquery().label("village")


def households(scope: Scope, wanted: HouseholdFilters, *, full: bool) -> AnySelect:
    """Households in the order of their numbers."""
    secret = (
        (Household.address_cipher.label("address"), Household.phone_cipher.label("phone"))
        if full
        else (Household.address_masked.label("address"), Household.phone_masked.label("phone"))
    )
    statement = select(
        Household.household_no,
        Household.division_code,
        _village(),
        Household.village_group,
        Household.household_type,
        Household.relocated,
        *secret,
        Household.closed_on,
        Household.changed_at,
    ).where(*_place(wanted))
    statement = statement.where(
        *equal(
            (Household.household_type, wanted.household_type),
            (Household.relocated, wanted.relocated),
            (Household.household_no, wanted.household_no),
        )
    )
    if wanted.closed is not None:
        statement = statement.where(Household.closed_on.is_not(None) if wanted.closed else Household.closed_on.is_(None))
    return scope.restrict(statement, Household.division_code).order_by(Household.household_no)


def _person(*, full: bool) -> tuple[ColumnElement[Any], ...]:
    if full:
        return (Person.name.label("name"), Person.id_number_cipher.label("id_number"), Person.phone_cipher.label("phone"))
    return (
        masked_name(Person.name).label("name"),
        Person.id_number_masked.label("id_number"),
        Person.phone_masked.label("phone"),
    )


def persons(scope: Scope, wanted: PersonFilters, *, full: bool) -> AnySelect:
    """Persons household by household, with their latest membership."""
    latest = (
        select(Membership.relation, Membership.joined_on, Membership.left_on)
        .where(Membership.person_id == Person.id, Membership.household_id == Person.household_id)
        .order_by(Membership.left_on.desc().nulls_first())
        .limit(1)
        .lateral("latest")
    )
    statement = (
        select(
            Household.household_no,
            Household.division_code,
            _village(),
            *_person(full=full),
            sex_word(Person.sex).label("sex"),
            birth_year(Person.birth_date).label("birth_year"),
            latest.c.relation,
            latest.c.joined_on,
            latest.c.left_on,
        )
        .join(Household, Household.id == Person.household_id)
        .join(latest, literal(value=True))
        .where(*_place(wanted))
    )
    return scope.restrict(statement, Household.division_code).order_by(Household.household_no, Person.id)


def leads(scope: Scope, wanted: LeadFilters, *, full: bool) -> AnySelect:  # noqa: ARG001 - a lead holds nothing that is masked
    """Leads, the last opened first."""
    named = func.coalesce(func.array_agg(LeadHit.rule.distinct()), text("'{}'"))
    rules = select(named).where(LeadHit.lead_id == Lead.id).correlate(Lead)
    statement = (
        select(
            Household.household_no,
            Household.division_code,
            _village(),
            Lead.level,
            Lead.category,
            rules.scalar_subquery().label("rules"),
            OPEN_OR_CLOSED,
            Lead.state.label("stage"),
            Lead.due_on,
            Lead.channel,
            Lead.opened_on,
            Lead.screened_on,
            Lead.closed_on,
            Lead.close_code,
        )
        .join_from(Lead, Household, Household.id == Lead.household_id)
        .where(*_place(wanted))
    )
    state = OPEN_OR_CLOSED.element
    statement = statement.where(
        *equal(
            (Lead.level, wanted.level),
            (Lead.category, wanted.category),
            (state, wanted.state),
            (Lead.state, wanted.stage),
            (Lead.channel, wanted.channel),
        )
    )
    if wanted.rule is not None:
        statement = statement.where(exists().where(LeadHit.lead_id == Lead.id, LeadHit.rule == wanted.rule))
    return scope.restrict(statement, Household.division_code).order_by(Lead.id.desc())


def hits(scope: Scope, wanted: HitFilters, *, full: bool) -> AnySelect:
    """Hits of a screening, by their number."""
    row = ScreeningHit
    statement = (
        select(
            Household.household_no,
            Household.division_code,
            _village(),
            *_person(full=full)[:2],
            row.rule,
            row.level,
            row.value,
            row.silent,
        )
        .join_from(row, Household, Household.id == row.household_id)
        .join(Person, Person.id == row.person_id, isouter=True)
        .where(row.screening_id == wanted.screening)
    )
    if wanted.rule is not None:
        statement = statement.where(row.rule == wanted.rule)
    if wanted.level is not None:
        statement = statement.where(row.level == wanted.level)
    return scope.restrict(statement, Household.division_code).order_by(row.number)
