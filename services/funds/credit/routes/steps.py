"""The steps of a loan over HTTP: one route each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import Response

from services.funds.credit import commands
from services.funds.credit.machine import LOAN
from services.funds.credit.routes.common import PREFIX, TAGS, LoanId, SealingDep, blockable
from services.funds.credit.schemas.steps import Compensating, Disbursing, Extending, Rating, Renewing
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)
Take = Callable[..., Awaitable[Changed]]


def _plain(code: str) -> Take:
    async def take(session: Any, caller: Any, loan_id: Any, said: Said, seen: int) -> Changed:  # noqa: ANN401
        return await commands.take_step(session, caller, loan_id, code, said, seen)

    return take


STEPS: dict[str, tuple[type[Said], Take]] = {
    "rate": (Rating, commands.rate),
    "approve": (Said, _plain("approve")),
    "refuse": (Said, _plain("refuse")),
    "confirm_use": (Said, _plain("confirm_use")),
    "extend": (Extending, commands.prolong),
    "renew": (Renewing, commands.prolong),
    "compensate": (Compensating, commands.compensate),
    "pursue": (Said, _plain("pursue")),
    "write_off": (Said, _plain("write_off")),
}
"""Every step that is taken by its own route, with what is said and how it is taken; instalments settle and reopen loans."""


def _described(code: str, **codes: str) -> dict[str, Any]:
    step = LOAN.transitions[code]
    first, *rest = code.split("_")
    sources = "、".join(LOAN.states[source].title for source in step.sources)
    return {
        "path": f"/loans/{{id}}/{code.replace('_', '-')}",
        "methods": ["POST"],
        "operation_id": first + "".join(word.capitalize() for word in rest) + "OfLoan",
        "summary": step.title,
        "description": f"环节“{step.title}”,由{step.level.word}级在状态“{sources}”下办理。"
        f" From `{', '.join(step.sources)}` to `{step.target}`.",
        "responses": blockable(**codes),
        "openapi_extra": allow(step.permission),
    }


def _add(code: str, body: type[Said], take: Take) -> None:
    async def taken(
        session: Writing,
        caller: CallerDep,
        loan_id: LoanId,
        said: Any,  # noqa: ANN401 - the step's own body
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        changed = await take(session, caller, loan_id, said, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed

    taken.__annotations__["said"] = body
    codes = {"insufficient_fund": "风险补偿金不足。"} if code == "compensate" else {}
    described = _described(code, **codes)
    router.add_api_route(described.pop("path"), taken, **described)


for _code, (_body, _take) in STEPS.items():
    _add(_code, _body, _take)


async def disburse(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    loan_id: LoanId,
    said: Disbursing,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Pay a loan out."""
    changed = await commands.disburse(session, caller, sealing, loan_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


_LENDING = _described("disburse", loan_no_taken="该银行的这个贷款编号已经登记。")
router.add_api_route(_LENDING.pop("path"), disburse, **_LENDING)
