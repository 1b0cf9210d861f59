"""Checks 4 to 7 as one statement: parsed rows meet the registry as it was before the file, and each other."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, FromClause, Select, SQLColumnExpression, and_, case, func, literal, null

from shared.intake.definition import Lookup, Reason, Receipt, Staged, Table

__all__ = ["judged"]

Verdict = tuple[ColumnElement[bool], str]
_SEPARATOR = "|"


def judged(table: Table, parsed: sa.Table, receipt: Receipt) -> Select[Any]:
    """Every parsed row with what the registry adds to it, its verdict, and its place in the order of applying.

    Columns: ``ordinal`` (null for rejected rows), ``row``, the staged and the added fields, ``reason``, ``reason_column``.
    """
    matched = _matched(table, parsed, receipt)
    accepted = and_(matched.c.early.is_(None), matched.c.late.is_(None))
    first = func.min(matched.c.row).filter(accepted).over(partition_by=[matched.c[name] for name in table.key])
    compared = sa.select(matched, first.label("first")).subquery("compared")
    verdict = case(
        (compared.c.early.is_not(None), compared.c.early),
        (compared.c.first < compared.c.row, _packed(Reason.DUPLICATE_ROW, _key_header(table))),
        else_=compared.c.late,
    )
    told = sa.select(compared, verdict.label("verdict")).subquery("told")
    place = func.row_number().over(
        partition_by=told.c.verdict.is_(None), order_by=[*(told.c[name] for name in table.order), told.c.row]
    )
    fields = [column for column in told.c if column.name not in {"row", "early", "late", "first", "verdict"}]
    return sa.select(
        case((told.c.verdict.is_(None), place)).label("ordinal"),
        told.c.row,
        *fields,
        func.split_part(told.c.verdict, _SEPARATOR, 1).label("reason"),
        func.split_part(told.c.verdict, _SEPARATOR, 2).label("reason_column"),
    )


def _matched(table: Table, parsed: sa.Table, receipt: Receipt) -> sa.Subquery:
    source: FromClause = parsed
    fields: dict[str, ColumnElement[Any]] = {name: parsed.c[name] for name in table.staged}
    missing: list[Verdict] = []
    mismatched: list[Verdict] = []
    for number, lookup in enumerate(table.lookups):
        target, found = _joined(lookup, number, receipt)
        source = source.outerjoin(target, and_(*(parsed.c[name] == target.c[f"on_{name}"] for name, _ in lookup.on)))
        fields |= {name: target.c[name] for name in lookup.adds}
        if lookup.missing is not None:
            missing.append((found.is_(None), _pack(lookup.missing, lookup.column)))
        if lookup.same is not None:
            differs = parsed.c[lookup.same[0]] != target.c["same"]
            mismatched.append((differs, _pack(lookup.mismatch, lookup.mismatch_column)))
    early = [*missing, *mismatched, *_checks(table, fields, receipt, late=False)]
    return (
        sa.select(
            parsed.c.row,
            *(field.label(name) for name, field in fields.items()),
            _first(early).label("early"),
            _first(_checks(table, fields, receipt, late=True)).label("late"),
        )
        .select_from(source)
        .subquery("matched")
    )


def _joined(lookup: Lookup, number: int, receipt: Receipt) -> tuple[sa.Subquery, ColumnElement[Any]]:
    """A lookup's target, cut to what the uploader may see; under names that cannot clash with another lookup's."""
    columns: list[SQLColumnExpression[Any]] = [
        literal(1).label("found"),
        *(column.label(f"on_{name}") for name, column in lookup.on),
        *(column.label(name) for name, column in lookup.adds.items()),
        *([lookup.same[1].label("same")] if lookup.same else []),
    ]
    statement = sa.select(*columns).select_from(lookup.target)
    if lookup.only is not None:
        statement = statement.where(lookup.only(receipt))
    target = statement.subquery(f"lookup_{number}")
    return target, target.c.found


def _checks(table: Table, fields: Staged, receipt: Receipt, *, late: bool) -> list[Verdict]:
    return [(check.fails(fields, receipt), _pack(check.reason, check.column)) for check in table.checks if check.late is late]


def _first(verdicts: list[Verdict]) -> ColumnElement[Any]:
    if not verdicts:
        return sa.cast(null(), sa.Text)
    return case(*((condition, literal(packed)) for condition, packed in verdicts), else_=null())


def _pack(reason: Reason, column: str) -> str:
    return f"{reason}{_SEPARATOR}{column}"


def _packed(reason: Reason, column: str) -> ColumnElement[str]:
    return literal(_pack(reason, column))


def _key_header(table: Table) -> str:
    """The title of the column that a duplicate is told at: the first, in the table's order, of those that make its key."""
    found = {name: lookup.column for lookup in table.lookups for name in lookup.adds}
    named = found | {name: column.header for column in table.columns for name in column.staged}
    titles = {named[name] for name in table.key}
    return next(column.header for column in table.columns if column.header in titles)
