"""From records and counts to what is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.resources import queries
from services.assets.resources.declarations import REGISTERS, Register
from services.assets.resources.quality import QUALITY, Judging, late_days_of
from services.assets.resources.queries import Line, RegisterCount
from services.assets.resources.rules import BASES, DIMENSIONS, Counted, light_of, rate_of, score_of
from services.assets.resources.schemas import Grouping, QualityLineView, RegisterView, ResourceView, RuleResultView
from shared.access import Scope
from shared.registry.places import names_of
from shared.web.batch_views import feed_view

__all__ = ["quality_views", "register_views", "resource_views"]

_WORST = ("red", "yellow", "green")
_NOTHING = RegisterCount(0, 0, None)


async def resource_views(session: AsyncSession, scope: Scope, rows: Sequence[Row[Any]]) -> list[ResourceView]:
    """Records as lists show them."""
    places = await names_of(session, scope, [row.division_code for row in rows])
    return [_resource_view(row, places) for row in rows]


def _resource_view(row: Row[Any], places: Mapping[str, str]) -> ResourceView:
    register = REGISTERS[row.register]
    return ResourceView.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's own name
            "register_code": register.code,
            "register_title": register.table.title,
            "base": register.base,
            "record_key": row.key,
            "division_name": places[row.division_code],
            "values": row.fields,
        }
    )


async def register_views(session: AsyncSession, scope: Scope) -> list[RegisterView]:
    """Every register, with what the caller may see of it counted."""
    judging = await queries.judging_today(session, scope)
    counts = await queries.counts_of(session, scope)
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in await queries.counted(session, scope, judging, REGISTERS):
        lines[line.register.code].append(line)
    return [_register_view(register, counts.get(code, _NOTHING), lines[code], judging) for code, register in REGISTERS.items()]


def _register_view(register: Register, count: RegisterCount, lines: Sequence[Line], judging: Judging) -> RegisterView:
    return RegisterView(
        **feed_view(register.table).model_dump(),
        base=register.base,  # type: ignore[arg-type] # of the table
        base_title=BASES[register.base],
        cycle=register.cycle,  # type: ignore[arg-type]
        period_days=int(judging.parameters[f"resource_{register.cycle}_days"]),
        field_titles={name: column.header for name, column in register.fields.items()},
        record_count=count.records,
        withdrawn_count=count.withdrawn,
        last_changed_on=count.changed_on,
        light=_light(lines, judging),  # type: ignore[arg-type]
        quality_score=_score(lines, judging),
    )


def _light(lines: Iterable[Line], judging: Judging) -> str | None:
    """The worst of some lines: one town that is up to date hides none that is not."""
    lights = {light_of(line.confirmed_on, *late_days_of(line.register, judging)) for line in lines}
    return next((light for light in _WORST if light in lights), None)


def _score(lines: Iterable[Line], judging: Judging) -> Any:  # noqa: ANN401 - Decimal | None
    weights = {name: judging.parameters[f"resource_weight_{name}"] for name in DIMENSIONS}
    return score_of((one for line in lines for one in line.found.values()), weights)


async def quality_views(
    session: AsyncSession, scope: Scope, judging: Judging, lines: Sequence[Line], by: Grouping
) -> list[QualityLineView]:
    """Lines joined by register, by town, or left apart."""
    towns = await names_of(session, scope, {line.town for line in lines})
    groups: dict[tuple[str | None, str | None], list[Line]] = defaultdict(list)
    for line in lines:
        register = None if by == "town" else line.register.code
        groups[register, None if by == "register" else line.town].append(line)
    order = sorted(groups, key=lambda at: (at[0] or "", at[1] or ""))
    return [_line_view(at, groups[at], towns, judging) for at in order]


def _line_view(
    at: tuple[str | None, str | None], lines: Sequence[Line], towns: Mapping[str, str], judging: Judging
) -> QualityLineView:
    code, town = at
    return QualityLineView(
        register_code=code,
        register_title=None if code is None else REGISTERS[code].table.title,
        town=town,
        town_name=None if town is None else towns[town],
        record_count=sum(line.records for line in lines),
        confirmed_on=min(line.confirmed_on for line in lines),
        light=_light(lines, judging),  # type: ignore[arg-type] # of the table
        quality_score=_score(lines, judging),
        rule_results=_results(lines, judging),
    )


def _results(lines: Sequence[Line], judging: Judging) -> list[RuleResultView]:
    results = []
    for name, rule in QUALITY.items():
        found = [line.found[name] for line in lines if name in line.found]
        if not found:
            continue
        together = Counted(rule.dimension, sum(one.checked for one in found), sum(one.failed for one in found))
        rate = rate_of(together.checked, together.failed)
        asked = judging.parameters["resource_filled_percent"] if name == "filled" else None
        results.append(
            RuleResultView(
                rule_code=name,
                rule_title=rule.title,
                dimension=rule.dimension,  # type: ignore[arg-type] # of the table
                checked=together.checked,
                failed=together.failed,
                pass_rate=rate,
                target_reached=None if asked is None or rate is None else rate >= asked,
            )
        )
    return results
