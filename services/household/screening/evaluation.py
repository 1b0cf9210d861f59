"""Running the rules: the facts view as of a day, then one set-based statement a rule. Nothing of it passes through Python."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import CursorResult, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.rules import PARAMETERS, monitoring_line
from services.household.screening.catalogue import RULES
from services.household.screening.facts import OF_PERSON, RELATIONS, STORED
from services.household.screening.rules import Kind, Rule, Subject
from shared.persistence.statements import bound

__all__ = ["OURS", "find_hits", "given", "rule_statement"]

OURS = {"unscoped": "a screening looks at the whole county"}

_FOUND = """
    CREATE TEMPORARY TABLE found (
        rule text NOT NULL, level text NOT NULL, household_id uuid NOT NULL, person_id uuid, value text, measure numeric,
        facts jsonb NOT NULL
    ) ON COMMIT DROP"""
_WRITTEN = {
    Kind.AMOUNT: "round({}, 2)::text",
    Kind.PERCENT: "round({}, 1)::text",
    Kind.DAYS: "({})::text",
    Kind.MONTHS: "trim_scale({})::text",
    Kind.WORD: "{}",
    Kind.NONE: "NULL",
}
_NUMBERS = {Kind.AMOUNT, Kind.PERCENT, Kind.DAYS, Kind.MONTHS}

Values = Mapping[str, int | Decimal | date]


def given(as_of: date, parameters: Mapping[str, Decimal]) -> dict[str, int | Decimal | date]:
    """Everything that statements may name: the parameters, the day and what follows from both."""
    numbers = {name: int(value) if PARAMETERS[name].whole else value for name, value in parameters.items()}
    return {
        **numbers,
        "as_of": as_of,
        "year": as_of.year,
        "year_start": date(as_of.year, 1, 1),
        "school_year": as_of.year if as_of.month >= 9 else as_of.year - 1,  # noqa: PLR2004 - a school year starts in September
        "line": monitoring_line(parameters),
    }


def rule_statement(rule: Rule) -> str:
    """The SELECT that finds a rule's hits: level, household, person, value as written, number behind it, facts."""
    levels = " ".join(f"WHEN {condition} THEN '{level}'" for level, condition in rule.levels.items())
    any_level = " OR ".join(f"({condition})" for condition in rule.levels.values())
    facts = ", ".join(f"'{name}', {expression}" for name, expression in rule.facts.items())
    by_person = rule.subject is Subject.PERSON
    joins = "".join(
        f" LEFT JOIN {f'({RELATIONS[name]})' if name in RELATIONS else ''} {name} USING ({'person_id' if name in OF_PERSON else 'household_id'})"
        for name in rule.looks_at
    )
    return (
        f"SELECT '{rule.id}', CASE {levels} END, home.household_id, {'member.person_id' if by_person else 'NULL::uuid'},"  # noqa: S608
        f" {_WRITTEN[rule.kind].format(rule.value)}, {rule.value if rule.kind in _NUMBERS else 'NULL'}::numeric,"
        f" jsonb_build_object({facts})"
        f" FROM {'member JOIN home USING (household_id)' if by_person else 'home'}{joins}"
        f" WHERE ({rule.when}) AND ({any_level})"
    )


async def find_hits(session: AsyncSession, values: Values) -> dict[str, int]:
    """Make the stored relations and the temporary table ``found``; the number of hits by rule, without those that have none."""
    for name, stored in STORED.items():
        made = bound(f"CREATE TEMPORARY TABLE {name} ON COMMIT DROP AS {stored.select}", values)
        await session.execute(made, execution_options=OURS)
        if stored.key:
            await session.execute(text(f"CREATE UNIQUE INDEX ON {name} ({stored.key})"), execution_options=OURS)
        await session.execute(text(f"ANALYZE {name} ({stored.planned_by})"), execution_options=OURS)
    await session.execute(text(_FOUND), execution_options=OURS)
    counts = {}
    for rule in RULES.values():
        insert = bound(f"INSERT INTO found {rule_statement(rule)}", values)
        found = await session.execute(insert, execution_options=OURS)
        counts[rule.id] = cast("CursorResult[Any]", found).rowcount
    return {rule: count for rule, count in counts.items() if count}
