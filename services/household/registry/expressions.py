"""Expressions that several statements on the registry share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, Text, and_, case, cast, func, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Uuid

from services.household.registry.tables import Household, IncomeStatement, Membership, Person
from shared.standards.clock import today
from shared.standards.labour import ABLE
from shared.workflow import Level

__all__ = [
    "AnySelect",
    "Ids",
    "area_of",
    "birth_month",
    "birth_year",
    "can_work",
    "head_name",
    "income_columns",
    "is_member_on",
    "masked_name",
    "members_on",
    "members_today",
    "net_income",
    "one_of",
    "reference_income",
    "sex_word",
    "told_text",
]

TOLD_CHARACTERS = 200
_DIGITS = {Level.COUNTY: 6, Level.TOWN: 9, Level.VILLAGE: 12}
Expression: TypeAlias = ColumnElement[Any]
AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Ids: TypeAlias = "Sequence[UUID] | AnySelect"
"""Identifiers, or the statement that finds them."""


def one_of(column: Any, ids: Ids) -> ColumnElement[bool]:  # noqa: ANN401 - mapped attributes too
    """Whether a column holds one of many identifiers (one parameter, however many)."""
    found = ids if isinstance(ids, Select) else select(func.unnest(literal(list(ids), ARRAY(Uuid))))
    condition: ColumnElement[bool] = column.in_(found)
    return condition


def masked_name(name: Any) -> Expression:  # noqa: ANN401
    """姓名脱敏, as :func:`shared.privacy.mask_name` does it."""
    length = func.length(name)
    ends = func.concat(func.left(name, 1), func.repeat("*", length - 2), func.right(name, 1))
    return case((length > 2, ends), else_=func.concat(func.left(name, 1), func.repeat("*", length - 1)))  # noqa: PLR2004


def sex_word(sex: Any) -> Expression:  # noqa: ANN401
    """男 or 女 for the stored code of GB/T 2261.1."""
    return case((sex == "1", "男"), (sex == "2", "女"))


def birth_year(birth_date: Any) -> Expression:  # noqa: ANN401
    """Year of birth. The date itself stays inside: it is just what a masked ID number hides."""
    return cast(func.extract("year", birth_date), Integer)


def birth_month(birth_date: Any) -> Expression:  # noqa: ANN401
    """Month of birth, ``YYYY-MM``: as much of the date as the ages of work 劳动年龄 need."""
    return func.to_char(birth_date, "YYYY-MM", type_=Text)


def told_text(text: Any) -> Expression:  # noqa: ANN401
    """The beginning of a free text, as events carry it: an event has little room, and the owner has the whole."""
    return func.left(text, TOLD_CHARACTERS, type_=Text)


def net_income(row: Any = IncomeStatement) -> Expression:  # noqa: ANN401 - columns of the table or of what it was
    """纯收入 of a statement, yuan (domain/household §2.2)."""
    net: Expression = row.wage + row.business + row.property + row.transfer - row.business_cost
    return net


def reference_income(row: Any = IncomeStatement) -> Expression:  # noqa: ANN401
    """监测参考收入 of a statement, yuan (domain/household §2.2)."""
    reference: Expression = net_income(row) + row.claims - row.compliant_self_pay
    return reference


def income_columns(row: Any) -> list[Expression]:  # noqa: ANN401 - the columns of the table or of what it was
    """A statement's columns, and the figures that are computed from them."""
    net, reference = net_income(row), reference_income(row)
    return [
        *row,
        net.label("net"),
        func.round(net / row.registered_population, 2).label("net_per_capita"),
        func.round(reference / row.registered_population, 2).label("reference_per_capita"),
    ]


def is_member_on(day: date) -> ColumnElement[bool]:
    """Whether a membership of a person counts on a day: joined and born by then, not left by then."""
    return and_(
        or_(Membership.joined_on.is_(None), Membership.joined_on <= day),
        or_(Membership.left_on.is_(None), Membership.left_on > day),
        or_(Person.birth_date.is_(None), Person.birth_date <= day),
    )


def can_work(labour_skill: Any) -> ColumnElement[bool]:  # noqa: ANN401 - mapped attributes too
    """Whether a person counts as able to work 有劳动力: whose labour nobody has stated may be."""
    return or_(labour_skill.is_(None), labour_skill.in_(ABLE))


def area_of(division_code: Any, level: Level) -> Expression:  # noqa: ANN401 - mapped attributes too
    """The code of the county, town or village in which a village lies."""
    return func.rpad(func.left(division_code, _DIGITS[level]), _DIGITS[Level.VILLAGE], "0")


def head_name() -> Any:  # noqa: ANN401 - a scalar subquery
    """The masked name of today's head 户主 of the statement's household; null where there is none."""
    named = select(masked_name(Person.name)).join(Membership, Membership.person_id == Person.id)
    heads = named.where(Membership.household_id == Household.id, Membership.relation == "户主", is_member_on(today()))
    return heads.correlate(Household).limit(1).scalar_subquery()


def members_on(day: date) -> Any:  # noqa: ANN401 - a scalar subquery
    """How many members 人数 the statement's household has on a day."""
    members = select(func.count()).select_from(Membership).join(Person, Person.id == Membership.person_id)
    there = members.where(Membership.household_id == Household.id, is_member_on(day))
    return there.correlate(Household).scalar_subquery()


def members_today() -> Any:  # noqa: ANN401 - a scalar subquery
    """How many members 人数 the statement's household has today."""
    return members_on(today())
