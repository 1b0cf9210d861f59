"""What notices of money tell of each record, from the books (domain/assets-and-funds §2.12)."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches import queries as batches
from services.funds.batches.rules import USES
from services.funds.projects.notices import about as project
from shared.access import Scope
from shared.disclosures.content import Content, Line
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About, Subjects
from shared.web.problems import Problem

__all__ = ["SUBJECTS"]


def _yuan(amount: Decimal) -> str:
    return f"{amount:,.2f} 元"


async def _batch(session: AsyncSession, scope: Scope, kind: Kind, batch_id: UUID) -> About:
    """A sum of money: its document, source, amount and what it is for.

    Raises:
        Problem: 404 ``unknown_fund_batch``; 409 ``cancelled``.
    """
    batch = await batches.batch(session, scope, batch_id)
    if batch.cancelled_on is not None:
        raise Problem(409, "cancelled", f"该批资金已于 {batch.cancelled_on} 冲销,不再公示。")
    lines = [
        Line("资金文号", batch.document_no),
        Line("下达单位", batch.sent_by),
        Line("资金来源", batch.source_title),
        Line("资金规模", _yuan(batch.amount)),
        Line("预算年度", f"{batch.budget_year} 年"),
        Line("支持范围", "、".join(USES[use] for use in batch.uses) or "不限"),
        *([Line("使用条件", batch.conditions)] if batch.conditions else []),
    ]
    return About(batch.division_code, f"{batch.document_no}{kind.title}", Content(lines))


SUBJECTS: Subjects = {"fund_batch": _batch, "project": project}
"""Every kind of record of which there are notices by hand."""
