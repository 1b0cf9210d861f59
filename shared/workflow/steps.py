"""The steps of a procedure over HTTP: one route each, made from its machine and a table of what is said with each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from fastapi import Response

from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.machine import Machine
from shared.workflow.schemas import Said

__all__ = ["Take", "add_steps", "blockable"]

Take: TypeAlias = Callable[..., Awaitable[Changed]]
"""A use case that takes a record along: ``(session, caller, id, code, said, version)``."""


def blockable(**codes: str) -> dict[int | str, dict[str, Any]]:
    """The answers of a step that may not be possible yet, with other conflicts by their codes."""
    return conflicts(wrong_state="当前状态不能办理该环节。", blocked="有条件未满足,errors 中逐条列出全部原因。", **codes)


def add_steps(  # noqa: PLR0913 - what a family of routes is made of
    router: Router,
    machine: Machine[Any],
    steps: Mapping[str, type[Said]],
    take: Take,
    *,
    path: str,
    record: Any,  # noqa: ANN401 - an annotation
    named: str,
    of: str = "",
    less: str = "",
    refusals: Mapping[str, str] | None = None,
) -> None:
    """Add ``POST {path}/{id}/{step}`` for every step that is taken by its own route, with what is said.

    ``record`` annotates the address's ``id``; ``named`` ends the names of operations, as in ``startOfWorks``; ``of`` is whose steps they are, for
    people; ``less`` ends codes of steps and is left out of addresses and names; ``refusals`` are conflicts beside the usual two, by code.
    """
    for code, body in steps.items():
        step = machine.transitions[code]
        word = code.removesuffix(less)
        first, *rest = word.split("_")
        sources = "、".join(machine.states[source].title for source in step.sources)
        router.add_api_route(
            f"{path}/{{id}}/{word.replace('_', '-')}",
            _taking(code, record, body, take),
            methods=["POST"],
            operation_id=first + "".join(part.capitalize() for part in rest) + named,
            summary=f"{of}:{step.title}" if of else step.title,
            description=f"环节“{step.title}”,由{step.level.word}级在状态“{sources}”下办理。"
            f" From `{', '.join(step.sources)}` to `{step.target}`.",
            responses=blockable(**refusals or {}),
            openapi_extra=allow(step.permission),
        )


def _taking(code: str, record: Any, body: type[Said], take: Take) -> Callable[..., Awaitable[Changed]]:  # noqa: ANN401
    async def taken(
        session: Writing,
        caller: CallerDep,
        record_id: Any,  # noqa: ANN401 - of the address
        said: Any,  # noqa: ANN401 - the step's own body
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        changed = await take(session, caller, record_id, code, said, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed

    taken.__annotations__.update(record_id=record, said=body)
    return taken
