"""The steps of a case over HTTP: one route each, made from one table."""

from __future__ import annotations

from fastapi import Response

from services.household.cases import commands
from services.household.cases.machine import CASE
from services.household.cases.routes.common import PREFIX, TAGS, CaseId
from services.household.cases.schemas.steps import (
    Announcing,
    Cancelling,
    Deciding,
    Posting,
    Proposing,
    Rejecting,
    Reviewing,
    Visiting,
)
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps, blockable

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

STEPS: dict[str, type[Said]] = {
    "visit": Visiting,
    "finish_comparison": Said,
    "post": Posting,
    "close_publicity": Said,
    "town_pass": Said,
    "town_return": Said,
    "county_approve": Deciding,
    "county_return": Said,
    "county_reject": Rejecting,
    "announce": Announcing,
    "plan": Said,
    "propose_elimination": Proposing,
    "elim_post": Posting,
    "elim_close_publicity": Said,
    "elim_town_pass": Said,
    "elim_town_return": Said,
    "elim_county_approve": Deciding,
    "elim_county_return": Said,
    "roll_back": Said,
    "cancel": Cancelling,
}
"""Every step that is taken by its own route, with what is said; reviews are told by their votes, objections by their answers."""


add_steps(router, CASE, STEPS, commands.take, path="/cases", record=CaseId, named="OfCase")


@router.post(
    "/cases/{id}/review",
    operation_id="reviewCase",
    summary="民主评议",
    responses=blockable(),
    openapi_extra=allow("cases:write"),
)
async def review_case(
    session: Writing, caller: CallerDep, case_id: CaseId, said: Reviewing, seen: SeenVersion, response: Response
) -> Changed:
    """Record a democratic review, of inclusion or of elimination: its votes decide which way the case goes."""
    changed = await commands.review(session, caller, case_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
