"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches import queries as batches
from services.funds.credit import queries as credit
from services.funds.parameters.queries import parameters_on
from shared.access import Scope
from shared.attachments import ATTACHMENTS, Subject
from shared.standards.clock import today

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (ATTACHMENTS,)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("fund_batch", "fund-batches", "资金批次", "FundBatch", batches.batch, _years, "funds:read", "funds:write"),
    Subject("loan", "loans", "贷款", "Loan", credit.loan, _years, "credit:read", "credit:write"),
)
"""What can have attachments."""
