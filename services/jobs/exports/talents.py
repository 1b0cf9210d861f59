"""The exports of rural talents: an edition of the demand directory, and the pool, masked."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.exports.filters import DemandFilters, TalentFilters
from services.jobs.talent_demands.queries import DemandFilter, last_edition, lines_statement
from services.jobs.talent_demands.rules import URGENCIES, edition_title
from services.jobs.talents.queries import TalentFilter, pool_statement
from services.jobs.talents.rules import CLASSES, FOCUS_GROUPS, LEAVINGS, LEVELS, ORIGINS, PLAN_KINDS, SUB_KINDS
from shared.access import Scope
from shared.exports import Column, Export
from shared.exports.definition import AnySelect
from shared.registry.tables import Division

__all__ = ["EXPORTS"]

_KINDS = {code: kind.title for code, kind in SUB_KINDS.items()}


@dataclass(frozen=True, slots=True)
class _Edition:
    """An edition, and which of its lines are asked for."""

    id: UUID
    title: str
    wanted: DemandFilter


async def _edition_of(session: AsyncSession, scope: Scope, wanted: DemandFilters) -> _Edition:
    """The edition that is asked for.

    Raises:
        Problem: 404 ``unknown_edition``.
    """
    found = await last_edition(session, scope, wanted.year, wanted.edition)
    lines = DemandFilter(
        divisions=(wanted.town,) if wanted.town else (),
        talent_class=wanted.talent_class,
        need=wanted.need,
        unfilled=wanted.unfilled,
    )
    return _Edition(found.id, edition_title(found.year, found.number), lines)


def _demands(scope: Scope, wanted: _Edition, *, full: bool) -> AnySelect:  # noqa: ARG001 - the directory is public
    lines = lines_statement(scope, wanted.id, wanted.wanted).subquery("lines").c
    place = select(Division.name).where(Division.code == lines.division_code).limit(1).correlate(lines.division_code.table)
    missing = func.greatest(lines.places - lines.filled, 0)
    statement: AnySelect = select(
        *lines,
        literal(wanted.title).label("edition"),
        place.scalar_subquery().label("place"),
        missing.label("missing"),
    )
    return statement.order_by(lines.division_code, lines.demand_id).execution_options(scope=scope)


def _talents(scope: Scope, wanted: TalentFilters, *, full: bool) -> AnySelect:  # noqa: ARG001 - people are masked here
    divisions = tuple(code for code in (wanted.town, wanted.village) if code is not None)
    rest = wanted.model_dump(exclude={"town", "village"})
    people = pool_statement(scope, TalentFilter(divisions, **rest)).subquery("people").c
    place = select(Division.name).where(Division.code == people.division_code).limit(1).correlate(people.division_code.table)
    statement: AnySelect = select(*people, place.scalar_subquery().label("place"))
    return statement.order_by(people.division_code, people.id).execution_options(scope=scope)


EXPORTS = (
    Export(
        "talent_demands",
        "人才需求目录",
        "talent:read",
        (
            Column("目录版本", "edition", 4),
            Column("镇(县)", "place"),
            Column("需求单位", "employer", 3),
            Column("需求岗位或专长", "title", 3),
            Column("人才类别", "talent_class", 2, CLASSES),
            Column("人才子类", "sub_kind", 2, _KINDS),
            Column("人才层次", "talent_level", 1, LEVELS),
            Column("需求人数", "places", 1),
            Column("已满足人数", "filled", 1),
            Column("缺口人数", "missing", 1),
            Column("需求程度", "need", 1, URGENCIES),
            Column("引进待遇", "offer", 4),
            Column("其他条件", "conditions", 3),
            Column("联系电话", "contact_phone"),
        ),
        DemandFilters,
        _demands,
        _edition_of,
        holds_full=False,
    ),
    Export(
        "talents",
        "乡村振兴人才库",
        "talent:read",
        (
            Column("镇村", "place"),
            Column("姓名", "name", 1),
            Column("户编号", "household_no", 3),
            Column("人才类别", "talent_class", 2, CLASSES),
            Column("人才子类", "sub_kind", 2, _KINDS),
            Column("主力军类型", "plan_kind", 2, PLAN_KINDS),
            Column("人才来源", "origin", 1, ORIGINS),
            Column("人才层次", "talent_level", 1, LEVELS),
            Column("重点培育人群", "focus_groups", 2, FOCUS_GROUPS),
            Column("职称和称号", "titles", 3),
            Column("专长", "skills", 3),
            Column("所在单位", "unit", 3),
            Column("入库日期", "joined_on", 1),
            Column("出库日期", "left_on", 1),
            Column("出库原因", "left_reason", 2, LEAVINGS),
        ),
        TalentFilters,
        _talents,
        holds_full=False,
    ),
)
"""What can be exported of talents."""
