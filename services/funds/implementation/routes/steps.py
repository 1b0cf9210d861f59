"""The steps of an implementation over HTTP: one route each, made from one table."""

from __future__ import annotations

from typing import Any

from fastapi import Response

from services.funds.implementation import commands
from services.funds.implementation.machine import WORKS
from services.funds.implementation.routes.common import PREFIX, TAGS, WorksId
from services.funds.implementation.schemas.steps import (
    Assetising,
    ClosingWithoutAsset,
    Passing,
    Refusing,
    SelfBuilding,
    Settling,
)
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

STEPS: dict[str, type[Said]] = {
    "contract": Said,
    "self_build": SelfBuilding,
    "start": Said,
    "suspend": Said,
    "resume": Said,
    "complete": Said,
    "accept": Passing,
    "fail": Refusing,
    "settle": Settling,
    "assetise": Assetising,
    "close": Said,
    "close_without_asset": ClosingWithoutAsset,
    "terminate": Said,
}
"""Every step with what is said."""


def _operation(code: str) -> str:
    first, *rest = code.split("_")
    return first + "".join(word.capitalize() for word in rest) + "Works"


def _add(code: str, body: type[Said]) -> None:
    step = WORKS.transitions[code]

    async def take(
        session: Writing,
        caller: CallerDep,
        works_id: WorksId,
        said: Any,  # noqa: ANN401 - the step's own body
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        changed = await commands.take(session, caller, works_id, code, said, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed

    take.__annotations__["said"] = body
    sources = "、".join(WORKS.states[source].title for source in step.sources)
    router.add_api_route(
        f"/works/{{id}}/{code.replace('_', '-')}",
        take,
        methods=["POST"],
        operation_id=_operation(code),
        summary=step.title,
        description=f"环节“{step.title}”,由{step.level.word}级在状态“{sources}”下办理。"
        f" From `{', '.join(step.sources)}` to `{step.target}`.",
        responses=conflicts(wrong_state="当前状态不能办理该环节。", blocked="有条件未满足,errors 中逐条列出全部原因。"),
        openapi_extra=allow(step.permission),
    )


for _code, _body in STEPS.items():
    _add(_code, _body)
