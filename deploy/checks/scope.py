"""Every read takes the caller's data scope: functions of ``queries.py`` have a parameter ``scope: Scope``."""

from __future__ import annotations

import ast

from deploy.checks.outcome import ROOT, Outcome, tracked

__all__ = ["faults_in", "run"]


def run() -> Outcome:
    """Functions of ``queries.py`` without a scope. The session's guard refuses what slips through here at run time."""
    paths = tracked("services/*/queries.py")
    faults = [f"{path}:{fault}" for path in paths for fault in faults_in((ROOT / path).read_text(encoding="utf-8"))]
    return Outcome(faults=faults, note=f"{len(paths)} files")


def faults_in(text: str) -> list[str]:
    """``line name`` of each function that can be called from outside and takes no scope."""
    return [
        f"{node.lineno} {node.name} takes no scope: Scope"
        for node in _callable_from_outside(ast.parse(text))
        if not _takes_scope(node)
    ]


def _callable_from_outside(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    return [
        node
        for body in bodies
        for node in body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
    ]


def _takes_scope(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    parameters = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return any(
        parameter.arg == "scope" and parameter.annotation is not None and ast.unparse(parameter.annotation) == "Scope"
        for parameter in parameters
    )
