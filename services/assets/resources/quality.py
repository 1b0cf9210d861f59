"""The rules of quality 质量规则 as data: which records a rule looks at, and which of them do not satisfy it (domain/jobs-and-platform §6.5).

Every condition is computed when it is asked for; nothing that was found is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Numeric, Text, and_, cast, func, literal, or_, select, true, tuple_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import aliased

from services.assets.register.machine import STANDS
from services.assets.register.tables import Asset
from services.assets.resources.declarations import GROUPS, VILLAGES, Register
from services.assets.resources.rules import late_since
from services.assets.resources.tables import Resource
from shared.access import Scope
from shared.intake.definition import Kind, Receipt
from shared.intake.packing import unpacked
from shared.registry.tables import Division, KnownHousehold, KnownMember

__all__ = ["QUALITY", "Judging", "QualityRule", "late_days_of"]

Condition: TypeAlias = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Judging:
    """By what records are judged: a day, and the parameters of that day."""

    day: date
    parameters: Mapping[str, Decimal]


Pair: TypeAlias = tuple[Condition, Condition]
"""Which records are looked at, and which of them fail."""


@dataclass(frozen=True, slots=True)
class QualityRule:
    """A rule: ``judge`` gives its conditions for a register, or None where it has nothing to say of it. ``basis`` are the rules of §6.5."""

    code: str
    title: str
    dimension: str
    basis: str
    told: str
    judge: Callable[[Register, Judging], Pair | None]


def late_days_of(register: Register, judging: Judging) -> tuple[date, date]:
    """The days before which what was confirmed last is late, and very late."""
    period = judging.parameters[f"resource_{register.cycle}_days"]
    late, very = (judging.parameters[f"resource_{name}_factor"] for name in ("late", "overdue"))
    return late_since(judging.day, period, late), late_since(judging.day, period, very)


def _codes(register: Register, _judging: Judging) -> Pair | None:
    coded = [column for column in register.table.columns if column.kind is Kind.CODE]
    outside = [Resource.fields[column.name].astext.not_in(column.codes) for column in coded]
    return (true(), func.coalesce(or_(*outside), False)) if outside else None


def _checks(register: Register, judging: Judging) -> Pair | None:
    row = unpacked(register.table, Resource.fields)
    receipt = Receipt(Scope.everything(), judging.day)
    return true(), func.coalesce(or_(*(check.fails(row, receipt) for check in register.table.checks)), False)


def _division(register: Register, _judging: Judging) -> Pair | None:
    known = select(Division.code).where(Division.level.in_(register.levels))
    return true(), Resource.division_code.not_in(known)


def _filled(register: Register, _judging: Judging) -> Pair | None:
    names = [*(column.name for column in register.table.required), *register.expected]
    return true(), ~Resource.fields.has_all(literal(names, ARRAY(Text())))


def _alike(register: Register, _judging: Judging) -> Pair | None:
    if not register.alike:
        return None
    twin = aliased(Resource)
    here, there = ([of.fields[name].astext for name in register.alike] for of in (Resource, twin))
    standing = select(*there).where(twin.register == register.code, twin.withdrawn_at.is_(None))
    twins = standing.group_by(*there).having(func.count() > 1)
    return true(), func.coalesce(tuple_(*here).in_(twins), False)


def _groups(register: Register, _judging: Judging) -> Pair | None:
    if register.code != VILLAGES.code:
        return None
    group = aliased(Resource)
    counted = (
        select(func.count())
        .where(group.register == GROUPS.code, group.withdrawn_at.is_(None), group.division_code == Resource.division_code)
        .correlate(Resource)
        .scalar_subquery()
    )
    return true(), unpacked(register.table, Resource.fields)["group_count"] != counted


def _population(register: Register, judging: Judging) -> Pair | None:
    if register.code != VILLAGES.code:
        return None
    known = (
        select(func.count(KnownMember.person_id.distinct()))
        .join(KnownHousehold, KnownHousehold.id == KnownMember.household_id)
        .where(
            KnownHousehold.division_code == Resource.division_code,
            KnownHousehold.closed_on.is_(None),
            or_(KnownMember.left_on.is_(None), KnownMember.left_on > judging.day),
        )
        .correlate(Resource)
        .scalar_subquery()
    )
    told = cast(unpacked(register.table, Resource.fields)["hukou_population"], Numeric)
    tolerance = judging.parameters["resource_population_tolerance"]
    return known > 0, func.abs(told - known) * 100 > known * literal(tolerance, Numeric())


def _fresh(register: Register, judging: Judging) -> Pair | None:
    late, _ = late_days_of(register, judging)
    return true(), Resource.confirmed_on < late


def _village_known(register: Register, _judging: Judging) -> Pair | None:
    if register.code == VILLAGES.code:
        return None
    village = aliased(Resource)
    known = select(village.division_code).where(village.register == VILLAGES.code, village.withdrawn_at.is_(None))
    in_village = func.right(Resource.division_code, 3) != "000"
    return in_village, and_(in_village, Resource.division_code.not_in(known))


def _asset_known(register: Register, _judging: Judging) -> Pair | None:
    if "asset_code" not in register.fields:
        return None
    code: ColumnElement[Any] = Resource.fields["asset_code"].astext
    known = select(Asset.code).where(Asset.state.in_(STANDS))
    return code.is_not(None), and_(code.is_not(None), code.not_in(known))


_ALL = (
    QualityRule("codes", "代码在代码表内", "norm", "DQ-02", "有取值不在代码表内", _codes),
    QualityRule("checks", "结构、校验码和逻辑检验", "norm", "DQ-01、DQ-03", "按现行规则检验不合格", _checks),
    QualityRule("division", "行政区划代码当日有效", "norm", "DQ-04", "所在地不是现行行政区划", _division),
    QualityRule("filled", "应填项填写完整", "complete", "DQ-05", "有应填项未填", _filled),
    QualityRule("alike", "同地同名只登记一次", "unique", "DQ-08、DQ-09", "同地同名有多条记录", _alike),
    QualityRule("groups", "村民小组数与小组登记一致", "consistent", "DQ-10", "村民小组数与已登记的小组不一致", _groups),
    QualityRule("population", "户籍人口与人口登记一致", "consistent", "DQ-10", "户籍人口与人口登记相差过多", _population),
    QualityRule("fresh", "按周期更新", "timely", "DQ-12", "超过更新周期未确认", _fresh),
    QualityRule("village_known", "所在村已登记", "related", "DQ-13", "所在村不在行政村(社区)库", _village_known),
    QualityRule("asset_known", "资产编码在资产台账内", "related", "DQ-13", "资产编码不在台账", _asset_known),
)
QUALITY: dict[str, QualityRule] = {rule.code: rule for rule in _ALL}
"""Every rule by its code."""
