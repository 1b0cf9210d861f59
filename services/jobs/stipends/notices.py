"""What the notice of a payroll tells: who was paid what. Names are masked already where they come from."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.posts.rules import FUNDS
from services.jobs.stipends import queries
from services.jobs.stipends.rules import LINE_KINDS, payroll_no
from shared.access import Scope
from shared.disclosures.content import Column, Content, Line, Mask, Table
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]

_COLUMNS = (
    Column("村(社区)"),
    Column("发放对象", Mask.NONE),
    Column("岗位"),
    Column("月份"),
    Column("计发天数"),
    Column("金额(元)"),
    Column("类型"),
)


async def about(session: AsyncSession, scope: Scope, kind: Kind, payroll_id: UUID) -> About:
    """What was paid of a payroll.

    Raises:
        Problem: 404 ``unknown_payroll``.
    """
    row: Any = await queries.payroll(session, scope, payroll_id)
    paid = await queries.paid_lines(session, scope, payroll_id)
    places = await names_of(session, scope, {row.division_code, *(line.division_code for line in paid)})
    place, month = places[row.division_code], f"{row.month:%Y-%m}"
    told = {
        "发放批次": payroll_no(row.number),
        "发放地区": place,
        "发放月份": month,
        "资金来源": FUNDS[row.fund],
        "发放人数": f"{row.paid} 人次",
        "发放金额": f"{row.paid_yuan} 元",
    }
    rows = [
        [
            places[line.division_code],
            line.name or "–",
            line.post_name,
            f"{line.month:%Y-%m}",
            f"{line.paid_days}",
            f"{line.net}",
            LINE_KINDS[line.kind],
        ]
        for line in paid
    ]
    tables = (Table("发放明细", _COLUMNS, rows),) if rows else ()
    content = Content(lines=tuple(Line(*each) for each in told.items()), tables=tables)
    return About(row.division_code, f"{kind.title}:{place} {month} {FUNDS[row.fund]}", content)
