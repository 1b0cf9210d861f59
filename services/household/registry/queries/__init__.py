"""Reads of the registry, each cut to the caller's scope: what lies outside does not exist for her."""

from services.household.registry.queries.incomes import income, incomes_of
from services.household.registry.queries.people import PersonFilter, members_of, memberships_of, person, persons
from services.household.registry.queries.places import HouseholdFilter, division, divisions, household, households

__all__ = [
    "HouseholdFilter",
    "PersonFilter",
    "division",
    "divisions",
    "household",
    "households",
    "income",
    "incomes_of",
    "members_of",
    "memberships_of",
    "person",
    "persons",
]
