"""The steps of monitorings and evaluations over HTTP: one route each, made from one table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import Response

from services.funds.performance import commands
from services.funds.performance.machine import EVALUATION, MONITORING, PerformanceFacts
from services.funds.performance.routes.common import PREFIX, TAGS, EvaluationId, MonitoringId
from services.funds.performance.schemas.steps import EvaluationReview, EvaluationSubmission, MonitoringSubmission, ResultUse
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow import Machine
from shared.workflow.schemas import Said

__all__ = ["EVALUATING", "MONITORED", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

MONITORED: dict[str, type[Said]] = {"submit": MonitoringSubmission, "send_back": Said, "accept": Said, "waive": Said}
"""Every step of a monitoring with what is said."""
EVALUATING: dict[str, type[Said]] = {
    "submit": EvaluationSubmission,
    "send_back": Said,
    "accept": Said,
    "review": EvaluationReview,
    "use": ResultUse,
    "waive": Said,
}
"""Every step of an evaluation with what is said."""


def _operation(code: str, of: str) -> str:
    first, *rest = code.split("_")
    return first + "".join(word.capitalize() for word in rest) + of


def _add(
    machine: Machine[PerformanceFacts],
    code: str,
    body: type[Said],
    identifier: Any,  # noqa: ANN401 - the annotation of a path's parameter
    take: Callable[..., Awaitable[Changed]],
) -> None:
    step = machine.transitions[code]
    name = "Monitoring" if machine is MONITORING else "Evaluation"

    async def taken(
        session: Writing,
        caller: CallerDep,
        record_id: Any,  # noqa: ANN401 - of the path
        said: Any,  # noqa: ANN401 - the step's own body
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        changed = await take(session, caller, record_id, code, said, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed

    taken.__annotations__.update(record_id=identifier, said=body)
    sources = "、".join(machine.states[source].title for source in step.sources)
    router.add_api_route(
        f"/performance-{name.lower()}s/{{id}}/{code.replace('_', '-')}",
        taken,
        methods=["POST"],
        operation_id=_operation(code, name),
        summary=step.title,
        description=f"环节“{step.title}”,由{step.level.word}级在状态“{sources}”下办理。"
        f" From `{', '.join(step.sources)}` to `{step.target}`.",
        responses=conflicts(wrong_state="当前状态不能办理该环节。", blocked="有条件未满足,errors 中逐条列出全部原因。"),
        openapi_extra=allow(step.permission),
    )


_ALL: tuple[tuple[Machine[PerformanceFacts], Mapping[str, type[Said]], Any, Callable[..., Awaitable[Changed]]], ...] = (
    (MONITORING, MONITORED, MonitoringId, commands.take_monitoring),
    (EVALUATION, EVALUATING, EvaluationId, commands.take_evaluation),
)
for _machine, _steps, _identifier, _take in _ALL:
    for _code, _body in _steps.items():
        _add(_machine, _code, _body, _identifier, _take)
