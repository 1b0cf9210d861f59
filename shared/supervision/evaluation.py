"""Running the rules: one set-based statement each. Nothing of it passes through Python."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.parameters.rules import Catalogue
from shared.persistence.statements import bound
from shared.standards.percentages import percent
from shared.supervision.rules import RANK, Light, Rule

__all__ = ["OURS", "calendar_percent", "find", "given", "rule_statement"]

OURS = {"unscoped": "supervision looks at the whole county"}
_FOUND = """
    CREATE TEMPORARY TABLE found (
        rule text NOT NULL, light text NOT NULL, subject text NOT NULL, subject_id uuid NOT NULL, subject_name text NOT NULL,
        division_code text NOT NULL, facts jsonb NOT NULL, PRIMARY KEY (rule, subject_id)
    ) ON COMMIT DROP"""
_COLUMNS = "rule, light, subject, subject_id, subject_name, division_code, facts"


def calendar_percent(on: date) -> Decimal:
    """How many percent of its year are over at the end of a day 序时进度.

    >>> calendar_percent(date(2025, 6, 30)), calendar_percent(date(2025, 12, 31))
    (Decimal('49.6'), Decimal('100.0'))
    """
    over = percent(on.timetuple().tm_yday, 366 if isleap(on.year) else 365)
    assert over is not None  # noqa: S101 - a year has days
    return over


def given(as_of: date, known: Catalogue, values: Mapping[str, Decimal]) -> dict[str, Any]:
    """Everything that rules may name: the parameters that are known with their values, the day and what follows from it."""
    numbers = {name: int(value) if known[name].whole else value for name, value in values.items()}
    year = {"year": as_of.year, "year_start": date(as_of.year, 1, 1), "calendar_percent": calendar_percent(as_of)}
    return {**numbers, **year, "as_of": as_of}


def rule_statement(rule: Rule) -> str:
    """The SELECT that finds what breaks a rule, one row a subject: the worst, if it was found more than once."""
    light = " ".join(f"WHEN {condition} THEN '{light}'" for light, condition in _worst_first(rule))
    rank = " ".join(f"WHEN {condition} THEN {RANK[light]}" for light, condition in _worst_first(rule))
    any_light = " OR ".join(f"({condition})" for condition in rule.lights.values())
    facts = ", ".join(f"'{name}', {name}::text" for name in rule.facts)
    return (
        f"SELECT DISTINCT ON (subject_id) '{rule.code}', CASE {light} END, '{rule.subject}', subject_id, name, division_code,"  # noqa: S608
        f" jsonb_build_object({facts}) FROM ({rule.found}) found WHERE {any_light} ORDER BY subject_id, CASE {rank} END DESC"
    )


def _worst_first(rule: Rule) -> list[tuple[Light, str]]:
    return sorted(rule.lights.items(), key=lambda each: -RANK[each[0]])


async def find(session: AsyncSession, rules: Iterable[Rule], values: Mapping[str, Any]) -> None:
    """Make the temporary table ``found`` of what breaks the rules today."""
    await session.execute(text(_FOUND), execution_options=OURS)
    for rule in rules:
        insert = f"INSERT INTO found ({_COLUMNS}) {rule_statement(rule)}"
        await session.execute(bound(insert, values), execution_options=OURS)
