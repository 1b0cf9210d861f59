"""The steps of a loan over HTTP: one route each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import Response

from services.funds.credit import commands
from services.funds.credit.machine import LOAN
from services.funds.credit.routes.common import PREFIX, TAGS, LoanId
from services.funds.credit.schemas.steps import Compensating, Disbursing, Extending, Rating, Renewing
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import Take, add_steps, blockable

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)
STEPS: dict[str, type[Said]] = {
    "rate": Rating,
    "approve": Said,
    "refuse": Said,
    "confirm_use": Said,
    "extend": Extending,
    "renew": Renewing,
    "compensate": Compensating,
    "pursue": Said,
    "write_off": Said,
}
"""Every step that is taken by its own route, with what is said; instalments settle and reopen loans."""
_OWN: Mapping[str, Take] = {
    "rate": commands.rate,
    "extend": commands.prolong,
    "renew": commands.prolong,
    "compensate": commands.compensate,
}
"""Steps that do more than move the loan."""


async def _take(session: Any, caller: Any, loan_id: Any, code: str, said: Any, seen: int) -> Changed:  # noqa: ANN401 - handed on
    own = _OWN.get(code)
    return await (
        own(session, caller, loan_id, said, seen) if own else commands.take_step(session, caller, loan_id, code, said, seen)
    )


add_steps(
    router,
    LOAN,
    STEPS,
    _take,
    path="/loans",
    record=LoanId,
    named="OfLoan",
    refusals={"insufficient_fund": "风险补偿金不足。"},
)


@router.post(
    "/loans/{id}/disburse",
    operation_id="disburseOfLoan",
    summary=LOAN.transitions["disburse"].title,
    responses=blockable(loan_no_taken="该银行的这个贷款编号已经登记。"),
    openapi_extra=allow(LOAN.transitions["disburse"].permission),
)
async def disburse(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    loan_id: LoanId,
    said: Disbursing,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the bank has paid a loan out: its number, account, rate and days."""
    changed = await commands.disburse(session, caller, sealing, loan_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
