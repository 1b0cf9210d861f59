"""Telling that loans have become overdue, or are no more: days turn while nobody works."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.events import publish_loans
from services.funds.credit.queries.expressions import is_overdue, town_of
from services.funds.credit.tables import Loan
from shared.contracts.funds import NOTICE_POSTED
from shared.contracts.notices import TOWN_OFFICER, notice
from shared.events.publishing import publish
from shared.events.waiting import run_every
from shared.persistence import Database
from shared.standards.clock import today

__all__ = ["run_overdue", "tell_overdue"]

EVERY_SECONDS: Final = 600.0
_WHY = {"unscoped": "days pass for everybody", "synchronize_session": False}


async def tell_overdue(session: AsyncSession) -> int:
    """Tell every loan that is overdue now and was not when it was told, or the other way; towns hear of theirs. How many loans."""
    overdue = func.coalesce(is_overdue(today()), False)
    found = select(Loan.id).where(Loan.overdue_told != overdue).order_by(Loan.id).with_for_update(skip_locked=True)
    changed = (
        update(Loan)
        .where(Loan.id.in_(found), Loan.overdue_told != overdue)
        .values(overdue_told=overdue, version=Loan.version + 1)
        .returning(Loan.id, Loan.overdue_told, town_of(Loan.division_code).label("town"))
    )
    rows = (await session.execute(changed, execution_options=_WHY)).all()
    if not rows:
        return 0
    await publish_loans(session, [row.id for row in rows])
    towns = Counter(row.town for row in rows if row.overdue_told)
    notices = [
        notice(
            "loan.overdue",
            f"小额信贷新增逾期 {count} 笔",
            text="请联系农户和银行,核实原因并督促还款。",
            link="/loans?overdue=true",
            role=TOWN_OFFICER,
            division_code=town,
        )
        for town, count in sorted(towns.items())
    ]
    await publish(session, NOTICE_POSTED, notices)
    return len(rows)


async def run_overdue(database: Database, stop: asyncio.Event) -> None:
    """Tell what has become overdue until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            await tell_overdue(session)

    await run_every(database, "overdue_loans", EVERY_SECONDS, run, stop)
