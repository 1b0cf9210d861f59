"""Conditions on issues: whom a scope lets see which, which are late, which are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_

from services.funds.issues.machine import DONE
from services.funds.issues.tables import Issue
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, as_urgent_as

__all__ = ["IssueFilter", "cut", "late", "matching"]


@dataclass(frozen=True, slots=True)
class IssueFilter:
    """Which issues are asked for. ``unit`` is any unit that works on it, ``urgency`` the least that counts."""

    division: str | None = None
    year: int | None = None
    found_by: str | None = None
    category: str | None = None
    kind: str | None = None
    state: str | None = None
    open: bool | None = None
    overdue: bool | None = None
    urgency: int | None = None
    unit: str | None = None
    public: bool | None = None
    project_id: UUID | None = None
    fund_batch_id: UUID | None = None
    origin_id: UUID | None = None


def cut(statement: Select[*tuple[Any, ...]], scope: Scope) -> AnySelect:
    """A statement on issues cut to a scope: to its divisions, and to the issues in which one of its departments is named."""
    if scope.departments is not None:
        names = list(scope.departments)
        named = [units.overlap(names) for units in (Issue.responsible_units, Issue.supporting_units)]
        statement = statement.where(or_(Issue.department.in_(names), Issue.lead_unit.in_(names), *named))
    return scope.restrict(statement, Issue.division_code)


def late() -> ColumnElement[bool]:
    """Whether an issue was not done by its deadline 整改逾期."""
    return and_(Issue.deadline < today(), Issue.state.not_in(DONE))


def matching(wanted: IssueFilter, bounds: Bounds) -> list[ColumnElement[bool]]:
    """The conditions of a filter."""
    row = Issue
    found: list[ColumnElement[bool]] = equal(
        (row.year, wanted.year),
        (row.found_by, wanted.found_by),
        (row.category, wanted.category),
        (row.kind, wanted.kind),
        (row.state, wanted.state),
        (row.public, wanted.public),
        (row.project_id, wanted.project_id),
        (row.fund_batch_id, wanted.fund_batch_id),
        (row.origin_id, wanted.origin_id),
    )
    if wanted.division is not None:
        found.append(Scope.of([wanted.division]).where(row.division_code))
    if wanted.open is not None:
        found.append(row.state.not_in(DONE) if wanted.open else row.state.in_(DONE))
    if wanted.overdue is not None:
        found.append(late() if wanted.overdue else ~late())
    if wanted.urgency is not None:
        found.append(as_urgent_as(wanted.urgency, row.due_on, bounds))
    if wanted.unit is not None:
        names = [wanted.unit]
        found.append(
            or_(row.lead_unit == wanted.unit, row.responsible_units.overlap(names), row.supporting_units.overlap(names))
        )
    return found
