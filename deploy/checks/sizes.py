"""A long file is two ideas, a long function is three: where the limits are passed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from deploy.checks.outcome import ROOT, Outcome, tracked

__all__ = ["run"]

FILE_LINES = 400
FUNCTION_LINES = 60
Function = ast.FunctionDef | ast.AsyncFunctionDef


def run() -> Outcome:
    """Files and functions over the limit. A function's docstring and the functions inside it do not count, nor do migrations."""
    faults: list[str] = []
    longest_file = (0, "")
    longest_function = (0, "")
    for path in tracked("*.py"):
        if "migrations" in path.parts:
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        lines = text.count("\n")
        longest_file = max(longest_file, (lines, str(path)))
        if lines > FILE_LINES:
            faults.append(f"{path}: {lines} lines (limit {FILE_LINES})")
        for length, place in _functions(path, ast.parse(text)):
            longest_function = max(longest_function, (length, place))
            if length > FUNCTION_LINES:
                faults.append(f"{place}: {length} lines (limit {FUNCTION_LINES})")
    note = f"longest file {longest_file[1]} ({longest_file[0]}), longest function {longest_function[1]} ({longest_function[0]})"
    return Outcome(faults=faults, note=note)


def _functions(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            inner = [child for child in node.body if isinstance(child, Function)]
            own = _lines(node) - _docstring_lines(node) - sum(_lines(child) + _decorator_lines(child) for child in inner)
            yield own, f"{path}:{node.lineno} {node.name}"


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _decorator_lines(node: Function) -> int:
    return node.lineno - node.decorator_list[0].lineno if node.decorator_list else 0


def _docstring_lines(node: Function) -> int:
    first = node.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return _lines(first) if told else 0
