"""Quality, computed: how many records each rule looks at and refuses, and which these are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, and_, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.parameters.queries import parameters_on
from services.assets.resources.declarations import REGISTERS, Register
from services.assets.resources.quality import QUALITY, Judging, QualityRule
from services.assets.resources.queries.records import AnySelect, ResourceFilter, listed
from services.assets.resources.rules import Counted
from services.assets.resources.tables import Resource
from shared.access import Scope, within
from shared.standards.clock import today
from shared.web.pages import read_page

__all__ = ["Line", "counted", "failing", "judging_today"]


@dataclass(frozen=True, slots=True)
class Line:
    """A register in a town: its records, the newest day on which one was confirmed, and what each rule that applies has found."""

    register: Register
    town: str
    records: int
    confirmed_on: date
    found: dict[str, Counted]


async def judging_today(session: AsyncSession, scope: Scope) -> Judging:
    """Today, with its parameters."""
    parameters = await parameters_on(session, scope, today())
    return Judging(today(), {name: parameter.value for name, parameter in parameters.items()})


async def counted(
    session: AsyncSession, scope: Scope, judging: Judging, codes: Collection[str], divisions: Sequence[str] = ()
) -> list[Line]:
    """These registers by town, one statement each; a register without records in a town has no line."""
    lines = []
    for code in codes:
        register = REGISTERS[code]
        judged = {name: pair for name, rule in QUALITY.items() if (pair := rule.judge(register, judging)) is not None}
        for row in await session.execute(_counting(scope, register, judged, divisions)):
            found = {
                name: Counted(QUALITY[name].dimension, getattr(row, f"{name}_checked"), getattr(row, f"{name}_failed"))
                for name in judged
            }
            lines.append(Line(register, row.town, row.records, row.confirmed_on, found))
    return lines


def _counting(scope: Scope, register: Register, judged: dict[str, Any], divisions: Sequence[str]) -> AnySelect:
    row = Resource
    town = func.concat(func.left(row.division_code, 9), "000")
    counts = [
        count
        for name, (looked_at, fails) in judged.items()
        for count in (
            func.count().filter(looked_at).label(f"{name}_checked"),
            func.count().filter(and_(looked_at, fails)).label(f"{name}_failed"),
        )
    ]
    statement: AnySelect = (
        select(town.label("town"), func.count().label("records"), func.max(row.confirmed_on).label("confirmed_on"), *counts)
        .where(row.register == register.code, row.withdrawn_at.is_(None))
        .group_by(town)
        .order_by(town)
    )
    statement = statement.where(*within(divisions, row.division_code))
    return scope.restrict(statement, row.division_code)


async def failing(
    session: AsyncSession,
    scope: Scope,
    judging: Judging,
    rule: QualityRule,
    wanted: ResourceFilter,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[list[Row[Any]], str | None]:
    """The records that do not satisfy a rule, by their registers and keys."""
    judged = {code: rule.judge(REGISTERS[code], judging) for code in wanted.registers or REGISTERS}
    conditions = [and_(Resource.register == code, *pair) for code, pair in judged.items() if pair is not None]
    statement = listed(scope, wanted).where(or_(literal(value=False), *conditions))
    keys = [Resource.register, Resource.key, Resource.id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor)
