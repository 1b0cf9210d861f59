"""Declarations for everybody, without signing in.

The door counts by address, the service by ID number; answers say nothing of what is known of anybody.
"""

from __future__ import annotations

import time
from asyncio import sleep

from fastapi import APIRouter, Request, Response

from services.household.cases.rules import RISKS
from services.household.declarations import queries
from services.household.declarations.commands.declaring import DECLARANT, code_token, declare
from services.household.declarations.routes.common import PREFIX, REPLAYED, SentDep
from services.household.declarations.rules import PROGRESS, VISIT_DAYS, Ending, Standing, Way, progress_of, read_code
from services.household.declarations.schemas import (
    DeclarationEntry,
    DeclarationForm,
    DeclarationStatus,
    Receipt,
    RiskWord,
    StatusQuestion,
    Town,
    Village,
)
from services.household.parameters.queries import parameters_on
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.limits import Limits
from shared.web import PUBLIC, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.routing import allow
from shared.web.sealing import SealingDep

__all__ = ["public_router"]

BODY_BYTES = 16 << 10
"""A thousand characters, however they are written, and what belongs to them."""
STATUS = f"{PREFIX}/declarations/status"
ANSWER_SECONDS = 0.5
"""So long a declaration takes at least, far above what it needs."""


def public_router(limits: Limits) -> APIRouter:
    """The routes that need no account; what may be sent is counted as ``limits`` say."""
    router = Router(prefix=PREFIX, tags=["自主申报"])
    counted = allow(PUBLIC, address_per_minute=limits.public_minute, address_per_day=limits.public_day, body_bytes=BODY_BYTES)
    router.get("/declarations/form", operation_id="getDeclarationForm", summary="自主申报表单", openapi_extra=allow(PUBLIC))(
        get_form
    )
    router.post(
        "/declarations",
        operation_id="declare",
        summary="自主申报",
        status_code=201,
        response_model=Receipt,
        responses=problems(429),
        openapi_extra=counted,
    )(post_declaration)
    router.post(
        "/declarations/status",
        operation_id="askDeclarationStatus",
        summary="查询申报进展",
        responses=problems(404, 429),
        openapi_extra=counted,
    )(ask_status)
    return router


async def get_form(session: Reading, response: Response) -> DeclarationForm:
    """What the form needs: towns and villages by name, risks, and within how many working days somebody visits."""
    response.headers["Cache-Control"] = "public, max-age=300"
    everywhere = Scope.everything()
    rows = await queries.places(session, everywhere)
    towns = {row.code: Town(code=row.code, name=row.name, villages=[]) for row in rows if row.level == "town"}
    for row in rows:
        if row.parent_code in towns:
            towns[row.parent_code].villages.append(Village(code=row.code, name=row.name))
    days = (await parameters_on(session, everywhere, today()))[VISIT_DAYS].value
    risks = [RiskWord.model_validate({"risk": risk, "title": title}) for risk, title in RISKS.items()]
    return DeclarationForm(towns=list(towns.values()), risks=risks, visit_days=int(days))


async def post_declaration(
    request: Request, sealing: SealingDep, entry: DeclarationEntry, sent: SentDep, response: Response
) -> Receipt:
    """Declare a household's hardship. The answer gives the query code, which is kept nowhere, and the day by which somebody visits.

    It is the same whether or not the household is known.
    """
    begun = time.monotonic()
    async with request.app.state.database.transaction() as session:
        receipt, repeated = await declare(session, DECLARANT, sealing, entry, Way.PAGE, sent)
    # To lead it to its household takes twice as long: who counts the milliseconds shall not learn that there is one.
    await sleep(max(0.0, ANSWER_SECONDS - (time.monotonic() - begun)))
    response.headers.update({"Location": STATUS, "Cache-Control": "no-store", **REPLAYED[repeated]})
    return receipt


async def ask_status(session: Reading, sealing: SealingDep, question: StatusQuestion, response: Response) -> DeclarationStatus:
    """How far the declaration with this query code is, in plain words and without anything of anybody."""
    response.headers["Cache-Control"] = "no-store"
    token = code_token(sealing, read_code(question.query_code))
    row = await queries.standing(session, Scope.everything(), token)
    if row is None:
        raise Problem(404, "unknown_query_code", "没有这个查询码,请核对后再试。")
    standing = Standing(
        visit_by=row.visit_by,
        ending=row.ending and Ending(row.ending),
        reply=row.reply,
        lead_moved=row.lead_state != row.lead_stage,
        lead_state=row.lead_state,
        lead_ending=row.close_code,
        case_state=row.case_state,
    )
    progress, told = progress_of(standing)
    return DeclarationStatus(progress=progress, progress_title=PROGRESS[progress], told=told, declared_on=row.declared_on)
