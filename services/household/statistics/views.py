"""Reports 统计表 made of counted rows: as the API answers them, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.statistics import queries
from services.household.statistics.queries import SOURCES, Asked
from services.household.statistics.rules import Subject, day_of
from services.household.statistics.schemas import Count, Rate, StatisticsHeading, StatisticsReport, StatisticsRow
from shared.access import Scope
from shared.intake.export import safe_cell
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.web.csvs import MARK

__all__ = ["csv_of", "report"]

_BY_HAND = "人工登记"
"""Leads that no department's data made."""


async def report(session: AsyncSession, scope: Scope, subject: str, asked: Asked) -> StatisticsReport:
    """Count a subject."""
    source = SOURCES[subject]
    period = await queries.period(session, scope, asked)
    rows = await queries.counts(session, scope, source, asked, period)
    areas = subject == "cases" and asked.since is None
    people: Mapping[str, tuple[int, int]] = await queries.populations(session, scope, asked, period) if areas else {}
    words = source.subject.dimensions.get(asked.by, {})
    parts = [
        _row(source.subject, row, row["area"] or words.get(row["key"], row["key"]) or _BY_HAND, people.get(row["key"]))
        for row in rows
        if not row["whole"]
    ]
    whole = next((row for row in rows if row["whole"]), None)
    return StatisticsReport(
        title=source.subject.title,
        month=f"{asked.month:%Y-%m}",
        as_of=day_of(asked.month, today()),
        by=asked.by,
        frozen=[f"{month:%Y-%m}" for month in period.frozen],
        headings=_headings(source.subject),
        groups=parts,
        whole=None if asked.since is not None else _row(source.subject, whole, "合计", people.get("")),
    )


def _headings(subject: Subject) -> list[StatisticsHeading]:
    figures = [
        StatisticsHeading(code=code, title=title, numerator=None, denominator=None) for code, title in subject.figures.items()
    ]
    rates = [
        StatisticsHeading(code=code, title=title, numerator=part, denominator=whole)
        for code, (title, part, whole) in subject.rates.items()
    ]
    return figures + rates


def _row(subject: Subject, row: RowMapping | None, name: str, people: tuple[int, int] | None) -> StatisticsRow:
    """No row: nothing was found, all is nought."""

    def count(code: str) -> Count:
        if code in subject.rests:
            whole, less = (count(other) for other in subject.rests[code])
            return Count(households=whole.households - less.households, persons=whole.persons - less.persons)
        if row is None:
            return Count(households=0, persons=0)
        return Count(households=row[f"{code}_households"], persons=row[f"{code}_persons"])

    figures = {code: count(code) for code in subject.figures}
    population = None if people is None else Count(households=people[0], persons=people[1])
    return StatisticsRow(
        code="" if row is None or row["whole"] else row["key"],
        name=name,
        figures=figures,
        rates={code: _rate(figures[part], figures[whole]) for code, (_, part, whole) in subject.rates.items()},
        average_days=None if row is None else row["average_days"],
        population=population,
        population_share=None if population is None else _rate(figures["identified"], population),
    )


def _rate(part: Count, whole: Count) -> Rate:
    return Rate(
        of_households=percent(part.households, whole.households, places=2),
        of_persons=percent(part.persons, whole.persons, places=2),
    )


def csv_of(told: StatisticsReport) -> str:
    """The report as a table: a row a key, two columns a figure and a rate, the whole last."""
    text = io.StringIO()
    write = csv.writer(text)
    write.writerow(["代码", "名称", *_first_line(told)])
    for row in [*told.groups, *([] if told.whole is None else [told.whole])]:
        write.writerow([safe_cell(str(cell)) for cell in (row.code, row.name, *_cells(told, row))])
    return MARK + text.getvalue()


def _first_line(told: StatisticsReport) -> list[str]:
    named = [
        f"{column.title}({unit})"
        for column in told.headings
        for unit in (("户", "人") if column.numerator is None else ("按户%", "按人%"))
    ]
    return [*named, "平均识别天数", "总户数", "总人口"]


def _cells(told: StatisticsReport, row: StatisticsRow) -> list[Any]:
    cells: list[Any] = []
    for column in told.headings:
        if column.numerator is None:
            figure = row.figures[column.code]
            cells += [figure.households, figure.persons]
        else:
            rate = row.rates[column.code]
            cells += [rate.of_households, rate.of_persons]
    people = row.population
    cells += [row.average_days, *((None, None) if people is None else (people.households, people.persons))]
    return ["" if cell is None else cell for cell in cells]
