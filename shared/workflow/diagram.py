"""A procedure as people read it: a Mermaid diagram and a table of its steps, made from the machine itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from shared.workflow.machine import Machine, State, Transition

__all__ = ["page"]


def page(title: str, machines: Iterable[Machine[Any]], permissions: Mapping[str, str]) -> str:
    """One Markdown page of a service's procedures; ``permissions`` are their Chinese titles by name."""
    lines = [f"# {title}", "", "本页由流程定义生成。Made from the code by `python -m deploy.procedures`; do not edit.", ""]
    for machine in machines:
        lines += [f"## {machine.title} `{machine.name}`", "", *_diagram(machine), "", *_states(machine), ""]
        lines += [*_steps(machine, permissions), ""]
    return "\n".join(lines)


def _diagram(machine: Machine[Any]) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for state in machine.states.values():
        yield f'    state "{state.title}" as {state.code}'
    yield f"    [*] --> {machine.initial}"
    for step in machine.transitions.values():
        for source in step.sources:
            yield f"    {source} --> {step.target}: {step.title}"
    for code in sorted(machine.finals):
        yield f"    {code} --> [*]"
    yield "```"


def _states(machine: Machine[Any]) -> Iterator[str]:
    yield "| 状态 | 代码 | 办理层级 | 时限 |"
    yield "|---|---|---|---|"
    for state in machine.states.values():
        level = state.level.word if state.level else "–"
        yield f"| {state.title} | `{state.code}` | {level} | {_deadline(state)} |"


def _deadline(state: State) -> str:
    return f"`{state.deadline.parameter}` {state.deadline.counting.value}" if state.deadline else "–"


def _steps(machine: Machine[Any], permissions: Mapping[str, str]) -> Iterator[str]:
    yield "| 环节 | 代码 | 由谁办理 | 所需附件 | 不得同人 | 条件 |"
    yield "|---|---|---|---|---|---|"
    for step in machine.transitions.values():
        evidence = "、".join(step.evidence) or "–"
        others = "、".join(machine.transitions[code].title for code in step.not_by) or "–"
        who = f"{step.level.word}级 `{step.permission}` {permissions[step.permission]}"
        yield f"| {step.title} | `{step.code}` | {who} | {evidence} | {others} | {_conditions(step)} |"


def _conditions(step: Transition[Any]) -> str:
    """The first lines of the guards' docstrings, which are Chinese for this very purpose."""
    told = [(guard.__doc__ or "").strip().splitlines()[0].rstrip("。.") for guard in step.guards]
    return ";".join([*(["须填写意见"] if step.opinion else []), *told]) or "–"
