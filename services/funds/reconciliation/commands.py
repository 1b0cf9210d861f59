"""Reconciling the journal once a day, and telling the finance bureau if something differs."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.reconciliation.checking import differences
from services.funds.reconciliation.tables import Reconciliation
from shared import audit
from shared.access.caller import PLATFORM
from shared.contracts.funds import NOTICE_POSTED
from shared.contracts.notices import FINANCE_OFFICER, FINANCE_REVIEWER, notice
from shared.events.publishing import publish

__all__ = ["reconcile"]

KEPT = 100
"""So many differences are kept word by word; their number is always whole."""


async def reconcile(session: AsyncSession, on: date) -> int | None:
    """Reconcile the journal, if nobody has on this day: how much differs; None where it was done already."""
    done = select(Reconciliation.id).where(Reconciliation.reconciled_on == on)
    if (await session.execute(done)).first() is not None:
        return None
    found = await differences(session)
    new = insert(Reconciliation).values(reconciled_on=on, differences=len(found), found=[asdict(each) for each in found[:KEPT]])
    recorded = new.on_conflict_do_nothing(index_elements=[Reconciliation.reconciled_on]).returning(Reconciliation.id)
    row = (await session.execute(recorded)).one_or_none()
    if row is None:
        return None
    if found:
        told = [
            notice(
                "ledger.differs",
                f"总账对账发现 {len(found)} 处不一致",
                text=f"{found[0].title}:{found[0].subject}。",
                link="/ledgers",
                role=role,
            )
            for role in (FINANCE_OFFICER, FINANCE_REVIEWER)
        ]
        await publish(session, NOTICE_POSTED, told)
    await audit.record(
        session,
        PLATFORM,
        action="ledger.reconcile",
        resource="reconciliation",
        resource_id=row.id,
        detail={"differences": len(found)},
    )
    return len(found)
