"""The steps of a lead over HTTP: one route each, made from one table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import Response

from services.household.leads import commands
from services.household.leads.routes.common import PREFIX, TAGS, LeadId, whole_lead
from services.household.leads.schemas.leads import LeadDetail
from services.household.leads.schemas.steps import LeadClosing, Verification
from shared.web import CallerDep, Router, Writing
from shared.web.answers import conflicts
from shared.web.routing import allow
from shared.web.versions import SeenVersion
from shared.workflow.schemas import Said

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


@dataclass(frozen=True, slots=True)
class _Step:
    """A step that is taken by its own route: what is said with it, what takes it, and which conflicts it has beside the usual ones."""

    path: str
    operation_id: str
    summary: str
    description: str
    body: type[Any]
    command: Callable[..., Awaitable[None]]
    refusals: Mapping[str, str] = field(default_factory=dict)


_STEPS = (
    _Step(
        "verify",
        "verifyLead",
        "入户核实",
        "Record a visit: who went, and what they found. The town confirms it.",
        Verification,
        commands.verify_lead,
    ),
    _Step(
        "confirm",
        "confirmLead",
        "确认核实结果",
        "Close a verified lead with what the village found; the departments behind its hits are told.",
        Said,
        commands.confirm_lead,
    ),
    _Step(
        "send-back",
        "sendLeadBack",
        "退回重新核实",
        "Ask the village to visit again, and say why.",
        Said,
        commands.send_lead_back,
    ),
    _Step(
        "close",
        "closeLead",
        "办结线索",
        "Close a lead with what was found, at whichever stage it is. The same subject and rule then opens none for the cool-down, unless it"
        " grew worse.",
        LeadClosing,
        commands.close_lead,
        {"lead_closed": "该线索已办结。"},
    ),
)


def _add(step: _Step) -> None:
    async def take(
        session: Writing,
        caller: CallerDep,
        id: LeadId,
        said: Any,  # noqa: ANN401 - the step's own body
        seen: SeenVersion,
        response: Response,
    ) -> LeadDetail:
        await step.command(session, caller, id, said, seen)
        return await whole_lead(session, caller, id, response)

    take.__annotations__["said"] = step.body
    usual = {"wrong_state": "线索当前的状态不能办理该环节。", "blocked": "有条件未满足,errors 中逐条列出全部原因。"}
    router.add_api_route(
        f"/leads/{{id}}/{step.path}",
        take,
        methods=["POST"],
        operation_id=step.operation_id,
        summary=step.summary,
        description=step.description,
        responses=conflicts(**usual, **step.refusals),
        openapi_extra=allow("leads:write"),
    )


for _each in _STEPS:
    _add(_each)
