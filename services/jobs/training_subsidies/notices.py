"""What the notice of a class's subsidy tells: who was trained, who passed, and what is to be paid. Names are masked already where they come from."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.training.queries import training_class
from services.jobs.training.rules import GRADES, PURPOSES, TRAINING_KINDS, class_no
from services.jobs.training_subsidies import queries
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Mask, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]

_COLUMNS = (Column("学员", Mask.NONE), Column("补贴项目"), Column("标准(元)"), Column("计发天数"), Column("金额(元)"))


async def about(session: AsyncSession, scope: Scope, kind: Kind, class_id: UUID) -> About:
    """What a class is to be paid.

    Raises:
        Problem: 404 ``unknown_training_class``.
    """
    row: Any = await training_class(session, scope, class_id)
    found = await queries.standing_lines(session, scope, class_id)
    sums = await queries.sums(session, scope, class_id)
    places = await names_of(session, scope, [row.division_code])
    told = {
        "培训班": f"{class_no(row.number)} {row.trade}({GRADES[row.grade]})",
        "培训类型": TRAINING_KINDS[row.kind],
        "培训机构": row.organiser,
        "举办地": f"{places[row.division_code]} {row.site}",
        "培训时间": f"{row.starts_on} 至 {row.ends_on},{row.hours} 课时",
        "培训人数": f"{row.enrolled} 人,考核合格 {row.passed} 人",
        "培训补贴": f"{sums.course} 元",
        "生活交通补贴": f"{sums.living} 元",
    }
    rows = [
        [
            line.name or "–",
            PURPOSES[line.purpose].split("(")[0],
            f"{line.standard}",
            "–" if line.days is None else f"{line.days}",
            f"{line.amount}",
        ]
        for line in found
    ]
    tables = (Table("补贴明细", _COLUMNS, rows),) if rows else ()
    content = Content(lines=tuple(Line(*each) for each in told.items()), tables=tables)
    return About(row.division_code, f"{kind.title}:{class_no(row.number)} {row.trade}", content)
